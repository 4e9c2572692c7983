// What is said of a claim, and by whom: never whether it is so. The last word of a source stands; earlier ones stay.

import type { Act } from "../statement/index.ts";
import { isTold } from "./moment.ts";
import type { Relation } from "./pair.ts";
import { sourcesOf } from "./origins/sources.ts";
import type { Witness } from "./origins/witness.ts";
import { momentOf } from "./origins/witness.ts";

/** A statement of a claim, with what its source does. */
export interface Standing extends Witness {
  readonly act: Act;
}

/** What a later statement does to one of the claim; the later one may be of another claim. */
export interface Answer {
  readonly earlier: string;
  readonly later: string;
  readonly relation: Relation;
  /** When the later one was put forward, ISO 8601. */
  readonly at: string | null;
  /** Whose the later one is, where it may be of another source; null where nobody is named. */
  readonly who?: string | null;
}

/** What a source has done to a claim. */
export type Word =
  | "claimed"
  | "reported"
  | "confirmed"
  | "denied"
  | "questioned"
  | "declined"
  | "refused"
  | "retracted"
  | "superseded";

/** One word of one source. */
export interface Position {
  /** The source: null where nobody is named. */
  readonly who: string | null;
  readonly what: Word;
  /** The day or moment of the first statement that says so. */
  readonly first: string | null;
  readonly statements: readonly string[];
  /** Its last word: what it said before is told too. */
  readonly stands: boolean;
}

/** The positions in order of time, and the same as one line. */
export interface Status {
  readonly positions: readonly Position[];
  /** "claimed by Šimon Äär (4 Mar), denied by Mykhal Torenko (4 Mar), taken back by Šimon Äär (6 Mar)". */
  readonly line: string;
}

/** One act of one source. */
interface Step {
  readonly what: Word;
  readonly at: string | null;
  readonly statement: string;
  /** The article says on which day: no retelling of what was said before. */
  readonly isDated: boolean;
}

/** Who says what of a claim, from its statements and what others do to them. */
export function statusOf(members: readonly Standing[], relations: readonly Answer[]): Status {
  const own = new Set(members.map(({ statement }) => statement));
  const beyond = relations.filter(({ later }) => !own.has(later));
  const book: Book = {
    doing: Map.groupBy(relations, ({ later }) => later),
    done: Map.groupBy(
      beyond.filter(({ who, relation }) => who === undefined || relation !== "retracts"),
      ({ earlier }) => earlier,
    ),
  };
  const place = new Map(members.map(({ statement }, at) => [statement, at]));
  const said = sourcesOf(members).flatMap(({ name, isHearsay, statements }) => {
    const steps = versioned(statements, place).flatMap((member, at, all) =>
      stepsOf(isEcho(member, all.slice(0, at)) ? { ...member, act: "say" } : member, isHearsay, book),
    );
    return positionsOf(name, inTime(steps, "at"));
  });
  const positions = inTime([...said, ...takenBeyond(beyond)], "first");
  return { positions, line: lineOf(positions) };
}

/** A minister who confirms what his ministry said, or the ministry what he said, is one side that says so again. */
function isEcho({ act, side, chain: [own] }: Standing, before: readonly Standing[]): boolean {
  if (act !== "confirm" || side !== "for" || !own) return false;
  const isPerson = own.kind === "person";
  return before.some(
    ({ side: other, chain: [origin] }) => other === "for" && origin && (origin.kind === "person") !== isPerson,
  );
}

/** Who takes it back in a statement of another claim, as a person says. */
function takenBeyond(beyond: readonly Answer[]): Position[] {
  const taken = beyond.filter(({ relation, who }) => relation === "retracts" && who !== undefined);
  return [...Map.groupBy(taken, ({ who }) => who ?? null)].flatMap(([who, all]) =>
    positionsOf(
      who,
      all.map(({ at, later }) => ({ what: "retracted", at, statement: later, isDated: true })),
    ),
  );
}

/** What a page says in its later versions comes after what it said before: by the places in which they came. */
function versioned<W extends Witness>(all: readonly W[], place: ReadonlyMap<string, number>): readonly W[] {
  const pages = Map.groupBy(all, ({ page, published }) => `${page}\n${published}`);
  if (pages.size === all.length) return all;
  const next = new Map(
    [...pages].map(([key, own]) => [
      key,
      own.toSorted((a, b) => place.get(a.statement)! - place.get(b.statement)!).values(),
    ]),
  );
  return all.map(({ page, published }) => next.get(`${page}\n${published}`)!.next().value!);
}

/** What statements do, and what is done to them by statements of other claims. */
interface Book {
  readonly doing: ReadonlyMap<string, readonly Answer[]>;
  readonly done: ReadonlyMap<string, readonly Answer[]>;
}

/** The earliest first; those of one moment stay in their order, and those of none come last. */
function inTime<K extends "at" | "first", T extends Readonly<Record<K, string | null>>>(
  all: readonly T[],
  key: K,
): T[] {
  return all
    .map((one) => ({ one, from: momentOf(one[key]).from }))
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from - b.from))
    .map(({ one }) => one);
}

/** What a source does with a statement, and what it later does to it elsewhere. */
function stepsOf(member: Standing, isHearsay: boolean, { doing, done }: Book): Step[] {
  const { statement, saidAt, published } = member;
  // An outlet that tells on what day it had reported this takes it back when it tells so.
  const isTaken = member.side === "retracts" && isTold(member);
  const isDated = !isTaken && saidAt !== null && /^\d{4}-\d\d-\d\d/.test(saidAt);
  const mine = (doing.get(statement) ?? []).map(({ relation }) => relation);
  const own: Step = { what: wordOf(member, isHearsay, mine), at: isDated ? saidAt : published, statement, isDated };
  const later = (done.get(statement) ?? []).flatMap(({ relation, at, later: by }): Step[] => {
    const what = UNDOING.get(relation);
    return what === undefined ? [] : [{ what, at, statement: by, isDated: true }];
  });
  return [own, ...later];
}

/** Relations in which a source is always the same: what it said before no longer is its word. */
const UNDOING = new Map<Relation, Word>([
  ["retracts", "retracted"],
  ["supersedes", "superseded"],
  ["updates", "superseded"],
]);

function wordOf({ side, act }: Standing, isHearsay: boolean, doing: readonly Relation[]): Word {
  // Who says now what he denied before takes back the denial, and not the claim.
  if (side === "retracts" || (side !== "for" && doing.includes("retracts"))) return "retracted";
  if (side === "declines") return "declined";
  if (side === "refuses") return "refused";
  if (side === "questions") return "questioned";
  if (side === "against") return "denied";
  if (act === "confirm" || doing.includes("confirms")) return "confirmed";
  return isHearsay ? "reported" : "claimed";
}

/** The positions of one source. What is told again without a day is no new word. */
function positionsOf(who: string | null, steps: readonly Step[]): Position[] {
  const positions: { what: Word; first: string | null; statements: Set<string> }[] = [];
  for (const { what, at, statement, isDated } of steps) {
    const known = positions.findLast((one) => one.what === what);
    const last = positions.at(-1);
    const isNew = !known || (known !== last && isDated && momentOf(at).from > momentOf(last!.first).to);
    if (isNew) positions.push({ what, first: at, statements: new Set([statement]) });
    else known.statements.add(statement);
  }
  return positions.map(({ what, first, statements }, place) => ({
    who,
    what,
    first,
    statements: [...statements],
    stands: place === positions.length - 1,
  }));
}

const VERBS: Readonly<Record<Word, string>> = {
  claimed: "claimed by",
  reported: "reported by",
  confirmed: "confirmed by",
  denied: "denied by",
  questioned: "questioned by",
  declined: "no comment from",
  refused: "refused by",
  retracted: "taken back by",
  superseded: "replaced with another figure by",
};

/** Positions that one line tells. */
const TOLD = 8;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function lineOf(positions: readonly Position[]): string {
  const years = new Set(positions.flatMap(({ first }) => first?.slice(0, 4) ?? []));
  const told = positions.slice(0, TOLD).map(({ who, what, first }) => {
    const day = dayOf(first, years.size > 1);
    return `${VERBS[what]} ${who ?? "nobody named"}${day === null ? "" : ` (${day})`}`;
  });
  const left = positions.length - told.length;
  return [...told, ...(left > 0 ? [`and ${left} more`] : [])].join(", ");
}

/** "4 Mar", with the year where the line needs it. */
function dayOf(stated: string | null, withYear: boolean): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(stated ?? "") ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? null : `${Number(day)} ${name}${withYear ? ` ${year}` : ""}`;
}
