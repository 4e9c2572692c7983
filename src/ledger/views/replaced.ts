// Which texts no longer stand at their address, because the page says something else by now, or is gone.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "../ask.ts";
import { restored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { turnsOf } from "../turns.ts";

/** A text that its page had, and has no more. */
export interface Replaced {
  /** Id of the text that stands there now; null where the page is gone. */
  readonly by: string | null;
  /** When the next text was seen in its place, or that it was gone, ISO 8601; null where nobody kept that. */
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
  const replaced = rows.flatMap(({ id, home }) => {
    const turns = pages.get(home) ?? [];
    const now = turns.at(-1);
    if (now === undefined || now.id === id) return [];
    const next = turns[turns.findLastIndex((turn) => turn.id === id) + 1];
    return [[id, { by: now.id, until: next?.fetched ?? next?.modified ?? null }] as const];
  });
  const gone = [...(await goneIn(db, articles))].map(([id, { at }]) => [id, { by: null, until: at }] as const);
  return new Map<string, Replaced>([...gone, ...replaced]);
}

/** That a page was taken down, as it was seen last. */
export interface Gone {
  /** When that was seen, ISO 8601. */
  readonly at: string;
  /** What was seen: "HTTP 410". */
  readonly seen: string;
}

const FATES = `
  select a.id, f.kind, f.at, f.seen from articles as a inner join addresses as d on d.seq = a.address
    inner join addresses as e on e.home = d.home inner join fates as f on f.address = e.seq
  where a.id in ${LISTED} and f.kind <> 'moved' order by f.seq`;

/** Those of these articles whose pages are gone, and have not come back since. */
export async function goneIn(db: Kysely<Tables>, articles: readonly string[]): Promise<Map<string, Gone>> {
  const rows = await ask<Gone & { id: string; kind: string }>(db, FATES, [listed(articles)]);
  const last = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...last].flatMap(([id, { kind, at, seen }]) => (kind === "gone" ? [[id, { at, seen: restored(seen) }]] : [])),
  );
}
