// What speaks for and against two names being one: numbers between -1 and 1 that score.ts weighs.

import { type Alignment, type Match, isTurned } from "./align.ts";
import { letterDistance, likeness } from "./distance.ts";
import { type Name, type Word, isPatronymic } from "./parse.ts";
import type { NameKind } from "./pieces.ts";
import { isStateWord } from "./states.ts";

/** Names of the features in the order of their values, each after the sign that its weight may have. */
export const FEATURES = [
  "+worst",
  "-worst low",
  "+mean",
  "-conflict",
  "-conflict any",
  "-extra",
  "-extra any",
  "+compact",
  "+compact high",
  "-turned",
  "-single",
  "-short single",
  "-initial",
  "-short form",
  "+first",
  "+last",
  "-letters",
  "-letters many",
  "-head differs",
  "+same words",
  "-signs differ",
  "+father's name only",
  "-numbers differ",
  "-number missing",
  "-form differs",
  "-states differ",
  "+matched",
  "+one letter",
  "-two near",
] as const;

/** What each feature is worth, for persons and for everything else. */
export interface Weights {
  readonly person: { readonly bias: number; readonly weights: readonly number[] };
  readonly body: { readonly bias: number; readonly weights: readonly number[] };
}

/** The values for two names whose words are paired. */
export function featuresOf(left: Name, right: Name, alignment: Alignment, kind: NameKind): number[] {
  const { matches, restA, restB } = alignment;
  const worst = matches.length === 0 ? null : matches.reduce((low, one) => (one.likeness < low.likeness ? one : low));
  const [a, b] = [weigh(restA), weigh(restB)];
  const conflict = Math.min(a, b);
  const extra = Math.abs(a - b);
  const matched = matches.reduce((sum, { a: x, b: y }) => sum + (x.weight + y.weight) / 2, 0);
  const compact = Math.max(
    compactLikeness(left.compact, right.compact),
    compactLikeness(sorted(left), sorted(right)) - 0.05,
  );
  const low = worst?.likeness ?? 0;
  return [
    low,
    Math.max(0, 0.75 - low),
    meanOf(matches),
    ratio(conflict, matched),
    conflict > 0.5 ? 1 : 0,
    ratio(extra, matched),
    extra > 0.5 ? 1 : 0,
    compact,
    Math.max(0, compact - 0.8) * 5,
    isTurned(matches) ? 1 : 0,
    Math.min(left.words.length, right.words.length) === 1 ? 1 : 0,
    Math.min(left.compact.length, right.compact.length) < 5 ? 1 : 0,
    matches.some(({ way }) => way === "initial") ? 1 : 0,
    matches.some(({ way }) => way === "short") ? 1 : 0,
    endOf(matches, left, right, "first"),
    endOf(matches, left, right, "last"),
    Math.min(4, worst?.letters ?? 4) / 4,
    (worst?.letters ?? 4) > 2 ? 1 : 0,
    worst && worst.a.text[0] !== worst.b.text[0] ? 1 : 0,
    matches.length > 0 && low >= 0.97 ? 1 : 0,
    matches.some(({ a: x, b: y }) => x.raw !== "" && y.raw !== "" && x.raw !== y.raw) ? 1 : 0,
    onlyFathers(alignment) ? 1 : 0,
    numbersConflict(left, right) ? 1 : 0,
    left.numbers.length !== right.numbers.length ? 1 : 0,
    left.forms.length > 0 && right.forms.length > 0 && !left.forms.some((form) => right.forms.includes(form)) ? 1 : 0,
    kind !== "person" && statesDiffer(alignment) ? 1 : 0,
    Math.min(4, matches.length) / 4,
    worst && worst.letters === 1 ? 1 : 0,
    matches.filter(({ likeness: like }) => like < 0.9).length > 1 ? 1 : 0,
  ];
}

const compactLikeness = (a: string, b: string) => likeness(letterDistance(a, b), a, b);
const sorted = ({ words }: Name) =>
  words
    .map(({ text }) => text)
    .toSorted()
    .join("");
const weigh = (words: readonly Word[]) => words.reduce((sum, { weight }) => sum + weight, 0);
const ratio = (part: number, matched: number) => (part === 0 ? 0 : part / (part + matched));

function meanOf(matches: readonly Match[]): number {
  const total = matches.reduce((sum, { a, b }) => sum + a.weight + b.weight, 0);
  if (total === 0) return 0;
  return matches.reduce((sum, { a, b, likeness: like }) => sum + like * (a.weight + b.weight), 0) / total;
}

/** How well the end of the shorter name is answered. */
function endOf(matches: readonly Match[], left: Name, right: Name, end: "first" | "last"): number {
  const pick = ({ words }: Name) => words.filter(({ weight }) => weight > 0.3).at(end === "first" ? 0 : -1);
  const [a, b] = [pick(left), pick(right)];
  const of = (word: Word | undefined) => matches.find((match) => match.a === word || match.b === word)?.likeness ?? 0;
  return Math.min(of(a), of(b));
}

/** All that one name has more is a father's name. */
const onlyFathers = ({ restA, restB }: Alignment) =>
  restA.length + restB.length > 0 &&
  [...restA, ...restB].every(({ text, weight }) => isPatronymic(text) || weight < 0.2);

/** Both have numbers, and not the same ones: Unit 4, Unit 5. */
export function numbersConflict({ numbers: a }: Name, { numbers: b }: Name): boolean {
  return a.length > 0 && b.length > 0 && a.join(" ") !== b.join(" ");
}

/** Government of one state and government of another. */
export const statesDiffer = ({ matches, restA, restB }: Alignment) =>
  (restA.some(({ text }) => isStateWord(text)) && restB.some(({ text }) => isStateWord(text))) ||
  matches.some(({ a, b }) => a.text !== b.text && isStateWord(a.text) && isStateWord(b.text));
