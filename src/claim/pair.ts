// Two statements side by side, with what rules about them look at.

import { compare } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import { propositionOf } from "./proposition.ts";
import type { Proposition } from "./proposition.ts";
import { isAgainst, originOf, sourcesAgree } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";

/** What a statement does to an earlier one. */
export type Relation =
  | "asserts"
  | "repeats"
  | "confirms"
  | "denies"
  | "disputes"
  | "questions"
  | "updates"
  | "supersedes"
  | "retracts";

/** Two statements side by side. */
export interface Pair {
  readonly earlier: StatementInContext;
  readonly later: StatementInContext;
  readonly before: Proposition;
  readonly after: Proposition;
  readonly both: Comparison;
  /** One source; null where nothing tells. */
  readonly sameSource: boolean | null;
  /** Both were joined into one claim, or count one thing. */
  readonly together: boolean;
  /** One says that it is so, the other that it is not. */
  readonly isContrary: boolean;
}

/** A relation with its reason, that there is none, or that the next rule may say. */
export type Rule = (pair: Pair) => readonly [Relation, string] | "nothing" | null;

/** Both statements with what is compared. */
export function pairOf(earlier: StatementInContext, later: StatementInContext, together: boolean): Pair {
  const before = propositionIn(earlier);
  const after = propositionIn(later);
  const both = compare(before, after);
  const isContrary = (isAgainst(earlier, before) !== isAgainst(later, after)) !== both.isOpposite;
  const sameSource = sourcesAgree(originOf(earlier), originOf(later));
  return { earlier, later, before, after, both, sameSource, together, isContrary };
}

/** A statement is put beside many. */
const known = new WeakMap<StatementInContext, Proposition>();

function propositionIn(one: StatementInContext): Proposition {
  const made = known.get(one) ?? propositionOf(one.text, one.statement.figures);
  known.set(one, made);
  return made;
}

/** From the earlier to the later; null where a day is missing. */
export function hoursBetween(earlier: StatementInContext, later: StatementInContext): number | null {
  const [from, to] = [momentOf(earlier), momentOf(later)];
  return from === null || to === null ? null : (to - from) / HOUR;
}

const HOUR = 3_600_000;

/** When it was published, or said where that was on a day before. */
function momentOf({ statement: { saidAt }, publishedAt }: StatementInContext): number | null {
  const isDay = saidAt !== null && /^\d{4}-\d\d-\d\d/.test(saidAt);
  const moments = [
    Date.parse(publishedAt ?? ""),
    isDay ? Date.parse(saidAt.slice(0, 10)) + 24 * HOUR : Number.NaN,
  ].filter((one) => !Number.isNaN(one));
  return moments.length === 0 ? null : Math.min(...moments);
}
