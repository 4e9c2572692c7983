// How a word sounds, so that the spellings of one word agree: Djarnovic and Dzharnovich, Yun and Yoon.

import { remembering } from "./memo.ts";

/** Spellings of one sound, longest first. A capital is a sound of its own: C as in church, S as in ship, J as in job. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ["shch", "S"],
  ["tsch", "C"],
  ["dsch", "J"],
  ["tch", "C"],
  ["dzh", "J"],
  ["sch", "S"],
  ["iou", "iu"],
  ["yoo", "u"],
  ["you", "u"],
  ["joo", "u"],
  ["yeo", "o"],
  ["kh", "h"],
  ["gh", "g"],
  ["ph", "f"],
  ["th", "t"],
  ["dh", "d"],
  ["bh", "b"],
  ["zh", "J"],
  ["dj", "J"],
  ["sh", "S"],
  ["sz", "S"],
  ["ch", "C"],
  ["cz", "C"],
  ["ts", "z"],
  ["tz", "z"],
  ["ck", "k"],
  ["qu", "k"],
  ["ou", "u"],
  ["oo", "u"],
  ["ee", "i"],
  ["ie", "i"],
  ["ij", "i"],
  ["iy", "i"],
  ["yi", "i"],
  ["yj", "i"],
  ["ei", "e"],
  ["ey", "e"],
  ["ai", "e"],
  ["ay", "e"],
  ["ae", "e"],
  ["oe", "o"],
  ["ue", "u"],
  ["eo", "o"],
  ["eu", "u"],
  ["ya", "a"],
  ["ia", "a"],
  ["ja", "a"],
  ["yo", "o"],
  ["io", "o"],
  ["jo", "o"],
  ["yu", "u"],
  ["iu", "u"],
  ["ju", "u"],
  ["ye", "e"],
  ["je", "e"],
  ["w", "v"],
  ["q", "k"],
  ["c", "k"],
  ["x", "ks"],
  ["y", "i"],
  ["j", "i"],
];

const byFirst = new Map<string, [string, string][]>();
for (const [spelling, sound] of SPELLINGS)
  byFirst.set(spelling[0]!, [...(byFirst.get(spelling[0]!) ?? []), [spelling, sound]]);

/** A word in lower case letters, as it sounds; doubled sounds are one. */
export const soundOf = remembering(hear, 30_000);

function hear(word: string): string {
  let sound = "";
  for (let at = 0; at < word.length;) {
    const [spelling, made] = spellingAt(word, at);
    if (at > 0 || made !== "h" || spelling === "kh" || word.length < 2) sound += made;
    else sound += "h";
    at += spelling.length;
  }
  return sound.replace(/(.)\1+/g, "$1").replace(/(?<=[aeiou])h(?=$|[^aeiou])/g, "") || word;
}

function spellingAt(word: string, at: number): readonly [string, string] {
  // A word's own first sound: Xi is Shi, Jamal keeps its J.
  if (at === 0 && word[0] === "x") return ["x", "S"];
  if (at === 0 && word[0] === "j" && word[1] !== "j") return ["j", "J"];
  // Đarnović without its accents.
  if (at === word.length - 1 && word.length > 5 && /[vzjsklt]ic$/.test(word)) return ["c", "C"];
  if (word[at] === "c" && /[eiy]/.test(word[at + 1] ?? "")) return ["c", "s"];
  const known = byFirst.get(word[at]!)?.find(([spelling]) => word.startsWith(spelling, at));
  return known ?? [word[at]!, word[at]!];
}

/** Sounds that one language writes for another's. */
const NEAR = new Set(
  [
    "bp",
    "dt",
    "gk",
    "gh",
    "hk",
    "sz",
    "sS",
    "zS",
    "CS",
    "Ck",
    "CJ",
    "Jz",
    "Ji",
    "JS",
    "JC",
    "fv",
    "bv",
    "fp",
    "Ct",
    "Cs",
    "Cz",
    "Jd",
    "Jg",
    "uv",
    "mn",
  ].flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]),
);

/** Vowels that one spelling writes for another's: Usama and Osama, Hussein and Husayn. */
const NEAR_VOWELS = new Set(["ou", "uo", "ei", "ie", "ae", "ea", "ao", "oa"]);

export const isVowel = (sound: string) =>
  sound === "a" || sound === "e" || sound === "i" || sound === "o" || sound === "u";

/** What it costs to hear one sound for another. */
export function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return NEAR_VOWELS.has(a + b) ? 0.25 : 0.5;
  return NEAR.has(a + b) ? 0.45 : 1;
}

/** What it costs to leave a sound out. */
export const omission = (sound: string) => (isVowel(sound) ? 0.5 : sound === "h" ? 0.35 : 1);

/** Consonants only, those that travel badly written alike: the key under which spellings of one word meet. */
export function skeletonOf(sound: string): string {
  const first = isVowel(sound[0] ?? "") ? "a" : "";
  return (
    first +
    sound
      .replace(/[aeiouh']/g, "")
      .replace(/[CSJz]/g, "s")
      .replace(/[bpvf]/g, "b")
      .replace(/[gk]/g, "k")
      .replace(/d/g, "t")
      .replace(/(.)\1+/g, "$1")
  );
}
