// Bodies of lands that no table knows: the Orsenian Defence Ministry is Orsenia's Defence Ministry. What a land's people are
// called is told by the stem that both names share, and by the office, which must be the same.

import { bodyCalled } from "./bodies.ts";
import { remembering } from "./memo.ts";
import { phraseOf, stateOf } from "./states.ts";
import { COMMON_TOPICS, GENERIC } from "./vocabulary.ts";

/** A body and whose it is. */
export interface OwnedBody {
  /** "orsen: ministry of defence": names of one body share it, and some of two bodies. */
  readonly key: string;
  /** "orsenia", "orsenian". */
  readonly owner: string;
  /** Is it named by its people, as in “Orsenian”? */
  readonly isPeople: boolean;
}

/** Words that open the name of a body whose owner stands behind: ministry of defence of Orsenia. */
const SMALL = new Set(["the", "of", "for", "and"]);
/** Ends of words for what is of a land, the longest first. */
const PEOPLE = /(?:ians?|eans?|ans|an|ese|ish|ic|i)$/;
/** Ends of lands' names that go when their people are named. */
const LAND = /(?:ia|a|e|y|o|u)$/;
/** Shortest stem that tells one land from another, and longest name that is read, in words. */
const [STEM, LONGEST] = [4, 8];

/** The body and its owner; null where the name has none. */
export const ownedBodyOf = remembering(readOwned, 20_000);

function readOwned(name: string): OwnedBody | null {
  const isGenitive = /^(?:the\s)?\p{Lu}[\p{L}-]+['’]s\s/u.test(name);
  const words = phraseOf(name)
    .split(/\s+/)
    .filter((word, i) => word !== "" && !(i === 0 && word === "the"));
  if (words.length < 2 || words.length > LONGEST) return null;
  const isBehind = words.at(-2) === "of" || (words.at(-2) === "the" && words.at(-3) === "of");
  const [first, last] = [words[0]!, words.at(-1)!];
  const isFirst = mayOwn(first);
  if (!isFirst && !(isBehind && mayOwn(last))) return null;
  const owner = isFirst ? first : last;
  const rest = isFirst ? words.slice(1) : words.slice(0, -2);
  const office = officeOf(rest);
  if (office === null) return null;
  const land = landOf(owner, isFirst && !isGenitive);
  // The Velmar Police may be those of a town of this name.
  const isTown = isFirst && !isGenitive && !land?.isPeople && bodyCalled(rest) === null;
  return land === null || isTown ? null : { key: `${land.stem}: ${office}`, owner, isPeople: land.isPeople };
}

/** What names of one land share, and whether its people are named; null for a capital and for what is too short to tell. */
function landOf(owner: string, mayBePeople: boolean): { readonly stem: string; readonly isPeople: boolean } | null {
  const state = stateOf(owner);
  if (state !== null) return state.form === "capital" ? null : { stem: state.state, isPeople: state.form === "people" };
  const isPeople = mayBePeople && PEOPLE.test(owner);
  const stem = (isPeople ? owner.replace(PEOPLE, "") : owner).replace(LAND, "");
  return stem.length < STEM ? null : { stem, isPeople };
}

const mayOwn = (word: string): boolean => ![GENERIC, SMALL, COMMON_TOPICS, OFFICES].some((words) => words.has(word));

/** "ministry of defence", or the words of the body in the order of letters; null where they are of no body of a state. */
function officeOf(words: readonly string[]): string | null {
  const own = words.filter((word) => !SMALL.has(word)).map((word) => word.replace(/^defense$/, "defence"));
  const named = bodyCalled(words);
  if (named !== null) return named;
  // "Ministry" alone is one of many.
  const isWhole = own.length > 1 || /^(?:army|police|navy|parliament)$/.test(own[0] ?? "");
  return isWhole && own.some((word) => OFFICES.has(word)) ? own.toSorted().join(" ") : null;
}

const OFFICES = new Set(
  "ministry government parliament army police military navy forces service agency court guard presidency cabinet authorities staff bureau commission department".split(
    " ",
  ),
);

/** One body by the name of its land and by that of its people; two of one form must have the same owner. */
export const isOneOwned = (a: OwnedBody, b: OwnedBody): boolean =>
  a.key === b.key && (a.owner === b.owner || a.isPeople !== b.isPeople);
