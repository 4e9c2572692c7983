// What a claim must not be printed without: that somebody denies it, takes it back, or gives another figure in its place.

import type { Position } from "../../claim/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import type { BriefSentence } from "./brief.ts";
import { deniedFrom } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";

/** Any one of these positions must be told with a claim. */
export interface Need {
  readonly one: ClaimCase;
  readonly positions: readonly Position[];
}

/** A statement that tells of a position, in its own claim. */
export interface Answering {
  readonly one: ClaimCase;
  readonly told: Told;
}

/** Sides that say what a claim says, be it to doubt it or to say nothing to it. */
const PUTS = new Set(["for", "questions", "declines", "refuses"]);

/** Finds what sentences leave out of the claims that they tell. */
export class Answers {
  readonly #homes = new Map<string, Answering>();

  constructor({ cases, beside }: Pick<Evidence, "cases" | "beside">) {
    for (const one of [...beside, ...cases])
      for (const told of one.told) this.#homes.set(told.statement.id, { one, told });
  }

  /** What must be told beside the last sentences, from this one on, and is told by none of all. */
  missing(sentences: readonly BriefSentence[], from: number): Need[] {
    const told = statementsIn(sentences);
    const claims = new Set(sentences.slice(from).flatMap((one) => this.#claimsIn(one)));
    return [...claims].flatMap((one) => this.#needsOf(one, told));
  }

  #claimsIn(sentence: BriefSentence): ClaimCase[] {
    return [...statementsIn([sentence])].flatMap((id) => this.#homes.get(id)?.one ?? []);
  }

  #needsOf(one: ClaimCase, told: ReadonlySet<string>): Need[] {
    const { positions } = one.status;
    const isTold = (position: Position) => this.#isTold(position, told);
    const lacks = (some: readonly Position[]) => some.length > 0 && !some.some(isTold);
    const wanted = isPut(one, told) ? wantedOf([...positions, ...deniedFrom(one)], isTold) : [];
    const changed = positions.filter((own) => own.what === "denied" && !own.stands && isTold(own));
    const lastOf = ({ who }: Position) => positions.filter((other) => other.who === who).slice(-1);
    // Who says nothing more to it has not changed his mind.
    const now = changed.map((own) => lastOf(own).filter(({ what }) => !SILENT.has(what)));
    return [...wanted, ...now].filter(lacks).map((some) => ({ one, positions: some }));
  }

  /** A figure in the place of another is told by whoever tells of the claim that gives it. */
  #isTold({ what, statements }: Position, told: ReadonlySet<string>): boolean {
    if (statements.some((id) => told.has(id))) return true;
    return what === "superseded" && this.#givenBy(statements).some((one) => isPut(one, told));
  }

  #givenBy(statements: readonly string[]): ClaimCase[] {
    return statements.flatMap((id) => this.#homes.get(id)?.one ?? []);
  }

  /** Statements that tell of what is missing: those of the positions, and those that say the same. */
  toldFor({ one, positions }: Need): Answering[] {
    const own = positions.flatMap(({ statements }) => statements.flatMap((id) => this.#homes.get(id) ?? []));
    const isReplaced = positions.some(({ what }) => what === "superseded");
    const others = isReplaced ? this.#givenBy(positions.flatMap(({ statements }) => statements)) : [];
    const same = others
      .filter((other) => other !== one)
      .flatMap((other) => other.told.map((told) => ({ one: other, told })));
    const all = [...own, ...same.filter(({ told }) => told.held.side === "for")];
    return [...new Map(all.map((answer) => [answer.told.statement.id, answer])).values()];
  }
}

/** Is any of these told that says what the claim says? */
const isPut = ({ told }: ClaimCase, ids: ReadonlySet<string>): boolean =>
  told.some(({ statement, held }) => PUTS.has(held.side) && ids.has(statement.id));

/**
 * A claim that its source took back or gave another figure for is told with that. One that somebody denies is told with
 * the denial, but where its source has replaced it, or where nobody holds to it any more.
 */
function wantedOf(positions: readonly Position[], isTold: (one: Position) => boolean): Position[][] {
  const withdrawn = positions.filter(({ what }) => what === "retracted" || what === "superseded");
  const denied = positions.filter(({ what }) => what === "denied");
  const isReplaced = withdrawn.some((one) => one.what === "superseded" && isTold(one));
  const isHeld = positions.some(({ what, stands }) => stands && HOLDS.has(what));
  return [withdrawn, isReplaced || (withdrawn.length > 0 && !isHeld) ? [] : denied];
}

const SILENT = new Set(["declined", "refused", "questioned"]);
const HOLDS = new Set(["claimed", "reported", "confirmed"]);

/** Statements in which somebody denied a claim who says since that it is so. */
export function deniedBefore({ status: { positions } }: Pick<ClaimCase, "status">): Set<string> {
  const last = new Map(positions.map((one) => [one.who, one]));
  const isPast = ({ what, who, stands }: Position) =>
    what === "denied" && !stands && who !== null && HOLDS.has(last.get(who)!.what);
  return new Set(positions.filter(isPast).flatMap(({ statements }) => statements));
}

/** Statements that sentences rest on. */
const statementsIn = (sentences: readonly BriefSentence[]): Set<string> =>
  new Set(
    sentences.flatMap(({ receipts }) =>
      receipts.flatMap(({ proves, statement }) => (proves === "statement" ? statement : [])),
    ),
  );
