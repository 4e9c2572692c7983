// How much a term says: the rarer, the more.

import { commonnessBeside, GUESSED, type Lexicon } from "./lexicon.ts";
import type { Row } from "./rows.ts";

/** Taken off every term, so that words which one article in two has say nothing at all. */
const FLOOR = 0.5;

/** What the commonness of a term is taken from: a term that is as common as this says nothing. */
const mostOf = ({ counted }: Lexicon) => Math.log(counted + GUESSED) - FLOOR;

/** The logarithm of how rare a term is; zero where it says nothing. */
export const rarityOf = (lexicon: Lexicon, term: number): number =>
  Math.max(0, mostOf(lexicon) - lexicon.commonness[term]!);

/** Articles that the guess weighs as much as where a young ledger may be all about one thing. */
const STEADY = 1_000;

/** How rare terms are if a few articles in a row that name them do not make them common. */
export function steadyRarities(lexicon: Lexicon): (term: number) => number {
  const most = Math.log(lexicon.counted + STEADY) - FLOOR;
  return (term) => Math.max(0, most - commonnessBeside(lexicon, term, STEADY));
}

/** The terms that both rows have, each weight as much as the term says. */
export function dot(lexicon: Lexicon, a: Row, b: Row): number {
  const most = mostOf(lexicon);
  const common = lexicon.commonness;
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) {
      const rarity = most - common[left]!;
      if (rarity > 0) sum += a[i + 1]! * b[j + 1]! * rarity * rarity;
    }
    if (left <= right) i += 2;
    if (right <= left) j += 2;
  }
  return sum;
}

/** Terms of a row, the ones that say most first. */
export function heaviest(lexicon: Lexicon, row: Row): { term: number; heavy: number }[] {
  const most = mostOf(lexicon);
  const terms: { term: number; heavy: number }[] = [];
  for (let i = 0; i < row.length; i += 2) {
    const rarity = Math.max(0, most - lexicon.commonness[row[i]!]!);
    terms.push({ term: row[i]!, heavy: row[i + 1]! * rarity });
  }
  return terms.toSorted((a, b) => b.heavy - a.heavy || a.term - b.term);
}
