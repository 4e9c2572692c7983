// A reading becomes facts: one article with its snapshot, statements, chains, words and log in one transaction.

import type { Kysely } from "kysely";
import { addSnapshot } from "./add-snapshot.ts";
import type { Snapshot } from "./add-snapshot.ts";
import { addStatements } from "./add-statements.ts";
import { LedgerError } from "./errors.ts";
import { log } from "./events.ts";
import { faultsIn } from "./faults.ts";
import { lastRows } from "./last.ts";
import type { Last } from "./last.ts";
import { articleProof, articleRow } from "./rows.ts";
import { INDEXES, indexWords } from "./search-tables.ts";
import { stored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import type { Reading } from "../whence.ts";

/** What adding a reading did. */
export interface Added {
  /** Id of the article. */
  readonly article: string;
  /** False where the ledger had it. */
  readonly added: boolean;
  /** `edited`: the address had another text before. */
  readonly version: "new" | "same" | "edited";
  /** Place among the texts of its address, from 1. */
  readonly number: number;
  /** Id of the article that the address had before; null where it had none. */
  readonly earlier: string | null;
  /** Edited, and the page does not say so. */
  readonly silent: boolean;
}

/** Throws where a reading does not prove itself. */
export function checkReading(reading: Reading): void {
  const fault = faultsIn(reading)[0];
  if (fault) throw new LedgerError(`ledger: ${fault.name} ${fault.says}`);
}

/** Adds a checked reading inside a transaction. */
export async function addReading(
  db: Kysely<Tables>,
  { article, statements }: Reading,
  snapshot: Snapshot | null,
  at: string,
): Promise<Added> {
  const known = await placeOf(db, article.id);
  if (known) return known;
  const last = await lastRows(db);
  const address = article.url === null ? null : await addressOf(db, stored(article.url), last);
  const before = address === null ? null : await latestOf(db, address);
  const kept = snapshot && (await addSnapshot(db, snapshot, last));
  const row = { ...articleRow(article), version: (before?.version ?? 0) + 1 };
  await db
    .insertInto("articles")
    .values({
      ...row,
      seq: last.articles + 1,
      address,
      earlier: before?.seq ?? null,
      snapshot: kept?.seq ?? null,
      proof: articleProof(
        row as never,
        before?.id ?? null,
        kept?.id ?? null,
        statements.map(({ id }) => id),
      ),
    })
    .execute();
  await indexWords(db, INDEXES[0], [[last.articles + 1, row.title ?? null, row.text]]);
  await addStatements(db, { article, statements }, last);
  const added: Added = {
    article: article.id,
    added: true,
    version: before ? "edited" : "new",
    number: row.version,
    earlier: before?.id ?? null,
    silent:
      before !== null && before.modified === (row.modified ?? null) && before.published === (row.published ?? null),
  };
  await log(db, at, [happening(added)]);
  return added;
}

function happening({ article, version, number, earlier, silent }: Added) {
  const kind = `article.${version}`;
  return { kind, subject: article, detail: earlier === null ? {} : { version: number, earlier, silent } };
}

/** The article where the ledger has it. */
async function placeOf(db: Kysely<Tables>, id: string): Promise<Added | null> {
  const row = await db
    .selectFrom("articles as a")
    .leftJoin("articles as b", "b.seq", "a.earlier")
    .select(["a.version", "b.id as earlier"])
    .where("a.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return { article: id, added: false, version: "same", number: row.version, earlier: row.earlier, silent: false };
}

async function addressOf(db: Kysely<Tables>, address: string, last: Last): Promise<number> {
  const known = await db.selectFrom("addresses").select("seq").where("address", "=", address).executeTakeFirst();
  if (known) return known.seq;
  const seq = last.addresses + 1;
  await db.insertInto("addresses").values({ seq, address }).execute();
  return seq;
}

const latestOf = async (db: Kysely<Tables>, address: number) =>
  (await db
    .selectFrom("articles")
    .select(["seq", "id", "version", "published", "modified"])
    .where("address", "=", address)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst()) ?? null;
