// What proves that something was said: the place in the text, and the bytes that the text was read from.

import type { Kysely } from "kysely";
import type { Span } from "../article/index.ts";
import type { Statement } from "../statement/index.ts";
import { snapshotIn } from "./add-snapshot.ts";
import type { Snapshot } from "./add-snapshot.ts";
import { readingOf } from "./facts.ts";
import { correctedBy } from "./judged.ts";
import { restored, restoredOrNull } from "./stored.ts";
import type { Tables } from "./tables.ts";
import { viewOf } from "./view.ts";

/** Where a statement stands, in what was fetched when from where. */
export interface Receipt {
  readonly statement: string;
  readonly article: string;
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** Null where the bytes were not kept. */
  readonly snapshot:
    | (Omit<Snapshot, "bytes" | "headers"> & { /** SHA-256 of the bytes. */ readonly hash: string })
    | null;
}

/** The bytes that an article was first read from; null where they were not kept. */
export async function snapshotOf(db: Kysely<Tables>, article: string): Promise<Snapshot | null> {
  const row = await db
    .selectFrom("snapshots as s")
    .innerJoin("articles as a", "a.snapshot", "s.seq")
    .selectAll("s")
    .where("a.id", "=", article)
    .executeTakeFirst();
  return row ? snapshotIn(row) : null;
}

/** The receipt of a statement, with its spans as they stand; null where the ledger has no such statement. */
export async function receiptOf(db: Kysely<Tables>, statement: string): Promise<Receipt | null> {
  const row = await db
    .selectFrom("statements as t")
    .innerJoin("articles as a", "a.seq", "t.article")
    .leftJoin("snapshots as s", "s.seq", "a.snapshot")
    .select(["a.id as article", "t.position", "s.hash", "s.address", "s.location", "s.fetched"])
    .where("t.id", "=", statement)
    .executeTakeFirst();
  const found: Statement | undefined = row && (await readingOf(db, row.article))?.statements[row.position];
  if (!row || !found) return null;
  const { content, source, cue } = correctedBy(await viewOf(db), found);
  const { hash, address, location, fetched } = row;
  const snapshot =
    hash === null || address === null || fetched === null
      ? null
      : { hash, address: restored(address), location: restoredOrNull(location), fetchedAt: fetched };
  return { statement, article: row.article, content, source, cue, snapshot };
}
