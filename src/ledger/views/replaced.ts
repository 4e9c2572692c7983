// Which texts no longer stand at their address, because the page says something else by now.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import type { Tables } from "../tables.ts";
import { turnsOf } from "../turns.ts";

/** A text that its page had, and has no more. */
export interface Replaced {
  /** Id of the text that stands there now. */
  readonly by: string;
  /** When the next text was seen in its place, ISO 8601; null where nobody kept that. */
  readonly until: string | null;
}

/** Pages that have had more than one text, by the ids of their articles. */
const PAGES = `
  select a.id, d.home from articles as a inner join addresses as d on d.seq = a.address
  where a.id in ${LISTED} and
    (exists (select 1 from addresses as e inner join articles as b on b.address = e.seq where e.home = d.home and b.seq <> a.seq)
      or exists (select 1 from addresses as e inner join returns as r on r.address = e.seq where e.home = d.home))`;

/** Those of these articles that are no longer what their pages say; the others are left out. */
export async function replacedIn(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, Replaced>> {
  const rows = await ask<{ id: string; home: number }>(db, PAGES, [listed(articles)]);
  const pages = await turnsOf(db, [...new Set(rows.map(({ home }) => home))]);
  return new Map(
    rows.flatMap(({ id, home }) => {
      const turns = pages.get(home) ?? [];
      const now = turns.at(-1);
      if (now === undefined || now.id === id) return [];
      const next = turns[turns.findLastIndex((turn) => turn.id === id) + 1];
      return [[id, { by: now.id, until: next?.fetched ?? next?.modified ?? null }] as const];
    }),
  );
}
