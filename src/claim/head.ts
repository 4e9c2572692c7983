// By which of its statements a claim is called. It must not matter in which order they came: "not one soldier is
// there" is called a denial of the soldiers, whichever of both was read first.

import { publishedIn } from "./moment.ts";
import type { Proposition } from "./proposition.ts";
import { propositionIn, wordingOf } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";

/** What decides whether a claim goes by a statement: the smaller goes first, from the left. */
export type Call = readonly [
  /** How well its words stand for the claim alone; those that say that something is not so come last. */
  rank: number,
  /** When it was published, in milliseconds; null where nobody knows. */
  published: number | null,
  /** Where it stands in its article. */
  start: number,
];

/** A statement that may give its claim the name. */
interface Candidate {
  readonly id: string;
  readonly call?: Call;
}

/** Those that say that something is so go before all that say that it is not so, or that nobody knows. */
const CONTRARY = 10;
/** Little that does not stand alone, and much. */
const [SOME, MUCH] = [1, 2];
const LONG = 220;

/** "It was sound", "this information", "we sent nobody": who or what is meant stands elsewhere. */
const POINTING =
  /^["“‘']?(?:that |if |whether )?(?:it|its|he|his|she|her|they|their|this|these|those|such|we|our|i|my)\b/i;
const OWN_VOICE = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b/;
/** Fewest words that say something in what stands alone, and how many a figure is worth that says what it counts. */
const [TELLING, COUNTED] = [3, 2];

export function callOf(said: StatementInContext, proposition: Proposition): Call {
  const doubts = doubtsOf(said, proposition);
  const rank = doubts === 0 ? 0 : doubts <= SOME ? 1 : MUCH;
  const start = said.statement.content[0]?.start ?? 0;
  return [(isContrary(proposition) ? CONTRARY : 0) + rank, publishedIn(said), start];
}

function isContrary({ isNegated, isRefuting, isDoubting, isRetracting, counts }: Proposition): boolean {
  return (
    isNegated ||
    isRefuting ||
    isDoubting ||
    isRetracting ||
    counts.some(({ isDenied, value }) => isDenied || value === 0)
  );
}

/** How much a reader would miss who reads these words and nothing else. */
function doubtsOf(said: StatementInContext, { stems, main, isTelling, isReporting }: Proposition): number {
  const { text, about } = wordingOf(said);
  const { act, form } = said.statement;
  const counted = main === null || main.isBare ? 0 : COUNTED;
  const misses = [
    about !== undefined || POINTING.test(text.trim()) || main?.isBare || stems.size + counted < TELLING,
    isTelling || isReporting,
  ];
  const marks = [
    form === "direct",
    OWN_VOICE.test(text),
    said.isDismissal || act === "deny" || act === "decline" || act === "ask",
    text.length > LONG,
  ];
  return misses.filter(Boolean).length * MUCH + marks.filter(Boolean).length;
}

/** The statement by which a claim of all these is called, of several that stand as well alone a `preferred` one; undefined where there is none. */
export function headOf<T>(
  all: readonly T[],
  saidIn: (one: T) => StatementInContext,
  preferred: (statement: string) => boolean,
): T | undefined {
  const called = all.map((one) => {
    const said = saidIn(one);
    const { id } = said.statement;
    const [rank, published, start] = callOf(said, propositionIn(said));
    const call: Call = [rank, preferred(id) ? -Infinity : published, start];
    return { one, id, call };
  });
  return called.toSorted((a, b) => (isCalledBy(a, b) ? -1 : 1))[0]?.one;
}

/** Does a claim that both are of go by the first of them? */
export function isCalledBy(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.call ?? UNKNOWN, other.call ?? UNKNOWN];
  if (a[0] !== b[0]) return a[0] < b[0];
  if (a[1] !== b[1]) return (a[1] ?? Infinity) < (b[1] ?? Infinity);
  return a[2] === b[2] ? one.id < other.id : a[2] < b[2];
}

const UNKNOWN: Call = [0, null, 0];
