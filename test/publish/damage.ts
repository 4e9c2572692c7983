// Damages to a correct text: each changes one sentence so that its receipts no longer support it.

import type { Receipted } from "../../src/publish/index.ts";

export type Chance = (below: number) => number;

type Sentence = Receipted["sentences"][number];
type Damage = (text: string, chance: Chance, all: readonly Sentence[], own: Sentence) => string | null;

const pick = <T>(list: readonly T[], chance: Chance): T | null => list[chance(list.length)] ?? null;

/** Replaces one of the matches. */
function replaceOne(
  text: string,
  what: RegExp,
  chance: Chance,
  by: (match: RegExpMatchArray) => string | null,
): string | null {
  const found = pick([...text.matchAll(what)], chance);
  const words = found && by(found);
  if (!found || words === null || words === found[0]) return null;
  return text.slice(0, found.index) + words + text.slice(found.index + found[0].length);
}

const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";
const NUMBER_WORDS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split(" ");

const number: Damage = (text, chance) =>
  replaceOne(
    text,
    new RegExp(
      `(?<![\\d.,:])\\d[\\d,]*(?:\\.\\d+)?(?! (?:${MONTH}))(?![\\d:])|\\b(?:${NUMBER_WORDS.join("|")})\\b`,
      "gi",
    ),
    chance,
    ([shown]) => {
      const place = NUMBER_WORDS.indexOf(shown.toLowerCase());
      if (place >= 0) {
        const other = NUMBER_WORDS[(place + 1 + chance(NUMBER_WORDS.length - 2)) % NUMBER_WORDS.length]!;
        return /^\p{Lu}/u.test(shown) ? other[0]!.toUpperCase() + other.slice(1) : other;
      }
      const value = Number(shown.replaceAll(",", ""));
      const other = Number.isInteger(value)
        ? value + 1 + chance(9)
        : Number((value + 0.1 * (1 + chance(5))).toFixed(1));
      return shown.includes(",") ? other.toLocaleString("en") : String(other);
    },
  );

const SURNAMES = ["Halvorin", "Quessel", "Obrandt", "Mirskov", "Tallow", "Verhaden", "Isundra", "Corvane"];

const name: Damage = (text, chance) =>
  replaceOne(text, /(?<=\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}{3,}/gu, chance, () => pick(SURNAMES, chance));

const date: Damage = (text, chance) =>
  replaceOne(
    text,
    new RegExp(`\\b(\\d{1,2}) (${MONTH})\\b`, "g"),
    chance,
    ([, day, month]) => `${((Number(day) + 9 + chance(12)) % 27) + 1} ${month}`,
  );

const negation: Damage = (text, chance) => {
  const dropped = replaceOne(text, /\b(?:not|never|no) |n['’]t\b/g, chance, () => "");
  if (dropped !== null && chance(2) === 0) return dropped;
  return replaceOne(
    text,
    /\b(?:had|has|have|was|were|would|will|is|are|could)\b(?! not)(?=[^“”"]*(?:[“"][^“”"]*[”"][^“”"]*)*$)/g,
    chance,
    ([verb]) => `${verb} not`,
  );
};

const certainty: Damage = (text, chance) => {
  const made = [
    () =>
      replaceOne(text, /\b(?:said|told)\b/g, chance, () =>
        pick(["confirmed", "proved", "admitted", "acknowledged"], chance),
      ),
    () =>
      replaceOne(text, /\b(?:may|might|could|likely|reportedly|nearly|about|around|at least)\b ?/g, chance, () => ""),
    () =>
      replaceOne(
        text,
        /\b(?:had|has|have|was|were|would|is|are)\b/g,
        chance,
        ([verb]) => `${verb} ${pick(["probably", "certainly", "reportedly"], chance)}`,
      ),
    () =>
      replaceOne(text, /\b(?:denied|warned|acknowledged|confirmed|claimed|dismissed|accused)\b/g, chance, () => "said"),
  ];
  return pick(made, chance)!();
};

const namesOf = ({ receipts }: Sentence): string[] => [
  ...new Set(receipts.flatMap(({ chain = [] }) => chain.flatMap(({ name: own, known = [] }) => [own ?? "", ...known]))),
];

const source: Damage = (text, chance, all, own) => {
  const mine = namesOf(own).filter((one) => one.length > 3 && text.includes(one));
  const from = mine.toSorted((a, b) => b.length - a.length)[0];
  const others = all
    .filter((one) => one !== own)
    .flatMap(namesOf)
    .filter((one) => one.length > 3 && !mine.some((known) => known.includes(one) || one.includes(known)));
  const to = pick(others, chance);
  if (!from || !to || namesOf(own).includes(to)) return null;
  return text.replace(from, () => to);
};

const WORDS = ["rather", "quietly", "gladly", "partly", "somewhat"];

const quotation: Damage = (text, chance) =>
  replaceOne(text, /[“"]([^“”"]+)[”"]/g, chance, ([whole, inside]) => {
    const words = inside!.split(" ");
    if (words.length < 3) return null;
    const at = 1 + chance(Math.max(1, words.length - 2));
    const changed = chance(2) === 0 ? words.toSpliced(at, 1) : words.toSpliced(at, 0, pick(WORDS, chance)!);
    return whole.replace(inside!, () => changed.join(" "));
  });

/** Words outside quotation marks. */
const OUTSIDE = String.raw`(?=[^“”"]*(?:[“"][^“”"]*[”"][^“”"]*)*$)`;

/** Another number, in the digits of another script. */
const digits: Damage = (text, chance) =>
  replaceOne(text, new RegExp(`(?<![\\d.,:])\\d{1,3}(?![\\d.,:]|,\\d)${OUTSIDE}`, "g"), chance, ([shown]) => {
    const zero = pick([0x660, 0x966, 0xff10, 0x1d7ce], chance)!;
    return [...String(Number(shown) + 1 + chance(9))].map((one) => String.fromCodePoint(zero + Number(one))).join("");
  });

const LOOKALIKES: Readonly<Record<string, string>> = { a: "а", e: "е", o: "о", p: "р", c: "с", i: "і" };

const disguise: Damage = (text, chance) =>
  replaceOne(
    text,
    new RegExp(`(?<=\\p{L})[aeopci](?=\\p{L})${OUTSIDE}`, "gu"),
    chance,
    ([letter]) => LOOKALIKES[letter]!,
  );

const quantity: Damage = (text, chance) =>
  replaceOne(text, new RegExp(`(?<=\\b(?:that|and|of|the) )(?=\\p{Ll}{4,})${OUTSIDE}`, "gu"), chance, () =>
    pick(["all ", "every ", "both ", "many ", "half of ", "dozens of ", "numerous "], chance),
  );

const UNITS = ["gallons", "miles", "tanks", "children", "barrels", "acres"];

const unit: Damage = (text, chance) =>
  replaceOne(
    text,
    new RegExp(
      `(?<=\\b(?:\\d+|million|billion|${NUMBER_WORDS.join("|")}) )(?!of|${MONTH}|million|billion|per|a\\.m|p\\.m|to|and|or)\\p{Ll}{4,}${OUTSIDE}`,
      "giu",
    ),
    chance,
    () => pick(UNITS, chance),
  );

const verdict: Damage = (text, chance) => {
  const made = [
    () => replaceOne(text, /\b(?:said|told|wrote|warned|denied)\b/g, chance, ([verb]) => `falsely ${verb}`),
    () => replaceOne(text, /\bsaid\b/g, chance, () => pick(["lied", "bragged", "boasted", "conceded"], chance)),
    () => replaceOne(text, /\bsaid\b(?= that)/g, chance, () => "invented the story"),
    () =>
      replaceOne(
        text,
        /\b(?=(?:mayor|minister|director|spokeswoman|spokesman|chief|leader|commander|master)\b)/g,
        chance,
        () => pick(["former ", "acting ", "late ", "disgraced "], chance),
      ),
  ];
  return pick(made, chance)!();
};

/** Two days, or two names, the one in the place of the other. */
const exchange: Damage = (text, chance) => {
  const days = [...text.matchAll(new RegExp(`\\b\\d{1,2} (?:${MONTH})\\b`, "g"))];
  const names = [
    ...text.matchAll(
      /(?<=\b(?:with|of|to|in|at|for) )\p{Lu}\p{Ll}{3,}(?= |\.|,|['’])|^\p{Lu}\p{Ll}{3,}(?=['’]s| has| had)/gu,
    ),
  ];
  const found = pick([days, names], chance)!;
  const [first, second] = [found[0], found.at(-1)];
  if (!first || !second || first[0] === second[0]) return null;
  const between = text.slice(first.index + first[0].length, second.index);
  return text.slice(0, first.index) + second[0] + between + first[0] + text.slice(second.index + second[0].length);
};

/** Every kind of damage; a kind answers null where a sentence gives it nothing to change. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  number,
  name,
  date,
  negation,
  certainty,
  source,
  quotation,
  digits,
  disguise,
  quantity,
  unit,
  verdict,
  exchange,
};

/** A text with one sentence damaged, and which; null where nothing could be. */
export function damaged(
  brief: Receipted,
  kind: string,
  chance: Chance,
): { sentence: number; text: string; brief: Receipted } | null {
  for (let tries = 0; tries < 400; tries += 1) {
    const sentence = chance(brief.sentences.length);
    const own = brief.sentences[sentence]!;
    const text = DAMAGES[kind]!(own.text, chance, brief.sentences, own);
    if (text === null || text === own.text) continue;
    return { sentence, text, brief: { ...brief, sentences: brief.sentences.with(sentence, { ...own, text }) } };
  }
  return null;
}
