// What a verdict must hold before it is kept.

import type { Kysely } from "kysely";
import { chainNonsense, correctionFault } from "./corrections.ts";
import { LedgerError } from "./errors.ts";
import { membersOf } from "./judged.ts";
import { allJudgements, standing } from "./judgement.ts";
import type { Verdict } from "./judgement.ts";
import { kindsOf } from "./membership.ts";
import { linkAnchors } from "./named.ts";
import type { ThingKind } from "./opinion.ts";
import type { Tables } from "./tables.ts";
import { viewOf } from "./view.ts";
import { claimCase } from "./views/cases.ts";

/** Throws where a verdict speaks of what is not there. */
export async function checkVerdict(db: Kysely<Tables>, verdict: Verdict): Promise<void> {
  if (verdict.act === "merge") await checkMerge(db, verdict.things);
  if (verdict.act === "split") await checkSplit(db, verdict);
  if (verdict.act === "correct") await checkStatement(db, verdict.statement);
  if (verdict.act === "correct") checkFields(verdict.fields);
  if (verdict.act === "relate") for (const id of [verdict.subject, verdict.object]) await checkStatement(db, id);
  const fault = await correctionFault(db, verdict);
  const nonsense = fault === null && verdict.act === "correct" && verdict.fields.chain;
  const why = nonsense ? chainNonsense(nonsense) : fault;
  if (why !== null) throw new LedgerError(`ledger: ${why}`);
  if (verdict.act === "confirm") await checkTarget(db, verdict.target);
  if (verdict.act === "undo") await checkUndo(db, verdict.judgement);
}

/** A claim that a statement does something to stands for the first statement that puts it forward. */
export async function withStatements(db: Kysely<Tables>, verdict: Verdict): Promise<Verdict> {
  if (verdict.act !== "relate") return verdict;
  const known = await db.selectFrom("statements").select("id").where("id", "=", verdict.object).executeTakeFirst();
  const told = known ? [] : ((await claimCase(db, verdict.object))?.told ?? []);
  const first = told.find(({ held }) => held.side === "for") ?? told[0];
  return first ? { ...verdict, object: first.statement.id } : verdict;
}

/** Refuses what would change nothing and what makes no sense. Judgements that were kept before stand as they are. */
function checkFields(fields: Extract<Verdict, { act: "correct" }>["fields"]): void {
  const names = Object.keys(fields);
  if (names.length === 0) throw new LedgerError("ledger: nothing to correct: {}");
  const unknown = names.find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw new LedgerError(`ledger: no field that can be corrected: ${unknown}`);
}

const FIELDS: readonly string[] = "form act polarity certainty saidAt chain content source cue figures times".split(
  " ",
);

async function checkMerge(db: Kysely<Tables>, things: readonly string[]): Promise<void> {
  const kinds = await thingKinds(db, things);
  if (new Set(things).size < 2) throw new LedgerError(`ledger: nothing to merge with: ${things.join(" ")}`);
  if (new Set(kinds).size > 1) throw new LedgerError(`ledger: not of one kind: ${things.join(" ")}`);
}

async function checkSplit(db: Kysely<Tables>, { thing, members }: Extract<Verdict, { act: "split" }>): Promise<void> {
  const [kind] = await thingKinds(db, [thing]);
  const known = new Set(await membersOf(db, kind!, thing));
  const stranger = members.find((member) => !known.has(member));
  if (stranger !== undefined) throw new LedgerError(`ledger: no member of ${thing}: ${stranger}`);
  if (members.length === 0) throw new LedgerError(`ledger: nothing to split off: ${thing}`);
  if (new Set(members).size === known.size) throw new LedgerError(`ledger: nothing would be left of: ${thing}`);
}

async function checkStatement(db: Kysely<Tables>, id: string): Promise<void> {
  const row = await db.selectFrom("statements").select("seq").where("id", "=", id).executeTakeFirst();
  if (!row) throw new LedgerError(`ledger: no such statement: ${id}`);
}

/** A thing, an article or a statement may be confirmed. */
async function checkTarget(db: Kysely<Tables>, id: string): Promise<void> {
  const isThing = (await viewOf(db)).made.has(id) || (await kindsOf(db, [id])).size > 0;
  const article = await db.selectFrom("articles").select("seq").where("id", "=", id).executeTakeFirst();
  if (!isThing && !article) await checkStatement(db, id);
}

async function checkUndo(db: Kysely<Tables>, id: string): Promise<void> {
  const judgements = await allJudgements(db);
  if (!judgements.some((one) => one.id === id)) throw new LedgerError(`ledger: no such judgement: ${id}`);
  if (!standing(judgements).some((one) => one.id === id)) throw new LedgerError(`ledger: undone already: ${id}`);
}

/** Members by which the things of a merge, or whom the links of a corrected chain mean, are found once machines have named them anew. */
export async function anchorsOf(db: Kysely<Tables>, verdict: Verdict): Promise<(string | null)[]> {
  if (verdict.act === "correct") return linkAnchors(db, verdict);
  if (verdict.act !== "merge") return [];
  const kinds = await thingKinds(db, verdict.things);
  return Promise.all(verdict.things.map(async (thing) => (await membersOf(db, kinds[0]!, thing))[0] ?? null));
}

/** The kinds of things, split ones too; throws where one is unknown. */
async function thingKinds(db: Kysely<Tables>, things: readonly string[]): Promise<ThingKind[]> {
  const kinds = await kindsOf(db, things);
  for (const [id, { kind }] of (await viewOf(db)).made) kinds.set(id, kind);
  return things.map((thing) => {
    const kind = kinds.get(thing);
    if (!kind) throw new LedgerError(`ledger: no such thing: ${thing}`);
    return kind;
  });
}
