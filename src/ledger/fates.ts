// What becomes of an address that had a text: its page is gone, is back, or has moved to another address.

import type { Kysely } from "kysely";
import { addressOf, latestOf, sameHome } from "./addresses.ts";
import { log } from "./events.ts";
import { lastRows } from "./last.ts";
import { proofOf } from "./proof.ts";
import { restored, restoredOrNull, stored } from "./stored.ts";
import type { Facts, Tables } from "./tables.ts";

/** What somebody saw at an address who looked for its page. */
export interface Sight {
  readonly kind: "gone" | "back" | "moved";
  readonly address: string;
  /** Where it moved to. */
  readonly goes: string | null;
  /** In words: "HTTP 410", "HTTP 301". */
  readonly seen: string;
}

/** A fact about an address, as it is exported. */
export interface Fate extends Sight {
  /** The same in every ledger. */
  readonly id: string;
  /** Id of the last text that the address had. */
  readonly article: string;
  readonly at: string;
}

/** Proves a fate: addresses and article by what they are, not by their numbers. */
export const fateProof = ({ id, kind, address, goes, article, at, seen }: Fate): string =>
  proofOf(id, kind, address, goes, article, at, seen);

/** Keeps what was seen inside a transaction. What the ledger knows already, and what happens to no page of it, is no news. */
export async function addFate(db: Kysely<Tables>, sight: Sight, at: string): Promise<boolean> {
  const address = await numberOf(db, sight.address);
  const text = address === null ? null : await latestOf(db, address);
  if (address === null || text === null || !(await isNews(db, sight, address))) return false;
  const goes = sight.goes === null ? null : await addressOf(db, stored(sight.goes), await lastRows(db));
  if (goes !== null) await join(db, address, goes);
  const id = proofOf("fate", sight.kind, sight.address, sight.goes, sight.seen, at);
  const fate: Fate = { ...sight, id, article: text.id, at };
  const seq = ((await last(db))?.seq ?? 0) + 1;
  const { kind, seen } = sight;
  const proof = fateProof(fate);
  await db
    .insertInto("fates")
    .values({ seq, id, kind, address, goes, article: text.seq, at, seen: stored(seen), proof })
    .execute();
  const detail = { fate: id, address: sight.address, seen, ...(sight.goes === null ? {} : { goes: sight.goes }) };
  await log(db, at, [{ kind: `page.${kind}`, subject: text.id, detail }]);
  return true;
}

const last = (db: Kysely<Tables>) =>
  db
    .selectFrom("fates")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirst();

async function numberOf(db: Kysely<Tables>, address: string): Promise<number | null> {
  const row = await db.selectFrom("addresses").select("seq").where("address", "=", stored(address)).executeTakeFirst();
  return row?.seq ?? null;
}

/** What is gone can only come back, and what is there can only go. A page moves to one place once. */
async function isNews(db: Kysely<Tables>, { kind, goes }: Sight, address: number): Promise<boolean> {
  const before = db.selectFrom("fates").where("address", "in", sameHome(db, address));
  if (kind !== "moved") {
    const row = await before
      .select("kind")
      .where("kind", "!=", "moved")
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    return kind === "gone" ? row?.kind !== "gone" : row?.kind === "gone";
  }
  const there = goes === null ? null : await numberOf(db, goes);
  if (goes === null || there === address) return false;
  const known = before.select("seq").where("address", "=", address).where("goes", "=", there);
  return there === null || (await known.executeTakeFirst()) === undefined;
}

/** The address that a page moved to goes on with its texts, unless it has some of its own. */
async function join(db: Kysely<Tables>, address: number, goes: number): Promise<void> {
  if ((await latestOf(db, goes)) !== null) return;
  const { home } = await db.selectFrom("addresses").select("home").where("seq", "=", address).executeTakeFirstOrThrow();
  await db.updateTable("addresses").set({ home }).where("seq", "=", goes).execute();
}

/** Adds an exported fate, unless the ledger has it. */
export async function importFate(db: Kysely<Tables>, { kind, address, goes, seen, id, at }: Fate): Promise<boolean> {
  if (await db.selectFrom("fates").select("seq").where("id", "=", id).executeTakeFirst()) return false;
  return addFate(db, { kind, address, goes, seen }, at);
}

const query = (db: Kysely<Tables>) =>
  db
    .selectFrom("fates as f")
    .innerJoin("addresses as d", "d.seq", "f.address")
    .innerJoin("articles as a", "a.seq", "f.article")
    .leftJoin("addresses as g", "g.seq", "f.goes")
    .selectAll("f")
    .select(["d.address as from", "g.address as to", "a.id as text"]);

type Row = Facts["fates"] & { readonly from: string; readonly to: string | null; readonly text: string };

const fateIn = ({ id, kind, from, to, text, at, seen }: Row): Fate => ({
  id,
  kind: kind as Sight["kind"],
  address: restored(from),
  goes: restoredOrNull(to),
  article: text,
  at,
  seen: restored(seen),
});

/** The fate of an id; null where there is none. */
export async function fateOf(db: Kysely<Tables>, id: string): Promise<Fate | null> {
  const row = await query(db).where("f.id", "=", id).executeTakeFirst();
  return row ? fateIn(row) : null;
}

/** What became of the page of an address, in order. */
export async function fatesOf(db: Kysely<Tables>, address: string): Promise<Fate[]> {
  const number = await numberOf(db, address);
  if (number === null) return [];
  const rows = await query(db).where("f.address", "in", sameHome(db, number)).orderBy("f.seq").execute();
  return rows.map(fateIn);
}

/** Addresses that begin so and are known, with what became of the page of each last: gone, back, or neither. */
export async function addressesUnder(
  db: Kysely<Tables>,
  start: string,
): Promise<{ readonly address: string; readonly isGone: boolean }[]> {
  const from = stored(start);
  const rows = await db
    .selectFrom("addresses as d")
    .select("d.address")
    .select(({ selectFrom }) =>
      selectFrom("fates as f")
        .select("f.kind")
        .whereRef("f.address", "=", "d.seq")
        .where("f.kind", "!=", "moved")
        .orderBy("f.seq", "desc")
        .limit(1)
        .as("kind"),
    )
    .where("d.address", ">=", from)
    .where("d.address", "<", `${from}\u{10ffff}`)
    .execute();
  return rows.map(({ address, kind }) => ({ address: restored(address), isGone: kind === "gone" }));
}

/** Every fate with its row, in order. */
export async function allFates(db: Kysely<Tables>): Promise<{ row: Facts["fates"]; fate: Fate }[]> {
  const rows = await query(db).orderBy("f.seq").execute();
  return rows.map((row) => ({ row, fate: fateIn(row) }));
}

export const isFate = (value: unknown): value is Fate => {
  const { kind, goes, ...rest } = (value ?? {}) as Record<string, unknown>;
  const isText = (one: unknown) => typeof one === "string";
  return (
    ["gone", "back", "moved"].includes(String(kind)) &&
    (goes === null ? kind !== "moved" : isText(goes)) &&
    ["id", "address", "article", "at", "seen"].every((name) => isText(rest[name]))
  );
};
