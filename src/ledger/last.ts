// The ledger numbers its rows itself: one process writes at a time.

import type { Kysely } from "kysely";
import { askKept } from "./insert.ts";
import type { Tables } from "./tables.ts";

/** Number of the last row of every table of facts; 0 where there is none. */
export type Last = Record<"snapshots" | "addresses" | "articles" | "returns" | "statements", number>;

export async function lastRows(db: Kysely<Tables>): Promise<Last> {
  const last = (table: keyof Last) => db.selectFrom(table).select(({ fn }) => fn.max("seq").as("seq"));
  const row = await askKept<Partial<Record<keyof Last, number | null>>>(db, "last rows", [], () =>
    db.selectNoFrom([
      last("snapshots").as("snapshots"),
      last("addresses").as("addresses"),
      last("articles").as("articles"),
      last("returns").as("returns"),
      last("statements").as("statements"),
    ]),
  );
  return {
    snapshots: row?.snapshots ?? 0,
    addresses: row?.addresses ?? 0,
    articles: row?.articles ?? 0,
    returns: row?.returns ?? 0,
    statements: row?.statements ?? 0,
  };
}
