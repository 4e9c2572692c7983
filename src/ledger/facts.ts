// Facts as they were added, in order of arrival or by id.

import type { Kysely } from "kysely";
import type { Article } from "../article/index.ts";
import type { Statement } from "../statement/index.ts";
import { LISTED, ask, listed } from "./ask.ts";
import { articleOf, statementOf } from "./rows.ts";
import { stored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import { toldInTurn, turnsOf } from "./turns.ts";
import { recent } from "./views/recent.ts";

/** An article with its place in the ledger. */
export interface KeptArticle {
  /** Place in the order of arrival, from 1. */
  readonly number: number;
  readonly article: Article;
  /** Place among the texts of its address, from 1, in the order in which they stood there. */
  readonly version: number;
  /** Id of the text that stood before. */
  readonly earlier: string | null;
}

/** A statement with its place in the ledger. */
export interface KeptStatement {
  readonly number: number;
  /** Id of its article. */
  readonly article: string;
  readonly statement: Statement;
}

/** An article with its statements. */
export interface KeptReading extends KeptArticle {
  readonly statements: readonly Statement[];
}

/** Rows read at a time; no reader keeps the ledger busy for longer. */
const PAGE = 200;

/** Most values of one list in a query. */
const LIST = 1000;

const articleQuery = (db: Kysely<Tables>) =>
  db
    .selectFrom("articles")
    .leftJoin("addresses", "addresses.seq", "articles.address")
    .leftJoin("articles as before", "before.seq", "articles.earlier")
    .selectAll("articles")
    .select(["addresses.address as url", "before.id as beforeId"]);

const statementQuery = (db: Kysely<Tables>) =>
  db
    .selectFrom("statements")
    .innerJoin("articles", "articles.seq", "statements.article")
    .selectAll("statements")
    .select("articles.id as articleId");

type ArticleRow = Awaited<ReturnType<ReturnType<typeof articleQuery>["executeTakeFirstOrThrow"]>>;
type StatementRow = Awaited<ReturnType<ReturnType<typeof statementQuery>["executeTakeFirstOrThrow"]>>;

const keptArticle = (row: ArticleRow): KeptArticle => ({
  number: row.seq,
  article: articleOf(row, row.url),
  version: row.version,
  earlier: row.beforeId,
});

async function keptStatements(db: Kysely<Tables>, rows: readonly StatementRow[]): Promise<KeptStatement[]> {
  const links = new Map<number, Tables["links"][]>(rows.map(({ seq }) => [seq, []]));
  const all = `select * from links where statement in ${LISTED} order by statement, position`;
  for (const link of await ask<Tables["links"]>(db, all, [listed([...links.keys()])]))
    links.get(link.statement)!.push(link);
  return rows.map((row) => ({
    number: row.seq,
    article: row.articleId,
    statement: statementOf(row, links.get(row.seq)!),
  }));
}

/** Articles in order of arrival, after the one of a number. */
export async function* articlesAfter(db: Kysely<Tables>, after: number): AsyncGenerator<KeptArticle> {
  for (let last = after; ;) {
    const rows = await articleQuery(db).where("articles.seq", ">", last).orderBy("articles.seq").limit(PAGE).execute();
    yield* rows.map(keptArticle);
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.seq;
  }
}

/** Statements in order of arrival, after the one of a number. */
export async function* statementsAfter(db: Kysely<Tables>, after: number): AsyncGenerator<KeptStatement> {
  for (let last = after; ;) {
    const rows = await statementQuery(db)
      .where("statements.seq", ">", last)
      .orderBy("statements.seq")
      .limit(PAGE)
      .execute();
    yield* await keptStatements(db, rows);
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.seq;
  }
}

/** Articles with their statements in order of arrival, after the one of a number. */
export async function* readingsAfter(db: Kysely<Tables>, after: number): AsyncGenerator<KeptReading> {
  for await (const kept of articlesAfter(db, after)) yield withStatements(db, kept);
}

/** The rows of statements, as `statementQuery` has them. */
const STATEMENTS =
  "select s.*, a.id as articleId from statements as s inner join articles as a on a.seq = s.article where";

export const withStatements = async (db: Kysely<Tables>, kept: KeptArticle): Promise<KeptReading> =>
  (await withAllStatements(db, [kept]))[0]!;

/** Articles with their statements, in a few queries however many they are. */
export async function withAllStatements(db: Kysely<Tables>, all: readonly KeptArticle[]): Promise<KeptReading[]> {
  const ids = all.map(({ article }) => article.id);
  const found = await known(db, readings, ids, async () => {
    const numbers = listed(all.map(({ number }) => number));
    const rows = await ask<StatementRow>(db, `${STATEMENTS} s.article in ${LISTED} order by s.seq`, [numbers]);
    const kept = Map.groupBy(await keptStatements(db, rows), ({ article }) => article);
    return ids.map((id) => [id, (kept.get(id) ?? []).map(({ statement }) => statement)]);
  });
  return all.map((one) => ({ ...one, statements: found.get(one.article.id) ?? [] }));
}

/** Facts never change: a connection remembers those that it read last. Texts are large, statements small. */
const articles = recent<KeptArticle>(500);
const readings = recent<readonly Statement[]>(500);
const statements = recent<KeptStatement>(5_000);

/** What is known by these ids, and what `read` finds of those that are not; what is unknown is left out. */
async function known<T>(
  db: Kysely<Tables>,
  memory: ReturnType<typeof recent<T>>,
  ids: readonly string[],
  read: (missing: readonly string[]) => Promise<(readonly [id: string, found: T])[]>,
): Promise<Map<string, T>> {
  // What a transaction writes may never have been.
  if (db.isTransaction) return new Map(await read(ids));
  const before = memory(db);
  const found = new Map<string, T>();
  const missing: string[] = [];
  for (const id of ids) {
    const one = before.at(id, "");
    if (one === undefined) missing.push(id);
    else found.set(id, one);
  }
  if (missing.length === 0) return found;
  for (const [id, one] of await read(missing)) {
    before.keep(id, "", one);
    found.set(id, one);
  }
  return found;
}

/** The article of an id with its statements; null where there is none. */
export async function readingOf(db: Kysely<Tables>, id: string): Promise<KeptReading | null> {
  const kept = (await articlesOf(db, [id]))[0];
  return kept ? withStatements(db, kept) : null;
}

/** The articles of ids, in order of arrival; what is unknown is left out. */
export async function articlesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<KeptArticle[]> {
  if (ids.length === 0) return [];
  const found = await known(db, articles, ids, async (missing) => {
    const rows = await ask<ArticleRow>(db, `${ARTICLES} where a.id in ${LISTED}`, [listed(missing)]);
    return rows.map((row) => [row.id, keptArticle(row)]);
  });
  const kept = [...found.values()].sort((a, b) => a.number - b.number);
  // Following asks for many articles, and tells nobody their versions.
  return db.isTransaction ? kept : toldInTurn(db, kept);
}

/** The rows of articles, as `articleQuery` has them. */
const ARTICLES = `select a.*, d.address as url, b.id as beforeId from articles as a
  left join addresses as d on d.seq = a.address left join articles as b on b.seq = a.earlier`;

/** The statements of ids, in order of arrival; what is unknown is left out. */
export async function statementsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<KeptStatement[]> {
  if (ids.length === 0) return [];
  const found = await known(db, statements, ids, async (missing) => {
    const rows = await ask<StatementRow>(db, `${STATEMENTS} s.id in ${LISTED}`, [listed(missing)]);
    return (await keptStatements(db, rows)).map((one) => [one.statement.id, one]);
  });
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** The texts that the page of an address has had, in the order in which they stood; one that came back stands there each time. */
export async function versionsOf(db: Kysely<Tables>, address: string): Promise<KeptArticle[]> {
  const at = "select seq, home from addresses where address = ?";
  const [here] = await ask<{ seq: number; home: number | null }>(db, at, [stored(address)]);
  if (!here) return [];
  const home = here.home ?? here.seq;
  const turns = (await turnsOf(db, [home])).get(home) ?? [];
  const found = await articlesOf(db, [...new Set(turns.map(({ id }) => id))]);
  const texts = new Map(found.map((one) => [one.article.id, one]));
  return turns.map(({ id, number, earlier, published, modified }): KeptArticle => {
    const kept = texts.get(id)!;
    return { ...kept, article: { ...kept.article, published, modified }, version: number, earlier };
  });
}

/** Parts of a list, each short enough for one query. */
export function lists<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < values.length; from += LIST) parts.push(values.slice(from, from + LIST));
  return parts;
}
