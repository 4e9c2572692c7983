// Origins that a claim had when fewer articles told of it: a brief of then counts them.

import { originsOf } from "../../claim/index.ts";
import type { Origins } from "../../claim/index.ts";
import type { ClaimCase } from "../../ledger/index.ts";
import type { BriefReceipt } from "../brief/index.ts";
import { originIn } from "../brief/receipts.ts";

/** Origins that a claim had once, and of how many articles it was then. */
export interface State {
  readonly origins: Origins;
  readonly articles: number;
}

/** Statements of all states of a claim together that are counted again. */
const MOST = 100_000;

/** What a claim was as it grew, article by article, the latest first; what it is now is left out. */
export function* statesOf({ told }: ClaimCase): Generator<State> {
  const numbers = [...new Set(told.map(({ kept }) => kept.number))].toSorted((a, b) => b - a);
  const cuts = numbers.slice(1, 1 + Math.max(8, MOST / told.length));
  for (const [place, cut] of cuts.entries()) {
    const origins = originsOf(told.filter(({ kept }) => kept.number <= cut).map(({ held }) => held));
    yield { origins, articles: numbers.length - 1 - place };
  }
}

/** Did a claim of no more articles once have the origins that a receipt counts, with its statement among those of the same? */
export const had = (
  states: () => readonly State[],
  { statement, origin, origins }: BriefReceipt,
  before: number,
): boolean =>
  before > 0 &&
  states().some(
    ({ origins: state, articles }) =>
      articles <= before &&
      state.least === origins?.least &&
      state.most === origins.most &&
      originIn({ origins: state }, statement) === origin,
  );
