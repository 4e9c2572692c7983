// Full-text search. With search-tables.ts this is all that knows of FTS5.

import type { Kysely } from "kysely";
import { sql } from "kysely";
import { INDEXES } from "./search-tables.ts";
import type { Index } from "./search-tables.ts";
import { restored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** One article or statement that holds all words that were asked for. */
export interface Hit {
  readonly kind: "article" | "statement";
  readonly id: string;
  /** Some words around the first that were found, with those between the marks. */
  readonly snippet: string;
  /** How well it fits: more is better. Comparable within one kind. */
  readonly score: number;
}

/** What is searched and how much is shown. */
export interface SearchOptions {
  readonly in?: Hit["kind"] | undefined;
  /** Most hits of each kind: 20. */
  readonly limit?: number | undefined;
  readonly marks?: readonly [before: string, after: string] | undefined;
}

/** What holds all the words of a query, best first; words between double quotes stand together. */
export async function search(db: Kysely<Tables>, query: string, options: SearchOptions = {}): Promise<Hit[]> {
  const match = matchOf(query);
  if (match === "") return [];
  const [articles, statements] = INDEXES;
  const hits: Hit[] = [];
  if (options.in !== "statement") hits.push(...(await hitsIn(db, articles, "article", match, options)));
  if (options.in !== "article") hits.push(...(await hitsIn(db, statements, "statement", match, options)));
  return hits;
}

/** Every word and phrase between double quotes, so that nothing in it is taken for an operator. */
function matchOf(query: string): string {
  const pieces = query.split(/["“”„]/);
  const parts = pieces.flatMap((piece, place) => (place % 2 === 1 ? [piece] : piece.split(/\s+/)));
  return parts
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `"${part.replaceAll("\0", " ")}"`)
    .join(" ");
}

async function hitsIn(
  db: Kysely<Tables>,
  { index, table }: Index,
  kind: Hit["kind"],
  match: string,
  { limit = 20, marks: [before, after] = ["[", "]"] }: SearchOptions,
): Promise<Hit[]> {
  const words = sql.raw(index);
  const { rows } = await sql<{ id: string; snippet: string; score: number }>`
    select facts.id, found.snippet, found.score from (
      select rowid as seq, snippet(${words}, -1, ${before}, ${after}, '…', 16) as snippet, -rank as score
      from ${words} where ${words} match ${match} order by rank, rowid limit ${limit}
    ) as found join ${sql.raw(table)} as facts on facts.seq = found.seq
    order by found.score desc, found.seq`.execute(db);
  return rows.map(({ id, snippet, score }) => ({ kind, id, snippet: restored(snippet), score }));
}

/** Names of the indexes that do not agree with the words that they index. */
export async function brokenIndexes(db: Kysely<Tables>): Promise<string[]> {
  const broken: string[] = [];
  for (const { index } of INDEXES) {
    const name = sql.raw(index);
    try {
      await sql`insert into ${name} (${name}, rank) values ('integrity-check', 1)`.execute(db);
    } catch {
      broken.push(index);
    }
  }
  return broken;
}

/** Brings each index into one piece. */
export async function tidyIndexes(db: Kysely<Tables>): Promise<void> {
  for (const { index } of INDEXES) {
    const name = sql.raw(index);
    await sql`insert into ${name} (${name}) values ('optimize')`.execute(db);
  }
}
