// Articles in one line each, in the order of their publication.

import type { Kysely } from "kysely";
import { instantOf } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";

/** An article of a story, in one line. */
export interface ArticleLine extends Pick<Article, "id" | "url" | "title" | "publisher" | "published"> {
  readonly version: number;
  readonly statements: number;
}

interface ArticleRow extends ArticleLine {
  readonly seq: number;
}

/** Articles of ids in the order of their publication, those without a date last. */
export async function articleLines(db: Kysely<Tables>, ids: readonly string[]): Promise<ArticleLine[]> {
  const all = `select a.seq, a.id, d.address as url, a.title, a.publisher, a.published, a.version,
      (select count(*) from statements as s where s.article = a.seq) as statements
    from articles as a left join addresses as d on d.seq = a.address where a.id in ${LISTED}`;
  const rows = await ask<ArticleRow>(db, all, [listed(ids)]);
  return inTime(rows).map(({ id, url, title, publisher, published, version, statements }) => ({
    id,
    url: restoredOrNull(url),
    title: restoredOrNull(title),
    publisher: restoredOrNull(publisher),
    published,
    version,
    statements,
  }));
}

/** By the moment that each states; those without one come last, and those of one moment as they arrived. */
export function inTime<T extends Placed>(rows: readonly T[]): T[] {
  const placed = rows.map((row) => ({ row, at: instantOf(row.published) ?? Number.MAX_SAFE_INTEGER }));
  return placed.sort((a, b) => a.at - b.at || a.row.seq - b.row.seq).map(({ row }) => row);
}

/** What has a place in time, and one in the order of arrival. */
export interface Placed {
  readonly seq: number;
  readonly published: string | null;
}
