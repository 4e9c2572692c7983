// The words of English numbers, and the shape in which a number is told.

import type { Atom } from "./atoms.ts";

/** How a number is put: a plain one, a vague one ("thousands", "several hundred"), or a part of a whole ("half"). */
export type NumeralForm = "plain" | "vague" | "part";

/** A number on atoms `first` to `last`; of a vague one `value` is the least that it can mean, of a part the percentage. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly form: NumeralForm;
  /** Written in digits. */
  readonly digits: boolean;
  /** Its word or suffix of scale, "million" or "bn", as a number; 1 where it has none. */
  readonly scale: number;
}

/** Is the word "a" or "an"? */
export const isArticle = (word: string) => word === "a" || word === "an";

export const list = (words: string) => words.split(" ");
export const ONES = new Map(
  list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ).map((word, value) => [word, value]),
);
export const TENS = new Map(
  list("twenty thirty forty fifty sixty seventy eighty ninety").map((word, place) => [word, 20 + 10 * place]),
);
export const SCALES = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["mn", 1e6],
  ["mln", 1e6],
  ["mio", 1e6],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
]);
export const PLURALS = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
]);
export const ORDINALS = new Map(
  list("third fourth fifth sixth seventh eighth ninth tenth").map((word, place) => [word, place + 3]),
);
export const HALVES = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);

/** The value of "one" to "ninety"; null for other words. */
export const smallNumber = (word: string): number | null => ONES.get(word) ?? TENS.get(word) ?? null;

export const numeral = (first: number, last: number, value: number, form: NumeralForm, scale = 1): Numeral => ({
  first,
  last,
  value,
  form,
  digits: false,
  scale,
});

export const percentage = (first: number, last: number, part: number): Numeral =>
  numeral(first, last, Number((100 * part).toPrecision(6)), "part");

export const wordAt = (atoms: readonly Atom[], i: number) => atoms[i]?.lower ?? "";

export const sizeOf = (word: string) => SCALES.get(word) ?? (word === "hundred" ? 100 : word === "dozen" ? 12 : 0);
