// Long lists page by page. A page begins after the last row of the page before, so that nothing is told twice while
// articles arrive.

import type { Kysely } from "kysely";
import { homesOf } from "../addresses.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { articlesOf, statementsOf } from "../facts.ts";
import type { KeptArticle, KeptStatement } from "../facts.ts";
import { membersOf } from "../judged.ts";
import type { ThingKind } from "../opinion.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import { lineOf } from "./entities.ts";
import type { EntityLine } from "./entities.ts";
import { PAGE } from "./place.ts";
import type { Place, Stretch } from "./place.ts";
import { thingsOf } from "./belonging.ts";
import { claimCards } from "./cards.ts";
import { claimsInOrder } from "./claims.ts";
import type { ClaimLine } from "./claims.ts";
import { articleLines } from "./article-lines.ts";
import { storyOutline, storyTitles } from "./outline.ts";
import { linesOf } from "./stories.ts";
import { storiesPage, storyState } from "./story-pages.ts";
import { isThere } from "./there.ts";
import { waysOf } from "./ways.ts";

/** Pages of what a ledger holds. */
export const paging = (db: Kysely<Tables>) => ({
  /** Stories, the one that an article joined last first. */
  storiesPage: (place?: Place) => storiesPage(db, place),
  /** Stories of ids in one line each; what is unknown is left out. */
  storyLines: async (ids: readonly string[]) => linesOf(db, await viewOf(db), ids),
  /** Stories of ids by their titles; what is unknown is left out. */
  storyTitles: (ids: readonly string[]) => storyTitles(db, ids),
  /** A story and the ids of its articles in the order of their publication; null where there is none of this id. */
  storyOutline: (id: string) => storyOutline(db, id),
  /** Articles of ids in one line each, in the order of their publication. */
  articleLines: (ids: readonly string[]) => articleLines(db, ids),
  /** The page of each of these articles; texts of one page have the same, and one without an address has none. */
  homesOf: (articles: readonly string[]) => homesOf(db, articles),
  /** Claims of a story in the order of `claims`, with how many statements each has, and who is against it. */
  claimsInOrder: (story: string) => claimsInOrder(db, story),
  /** Claims with who says what of each and when; one without statements is left out. */
  claimCards: (lines: readonly ClaimLine[]) => claimCards(db, lines),
  /** Those statements of articles that somebody passed on, by the way that each came. */
  waysOf: (articles: readonly string[]) => waysOf(db, articles),
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
  /** Is there an article, a story, a claim, a person or body of this id? */
  isThere: (kind: ThingKind | "article", id: string) => isThere(db, kind, id),
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
  const all = `select a.id, s.hash, s.address, s.fetched as fetchedAt from articles as a
    inner join snapshots as s on s.seq = a.snapshot where a.id in ${LISTED}`;
  const rows = await ask<Proof & { id: string }>(db, all, [listed(articles)]);
  return new Map(rows.map(({ id, hash, address, fetchedAt }) => [id, { hash, address: restored(address), fetchedAt }]));
}

/** A claim goes by the id of its first statement; what people made one with another is not counted. */
async function claimsOpened(db: Kysely<Tables>, articles: readonly string[]): Promise<number> {
  const { nameOf } = await viewOf(db);
  const all = `select t.id from articles as a inner join statements as s on s.article = a.seq
    inner join things as t on t.id = s.id where a.id in ${LISTED} and t.kind = 'claim'`;
  const rows = await ask<{ id: string }>(db, all, [listed(articles)]);
  return rows.filter(({ id }) => nameOf(id) === id).length;
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
  const view = await viewOf(db);
  const { nameOf, family, made, placed } = view;
  const name = nameOf(id);
  const [row] = await ask(db, "select 1 from things where id = ? and kind = 'entity'", [stored(name)]);
  if (!row && made.get(name)?.kind !== "entity") return null;
  const isJudged = [...placed.values()].some(({ kind }) => kind === "entity") || family(name).length > 1;
  const statements = isJudged ? (await membersOf(db, "entity", name)).length : await linksOf(db, name);
  return lineOf(db, view, name, statements);
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
  const all = `select id from statements where seq in (
    select distinct m.statement from entity_links as m
    where m.thing in (select seq from things where id in ${LISTED}) and m.statement < ?
    order by m.statement desc limit ?)`;
  const values = [listed(family.map(stored)), after ?? Number.MAX_SAFE_INTEGER, most];
  return (await ask<{ id: string }>(db, all, values)).map(({ id }) => id);
}
