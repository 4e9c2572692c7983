// Which word of one name answers to which of the other.

import { letterDistance, likeness, soundDistance } from "./distance.ts";
import { isShortFor } from "./nicknames.ts";
import type { Name, Word } from "./parse.ts";
import { isVowel, skeletonOf, soundOf } from "./sound.ts";

/** How two words are one: the same letters, the same sound, a short form, an initial, or nearly so. */
export type Way = "same" | "sound" | "short" | "initial" | "near";

export interface Match {
  readonly a: Word;
  readonly b: Word;
  /** Place of each word in its name, as names are joined. */
  readonly at: readonly [number, number];
  readonly likeness: number;
  readonly way: Way;
  /** Letters that differ. */
  readonly letters: number;
  /** How far apart the two sound. */
  readonly heard: number;
}

export interface Alignment {
  readonly matches: readonly Match[];
  /** Words that answer to nothing. */
  readonly restA: readonly Word[];
  readonly restB: readonly Word[];
}

/** Words less alike than this are two words. */
const ALIKE = 0.45;

/** Pairs the words, best pairs first; among equals, those that stand at the same place. */
export function align(left: Name, right: Name): Alignment {
  const [a, b] = [joined(left.words, right.words), joined(right.words, left.words)];
  const loose = looseness(left, right);
  const pairs: { i: number; j: number; match: Match }[] = [];
  a.forEach((x, i) =>
    b.forEach((y, j) => {
      const match = compare(x, y, [i, j], loose);
      if (match.likeness >= ALIKE) pairs.push({ i, j, match });
    }),
  );
  pairs.sort(
    (p, q) =>
      q.match.likeness - p.match.likeness || Math.abs(p.i - p.j) - Math.abs(q.i - q.j) || p.i - q.i || p.j - q.j,
  );
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const matches = pairs.filter(({ i, j }) => {
    if (usedA.has(i) || usedB.has(j)) return false;
    usedA.add(i);
    usedB.add(j);
    return true;
  });
  return {
    matches: matches.map(({ match }) => match),
    restA: a.filter((_, i) => !usedA.has(i)),
    restB: b.filter((_, j) => !usedB.has(j)),
  };
}

/** Scripts without vowels, and syllables beside letters, keep the consonants only; other scripts keep the sound. */
function looseness(left: Name, right: Name): Loose {
  if (left.vowelless || right.vowelless || left.syllabic !== right.syllabic) return "bones";
  return left.foreign !== right.foreign ? "sounds" : "letters";
}

/** Good Will beside Goodwill is one word. */
function joined(words: readonly Word[], others: readonly Word[]): Word[] {
  const known = new Set(others.flatMap(({ text, sound }) => [text, sound]));
  const made: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const join = [3, 2].find((width) => isOne(words.slice(i, i + width), width, known));
    made.push(join ? glue(words.slice(i, i + join)) : words[i]!);
    i += (join ?? 1) - 1;
  }
  return made;
}

function isOne(words: readonly Word[], width: number, known: ReadonlySet<string>): boolean {
  if (words.length < width || words.some(({ text }) => known.has(text))) return false;
  const text = words.map((word) => word.text).join("");
  return text.length > 3 && (known.has(text) || known.has(soundOf(text)));
}

function glue(words: readonly Word[]): Word {
  const text = words.map((word) => word.text).join("");
  const raw = words.every((word) => word.raw !== "") ? words.map((word) => word.raw).join("") : "";
  return { text, sound: soundOf(text), raw, weight: Math.max(...words.map(({ weight }) => weight)), initial: false };
}

type Loose = "letters" | "sounds" | "bones";

function compare(a: Word, b: Word, at: readonly [number, number], loose: Loose): Match {
  const made = (like: number, way: Way, letters: number, heard = 0): Match => ({
    a,
    b,
    at,
    likeness: like,
    way,
    letters,
    heard,
  });
  // Signs that differ are other names however alike they sound.
  if (a.raw !== "" && b.raw !== "" && a.raw !== b.raw) {
    const letters = letterDistance(a.raw, b.raw);
    return made(likeness(letters, a.raw, b.raw) * 0.9, "near", letters * 3, letters);
  }
  if (a.text === b.text) return made(1, "same", 0);
  if (a.initial || b.initial) return made(a.text[0] === b.text[0] ? 0.9 : 0, "initial", 0);
  const letters = letterDistance(a.text, b.text);
  if (a.sound === b.sound) return made(0.97, "sound", 0);
  const bones = loose === "bones" ? bonesAlike(a, b) : 0;
  const heard = soundDistance(a.sound, b.sound);
  const sounds = likeness(heard, a.sound, b.sound);
  // Kirill and Kyrylo are spellings of one name, Bill is a short form of William.
  if (isShortFor(a.text, b.text))
    return made(Math.max(0.93, sounds), heard < 0.75 ? "sound" : "short", 0, Math.min(heard, 0.25));
  const seen = likeness(letters, a.text, b.text);
  const like = Math.max(bones, sounds * (loose === "letters" ? 0.95 : 1), seen);
  const isHeard = heard < 0.75 && isSpelling(a, b);
  return made(Math.min(0.96, like), isHeard ? "sound" : "near", heard < 0.75 ? Math.min(1, letters) : letters, heard);
}

/** Jana is no spelling of Jan, Zelenska none of Zelensky, Hana none of Anna. */
function isSpelling({ text: a, sound: x }: Word, { text: b, sound: y }: Word): boolean {
  if (a.endsWith("a") !== b.endsWith("a")) return false;
  return isVowel(x[0] ?? "") === isVowel(y[0] ?? "");
}

/** Only consonants count where one script writes no vowels. */
function bonesAlike(a: Word, b: Word): number {
  const [x, y] = [skeletonOf(a.sound), skeletonOf(b.sound)].map((bones) =>
    bones.replace(/^a/, "").replaceAll("l", "r"),
  );
  return likeness(letterDistance(x!, y!), x!, y!) * 0.95;
}

/** Do two words that tell something stand in the other order: Ana Ruiz, Ruiz Ana? */
export function isTurned(matches: readonly Match[]): boolean {
  const told = matches.filter(({ a }) => a.weight > 0.3);
  return told.some((one) => told.some((two) => one.at[0] < two.at[0] && one.at[1] > two.at[1]));
}
