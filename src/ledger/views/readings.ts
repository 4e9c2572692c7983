// Articles with their statements and whom those mean, as it all stands, a part of them at a time: a story may be long.

import type { Kysely } from "kysely";
import type { Article } from "../../article/index.ts";
import type { Statement } from "../../statement/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { articlesOf, withAllStatements } from "../facts.ts";
import { correctedBy } from "../judged.ts";
import type { Tables } from "../tables.ts";
import type { View } from "../view.ts";
import { standingEntities } from "./cases.ts";

/** An article as it stands. */
export interface StandingReading {
  readonly article: Article;
  readonly statements: readonly Statement[];
  /** Whom links mean, by "statement#place"; those of other articles may be among them. */
  readonly entities: ReadonlyMap<string, string>;
}

/** Articles that are read at a time. */
const PART = 50;

/** Articles in order of arrival; what is unknown is left out. */
export async function* readingsIn(
  db: Kysely<Tables>,
  view: View,
  ids: readonly string[],
): AsyncGenerator<StandingReading> {
  const order = await ordered(db, ids);
  for (let from = 0; from < order.length; from += PART) {
    const kept = await withAllStatements(db, await articlesOf(db, order.slice(from, from + PART)));
    const all = kept.flatMap(({ statements }) => statements.map(({ id }) => id));
    const entities = await standingEntities(db, view, all);
    for (const { article, statements } of kept)
      yield { article, statements: statements.map((one) => correctedBy(view, one)), entities };
  }
}

/** Ids of articles in order of arrival. */
async function ordered(db: Kysely<Tables>, ids: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>(db, `select id from articles where id in ${LISTED} order by seq`, [
    listed(ids),
  ]);
  return rows.map(({ id }) => id);
}
