// The addresses of articles, and the texts that they have had.

import type { Kysely } from "kysely";
import { askKept, insertRows } from "./insert.ts";
import type { Last } from "./last.ts";
import type { Tables } from "./tables.ts";

/** One text that an address had. */
export interface Place {
  /** Number and id of the article. */
  readonly seq: number;
  readonly id: string;
  /** Place among the texts of the address, from 1. */
  readonly version: number;
  /** Id of the article that the address had before. */
  readonly earlier: string | null;
  /** As the page stated them then. */
  readonly published: string | null;
  readonly modified: string | null;
}

/** The number of an address, which is given one where it has none. */
export async function addressOf(db: Kysely<Tables>, address: string, last: Last): Promise<number> {
  const known = await askKept<{ seq: number }>(db, "address", [address], () =>
    db.selectFrom("addresses").select("seq").where("address", "=", address),
  );
  if (known) return known.seq;
  const seq = last.addresses + 1;
  await insertRows(db, "addresses", ["seq", "address"], [{ seq, address }]);
  return seq;
}

/** The text that an address had last; null where it had none. */
export async function latestOf(db: Kysely<Tables>, address: number): Promise<Place | null> {
  const first = await firstTexts(db)
    .where("a.address", "=", address)
    .orderBy("a.version", "desc")
    .limit(1)
    .executeTakeFirst();
  const again = await returnsOf(db, address).orderBy("r.version", "desc").limit(1).executeTakeFirst();
  return (again && first && again.version > first.version ? again : first) ?? null;
}

/** The article of an id as it first came, with the number of its address; null where there is none. */
export async function placeOf(
  db: Kysely<Tables>,
  id: string,
): Promise<(Place & { readonly address: number | null }) | null> {
  const query = () => firstTexts(db).select("a.address").where("a.id", "=", id);
  return (await askKept<Place & { readonly address: number | null }>(db, "place", [id], query)) ?? null;
}

const firstTexts = (db: Kysely<Tables>) =>
  db
    .selectFrom("articles as a")
    .leftJoin("articles as b", "b.seq", "a.earlier")
    .select(["a.seq", "a.id", "a.version", "b.id as earlier", "a.published", "a.modified"]);

/** Texts that an address had again. */
export const returnsOf = (db: Kysely<Tables>, address: number) =>
  db
    .selectFrom("returns as r")
    .innerJoin("articles as a", "a.seq", "r.article")
    .innerJoin("articles as b", "b.seq", "r.earlier")
    .select(["a.seq", "a.id", "r.version", "b.id as earlier", "r.published", "r.modified"])
    .where("r.address", "=", address);
