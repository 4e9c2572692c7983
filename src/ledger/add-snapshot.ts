// What was fetched, byte for byte.

import { gzipSync } from "node:zlib";
import type { Kysely } from "kysely";
import type { Last } from "./last.ts";
import { hashOf, proofOf } from "./proof.ts";
import { stored } from "./stored.ts";
import type { Facts, Tables } from "./tables.ts";

/** What an article was read from. */
export interface Snapshot {
  /** Where it was fetched from, as it was asked for. */
  readonly address: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Proves a snapshot: its bytes, and how they came. */
export const snapshotProof = ({
  hash,
  address,
  fetched,
  headers,
}: Pick<Facts["snapshots"], "hash" | "address" | "fetched" | "headers">): string =>
  proofOf(hash, address, fetched, headers);

/** Keeps a snapshot, unless it is there. */
export async function addSnapshot(db: Kysely<Tables>, snapshot: Snapshot, last: Last) {
  const row = {
    hash: hashOf(snapshot.bytes),
    address: stored(snapshot.address),
    fetched: snapshot.fetchedAt,
    headers: JSON.stringify(snapshot.headers),
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
