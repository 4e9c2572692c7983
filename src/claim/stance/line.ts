// A line of an article beside a claim: its words and marks in order, with those that the claim has too.

import { stemOf } from "../stem.ts";
import { meaningOf } from "../synonyms.ts";
import { wordsIn } from "../words.ts";
import type { Word } from "../words.ts";

/** One word or mark of a line. */
export interface Mark {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** What it means, for comparing with the words of the claim. */
  readonly meaning: string;
  /** The claim says something with it too. */
  readonly inClaim: boolean;
  readonly isWord: boolean;
}

/** The words of a claim that lines are laid beside. */
export interface ClaimWords {
  /** As they stand and as they mean, small words too. */
  readonly all: ReadonlySet<string>;
  /** Meanings of those that say something. */
  readonly telling: ReadonlySet<string>;
  /** There is a word of negation in it. */
  readonly isNegated: boolean;
  /** Meaning of the first word that its main clause denies: "did not fall"; null where it denies nothing. */
  readonly denies: string | null;
  /** The claim is about what somebody will do. */
  readonly isPlan: boolean;
}

/** A line made ready for rules. */
export interface Line {
  readonly marks: readonly Mark[];
  readonly claim: ClaimWords;
}

/** Longest line, in UTF-16 code units: what goes beyond is no sentence. */
const LONGEST = 600;
const MARK = /\p{L}+(?:['’]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\.\.\.|(?<=\s)-(?=\s)|[?!:;,…–—|."“”]/gu;
const INITIALS = /\b(?:\p{L}\.){2,}/gu;
/** Words after which a clause is not the main one. */
const ASIDE = new Set("who that which whose after before because and when while if so".split(" "));
const NEGATED = /^(?:not|never|no|without|cannot|(?:did|does|do|is|was|are|were|has|have|had|would|could|ca|wo)nt)$/;

/** Words of one state: who is killed is dead. */
const STATES = new Map<string, string>();
for (const line of [
  "dead die kill murder slain execute assassinate behead decapitate martyr",
  "capture captured kidnap abduct hostage captive seize",
]) {
  const [first, ...others] = line.split(" ").map((word) => meaningOf(stemOf(word)));
  for (const other of others) STATES.set(other, first!);
}

const stateOf = (meaning: string) => STATES.get(meaning) ?? meaning;

/** Numbers in words, as they mean: "two" is "2". */
const NUMBERS = new Map(
  (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety"
  )
    .split(" ")
    .map((word) => [word, wordsIn(word)[0]!.stem]),
);

/** What a word in lower case means, with words of one state, and numbers in words and figures, brought together. */
export function meaningOfWord(lower: string): string {
  if (/^\p{N}/u.test(lower)) return wordsIn(lower)[0]?.stem ?? lower;
  return NUMBERS.get(lower) ?? stateOf(meaningOf(stemOf(lower.replace(/'s$|'/g, ""))));
}

export function claimWords(text: string): ClaimWords {
  const words = wordsIn(text.slice(0, LONGEST));
  const telling = new Set(words.filter(({ isStop }) => !isStop).map(({ stem }) => stateOf(stem)));
  const negation = words.findIndex(({ lower }) => NEGATED.test(lower));
  return {
    all: new Set([...words.map(({ lower }) => lower), ...telling]),
    telling,
    isNegated: negation >= 0,
    denies: negation < 0 ? null : deniedBy(words, negation),
    isPlan: words.some(({ lower, stem }) => lower === "will" || lower === "to" || stem === "plan"),
  };
}

function deniedBy(words: readonly Word[], negation: number): string | null {
  if (words.slice(0, negation).some(({ lower }) => ASIDE.has(lower))) return null;
  const denied = words.slice(negation + 1).find(({ isStop }) => !isStop);
  return denied ? stateOf(denied.stem) : null;
}

/** Lays a line beside the words of a claim. */
export function lineOf(text: string, claim: ClaimWords): Line {
  const joined = text.slice(0, LONGEST).replace(INITIALS, (initials) => initials.replaceAll(".", ""));
  const marks = [...joined.matchAll(MARK)].map(({ 0: piece }): Mark => {
    const lower = plain(piece);
    const meaning = meaningOfWord(lower);
    const isWord = /^[\p{L}\p{N}]/u.test(piece);
    return { text: piece, lower, meaning, inClaim: claim.telling.has(meaning), isWord };
  });
  return { marks, claim };
}

/** Lower case, marks over letters left out, apostrophes straight. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("’", "'")
    .toLowerCase();

/** How many different words that say something both have. */
export const sharedBy = ({ marks }: Line): number =>
  new Set(marks.filter(({ inClaim }) => inClaim).map(({ meaning }) => meaning)).size;

/** Does the line tell of what the claim denies? */
export const tellsDenied = ({ marks, claim }: Line): boolean =>
  claim.denies !== null && marks.some(({ meaning }) => meaning === claim.denies);
