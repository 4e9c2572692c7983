// A sentence laid beside the quote that it comes from: which words stand in both in the same order, and what differs
// between them.

import type { Token } from "../../language/index.ts";
import { HEDGES, NEGATIONS, VERBS } from "./lexicon.ts";

/** Words that differ between two words that both have. */
export interface Gap {
  readonly sentence: readonly Token[];
  readonly quote: readonly Token[];
  /** The words of the sentence between which it stands. */
  readonly around: readonly [Token, Token];
}

export interface Alignment {
  /** Indexes in `Prose.tokens` of the sentence's words that the quote has too, in this order. */
  readonly matched: ReadonlySet<number>;
  readonly gaps: readonly Gap[];
  /** For each such word its place among the words of the quote. */
  readonly places: ReadonlyMap<number, number>;
}

/** Words of a quote beyond these are not laid beside. */
const LONGEST = 400;

/** Tells the same words apart: those of a quotation are not those around it. */
export type Marks = (token: Token) => unknown;
const unmarked: Marks = () => null;

/** The weightiest words in common, in order. Costs the product of the lengths. */
export function alignmentOf(
  sentence: readonly Token[],
  whole: readonly Token[],
  own: Marks = unmarked,
  its: Marks = unmarked,
): Alignment {
  const quote = whole.slice(0, LONGEST);
  const [ownMarks, itsMarks] = [sentence.map(own), quote.map(its)];
  const isSame = (i: number, j: number) => sentence[i]!.lower === quote[j]!.lower && ownMarks[i] === itsMarks[j];
  const [rows, columns] = [sentence.length, quote.length];
  const weights = sentence.map(weightOf);
  const best = new Uint16Array((rows + 1) * (columns + 1));
  const at = (i: number, j: number) => i * (columns + 1) + j;
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      best[at(i, j)] = isSame(i, j)
        ? best[at(i + 1, j + 1)]! + weights[i]!
        : Math.max(best[at(i + 1, j)]!, best[at(i, j + 1)]!);
  const matched = new Set<number>();
  const gaps: Gap[] = [];
  const places = new Map<number, number>();
  let [i, j, fromI, fromJ] = [0, 0, -1, -1];
  while (i < rows && j < columns) {
    // Of two places for a word the one nearer to the words that follow it.
    if (best[at(i, j + 1)] === best[at(i, j)]) j += 1;
    else if (isSame(i, j) && best[at(i, j)] === best[at(i + 1, j + 1)]! + weights[i]!) {
      if (fromI >= 0)
        gaps.push({
          sentence: sentence.slice(fromI + 1, i),
          quote: quote.slice(fromJ + 1, j),
          around: [sentence[fromI]!, sentence[i]!],
        });
      matched.add(sentence[i]!.index);
      places.set(sentence[i]!.index, j);
      [fromI, fromJ] = [i, j];
      [i, j] = [i + 1, j + 1];
    } else i += 1;
  }
  return { matched, gaps, places };
}

/** Words that tell something are rather laid beside each other than an “on” or a “the”. */
function weightOf({ lower }: Token): number {
  if (VERBS.has(lower) || NEGATIONS.has(lower) || HEDGES.has(lower)) return 4;
  return lower.length > 3 || /\d/.test(lower) ? 2 : 1;
}
