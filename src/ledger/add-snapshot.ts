// What was fetched, byte for byte.

import { gunzipSync, gzipSync } from "node:zlib";
import type { Kysely } from "kysely";
import type { Last } from "./last.ts";
import { hashOf, proofOf } from "./proof.ts";
import { restored, restoredOrNull, stored, storedOrNull } from "./stored.ts";
import type { Facts, Tables } from "./tables.ts";

/** What an article was read from. */
export interface Snapshot {
  /** Where it was fetched from, as it was asked for. */
  readonly address: string;
  /** Where the bytes lay in the end, redirects followed; null where that is no place on the web. */
  readonly location: string | null;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

type Row = Facts["snapshots"];

/** Proves a snapshot: its bytes, and how they came. */
export const snapshotProof = ({
  hash,
  address,
  fetched,
  headers,
  location,
}: Omit<Row, "seq" | "id" | "bytes" | "proof">): string =>
  proofOf(hash, address, fetched, headers, ...(location === null ? [] : [location]));

/** Keeps a snapshot, unless it is there: one snapshot serves all the articles of a page. */
export async function addSnapshot(db: Kysely<Tables>, snapshot: Snapshot, last: Last) {
  const row = {
    hash: hashOf(snapshot.bytes),
    address: stored(snapshot.address),
    fetched: snapshot.fetchedAt,
    headers: JSON.stringify(snapshot.headers),
    location: storedOrNull(snapshot.location),
  };
  const id = snapshotProof(row);
  const known = await db.selectFrom("snapshots").select(["seq", "id"]).where("id", "=", id).executeTakeFirst();
  if (known) return known;
  const seq = last.snapshots + 1;
  const bytes = gzipSync(snapshot.bytes);
  await db
    .insertInto("snapshots")
    .values({ seq, id, ...row, bytes, proof: hashOf(bytes) })
    .execute();
  return { seq, id };
}

/** The snapshot of a number. */
export const snapshotAt = async (db: Kysely<Tables>, seq: number): Promise<Snapshot> =>
  snapshotIn(await db.selectFrom("snapshots").selectAll().where("seq", "=", seq).executeTakeFirstOrThrow());

/** The snapshot of a row. */
export const snapshotIn = ({ address, location, fetched, headers, bytes }: Row): Snapshot => ({
  address: restored(address),
  location: restoredOrNull(location),
  fetchedAt: fetched,
  headers: JSON.parse(headers) as Snapshot["headers"],
  bytes: gunzipSync(bytes),
});
