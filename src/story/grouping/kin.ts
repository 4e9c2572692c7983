// Do two rows tell of one thing, though in other words? A developing story has threads: a toll, a report, troops,
// shares. Their words differ, but the names of the place and of those concerned are the same.
//
// Nothing without a date is kin: names alone would bring together what happened in one place years apart.

import { isName, type Lexicon } from "./lexicon.ts";
import { closeBoth, daysBetween } from "./closeness.ts";
import { steadyCosine, steadyRarities } from "./rarity.ts";
import type { Member, Story } from "./live.ts";
import { filtered, type Row } from "./rows.ts";

/** How much two rows have in common, whatever a young ledger takes for common. */
export interface Kinship {
  /** Cosine over all terms. */
  readonly all: number;
  /** Cosine over names. */
  readonly names: number;
  /** Rare names that both have. */
  readonly shared: number;
}

/** A name that stands in fewer articles than one of some twenty is rare. */
const RARE = 2.5;
/** Days that may lie between what is kin. */
const NEAR = 7;
/** … and between two stories that are threads of one. */
const THREADS = 14;
/** Two stories that are as close as this are threads of one … */
const JOINED = 0.55;
/** … and stay so with a little less: what was joined is not cut at once. */
const STAYING = 0.5;
/** A term that weighs less than this share of what weighs most in a story stands in passing there. */
const PASSING = 0.1;
/** Terms with their days: of a story, or of a part of one. */
type Dated = Pick<Story, "terms" | "first" | "last">;

/** How close two stories are if they are threads of one; null where they are not. */
export const threadsOf = (lexicon: Lexicon, a: Dated, b: Dated): number | null => closeAs(lexicon, a, b, JOINED);

/** May two parts of one story have been joined as threads? */
export const stayThreads = (lexicon: Lexicon, a: Dated, b: Dated): boolean => closeAs(lexicon, a, b, STAYING) !== null;

function closeAs(lexicon: Lexicon, a: Dated, b: Dated, least: number): number | null {
  const days = daysBetween(a, b);
  if (days === null || days > THREADS) return null;
  const close = closeBoth(steadyCosine(lexicon, coreOf(a), coreOf(b)), days);
  return close >= least ? close : null;
}

/** The terms that a story is about: long stories have most names in passing. */
function coreOf({ terms }: Dated): Row {
  let most = 0;
  for (let i = 1; i < terms.length; i += 2) most = Math.max(most, terms[i]!);
  return filtered(terms, (_, weight) => weight >= most * PASSING);
}

/** What an article has in common with a story of the same days; null where that is not enough. */
export const articleKin = (
  lexicon: Lexicon,
  { terms, day }: Pick<Member, "terms" | "day">,
  story: Dated,
  least: Kinship,
): Kinship | null => kinOf(lexicon, { terms, first: day, last: day }, story, least);

function kinOf(lexicon: Lexicon, a: Dated, b: Dated, least: Kinship): Kinship | null {
  if ((daysBetween(a, b) ?? Infinity) > NEAR || sharedNames(lexicon, a.terms, b.terms) < least.shared) return null;
  const found = kinshipOf(lexicon, a.terms, b.terms);
  return found.all >= least.all && found.names >= least.names ? found : null;
}

/** Rare names that both rows have. */
function sharedNames(lexicon: Lexicon, a: Row, b: Row): number {
  const rarity = steadyRarities(lexicon);
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i]!, b[j]!];
    if (left === right && isName(lexicon, left) && rarity(left) >= RARE) shared += 1;
    if (left <= right) i += 2;
    if (right <= left) j += 2;
  }
  return shared;
}

/** What two rows have in common. */
export function kinshipOf(lexicon: Lexicon, a: Row, b: Row): Kinship {
  const [left, right] = [heavies(lexicon, a), heavies(lexicon, b)];
  const cosine = (isOne: (term: number) => boolean) => {
    let [product, one, other] = [0, 0, 0];
    for (const [term, heavy] of left) {
      if (!isOne(term)) continue;
      one += heavy * heavy;
      product += heavy * (right.get(term) ?? 0);
    }
    for (const [term, heavy] of right) if (isOne(term)) other += heavy * heavy;
    return product === 0 ? 0 : product / Math.sqrt(one * other);
  };
  const names = cosine((term) => isName(lexicon, term));
  return { all: cosine(() => true), names, shared: sharedNames(lexicon, a, b) };
}

/** What each term of a row says. */
function heavies(lexicon: Lexicon, row: Row): Map<number, number> {
  const rarity = steadyRarities(lexicon);
  const heavy = new Map<number, number>();
  for (let i = 0; i < row.length; i += 2) heavy.set(row[i]!, row[i + 1]! * rarity(row[i]!));
  return heavy;
}
