// Some people in a sentence, and the small words around them.

import type { Token } from "../../language/index.ts";
import { wholeAt } from "./words.ts";

/** Some people, on tokens `first` to `last` of a sentence. */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly bound: "exact" | "about" | "over" | "under";
  /** "man", "victim", "self"; null for a bare number, a name or a pronoun. */
  readonly noun: string | null;
  readonly name: string | null;
  readonly age: number | null;
  /** Comes on top of somebody told of before: "two others". */
  readonly isOther: boolean;
  readonly isNobody: boolean;
  readonly isPronoun: boolean;
  /** "the three", "both": told of before. */
  readonly isKnown: boolean;
  /** A number tells how many: "three", not "the men". */
  readonly isNumbered: boolean;
  /** "Two of them", "one of the men". */
  readonly isPart: boolean;
  /** "One of five people": 5; null where nothing tells. */
  readonly outOf: number | null;
}

/** The tokens of one sentence. */
export type Words = readonly Token[];

/** A way to read a group that starts at a word. */
export type GroupRule = (words: Words, i: number) => Group | null;

export const at = (words: Words, i: number): string => words[i]?.lower ?? "";

/** A group of one, but for what is told. */
export const groupOf = (first: number, last: number, told: Partial<Group>): Group => ({
  first,
  last,
  count: 1,
  bound: "exact",
  noun: null,
  name: null,
  age: null,
  isOther: false,
  isNobody: false,
  isPronoun: false,
  isKnown: false,
  isNumbered: false,
  isPart: false,
  outOf: null,
  ...told,
});

/** Words for those who come on top of others. */
export const OTHER =
  /^(?:other|another|others|additional|more|else|further|second|third|fourth|fifth|sixth|remaining)$/;

/** Is the number at `k` how old somebody is: “15-year-old”, “9-month-old”? */
export const isAgeAt = (words: Words, k: number): boolean =>
  /^-?(?:year|month|week|day)(?:s|-old)?/.test(at(words, k + 1) === "-" ? at(words, k + 2) : at(words, k + 1));

/** “boy, 3,” */
export function ageAfter(words: Words, noun: number): { readonly age: number; readonly last: number } | null {
  if (at(words, noun + 1) !== ",") return null;
  const age = wholeAt(at(words, noun + 2));
  const closed = words[noun + 3] === undefined || /^[,.;:]$/.test(at(words, noun + 3));
  return age !== null && age < 110 && closed && /^\d/.test(at(words, noun + 2)) ? { age, last: noun + 2 } : null;
}

/** “at least”, “more than”, “up to”, “about” before a number, and where the number is. */
export function boundAt(words: Words, i: number): { readonly bound: Group["bound"]; readonly next: number } {
  const two = `${at(words, i)} ${at(words, i + 1)}`;
  if (/^(?:at least|more than|no fewer)$/.test(two)) return { bound: "over", next: i + 2 };
  if (two === "up to" || two === "fewer than") return { bound: "under", next: i + 2 };
  if (two === "as many") return { bound: "under", next: i + 3 };
  if (at(words, i) === "over") return { bound: "over", next: i + 1 };
  if (/^(?:about|around|nearly|approximately|almost|some)$/.test(at(words, i)) && numberAt(words, i + 1))
    return { bound: "about", next: i + 1 };
  return { bound: "exact", next: i };
}

/** A number of things at `i`: no age, no share, no time of day. */
export function numberAt(words: Words, i: number): { readonly value: number; readonly last: number } | null {
  const word = at(words, i);
  if (word === "a" && /^(?:dozen|couple)$/.test(at(words, i + 1)))
    return { value: at(words, i + 1) === "dozen" ? 12 : 2, last: at(words, i + 2) === "of" ? i + 2 : i + 1 };
  const value = wholeAt(word);
  // “0:43”, “10:30 p.m.”
  const clock = /^[:.]$/.test(at(words, i - 1)) && words[i]!.start === words[i - 1]!.end && /^\d/.test(word);
  if (value === null || clock || isAgeAt(words, i)) return null;
  if (at(words, i + 1) === "%" || at(words, i - 1) === "$") return null;
  // “12 or more”
  if (at(words, i + 1) === "or" && /^(?:more|fewer|less)$/.test(at(words, i + 2))) return { value, last: i + 2 };
  return at(words, i + 1) === "of" && value === 1 ? null : { value, last: i };
}
