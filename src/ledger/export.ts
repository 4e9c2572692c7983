// A ledger as JSON Lines: its facts and judgements in the order in which they arrived.

import type { Kysely } from "kysely";
import { snapshotAt } from "./add-snapshot.ts";
import type { Return } from "./add-return.ts";
import { LedgerError } from "./errors.ts";
import { changesSince } from "./events.ts";
import type { Change } from "./events.ts";
import { readingOf } from "./facts.ts";
import { fateOf } from "./fates.ts";
import { allJudgements } from "./judgement.ts";
import { proofOf } from "./proof.ts";
import { restoredOrNull } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** The first line of an export. */
export const HEAD = { whence: "ledger", format: 1 };

/** The lines of an export, each with its line end. The same facts give the same bytes. */
export async function* exportLines(db: Kysely<Tables>): AsyncGenerator<string> {
  yield `${JSON.stringify(HEAD)}\n`;
  const judgements = new Map((await allJudgements(db)).map((one) => [one.id, one]));
  for await (const change of changesSince(db, 0)) {
    const line = await factLine(db, change);
    if (line) yield `${JSON.stringify(proven(line))}\n`;
    const judgement = change.kind.startsWith("judgement.") ? judgements.get(change.subject) : undefined;
    if (judgement) yield `${JSON.stringify({ judgement })}\n`;
  }
}

/** A line with a hash of all that it says. */
const proven = (line: object) => ({ ...line, proof: proofOf(line) });

/** What a change added to the facts; null where it added nothing. */
async function factLine(db: Kysely<Tables>, { kind, subject, detail, at }: Change): Promise<object | null> {
  if (kind.startsWith("page.")) return fateLine(db, String(detail["fate"]));
  if (!kind.startsWith("article.")) return null;
  return detail["again"] === undefined
    ? articleLine(db, subject, at)
    : returnLine(db, subject, String(detail["again"]), at);
}

async function articleLine(db: Kysely<Tables>, id: string, at: string): Promise<object> {
  const kept = await readingOf(db, id);
  if (!kept) throw new LedgerError(`ledger: no such article: ${id}`);
  const { article, statements } = kept;
  const row = await db.selectFrom("articles").select("snapshot").where("id", "=", id).executeTakeFirst();
  return { at, article, statements, ...(await snapshotPart(db, row?.snapshot ?? null)) };
}

async function fateLine(db: Kysely<Tables>, id: string): Promise<object> {
  const fate = await fateOf(db, id);
  if (!fate) throw new LedgerError(`ledger: no such fate of a page: ${id}`);
  return { at: fate.at, fate };
}

async function returnLine(db: Kysely<Tables>, article: string, id: string, at: string): Promise<object> {
  const row = await db.selectFrom("returns").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new LedgerError(`ledger: no such version: ${id}`);
  const [published, modified] = [restoredOrNull(row.published), restoredOrNull(row.modified)];
  const again: Return = { id, article, published, modified };
  return { at, again, ...(await snapshotPart(db, row.snapshot)) };
}

async function snapshotPart(db: Kysely<Tables>, seq: number | null): Promise<object> {
  if (seq === null) return {};
  const { bytes, location, ...rest } = await snapshotAt(db, seq);
  const where = location === null ? {} : { location };
  return { snapshot: { ...rest, ...where, bytes: Buffer.from(bytes).toString("base64") } };
}
