// A retelling beside what it retells: an outlet names its source, and gives another figure than the source does, is sure
// where the source was not, or says yes where it said no. Rather nothing than a difference that may be none.

import { compare } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import { countSame } from "./counts.ts";
import { outletKey } from "./origins/names.ts";
import { hoursBetween, pairOf } from "./pair.ts";
import type { Proposition } from "./proposition.ts";
import { originOf, propositionIn, sameSource } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";

/** In what a retelling differs from its source. */
export type Difference = "figure" | "certainty" | "polarity";

/** What a retelling differs from, and in what. */
export interface Altered {
  readonly source: StatementInContext;
  readonly differs: Difference;
}

/** Hours after which nobody retells a report, but tells something newer. */
const LATEST = 14 * 24;
/** The same of what somebody says himself, who may have changed his mind. */
const SAME_DAY = 36;

/**
 * The statement of an outlet that a retelling names as its source and from which it differs: the last one before it,
 * where none, not even a later one, says what the retelling says. null where there is none, or where nothing is sure.
 */
export function alteredFrom(retold: StatementInContext, printed: readonly StatementInContext[]): Altered | null {
  return lastOf(
    printed.filter((one) => mayRetell(one, retold)),
    retold,
    ({ source }) => isBefore(source, retold, LATEST),
  );
}

/** The same of what just the same person was quoted with elsewhere on one day: a quotation may only be surer or less sure. */
export function alteredQuote(retold: StatementInContext, quoted: readonly StatementInContext[]): Altered | null {
  if (retold.statement.form !== "indirect" || !retold.entity) return null;
  const before = quoted.filter(
    (one) =>
      one.statement.form === "direct" &&
      one.outlet !== retold.outlet &&
      one.entity === retold.entity &&
      isBefore(one, retold, SAME_DAY),
  );
  return lastOf(before, retold, ({ differs }) => differs === "certainty");
}

/** The outlets and bodies that a statement names as its sources, by the keys of their names. */
export function citedIn({ statement: { chain }, outlet }: StatementInContext): Map<string, string> {
  const own = outlet === null ? null : outletKey(outlet);
  const named = chain.flatMap(({ name, kind }) =>
    name === null || kind === "unnamed" ? [] : [[outletKey(name), name]],
  );
  return new Map((named as [string, string][]).filter(([key]) => key !== "" && key !== own));
}

function lastOf(
  all: readonly StatementInContext[],
  retold: StatementInContext,
  isTold: (one: Altered) => boolean,
): Altered | null {
  if (!putsForward(retold)) return null;
  const found: Altered[] = [];
  for (const source of all.filter(putsForward)) {
    const differs = differenceOf(source, retold);
    if (differs === "none") return null;
    if (differs !== null && isTold({ source, differs })) found.push({ source, differs });
  }
  return found.reduce<Altered | null>(
    (last, one) => (last === null || hoursBetween(last.source, one.source)! >= 0 ? one : last),
    null,
  );
}

function isBefore(source: StatementInContext, retold: StatementInContext, latest: number): boolean {
  const hours = hoursBetween(source, retold);
  return hours !== null && hours >= 0 && hours <= latest;
}

/** Who asks, orders, declines or takes back says nothing that could be altered. */
const putsForward = ({ statement: { act }, isTakenBack, isEcho }: StatementInContext): boolean =>
  !["ask", "demand", "decline"].includes(act) && isTakenBack !== true && isEcho !== true;

/** “Tern reported that …” may be anything that Tern printed; “Venn said, Tern reported” only what Venn said. */
function mayRetell(source: StatementInContext, retold: StatementInContext): boolean {
  const [own, told] = [originOf(source), originOf(retold)];
  if (own === null || told === null) return false;
  const isOutlet = told.name !== null && source.outlet !== null && outletKey(told.name) === outletKey(source.outlet);
  if (isOutlet) return true;
  const isOpen = [own, told].map(({ kind, name }) => kind === "unnamed" || name === null);
  return isOpen[0] === isOpen[1] && sameSource(source, retold) !== false;
}

/** In what two statements of one matter differ; null where they are of two, or where that cannot be told. */
function differenceOf(source: StatementInContext, retold: StatementInContext): Difference | "none" | null {
  const [a, b] = [propositionIn(source), propositionIn(retold)];
  if ([a, b].some(({ isDoubting, isRetracting, isConditional }) => isDoubting || isRetracting || isConditional))
    return null;
  const both = compare(a, b);
  if (!isOneMatter(both, a, b)) return null;
  if (pairOf(source, retold, true).isContrary) return a.isTricky || b.isTricky ? null : "polarity";
  if (both.figures === "differ") return isOneFigure(a, b) ? "figure" : null;
  if (both.figures === "meet" || both.figures === "other" || both.figures === "one side") return null;
  return isSurer(source, retold) || isSurer(retold, source) ? "certainty" : "none";
}

/** Likeness from which on two contents are of one matter, and the same where each has words of its own. */
const [ALIKE, CLOSE] = [0.64, 0.72];

function isOneMatter(both: Comparison, a: Proposition, b: Proposition): boolean {
  if (both.namesClash || both.doingsClash) return false;
  if (areApart(a.days, b.days) || areApart(a.years, b.years)) return false;
  return both.shared >= 2 && both.likeness >= (both.bothDiffer ? CLOSE : ALIKE);
}

const areApart = <T>(a: readonly T[], b: readonly T[]) =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

/** Each gives one count of one thing, and neither tells how it moved. */
const isOneFigure = (a: Proposition, b: Proposition): boolean =>
  a.main !== null && b.main !== null && a.counts.length === 1 && b.counts.length === 1 && countSame(a.main, b.main);

/** “May” became “will”: the one has the word, and the other nothing like it. */
const isSurer = (one: StatementInContext, other: StatementInContext): boolean =>
  one.statement.certainty === "possible" &&
  other.statement.certainty === "certain" &&
  POSSIBLE.test(one.text) &&
  !UNSURE.test(other.text);

const POSSIBLE = /\b(?:may|might|could|possibly|perhaps)\b/i;
const UNSURE =
  /\b(?:may|might|could|can|would|should|possibl\w+|perhaps|likely|probabl\w+|potential\w*|expect\w*|plan\w*|consider\w*|fear\w*|hop(?:e|es|ed|ing)|if|unless|up to)\b/i;
