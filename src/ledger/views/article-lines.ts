// Articles in one line each, in the order of their publication, and the texts of one page as they stood there.

import type { Kysely } from "kysely";
import { instantOf } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { turnsAt } from "../turns.ts";
import type { Turn } from "../turns.ts";
import { goneIn } from "./replaced.ts";

/** An article of a story, in one line. */
export interface ArticleLine extends Pick<Article, "id" | "url" | "title" | "publisher" | "published"> {
  /** Whose post it is, where its publisher only passes it on. */
  readonly forwardedFrom: string | null;
  readonly version: number;
  readonly statements: number;
  /** When its page was seen to be gone, ISO 8601; null where it stands. */
  readonly gone: string | null;
}

interface ArticleRow extends Omit<ArticleLine, "gone"> {
  readonly seq: number;
}

/** Articles of ids in the order of their publication, those without a date last. */
export async function articleLines(db: Kysely<Tables>, ids: readonly string[]): Promise<ArticleLine[]> {
  const all = `select a.seq, a.id, d.address as url, a.title, a.publisher, a.published, a.version, a.forwarded as forwardedFrom,
      (select count(*) from statements as s where s.article = a.seq) as statements
    from articles as a left join addresses as d on d.seq = a.address where a.id in ${LISTED}`;
  const rows = await ask<ArticleRow>(db, all, [listed(ids)]);
  const gone = await goneIn(db, ids);
  return (await inTurn(db, rows)).map(
    ({ id, url, title, publisher, forwardedFrom, published, version, statements }) => ({
      id,
      url: restoredOrNull(url),
      title: restoredOrNull(title),
      publisher: restoredOrNull(publisher),
      forwardedFrom: restoredOrNull(forwardedFrom),
      published,
      version,
      statements,
      gone: gone.get(id)?.at ?? null,
    }),
  );
}

/** By the moment that each states; those without one come last, and those of one moment as they arrived. */
export function inTime<T extends Pick<Placed, "seq" | "published">>(rows: readonly T[]): T[] {
  const placed = rows.map((row) => ({ row, at: instantOf(row.published) ?? Number.MAX_SAFE_INTEGER }));
  return placed.sort((a, b) => a.at - b.at || a.row.seq - b.row.seq).map(({ row }) => row);
}

/** The same, but the texts of one page come as they stood there, each with its place among them. */
export async function inTurn<T extends Placed>(db: Kysely<Tables>, rows: readonly T[]): Promise<T[]> {
  const turns = await turnsAt(
    db,
    rows.map(({ id }) => id),
  );
  if (turns.size === 0) return inTime(rows);
  const seqs = seqsInTurn(rows, turns);
  const told = rows.map((row): T => {
    const version = turns.get(row.id)?.number ?? row.version;
    return { ...row, version, seq: seqs.get(row.id) ?? row.seq };
  });
  return inTime(told);
}

/** The texts of a page share their places in the order of arrival, but take them as they stood. */
function seqsInTurn(rows: readonly Placed[], turns: ReadonlyMap<string, Turn>): Map<string, number> {
  const turned = rows.flatMap(({ id, seq }) => (turns.has(id) ? [{ id, seq, turn: turns.get(id)! }] : []));
  const seqs = new Map<string, number>();
  for (const page of Map.groupBy(turned, ({ turn }) => turn.home).values()) {
    const arrived = page.map(({ seq }) => seq).toSorted((a, b) => a - b);
    const stood = page.toSorted((a, b) => a.turn.number - b.turn.number);
    for (const [place, { id }] of stood.entries()) seqs.set(id, arrived[place]!);
  }
  return seqs;
}

/** What has a place in time, one in the order of arrival, and one among the texts of its page. */
export interface Placed {
  readonly id: string;
  readonly seq: number;
  readonly published: string | null;
  readonly version: number;
}
