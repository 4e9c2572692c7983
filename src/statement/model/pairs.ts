// What the linker is told of a word and a cue: how far apart they are, and what the rules made of that cue.

import type { Prose } from "../../language/index.ts";
import type { Found } from "../statement.ts";
import { wordsIn } from "./features.ts";

/** Places of a first and a last word, both included. */
export type Range = readonly [number, number];

/** Most words of the nearer classes of distance; the tenth class is beyond. */
const BOUNDS = [1, 2, 3, 4, 6, 9, 14, 22, 35];
const DISTANCES = 2 * BOUNDS.length + 3;
/** Sentences apart, from three before to three after. */
const SENTENCES = 7;
/** No rule for this cue; outside, source or content of the rule's statement. */
const TOLD = 4;

/** Ones and zeros of a word and a cue. */
export const PAIRS = DISTANCES + SENTENCES + TOLD;

/** What a rule found, as places of words, and how often that rule is right. */
export interface Placed {
  readonly confidence: number;
  readonly content: readonly Range[];
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
}

/** Statements with their spans as places of words; spans that touch no word are left out. */
export const placed = (prose: Prose, { content, source, cue, confidence }: Found): Placed => ({
  confidence,
  content: ranges(prose, content),
  source: ranges(prose, source),
  cue: ranges(prose, cue),
});

const ranges = (prose: Prose, spans: Found["content"]): Range[] =>
  spans
    .map((span) => wordsIn(prose, span))
    .filter(({ first, last }) => first <= last)
    .map(({ first, last }) => [first, last]);

/** Fills `row` after row of `out`, `PAIRS` numbers each, for the words `first` to `last` and a cue. */
export function pairsInto(
  out: Float32Array,
  row: number,
  prose: Prose,
  [first, last]: Range,
  cue: Range,
  told: Placed | null,
): void {
  const home = prose.tokens[cue[0]]!.sentence;
  for (let word = first; word <= last; word += 1) {
    const at = (row + word - first) * PAIRS;
    const apart = Math.max(-3, Math.min(3, prose.tokens[word]!.sentence - home));
    out[at + distance(word, cue)] = 1;
    out[at + DISTANCES + apart + 3] = 1;
    out[at + DISTANCES + SENTENCES + (told ? 1 : 0)] = 1;
  }
  if (!told) return;
  const mark = (list: readonly Range[], kind: number) => {
    for (const [from, to] of list)
      for (let word = Math.max(from, first); word <= Math.min(to, last); word += 1) {
        const at = (row + word - first) * PAIRS + DISTANCES + SENTENCES;
        out.fill(0, at, at + TOLD);
        out[at + kind] = 1;
      }
  };
  mark(told.content, 3);
  mark(told.source, 2);
}

/** Class of a word's distance from a cue; the cue's own words stand in the middle. */
function distance(word: number, [first, last]: Range): number {
  const middle = BOUNDS.length + 1;
  const size = Math.max(first - word, word - last, 0);
  if (size === 0) return middle;
  const beyond = BOUNDS.findIndex((bound) => size <= bound);
  const step = (beyond < 0 ? BOUNDS.length : beyond) + 1;
  return word > last ? middle + step : middle - step;
}

/** Answers, for a cue, the statement of the rules whose cue shares most words with it; the first of several. */
export function toldBy(all: readonly Placed[]): (cue: Range) => Placed | null {
  const byWord = new Map<number, number[]>();
  all.forEach(({ cue }, place) => {
    for (const word of wordsOf(cue)) byWord.set(word, [...(byWord.get(word) ?? []), place]);
  });
  return (cue) => {
    const shared = new Map<number, number>();
    for (const word of wordsOf([cue]))
      for (const place of byWord.get(word) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    const [best] = [...shared].sort(([a, x], [b, y]) => y - x || a - b);
    return best ? all[best[0]]! : null;
  };
}

const wordsOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, k) => first + k));
