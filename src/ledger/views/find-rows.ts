// What the results of a search are filed under, looked up in few queries: what many results share is read once.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import { restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";

/** A result as it is stored: ids of what it belongs to as machines see it. */
export interface Row {
  readonly seq: number;
  readonly id: string;
  readonly score: number;
  readonly act: string | null;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly story: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly against: number | null;
}

/** A statement or an article, by its number, and how well it fits. */
interface Match {
  readonly seq: number;
  readonly score: number;
}

/** Matches with what they are filed under, in the order in which they come. */
export const rowsOf = (db: Kysely<Tables>, kind: "statement" | "article", matches: readonly Match[]): Promise<Row[]> =>
  kind === "statement" ? statementRows(db, matches) : articleRows(db, matches);

interface ArticleRow extends Pick<Row, "id" | "outlet" | "language" | "published" | "title"> {
  readonly seq: number;
  readonly thing: number | null;
}

const ARTICLES = `
  select a.seq, a.id, a.publisher as outlet, a.language, a.published, a.title, m.thing
  from articles as a left join story_members as m on m.article = a.seq where a.seq in ${LISTED}`;

async function articleRows(db: Kysely<Tables>, matches: readonly Match[]): Promise<Row[]> {
  const articles = bySeq(
    await asked<ArticleRow>(
      db,
      ARTICLES,
      matches.map(({ seq }) => seq),
    ),
  );
  const things = await thingsIn(
    db,
    [...articles.values()].map(({ thing }) => thing),
  );
  return matches.flatMap(({ seq, score }) => {
    const article = articles.get(seq);
    return article
      ? [{ ...filed(article, things), seq, id: article.id, score, act: null, source: null, against: null }]
      : [];
  });
}

const filed = ({ outlet, language, published, title, thing }: ArticleRow, things: ReadonlyMap<number, string>) => ({
  outlet,
  language,
  published,
  title,
  story: idIn(things, thing),
});

interface StatementRow {
  readonly seq: number;
  readonly id: string;
  readonly act: string;
  readonly article: number;
  readonly source: number | null;
  readonly claim: number | null;
}

const STATEMENTS = `
  select s.seq, s.id, s.act, s.article, l.thing as source, m.thing as claim from statements as s
    left join entity_links as l on l.statement = s.seq and l.position = 0
    left join claim_members as m on m.statement = s.seq
  where s.seq in ${LISTED}`;

async function statementRows(db: Kysely<Tables>, matches: readonly Match[]): Promise<Row[]> {
  const said = bySeq(
    await asked<StatementRow>(
      db,
      STATEMENTS,
      matches.map(({ seq }) => seq),
    ),
  );
  const all = [...said.values()];
  const articles = bySeq(
    await asked<ArticleRow>(
      db,
      ARTICLES,
      all.map(({ article }) => article),
    ),
  );
  const stories = [...articles.values()].map(({ thing }) => thing);
  const things = await thingsIn(db, [...stories, ...all.map(({ source }) => source)]);
  const against = await againstIn(
    db,
    all.map(({ claim }) => claim),
  );
  return matches.flatMap(({ seq, score }) => {
    const one = said.get(seq);
    if (!one) return [];
    const told = filed(articles.get(one.article)!, things);
    const contra = one.claim === null ? null : (against.get(one.claim) ?? null);
    return [{ ...told, seq, id: one.id, score, act: one.act, source: idIn(things, one.source), against: contra }];
  });
}

const bySeq = <T extends { readonly seq: number }>(rows: readonly T[]) => new Map(rows.map((row) => [row.seq, row]));

const idIn = (things: ReadonlyMap<number, string>, thing: number | null): string | null =>
  thing === null ? null : (things.get(thing) ?? null);

/** The rows of a query for numbers, each of them asked for once. */
const asked = <T>(db: Kysely<Tables>, words: string, numbers: readonly (number | null)[]): Promise<T[]> =>
  ask<T>(db, words, [listed([...new Set(numbers)].filter((number) => number !== null))]);

/** Ids of stories and entities, by their numbers. */
async function thingsIn(db: Kysely<Tables>, numbers: readonly (number | null)[]): Promise<Map<number, string>> {
  const all = `select seq, id from things where seq in ${LISTED}`;
  const rows = await asked<{ seq: number; id: string }>(db, all, numbers);
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}

/** How many origins are against claims at most, by the numbers of the claims. */
async function againstIn(db: Kysely<Tables>, claims: readonly (number | null)[]): Promise<Map<number, number>> {
  const all = `select thing, json_extract(record, '$.against[1]') as against from origins where thing in ${LISTED}`;
  const rows = await asked<{ thing: number; against: number }>(db, all, claims);
  return new Map(rows.map(({ thing, against }) => [thing, against]));
}

/** What statements call their first sources, by the numbers of the statements. */
export async function namesIn(db: Kysely<Tables>, statements: readonly number[]): Promise<Map<number, string | null>> {
  const all = `select statement, name from links where position = 0 and statement in ${LISTED}`;
  const rows = await asked<{ statement: number; name: string | null }>(db, all, statements);
  return new Map(rows.map(({ statement, name }) => [statement, restoredOrNull(name)]));
}
