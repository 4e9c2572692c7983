// How much a term says: the rarer, the more.

import { GUESSED, isName, isTelling, STEADY, type Lexicon } from "./lexicon.ts";
import { END, type Row } from "./rows.ts";

/** Taken off every term, so that words which one article in two has say next to nothing. */
const FLOOR = 0.5;
/** What the commonest term says: so little that it counts only where there is nothing rarer, as among reprints of one text. */
const LEAST = 0.05;

/** What the commonness of a term is taken from: a term that is as common as this says least. */
const mostOf = ({ counted }: Lexicon) => Math.log(counted + GUESSED) - FLOOR;

/** The logarithm of how rare a term is. */
export const rarityOf = (lexicon: Lexicon, term: number): number =>
  Math.max(LEAST, mostOf(lexicon) - lexicon.commonness[term]!);

/** How rare terms are if a few articles in a row that name them do not make them common. */
export function steadyRarities(lexicon: Lexicon): (term: number) => number {
  const most = Math.log(lexicon.counted + STEADY) - FLOOR;
  const { steady } = lexicon;
  return (term) => Math.max(LEAST, most - steady[term]!);
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
      const rarity = Math.max(LEAST, most - common[left]!);
      sum += a[i + 1]! * b[j + 1]! * rarity * rarity;
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
    const rarity = Math.max(LEAST, most - lexicon.commonness[row[i]!]!);
    terms.push({ term: row[i]!, heavy: row[i + 1]! * rarity });
  }
  return terms.toSorted((a, b) => b.heavy - a.heavy || a.term - b.term);
}

/** How alike two rows are with steady rarities, and what that is due to. */
export interface Steady {
  readonly all: number;
  /** The part of it that names and numbers make: the terms that tell which one is meant. */
  readonly telling: number;
  /** How much of the names of the first the second has as well, and the other way round. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** Names that both have. */
  readonly shared: number;
}

/** The cosine of two rows with steady rarities. */
export function steadyCosine(lexicon: Lexicon, a: Row, b: Row): Steady {
  const most = Math.log(lexicon.counted + STEADY) - FLOOR;
  const { steady } = lexicon;
  let [product, telling, one, other] = [0, 0, 0, 0];
  const names = { first: 0, second: 0, ofFirst: 0, ofSecond: 0, shared: 0 };
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const left = i < a.length ? a[i]! : END;
    const right = j < b.length ? b[j]! : END;
    const term = left < right ? left : right;
    const rarity = Math.max(LEAST, most - steady[term]!);
    const here = left <= right ? a[i + 1]! * rarity : 0;
    const there = right <= left ? b[j + 1]! * rarity : 0;
    one += here * here;
    other += there * there;
    product += here * there;
    if (isTelling(lexicon, term)) telling += here * there;
    if (isName(lexicon, term) && isTelling(lexicon, term)) {
      names.first += here * here;
      names.second += there * there;
      if (left === right) {
        names.ofFirst += here * here;
        names.ofSecond += there * there;
        names.shared += 1;
      }
    }
    if (left <= right) i += 2;
    if (right <= left) j += 2;
  }
  const length = Math.sqrt(one * other) || 1;
  return {
    all: product / length,
    telling: telling / length,
    ofFirst: names.ofFirst / (names.first || 1),
    ofSecond: names.ofSecond / (names.second || 1),
    shared: names.shared,
  };
}
