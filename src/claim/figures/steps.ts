// What a point of a series does to those before it. The rules at the foot of this file look at it in their order;
// the first of them decides, but for what is lost on the way, which is told beside it.

import { compare } from "../compare.ts";
import { areEntries } from "../moment.ts";
import { hasRisen } from "../rising.ts";
import { propositionIn } from "../sources.ts";
import type { Draft, SameSource } from "./point.ts";
import { intervalOf, numberOf } from "./point.ts";

/** What a point does to an earlier one. */
export type StepKind =
  | "first"
  | "repeat"
  | "update"
  | "conflict"
  | "supersedes"
  | "retracted"
  | "denied"
  | "jump without a source"
  | "scope switch"
  | "bound lost";

/** What a point does to the earlier one `from`; null where there is none. */
export interface Step {
  readonly kind: StepKind;
  /** Id of the statement. */
  readonly from: string | null;
}

/** A point with those before it. */
interface Place {
  readonly one: Draft;
  /** Earlier points that say so, the latest first. */
  readonly before: readonly Draft[];
  /** Those of the same source, and those of the same number. */
  readonly own: readonly Draft[];
  readonly alike: readonly Draft[];
  readonly isSame: SameSource;
}

type Rule = (place: Place) => Step | null;

/** Earlier points that a point is compared with. */
const REACH = 60;

/** What `one` does to the points before it, which stand in order of time. */
export function stepsOf(one: Draft, earlier: readonly Draft[], isSame: SameSource): Step[] {
  const before = earlier
    .slice(-REACH)
    .filter(({ point }) => point.side === "for" && !point.isAdded)
    .reverse();
  // Two counts of one statement, four dead in one place and nine in another, are no change of each other.
  const own = before.filter((other) => other.said !== one.said && isSame(other, one));
  const alike = before.filter(({ point }) => numberOf(point) === numberOf(one.point));
  const place = { one, before, own, alike, isSame };
  for (const rule of RULES) {
    const step = rule(place);
    if (step) return step.kind === "repeat" ? [step, ...LOSSES.flatMap((loss) => loss(place) ?? [])] : [step];
  }
  return [{ kind: "first", from: null }];
}

const step = (kind: StepKind, from: Draft | undefined): Step => ({ kind, from: from?.point.statement ?? null });
const latest = (drafts: readonly Draft[], others: readonly Draft[]) => drafts.find((one) => others.includes(one));

/** He apologised for having said that at least 17 had died. */
const retracted: Rule = ({ one, own, alike }) =>
  one.point.side === "retracts" ? step("retracted", latest(own, alike) ?? own[0]) : null;

/** The official count of 12 is out of date. */
const denied: Rule = ({ one, alike }) => (one.point.side === "against" ? step("denied", alike[0]) : null);

/** 300 jobs were safe; 300 jobs are at risk, the same source says now. */
const turned: Rule = ({ one, own, alike }) => {
  const [last] = own;
  if (!last || !alike.includes(last)) return null;
  return compare(propositionIn(last.said), propositionIn(one.said)).isOpposite ? step("update", last) : null;
};

/** The same number again, from the same source or from another that has given none. */
const repeated: Rule = ({ own, alike }) =>
  alike.length > 0 && (own.length === 0 || alike.includes(own[0]!)) ? step("repeat", own[0] ?? alike[0]) : null;

/** "800 more": nothing to compare it with. */
const added: Rule = ({ one }) => (one.point.isAdded && one.point.isNamed ? step("first", undefined) : null);

/** A new number that nobody who is named gives. */
const jumped: Rule = ({ one, before }) =>
  !one.point.isNamed && before.length > 0 ? step("jump without a source", before[0]) : null;

/** The service revised its count, or lowered it from 12,000 to 10,000. */
const superseded: Rule = ({ one, own }) =>
  own.length > 0 && (one.counted.former !== null || propositionIn(one.said).isRevising)
    ? step("supersedes", own[0])
    : null;

/** A later number of the same source. */
const updated: Rule = ({ own }) => (own.length > 0 ? step("update", own[0]) : null);

/** A later entry of the same live page; “the toll has risen to eight”, by whomever. */
const risen: Rule = ({ one, before }) => {
  const [last] = before;
  if (!last || last.said === one.said) return null;
  const isHigher = intervalOf(one).least > intervalOf(last).most && hasRisen(one.said.text);
  return isHigher || areEntries(last.said, one.said) ? step("update", last) : null;
};

/** Hours within which two numbers are meant to be of one moment. */
const AT_ONCE = 48 * 3_600_000;

/** The mayor says at least 17, the service 12. */
const conflicting: Rule = ({ one, before, isSame }) => {
  const mine = intervalOf(one);
  const rival = before.find((other) => {
    const theirs = intervalOf(other);
    const isOther = mine.least > theirs.most || theirs.least > mine.most;
    const apart = one.moment === null || other.moment === null ? Infinity : Math.abs(one.moment - other.moment);
    return isOther && apart <= AT_ONCE && !isSame(one, other);
  });
  return rival ? step("conflict", rival) : null;
};

/** “Dead” has become “dead and missing” while the number is handed on. */
const switched: Rule = ({ one, alike }) => {
  const [last] = alike;
  return last && last.point.scope.join() !== one.point.scope.join() ? step("scope switch", last) : null;
};

/** “At least 17” has become “17”. */
const unbound: Rule = ({ one, alike }) =>
  alike[0] && one.point.bound === "exact" && alike[0].point.bound !== "exact" ? step("bound lost", alike[0]) : null;

const RULES: readonly Rule[] = [
  retracted,
  denied,
  turned,
  repeated,
  jumped,
  added,
  superseded,
  updated,
  risen,
  conflicting,
];
const LOSSES: readonly Rule[] = [switched, unbound];
