// What two texts have in common, and what that makes them.
//
// A copy repeats at least half of the shorter text, and its writer's own words among them: two outlets that
// print one speech have a source in common and are no copies of each other.

import { passagesOf, placesOf, runsOf, sharedGrams, type Passage, type Run } from "./align.ts";
import type { Words } from "./words.ts";

/** How much of a text is in another one. */
export interface Measure {
  /** Shared grams against all grams of both. */
  readonly jaccard: number;
  /** Shared grams against the grams of the shorter text. */
  readonly containment: number;
  /** Shared words outside quotations against all words outside quotations, of the shorter text. */
  readonly own: number;
}

/** What two texts are to each other. */
export interface Likeness extends Measure {
  readonly verdict: "copy" | "passage";
  /** Of copies: the same, changed, or one inside the other. Of passages: somebody's quoted words, or the writer's. */
  readonly kind: "duplicate" | "edited" | "contained" | "quotation" | "text";
  readonly passages: readonly Passage[];
}

/** Share of the shorter text that a copy repeats. */
const HALF = 0.5;
/** Share of its own words, quotations left out, that a copy repeats at least. */
const OWN = 0.2;
/** Jaccard index from which two texts are one. */
const SAME = 0.8;
/** Words in a row that make a passage: fewer are a phrase. */
const PASSAGE = 12;
/** Share of quoted words from which a shared passage is a quotation. */
const QUOTED = 0.7;

/** Lays `a` beside `b`; null where they share no more than phrases. */
export function compare(a: Words, b: Words, placesInB = placesOf(b)): Likeness | null {
  const shared = sharedGrams(a, b);
  if (shared === 0) return null;
  const runs = runsOf(a, b, placesInB);
  const measure = measured(a, b, shared, runs);
  const copy = measure.containment >= HALF && measure.own >= OWN;
  if (!copy && !runs.some(({ length }) => length >= PASSAGE)) return null;
  return {
    verdict: copy ? "copy" : "passage",
    kind: copy ? kindOf(measure) : isQuotation(a, b, runs) ? "quotation" : "text",
    ...measure,
    passages: passagesOf(a, b, runs),
  };
}

function measured(a: Words, b: Words, shared: number, runs: readonly Run[]): Measure {
  const [one, other] = [a.distinct.length, b.distinct.length];
  const [shorter, key] = one <= other ? ([a, "a"] as const) : ([b, "b"] as const);
  const own = unquoted(shorter);
  return {
    jaccard: shared / (one + other - shared),
    containment: shared / Math.min(one, other),
    own: own === 0 ? 0 : covered(shorter, key, runs) / own,
  };
}

function unquoted({ quoted }: Words): number {
  let count = 0;
  for (let i = 0; i < quoted.length; i += 1) count += 1 - quoted[i]!;
  return count;
}

/** Words of `words` outside quotations that stand in a run, each counted once. */
function covered(words: Words, side: "a" | "b", runs: readonly Run[]): number {
  const seen = new Uint8Array(words.quoted);
  let count = 0;
  for (const run of runs)
    for (let i = run[side]; i < run[side] + run.length; i += 1) {
      count += 1 - seen[i]!;
      seen[i] = 1;
    }
  return count;
}

const kindOf = ({ jaccard }: Measure) => (jaccard >= SAME ? "duplicate" : jaccard >= HALF ? "edited" : "contained");

function isQuotation(a: Words, b: Words, runs: readonly Run[]): boolean {
  let [quoted, all] = [0, 0];
  for (const run of runs)
    for (let i = 0; i < run.length; i += 1) {
      quoted += a.quoted[run.a + i]! | b.quoted[run.b + i]!;
      all += 1;
    }
  return quoted >= QUOTED * all;
}
