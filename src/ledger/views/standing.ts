// Since when each text of a story has stood: from its publication, or, for an edit, from when the page was edited.

import type { Kysely } from "kysely";
import { instantOf } from "../../article/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import type { Tables } from "../tables.ts";
import { inTurn } from "./article-lines.ts";

/** One text of a page. */
export interface Standing {
  /** Id of the article. */
  readonly id: string;
  /** The same for all texts of one page, also where it moved. */
  readonly page: string;
  /** ISO 8601: as the page states it, or else when the text was fetched; null where nothing tells. */
  readonly since: string | null;
}

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly version: number;
  /** Number of the first address that its page had. */
  readonly home: number | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly fetched: string | null;
}

const TEXTS = `
  select a.id, a.seq, a.version, d.home, a.published, a.modified,
    case when s.location is not null then s.fetched end as fetched
  from articles as a left join addresses as d on d.seq = a.address left join snapshots as s on s.seq = a.snapshot
  where a.id in ${LISTED}`;

/** Articles in the order in which they stood: the earliest first, those of which nothing tells last, as they arrived. */
export async function standingIn(db: Kysely<Tables>, articles: readonly string[]): Promise<Standing[]> {
  const rows = await ask<Row>(db, TEXTS, [listed(articles)]);
  const pages = Map.groupBy(rows, ({ home, id }) => home ?? id);
  const isOnly = ({ home, id }: Row) => pages.get(home ?? id)!.length === 1;
  const told = (await inTurn(db, rows)).map((row) => ({ row, since: isOnly(row) ? firstOf(row) : sinceOf(row) }));
  const at = ({ since }: { since: string | null }) => instantOf(since) ?? Number.MAX_SAFE_INTEGER;
  return told
    .toSorted((a, b) => at(a) - at(b))
    .map(({ row: { id, home }, since }) => ({ id, page: home === null ? id : `page ${home}`, since }));
}

const firstOf = ({ published, modified, fetched }: Row) => published ?? modified ?? fetched;

/** Of several texts one stands since its page was edited, as the page states or as was seen later at the latest. */
function sinceOf(row: Row): string | null {
  const first = firstOf(row);
  const edited = row.modified ?? (row.version === 1 ? null : row.fetched);
  if (edited === null || first === null) return first;
  return (instantOf(edited) ?? 0) > (instantOf(first) ?? 0) ? edited : first;
}
