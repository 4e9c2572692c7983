// Two statements side by side, with what rules about them look at.

import { compare } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import { momentOf } from "./moment.ts";
import { agree, countSame } from "./counts.ts";
import type { Count } from "./counts.ts";
import type { Proposition } from "./proposition.ts";
import { isAgainst, propositionIn, repeats, sameSource } from "./sources.ts";
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
  /** Both give, or deny, one count of one thing. */
  readonly isCounted: boolean;
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
  const areApart = isAgainst(earlier, before) !== isAgainst(later, after);
  const isSame = repeats(later, earlier.text) && repeats(earlier, later.text) && before.isRefuting === after.isRefuting;
  const isContrary = !isSame && (areApart !== both.isOpposite) !== both.deniesCount;
  const isCounted = together && (both.deniesCount || countedAlike(before.main, after.main));
  return {
    earlier,
    later,
    before,
    after,
    both,
    sameSource: sameSource(earlier, later),
    together,
    isCounted,
    isContrary,
  };
}

const countedAlike = (a: Count | null, b: Count | null) =>
  a !== null && b !== null && countSame(a, b, true) && agree(a, b);

/** From the earlier to the later; null where a day is missing. */
export function hoursBetween(earlier: StatementInContext, later: StatementInContext): number | null {
  const [from, to] = [momentOf(earlier), momentOf(later)];
  return from === null || to === null ? null : (to - from) / HOUR;
}

/** Were both published by one at one time? */
export const isOneArticle = (one: StatementInContext, other: StatementInContext): boolean =>
  one.outlet === other.outlet && one.publishedAt === other.publishedAt;

const HOUR = 3_600_000;
