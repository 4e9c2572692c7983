// What one statement does to an earlier one. Rules look at both in the order of the list at the foot of this
// file, and the first that answers decides; where none is sure there is no relation.

import { nameScore } from "../entity/index.ts";
import type { Statement } from "../statement/index.ts";
import type { Comparison } from "./compare.ts";
import { areEntries } from "./moment.ts";
import { hoursBetween, pairOf } from "./pair.ts";
import type { Relation, Rule } from "./pair.ts";
import { isShortFor, outletKey } from "./origins/names.ts";
import type { Proposition } from "./proposition.ts";
import { hasRisen } from "./rising.ts";
import { takesBack } from "./taking-back.ts";
import { SAME, isAgainst, originOf, speaksFor } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";
import { unrelated } from "./unrelated.ts";

/** A relation, with the reason in a few words and the rule that found it. */
export interface Related {
  readonly relation: Relation;
  readonly reason: string;
  readonly by: string;
}

/**
 * What `later` does to `earlier`; null where it does nothing or cannot be told. `together` says that both are
 * known to be of one claim or series of a story: then a count of the dead is the same count in other words.
 */
export function relate(earlier: StatementInContext, later: StatementInContext, together = false): Related | null {
  const pair = pairOf(earlier, later, together);
  for (const [by, rule] of Object.entries(RULES)) {
    const answer = rule(pair);
    if (answer === "nothing") return null;
    if (answer !== null) return { relation: answer[0], reason: answer[1], by };
  }
  return null;
}

/** Five died on Monday; seven died on Tuesday. */
const otherTime: Rule = ({ earlier, later, sameSource, after }) => {
  const before = daysOf(earlier.statement);
  const then = daysOf(later.statement);
  if (before.length === 0 || then.length === 0 || before.some((day) => then.includes(day))) return null;
  return sameSource === true && after.isOpen ? ["supersedes", "same source, another date"] : "nothing";
};

const daysOf = ({ times }: Statement) =>
  times.filter(({ value }) => /^\d{4}-\d\d-\d\d/.test(value)).map(({ value }) => value.slice(0, 10));

/** The mayor said that he had been wrong; the Herald retracted what two officials had told it. */
const takenBack: Rule = ({ sameSource, before, later, earlier, both }) => {
  if (!takesBack(later)) return null;
  if (takesBack(earlier)) return "nothing";
  if (before.isRetracting) return null;
  if (sameSource === true) return ["retracts", "the same source takes it back"];
  const isOther = both.figures === "differ" || both.figures === "meet";
  return !isOther && isPrintedBy(earlier, originOf(later)?.name ?? later.outlet)
    ? ["retracts", "the outlet takes back what it had printed"]
    : null;
};

/** Did this outlet print it, or pass it on? */
function isPrintedBy({ outlet, statement }: StatementInContext, name: string | null): boolean {
  const printers = [outlet, ...statement.chain.slice(1).map((link) => link.name)].filter((one) => one !== null);
  return name !== null && printers.some((one) => isShortFor(outletKey(name), outletKey(one)));
}

/** The ministry could not confirm that the wall had cracks. */
const doubted: Rule = ({ before, after, later, earlier, sameSource, both }) => {
  if (before.isDoubting) return after.isDoubting ? null : "nothing";
  if (!after.isDoubting && later.statement.act !== "ask") return null;
  const isOfAnother = both.figures === "differ" || both.figures === "meet" || isAgainst(earlier, before);
  if (after.isReporting || isOfAnother) return "nothing";
  return sameSource === true ? "nothing" : ["questions", "puts in doubt whether it is so"];
};

/** What may be is neither shown nor refuted by what is. */
const otherMood: Rule = ({ before, after, isContrary, later }) => {
  if (before.isOpen === after.isOpen) return null;
  return isContrary && later.statement.act === "deny" ? null : "nothing";
};

/** It was 12 and not, as we stated, 14. */
const restated: Rule = ({ sameSource, both, isCounted }) =>
  sameSource === true && both.deniesCount && (both.figures === "differ" || both.figures === "other") && isCounted
    ? ["supersedes", "the same source replaces its figure"]
    : null;

/** The ministry that had denied it says so now. */
const reversed: Rule = ({ isContrary, sameSource, earlier, later, both, isCounted }) => {
  if (!isContrary || !isSure(earlier) || !isSure(later) || (isLoose(both) && !isCounted)) return null;
  if (sameSource === true) return ["retracts", "the same source now says the contrary"];
  const isAdmitted = later.statement.act === "confirm" && speaksFor(earlier, later);
  return isAdmitted ? ["retracts", "the body that the other speaks for now says the contrary"] : null;
};

/** Ardovia denied it. */
const denied: Rule = ({ isContrary, later, earlier, before, after, both, isCounted }) => {
  if (!isContrary) return null;
  const isNone = after.main?.value === 0 && both.figures === "differ";
  if (!isNone && !both.deniesCount && (both.figures === "differ" || both.figures === "meet")) return "nothing";
  if (both.figures === "one side" && !wholesale(later)) return "nothing";
  if (!isSure(later) || (isLoose(both) && !isCounted)) return "nothing";
  return isAgainst(earlier, before) && later.statement.act !== "deny"
    ? ["disputes", "says that what the other denies is so"]
    : ["denies", "says that it is not so"];
};

/** Likeness from which on both may have words that the other has not. */
const CLOSE = 0.85;

/** The company paid the mayor; the company did not pay the union. */
const isLoose = ({ bothDiffer, likeness }: Comparison) => bothDiffer && likeness < CLOSE;

/** "The claim is a fabrication" denies a claim with figures without giving any. */
const wholesale = ({ statement, text, isDismissal }: StatementInContext) =>
  isDismissal ||
  statement.act === "deny" ||
  statement.polarity === "negative" ||
  /\bnot (?:one|a single)\b/i.test(text);

const isSure = ({ statement }: StatementInContext) =>
  statement.certainty !== "possible" && !["believe", "predict", "ask"].includes(statement.act);

/** Who denies that there were 1,200 gives no figure. */
const deniedFigure: Rule = ({ earlier, later, before, after, both }) => {
  const figures = both.figures === "differ" || both.figures === "meet";
  return figures && (isAgainst(earlier, before) || isAgainst(later, after)) ? "nothing" : null;
};

/** Fourteen died, the service said on Thursday; it had said twelve. */
const newFigure: Rule = ({ both, sameSource, before, after, earlier, later }) => {
  if ((both.figures !== "differ" && both.figures !== "meet") || sameSource !== true) return null;
  if (after.isRevising) return ["supersedes", "the same source replaces its figure"];
  const hours = hoursBetween(earlier, later);
  if (hours !== null && hours < 0) return "nothing";
  return top(after) < top(before)
    ? ["supersedes", "the same source gives a lower figure"]
    : ["updates", "a later figure of the same source"];
};

const top = ({ counts }: Proposition) => Math.max(...counts.map(({ value }) => value));

/** Hours within which two figures are meant to be of one moment. */
const AT_ONCE = 48;
/** The same, where the later is higher: a count may have risen. */
const BEFORE_IT_ROSE = 24;

/** The mayor says at least 17, the service says 12. */
const otherFigure: Rule = ({ both, sameSource, earlier, later, before, after }) => {
  // Who accepts the figure of another disputes none.
  if (both.figures === "meet" || (both.figures === "differ" && later.wording?.about)) return "nothing";
  if (both.figures !== "differ") return null;
  if (areEntries(earlier, later) || (top(after) > top(before) && hasRisen(later.text))) return "nothing";
  const hours = hoursBetween(earlier, later);
  const within = top(after) > top(before) ? BEFORE_IT_ROSE : AT_ONCE;
  if (sameSource !== false || hours === null || Math.abs(hours) > within) return "nothing";
  return isSure(earlier) && isSure(later)
    ? ["disputes", "another source, a figure that excludes the first"]
    : "nothing";
};

/** What somebody said is put beside what was said, not beside what was so. */
const reporting: Rule = ({ before, after, both }) => {
  // "Three, not 13 as the union claimed" says what was so.
  if (both.deniesCount) return null;
  if (before.isTelling !== after.isTelling) return "nothing";
  return before.isTelling || before.isReporting === after.isReporting ? null : "nothing";
};

/** Who passes it on says nothing of his own. */
const relayed: Rule = ({ earlier, later, both, sameSource }) => {
  if (both.figures === "one side") return sameSource === true ? "nothing" : null;
  const relays = later.statement.chain.slice(1).flatMap(({ name }) => (name === null ? [] : [name]));
  const sources = [earlier.outlet, originOf(earlier)?.name].filter((name) => typeof name === "string");
  const through = relays.find((relay) => sources.some((source) => nameScore(relay, source, "organization") >= SAME));
  if (sameSource === false) return null;
  if (through !== undefined) return ["repeats", `relayed by ${through}`];
  return sameSource === true ? ["repeats", "the same source again"] : null;
};

/** The ministry confirmed it. */
const confirmed: Rule = ({ earlier, later, sameSource, both, isCounted }) =>
  later.statement.act === "confirm" &&
  sameSource !== true &&
  both.figures !== "one side" &&
  isSure(later) &&
  (isCounted || !isLoose(both)) &&
  !areOfOneSide(later, earlier)
    ? ["confirms", "another source confirms it"]
    : null;

/** A minister and his ministry, whoever speaks first. */
const areOfOneSide = (one: StatementInContext, other: StatementInContext) =>
  speaksFor(one, other) || speaksFor(other, one);

/** A second source says so, and names nobody. */
const asserted: Rule = ({ earlier, later, sameSource, both, isCounted }) =>
  sameSource === false &&
  !areOfOneSide(later, earlier) &&
  later.statement.chain.length === 1 &&
  both.figures !== "one side" &&
  isSure(earlier) &&
  isSure(later) &&
  (isCounted || !isLoose(both))
    ? ["asserts", "another source says the same"]
    : null;

const RULES: Readonly<Record<string, Rule>> = {
  ...unrelated,
  takenBack,
  reporting,
  otherTime,
  doubted,
  otherMood,
  restated,
  reversed,
  denied,
  deniedFigure,
  newFigure,
  otherFigure,
  relayed,
  confirmed,
  asserted,
};
