// Two texts laid side by side: the passages that both have, word for word.

import type { Span } from "../../article/index.ts";
import { SHORTEST, spanOf, type Words } from "./words.ts";

/** Words in a row that both texts have: `length` of them, from word `a` and from word `b`. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A passage that both texts have; a few words of it may differ. */
export interface Passage {
  readonly a: Span;
  readonly b: Span;
  /** Words that are the same. */
  readonly words: number;
}

/** Places of one gram that are tried: more are a refrain. */
const PLACES = 8;
/** Words that may differ, on either side, inside a passage. */
const GAP = 3;

const NOWHERE: readonly number[] = [];

/** Where each gram of a text begins: made once, used for every text that is laid beside it. */
export function placesOf(words: Words): Map<number, number[]> {
  const places = new Map<number, number[]>();
  words.grams.forEach((gram, place) => {
    const known = places.get(gram);
    if (!known) places.set(gram, [place]);
    else if (known.length < PLACES) known.push(place);
  });
  return places;
}

/**
 * The runs of `a` that stand in `b` too, in the order of `a`. A run that is found is skipped, so time grows
 * with the length of the texts, whatever they repeat.
 */
export function runsOf(a: Words, b: Words, placesInB: ReadonlyMap<number, readonly number[]>): Run[] {
  const runs: Run[] = [];
  let expected = 0;
  for (let i = 0; i < a.grams.length;) {
    const run = longest(a, i, b, placesInB.get(a.grams[i]!) ?? NOWHERE, expected);
    if (run) {
      runs.push(run);
      expected = run.b + run.length;
      i += run.length;
    } else i += 1;
  }
  return runs;
}

/** The longest run from word `i`; of two alike, the one nearest to where the last run ended. */
function longest(a: Words, i: number, b: Words, places: readonly number[], expected: number): Run | null {
  let best: Run | null = null;
  for (const place of places) {
    let length = 0;
    while (
      i + length < a.hashes.length &&
      place + length < b.hashes.length &&
      a.hashes[i + length] === b.hashes[place + length]
    )
      length += 1;
    if (length < SHORTEST || (best && length < best.length)) continue;
    const nearer = best && Math.abs(place - expected) < Math.abs(best.b - expected);
    if (!best || length > best.length || nearer) best = { a: i, b: place, length };
  }
  return best;
}

/** Runs joined over small differences. */
export function passagesOf(a: Words, b: Words, runs: readonly Run[]): Passage[] {
  const joined: { a: number; b: number; endA: number; endB: number; words: number }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const next = { a: run.a, b: run.b, endA: run.a + run.length, endB: run.b + run.length, words: run.length };
    if (last && isNear(run.a - last.endA) && isNear(run.b - last.endB)) {
      last.endA = next.endA;
      last.endB = next.endB;
      last.words += run.length;
    } else joined.push(next);
  }
  return joined.map((one) => ({
    a: spanOf(a, one.a, one.endA - 1),
    b: spanOf(b, one.b, one.endB - 1),
    words: one.words,
  }));
}

const isNear = (distance: number) => distance >= 0 && distance <= GAP;

/** Grams that both texts have, each counted once. */
export function sharedGrams(a: Words, b: Words): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.distinct.length && j < b.distinct.length;) {
    const left = a.distinct[i]!;
    const right = b.distinct[j]!;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}
