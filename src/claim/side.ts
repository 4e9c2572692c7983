// On which side of a claim a statement stands: its source's side, never that of who relays it.

import { refusesThing } from "../statement/index.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import { propositionOf } from "./proposition.ts";
import type { Proposition } from "./proposition.ts";
import type { Wording } from "./wording.ts";
import { isAgainst, propositionIn, repeats } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";
import { takesBack } from "./taking-back.ts";

/** What a source does to a claim: says so, says not so, puts it in doubt, says nothing of it, refuses it, takes it back. */
export type Side = "for" | "against" | "questions" | "declines" | "refuses" | "retracts";

/**
 * The side on which a statement of a claim stands, against the words of the claim: who repeats a denial whose
 * words the claim goes by is for it.
 */
export function sideOf(said: StatementInContext, claim: Wording): Side {
  const after = propositionIn(said);
  const before = propositionOf(claim);
  for (const rule of Object.values(SIDES)) {
    const side = rule({ said, after, before, claim });
    if (side !== null) return side;
  }
  return "for";
}

type Rule = (both: {
  readonly said: StatementInContext;
  readonly after: Proposition;
  readonly before: Proposition;
  readonly claim: Wording;
}) => Side | null;

/** The service would not comment on the toll. The court rejected a bid to stop the trial. */
const declined: Rule = ({ said: { statement, text, cue = "" } }) => {
  if (statement.act !== "decline") return null;
  return refusesThing(cue, text) ? "refuses" : "declines";
};

/** He apologised for having said that at least 17 people had been killed. */
const takenBack: Rule = ({ said, before }) => (!before.isRetracting && takesBack(said) ? "retracts" : null);

/** Reporters asked whether the wall had cracks; the ministry could not say. */
const doubted: Rule = ({ said, after, before }) =>
  !before.isDoubting && (said.statement.act === "ask" || after.isDoubting) ? "questions" : null;

/** Ardovia denied it; the bridge is closed, where the claim says open. */
const contrary: Rule = ({ said, after, before, claim }) =>
  !before.isDoubting &&
  !(repeats(said, claim.text) && after.isRefuting === before.isRefuting) &&
  isOdd([isAgainst(said, after), before.isNegated || before.isRefuting, ...turnsOf(compare(before, after))])
    ? "against"
    : null;

const turnsOf = ({ isOpposite, deniesCount }: Comparison) => [isOpposite, deniesCount];

const isOdd = (turns: readonly boolean[]) => turns.filter(Boolean).length % 2 === 1;

const SIDES: Readonly<Record<string, Rule>> = { declined, takenBack, doubted, contrary };
