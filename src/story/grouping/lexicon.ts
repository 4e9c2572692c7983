// Terms by numbers, and in how many articles each one stood.
//
// Before much has been read nobody knows what is rare, so each kind of term starts with a guess, which weighs
// as much as a hundred articles: a name or a number stands in one article of 250, a word in one of 100, and a word
// that news of every kind has in one of twelve.

import { isEveryday } from "../everyday.ts";

/** Articles that the guess weighs as much as. */
export const GUESSED = 100;
/** Articles that the guess weighs as much as where a young ledger may be all about one thing. */
export const STEADY = 1_000;

/** How often a name is guessed to stand in an article, and a number. */
const UNIQUE = 0.004;

/** How often a term of its kind is guessed to stand in an article. */
function guess(term: string): number {
  const kind = term[0];
  if (kind === "#") return NUMBERS.find(([pattern]) => pattern.test(term))?.[1] ?? UNIQUE;
  if (isEveryday(kind === "^" ? term.slice(1) : term)) return 0.08;
  if (kind === "@") return 0.005;
  return kind === "^" ? UNIQUE : 0.01;
}

/** Numbers that many articles have: small ones, and years. */
const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^#\d{1,2}$/, 0.03],
  [/^#(?:19|20)\d\d$/, 0.05],
];

/** Is the term a name? */
export const isName = ({ names }: Lexicon, term: number): boolean => names[term]!.charCodeAt(0) === 0x5e;

/** Is the term a day of a month? */
export const isDay = ({ names }: Lexicon, term: number): boolean => names[term]!.startsWith("@");

/** Is the term a name or a number that few things have, so that it tells which one is meant? */
export const isTelling = ({ guesses }: Lexicon, term: number): boolean => guesses[term]! === UNIQUE;

/** What is known of terms. A term keeps its number until counts are halved. */
export interface Lexicon {
  /** Articles that the counts are of. */
  counted: number;
  readonly numbers: Map<string, number>;
  names: string[];
  counts: number[];
  /** How often each term was guessed to stand in an article. */
  guesses: number[];
  /** The logarithm of how common each term is, and of how common it is if the guess weighs more: see STEADY. */
  commonness: Float64Array;
  steady: Float64Array;
}

/** A lexicon without a word. */
export const newLexicon = (): Lexicon => ({
  counted: 0,
  numbers: new Map(),
  names: [],
  counts: [],
  guesses: [],
  commonness: new Float64Array(1_024),
  steady: new Float64Array(1_024),
});

/** What a term is that may be a name, "?ostrel": what others have written it as. */
export function knownAs({ numbers, counts }: Lexicon, term: string): string {
  if (!term.startsWith("?")) return term;
  const stem = term.slice(1);
  const seen = (one: string) => counts[numbers.get(one) ?? -1] ?? 0;
  return seen(`^${stem}`) > seen(stem) ? `^${stem}` : stem;
}

/** Counts the terms of a new article: gives their numbers. */
export function count(lexicon: Lexicon, terms: Iterable<string>): number[] {
  lexicon.counted += 1;
  return Array.from(terms, (term) => {
    const number = lexicon.numbers.get(term) ?? enter(lexicon, term, 0);
    note(lexicon, number, lexicon.counts[number]! + 1);
    return number;
  });
}

/** Takes back that an article had these terms. */
export function uncount(lexicon: Lexicon, terms: Iterable<number>): void {
  for (const term of terms) note(lexicon, term, Math.max(0, lexicon.counts[term]! - 1));
}

/** Gives a term the next number. */
export function enter(lexicon: Lexicon, term: string, seen: number): number {
  const number = lexicon.names.push(term) - 1;
  lexicon.numbers.set(term, number);
  lexicon.counts.push(0);
  lexicon.guesses.push(guess(term));
  if (lexicon.commonness.length <= number) {
    lexicon.commonness = grown(lexicon.commonness);
    lexicon.steady = grown(lexicon.steady);
  }
  note(lexicon, number, seen);
  return number;
}

function note(lexicon: Lexicon, number: number, seen: number): void {
  const guessed = lexicon.guesses[number]!;
  lexicon.counts[number] = seen;
  lexicon.commonness[number] = Math.log(seen + GUESSED * guessed);
  lexicon.steady[number] = Math.log(seen + STEADY * guessed);
}

function grown(values: Float64Array): Float64Array {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

/**
 * Halves all counts: what was frequent once and is no longer is forgotten, and so are terms seen once that
 * are not `inUse`. The rest move up in their order: gives their new numbers by the old ones.
 */
export function halve(lexicon: Lexicon, inUse: ReadonlySet<number>): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  const { names, counts } = lexicon;
  Object.assign(lexicon, { ...newLexicon(), counted: Math.floor(lexicon.counted / 2) });
  names.forEach((name, number) => {
    const seen = Math.floor(counts[number]! / 2);
    if (seen > 0 || inUse.has(number)) moved.set(number, enter(lexicon, name, seen));
  });
  return moved;
}
