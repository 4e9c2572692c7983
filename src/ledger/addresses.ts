// The addresses of articles, and the texts that they have had.

import type { Kysely } from "kysely";
import type { Article } from "../article/index.ts";
import { LISTED, ask, listed } from "./ask.ts";
import { askKept, insertRows } from "./insert.ts";
import type { Last } from "./last.ts";
import { stored } from "./stored.ts";
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
  /** "withdrawn", "edited". */
  readonly marks: string | null;
  /** Number of its address. */
  readonly address: number | null;
  /** Number of what it was read from then, when that was fetched (ISO 8601), and from where on the web; null where that was not kept. */
  readonly snapshot: number | null;
  readonly fetched: string | null;
  readonly location: string | null;
}

/** The number of an address, which is given one where it has none. */
export async function addressOf(db: Kysely<Tables>, address: string, last: Last): Promise<number> {
  const known = await askKept<{ seq: number }>(db, "address", [address], () =>
    db.selectFrom("addresses").select("seq").where("address", "=", address),
  );
  if (known) return known.seq;
  const seq = last.addresses + 1;
  await insertRows(db, "addresses", ["seq", "address", "home"], [{ seq, address, home: seq }]);
  return seq;
}

/** The text that the page of an address had last, there or where it was before; null where it had none. */
export async function latestOf(db: Kysely<Tables>, address: number): Promise<Place | null> {
  const first = await firstTexts(db)
    .where("a.address", "in", sameHome(db, address))
    .orderBy("a.version", "desc")
    .limit(1)
    .executeTakeFirst();
  const again = await returnsOf(db, address).orderBy("r.version", "desc").limit(1).executeTakeFirst();
  return (again && first && again.version > first.version ? again : first) ?? null;
}

/** The article of an id as it first came, with the number of its address; null where there is none. */
export async function placeOf(db: Kysely<Tables>, id: string): Promise<Place | null> {
  const query = () => firstTexts(db).where("a.id", "=", id);
  return (await askKept<Place>(db, "place", [id], query)) ?? null;
}

/** The text that a page had last at an address that it has moved from, where it says the same here. */
export async function movedText(db: Kysely<Tables>, { url, text }: Article): Promise<Place | null> {
  if (url === null) return null;
  const here = await askKept<{ seq: number; home: number }>(db, "home", [stored(url)], () =>
    db.selectFrom("addresses").select(["seq", "home"]).where("address", "=", url),
  );
  const last = here && here.home !== here.seq ? await latestOf(db, here.seq) : null;
  if (!last) return null;
  const row = await db.selectFrom("articles").select("text").where("seq", "=", last.seq).executeTakeFirst();
  return row?.text === stored(text) ? last : null;
}

const firstTexts = (db: Kysely<Tables>) =>
  db
    .selectFrom("articles as a")
    .leftJoin("articles as b", "b.seq", "a.earlier")
    .leftJoin("snapshots as s", "s.seq", "a.snapshot")
    .select(["a.seq", "a.id", "a.version", "b.id as earlier", "a.published", "a.modified", "a.marks"])
    .select(["a.address", "a.snapshot", "s.fetched", "s.location"]);

/** Texts that an address had again. */
const returnsOf = (db: Kysely<Tables>, address: number) =>
  db
    .selectFrom("returns as r")
    .innerJoin("articles as a", "a.seq", "r.article")
    .innerJoin("articles as b", "b.seq", "r.earlier")
    .leftJoin("snapshots as s", "s.seq", "r.snapshot")
    .select(["a.seq", "a.id", "r.version", "b.id as earlier", "r.published", "r.modified", "a.marks"])
    .select(["a.address", "r.snapshot", "s.fetched", "s.location"])
    .where("r.address", "in", sameHome(db, address));

/** The pages of articles, each by the number of the first address that it had; an article without one is left out. */
export async function homesOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, number>> {
  const all = `select a.id, d.home from articles as a inner join addresses as d on d.seq = a.address where a.id in ${LISTED}`;
  const rows = await ask<{ id: string; home: number }>(db, all, [listed(articles)]);
  return new Map(rows.map(({ id, home }) => [id, home]));
}

/** The addresses that the page of an address has had. */
export const sameHome = (db: Kysely<Tables>, address: number) =>
  db
    .selectFrom("addresses as d")
    .innerJoin("addresses as e", "e.home", "d.home")
    .select("e.seq")
    .where("d.seq", "=", address);
