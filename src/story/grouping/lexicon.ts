// Terms by numbers, and in how many articles each one stood.
//
// Before much has been read nobody knows what is rare, so each kind of term starts with a guess, which weighs
// as much as a hundred articles: a name or a number stands in one article of 250, a word in one of 100.

/** Articles that the guess weighs as much as. */
export const GUESSED = 100;
/** The kinds of terms that begin with "#", "@" and "^". */
const RARE = new Set([0x23, 0x40, 0x5e]);

/** How often a term of its kind is guessed to stand in an article. */
const guess = (term: string) => (RARE.has(term.charCodeAt(0)) ? 0.004 : 0.01);

/** The logarithm of how common a term is that stood in so many articles. */
const commonness = (term: string, count: number): number => Math.log(count + GUESSED * guess(term));

/** Is the term a name? */
export const isName = ({ names }: Lexicon, term: number): boolean => names[term]!.charCodeAt(0) === 0x5e;

/** How common a term is if the guess weighs as much as so many articles. */
export const commonnessBeside = ({ names, counts }: Lexicon, term: number, guessed: number): number =>
  Math.log(counts[term]! + guessed * guess(names[term]!));

/** What is known of terms. A term keeps its number until counts are halved. */
export interface Lexicon {
  /** Articles that the counts are of. */
  counted: number;
  readonly numbers: Map<string, number>;
  names: string[];
  counts: number[];
  /** The logarithm of how common each term is. */
  commonness: Float64Array;
}

/** A lexicon without a word. */
export const newLexicon = (): Lexicon => ({
  counted: 0,
  numbers: new Map(),
  names: [],
  counts: [],
  commonness: new Float64Array(1_024),
});

/** Counts the terms of a new article: gives their numbers. */
export function count(lexicon: Lexicon, terms: Iterable<string>): number[] {
  lexicon.counted += 1;
  return Array.from(terms, (term) => {
    const number = lexicon.numbers.get(term) ?? enter(lexicon, term, 0);
    note(lexicon, number, lexicon.counts[number]! + 1);
    return number;
  });
}

/** Gives a term the next number. */
export function enter(lexicon: Lexicon, term: string, seen: number): number {
  const number = lexicon.names.push(term) - 1;
  lexicon.numbers.set(term, number);
  lexicon.counts.push(0);
  if (lexicon.commonness.length <= number) lexicon.commonness = grown(lexicon.commonness);
  note(lexicon, number, seen);
  return number;
}

function note(lexicon: Lexicon, number: number, seen: number): void {
  lexicon.counts[number] = seen;
  lexicon.commonness[number] = commonness(lexicon.names[number]!, seen);
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
