// Articles that were followed before, as following asks for them.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "./ask.ts";
import { articlesOf, withAllStatements } from "./facts.ts";
import { contentIn } from "./rows.ts";
import { restored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import type { Earlier, Find, Printed } from "../story/index.ts";

/** Finds earlier articles in a ledger. */
export const findIn = (db: Kysely<Tables>): Find => ({
  readings: (ids) => earlierOf(db, ids),
  printed: (ids) => printedIn(db, ids),
});

/** Articles as they are laid beside others; what is unknown is left out. */
async function printedIn(db: Kysely<Tables>, ids: readonly string[]): Promise<Printed[]> {
  if (ids.length === 0) return [];
  const kept = await articlesOf(db, ids);
  const all = `select article, record from statements where article in ${LISTED} and form != 'indirect' order by seq`;
  const numbers = listed(kept.map(({ number }) => number));
  const quoted = await ask<{ article: number; record: string }>(db, all, [numbers]);
  const byArticle = Map.groupBy(quoted, ({ article }) => article);
  return kept.map(({ number, article }) => {
    const quotations = (byArticle.get(number) ?? []).flatMap(({ record }) => contentIn(record));
    return { ...article, credits: article.authors, quotations };
  });
}

/** Articles by their ids, with whom the links of their chains mean; what is unknown is left out. */
async function earlierOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Earlier[]> {
  if (ids.length === 0) return [];
  const readings = await withAllStatements(db, await articlesOf(db, ids));
  const entities = await entitiesIn(
    db,
    readings.map(({ number }) => number),
  );
  return readings.map(({ article, statements }) => ({ article, statements, entities }));
}

/** Whom links mean, by "statement#place", as machines see it. */
export const entitiesOf = (db: Kysely<Tables>, statements: readonly string[]): Promise<Map<string, string>> =>
  entitiesBy(db, "s.id", statements);

/** The same for all statements of articles, by their numbers: rows that stand side by side, where ids lie anywhere. */
const entitiesIn = (db: Kysely<Tables>, articles: readonly number[]): Promise<Map<string, string>> =>
  entitiesBy(db, "s.article", articles);

async function entitiesBy(
  db: Kysely<Tables>,
  column: "s.id" | "s.article",
  values: readonly (string | number)[],
): Promise<Map<string, string>> {
  const all = `select s.id, m.position, t.id as thing from statements as s
    inner join entity_links as m on m.statement = s.seq inner join things as t on t.seq = m.thing
    where ${column} in ${LISTED}`;
  const rows = await ask<{ id: string; position: number; thing: string }>(db, all, [listed(values)]);
  return new Map(rows.map(({ id, position, thing }) => [`${id}#${position}`, restored(thing)]));
}
