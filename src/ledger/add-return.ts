// An address has a text again that it had before: a version of its own, with the article that is there.

import type { Kysely } from "kysely";
import type { Article } from "../article/index.ts";
import { addSnapshot, snapshotAt } from "./add-snapshot.ts";
import type { Snapshot } from "./add-snapshot.ts";
import { latestOf, placeOf } from "./addresses.ts";
import type { Place } from "./addresses.ts";
import { LedgerError } from "./errors.ts";
import { log } from "./events.ts";
import { lastRows } from "./last.ts";
import { proofOf } from "./proof.ts";
import { restoredOrNull, storedOrNull } from "./stored.ts";
import type { Facts, Tables } from "./tables.ts";
import { CLOSE } from "./turns.ts";

/** A text that came back, as it is exported. */
export interface Return {
  /** The same in every ledger. */
  readonly id: string;
  /** Id of the article. */
  readonly article: string;
  /** As the page stated them when it came back. */
  readonly published: string | null;
  readonly modified: string | null;
}

/** Proves a return: the articles and the snapshot by their ids. */
export const returnProof = (
  { id, version, published, modified }: Pick<Facts["returns"], "id" | "version" | "published" | "modified">,
  article: string,
  earlier: string,
  snapshot: string | null,
): string => proofOf(id, version, published, modified, article, earlier, snapshot);

/** The id of a return: no address has two at one time and place. */
export const returnId = (article: string, at: string, version: number): string =>
  proofOf("return", article, at, version);

/** An edit is silent where the page's own times are what they were, and it does not say that it was edited. */
export const isSilent = (before: Place, now: Pick<Article, "published" | "modified" | "edited">): boolean =>
  before.published === storedOrNull(now.published) &&
  before.modified === storedOrNull(now.modified) &&
  // The mark stays: a text that came back after a marked one is marked itself.
  !now.edited &&
  !before.marks?.includes("edited");

/** When a fact came to its first ledger, and when it comes to this one. */
export interface Came {
  readonly at: string;
  readonly now: string;
}

/**
 * Is what an address had last from after a snapshot that comes in now? A copy that lay in an archive may come late.
 * When a saved file was read says nothing of its age, and no more does a time that lies ahead.
 */
export const isOlder = (snapshot: Snapshot | null, { fetched, location }: Place, now: string): boolean =>
  snapshot !== null &&
  snapshot.location !== null &&
  fetched !== null &&
  location !== null &&
  Date.parse(fetched) <= Date.parse(now) + CLOSE &&
  Date.parse(snapshot.fetchedAt) + CLOSE < Date.parse(fetched);

/** What an address had last stands again inside a transaction, after an older copy of it came in. */
export async function addStanding(
  db: Kysely<Tables>,
  standing: Place & { readonly address: number },
  older: Pick<Place, "seq" | "id" | "version">,
  at: string,
): Promise<void> {
  const { seq, id: article, address } = standing;
  const times = { published: restoredOrNull(standing.published), modified: restoredOrNull(standing.modified) };
  const again: Return = { id: returnId(article, at, older.version + 1), article, ...times };
  const kept = standing.snapshot === null ? null : await snapshotAt(db, standing.snapshot);
  const { version } = await addRow(db, again, [{ seq, address }, older], kept);
  const detail = { version, earlier: older.id, again: again.id };
  await log(db, at, [{ kind: "article.stands", subject: article, detail }]);
}

/** Adds a return inside a transaction, after the text that the address had last. */
export async function addReturn(
  db: Kysely<Tables>,
  again: Return,
  [known, before]: readonly [known: { seq: number; address: number }, before: Place],
  snapshot: Snapshot | null,
  at: string,
): Promise<void> {
  const { id, article } = again;
  const { version } = await addRow(db, again, [known, before], snapshot);
  const detail = { version, earlier: before.id, silent: isSilent(before, again), again: id };
  await log(db, at, [{ kind: "article.edited", subject: article, detail }]);
}

async function addRow(
  db: Kysely<Tables>,
  { id, article, ...times }: Return,
  [known, before]: readonly [known: { seq: number; address: number }, before: Pick<Place, "seq" | "id" | "version">],
  snapshot: Snapshot | null,
): Promise<{ readonly version: number }> {
  const last = await lastRows(db);
  const kept = snapshot && (await addSnapshot(db, snapshot, last));
  const version = before.version + 1;
  const row = { id, version, published: storedOrNull(times.published), modified: storedOrNull(times.modified) };
  await db
    .insertInto("returns")
    .values({
      ...row,
      seq: last.returns + 1,
      address: known.address,
      article: known.seq,
      earlier: before.seq,
      snapshot: kept?.seq ?? null,
      proof: returnProof(row, article, before.id, kept?.id ?? null),
    })
    .execute();
  return { version };
}

/** Adds an exported return, unless the ledger has it, or the text is the last of its address or older than that. */
export async function importReturn(
  db: Kysely<Tables>,
  one: Return,
  snapshot: Snapshot | null,
  { at, now }: Came,
): Promise<boolean> {
  const known = await placeOf(db, one.article);
  if (!known || known.address === null) throw new LedgerError(`ledger: no such article: ${one.article}`);
  if (await db.selectFrom("returns").select("seq").where("id", "=", one.id).executeTakeFirst()) return false;
  const before = await latestOf(db, known.address);
  if (!before || before.seq === known.seq || isOlder(snapshot, before, now)) return false;
  await addReturn(db, one, [{ seq: known.seq, address: known.address }, before], snapshot, at);
  return true;
}
