// Long lists page by page. A page begins after the last row of the page before, so that nothing is told twice while
// articles arrive.

import type { Kysely } from "kysely";
import { articlesOf, lists, statementsOf } from "../facts.ts";
import type { KeptArticle, KeptStatement } from "../facts.ts";
import { membersOf } from "../judged.ts";
import type { ThingKind } from "../opinion.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { EntityLine } from "./entities.ts";
import { PAGE } from "./place.ts";
import type { Place, Stretch } from "./place.ts";
import { thingsOf } from "./belonging.ts";
import { linesOf, storiesPage, storyState } from "./story-pages.ts";

/** Pages of what a ledger holds. */
export const paging = (db: Kysely<Tables>) => ({
  /** Stories, the one that an article joined last first. */
  storiesPage: (place?: Place) => storiesPage(db, place),
  /** Stories of ids in one line each; what is unknown is left out. */
  storyLines: async (ids: readonly string[]) => linesOf(db, await viewOf(db), ids),
  /** Articles, the one that arrived last first. */
  articlesPage: (place?: Place) => articlesPage(db, place),
  /** A person or body in one line; null where there is none of this id. */
  entityLine: (id: string) => entityLine(db, id),
  /** Statements in whose chain a person or body stands, the one that arrived last first. */
  entityStatements: (id: string, place?: Place) => entityStatements(db, id, place),
  /** What each of these members belongs to as it stands; what belongs to nothing is left out. */
  thingsOf: (kind: ThingKind, members: readonly string[]) => thingsOf(db, kind, members),
  /** How many claims statements of these articles opened. */
  claimsOpened: (articles: readonly string[]) => claimsOpened(db, articles),
  /** Changes whenever a story has other articles or people judged something. */
  storyState: (id: string) => storyState(db, id),
  /** What articles were read from, by their ids; those whose bytes were not kept are left out. */
  proofsOf: (articles: readonly string[]) => proofsOf(db, articles),
});

/** The bytes that a text was read from, by their hash, and where and when they were fetched. */
export interface Proof {
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
  readonly address: string;
  readonly fetchedAt: string;
}

export async function proofsOf(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, Proof>> {
  const found = new Map<string, Proof>();
  for (const list of lists(articles)) {
    const rows = await db
      .selectFrom("articles as a")
      .innerJoin("snapshots as s", "s.seq", "a.snapshot")
      .select(["a.id", "s.hash", "s.address", "s.fetched"])
      .where("a.id", "in", list)
      .execute();
    for (const { id, hash, address, fetched } of rows)
      found.set(id, { hash, address: restored(address), fetchedAt: fetched });
  }
  return found;
}

/** A claim goes by the id of its first statement; what people made one with another is not counted. */
async function claimsOpened(db: Kysely<Tables>, articles: readonly string[]): Promise<number> {
  const { nameOf } = await viewOf(db);
  let count = 0;
  for (const list of lists(articles)) {
    const rows = await db
      .selectFrom("articles as a")
      .innerJoin("statements as s", "s.article", "a.seq")
      .innerJoin("things as t", "t.id", "s.id")
      .select("t.id")
      .where("a.id", "in", list)
      .where("t.kind", "=", "claim")
      .execute();
    count += rows.filter(({ id }) => nameOf(id) === id).length;
  }
  return count;
}

async function articlesPage(
  db: Kysely<Tables>,
  { after = null, limit = PAGE }: Place = {},
): Promise<Stretch<KeptArticle>> {
  const rows = await db
    .selectFrom("articles")
    .select(["id", "seq"])
    .where("seq", "<", after ?? Number.MAX_SAFE_INTEGER)
    .orderBy("seq", "desc")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const kept = await articlesOf(
    db,
    shown.map(({ id }) => id),
  );
  return { items: kept.toReversed(), next: rows.length > limit ? shown.at(-1)!.seq : null };
}

async function entityLine(db: Kysely<Tables>, id: string): Promise<EntityLine | null> {
  const { nameOf, family, made, placed } = await viewOf(db);
  const name = nameOf(id);
  const row = await db
    .selectFrom("things")
    .select("record")
    .where("id", "=", stored(name))
    .where("kind", "=", "entity")
    .executeTakeFirst();
  if (!row && made.get(name)?.kind !== "entity") return null;
  const isJudged = [...placed.values()].some(({ kind }) => kind === "entity") || family(name).length > 1;
  const statements = isJudged ? (await membersOf(db, "entity", name)).length : await linksOf(db, name);
  const nobody = { name: null, names: [], roles: [], family: "body" } as const;
  const known = row ? (JSON.parse(row.record) as Pick<EntityLine, "name" | "names" | "roles" | "family">) : nobody;
  return { id: name, ...known, statements };
}

async function linksOf(db: Kysely<Tables>, entity: string): Promise<number> {
  const row = await db
    .selectFrom("entity_links as m")
    .innerJoin("things as t", "t.seq", "m.thing")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("t.id", "=", stored(entity))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function entityStatements(
  db: Kysely<Tables>,
  id: string,
  { after = null, limit = PAGE }: Place = {},
): Promise<Stretch<KeptStatement>> {
  const { family, placed } = await viewOf(db);
  const isMoved = [...placed.values()].some(({ kind }) => kind === "entity");
  const ids = isMoved ? await movedStatements(db, id) : await someStatements(db, family(id), after, limit + 1);
  const all = (await statementsOf(db, ids)).toReversed().filter(({ number }) => number < (after ?? Infinity));
  const items = all.slice(0, limit);
  return { items, next: all.length > limit ? items.at(-1)!.number : null };
}

/** Where people moved links from one to another, all are laid out. */
async function movedStatements(db: Kysely<Tables>, id: string): Promise<string[]> {
  const links = await membersOf(db, "entity", id);
  return [...new Set(links.map((link) => link.slice(0, link.indexOf("#"))))];
}

async function someStatements(
  db: Kysely<Tables>,
  family: readonly string[],
  after: number | null,
  most: number,
): Promise<string[]> {
  const who = db.selectFrom("things").select("seq").where("id", "in", family.map(stored));
  const numbers = db
    .selectFrom("entity_links as m")
    .select("m.statement")
    .distinct()
    .where("m.thing", "in", who)
    .where("m.statement", "<", after ?? Number.MAX_SAFE_INTEGER)
    .orderBy("m.statement", "desc")
    .limit(most);
  const rows = await db.selectFrom("statements").select("id").where("seq", "in", numbers).execute();
  return rows.map((row) => row.id);
}
