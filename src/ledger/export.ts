// A ledger as JSON Lines: its facts and judgements in the order in which they arrived.

import { gunzipSync } from "node:zlib";
import type { Kysely } from "kysely";
import type { Snapshot } from "./add-snapshot.ts";
import { LedgerError } from "./errors.ts";
import { changesSince } from "./events.ts";
import { readingOf } from "./facts.ts";
import { allJudgements } from "./judgement.ts";
import { proofOf } from "./proof.ts";
import { restored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** The first line of an export. */
export const HEAD = { whence: "ledger", format: 1 };

/** The lines of an export, each with its line end. The same facts give the same bytes. */
export async function* exportLines(db: Kysely<Tables>): AsyncGenerator<string> {
  yield `${JSON.stringify(HEAD)}\n`;
  const judgements = new Map((await allJudgements(db)).map((one) => [one.id, one]));
  for await (const { kind, subject, at } of changesSince(db, 0)) {
    if (kind.startsWith("article.")) yield `${JSON.stringify(proven(await articleLine(db, subject, at)))}\n`;
    const judgement = kind.startsWith("judgement.") ? judgements.get(subject) : undefined;
    if (judgement) yield `${JSON.stringify({ judgement })}\n`;
  }
}

/** A line with a hash of all that it says. */
const proven = (line: object) => ({ ...line, proof: proofOf(line) });

async function articleLine(db: Kysely<Tables>, id: string, at: string): Promise<object> {
  const kept = await readingOf(db, id);
  if (!kept) throw new LedgerError(`ledger: no such article: ${id}`);
  const { article, statements } = kept;
  const row = await db
    .selectFrom("articles as a")
    .innerJoin("snapshots as s", "s.seq", "a.snapshot")
    .selectAll("s")
    .where("a.id", "=", id)
    .executeTakeFirst();
  if (!row) return { at, article, statements };
  const snapshot = {
    address: restored(row.address),
    fetchedAt: row.fetched,
    headers: JSON.parse(row.headers) as Snapshot["headers"],
    bytes: gunzipSync(row.bytes).toString("base64"),
  };
  return { at, article, statements, snapshot };
}
