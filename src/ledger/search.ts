// Full-text search. With search-tables.ts this is all that knows of FTS5.

import type { Kysely } from "kysely";
import { sql } from "kysely";
import { ask } from "./ask.ts";
import { lists } from "./facts.ts";
import { CLAIMS, INDEXES } from "./search-tables.ts";
import { restored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** One article, statement or claim that holds all words that were asked for. */
export interface Hit {
  readonly kind: "article" | "statement" | "claim";
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

interface Words {
  readonly index: string;
  readonly table: string;
}

/** Every kind of hit with its index, in the order in which hits are told. */
const SEARCHED: Readonly<Record<Hit["kind"], Words>> = { article: INDEXES[0], statement: INDEXES[1], claim: CLAIMS };

/** What holds all the words of a query, best first; words between double quotes stand together. */
export async function search(db: Kysely<Tables>, query: string, options: SearchOptions = {}): Promise<Hit[]> {
  const match = matchOf(query);
  if (match === "") return [];
  const hits: Hit[] = [];
  for (const [kind, index] of Object.entries(SEARCHED) as [Hit["kind"], Words][]) {
    if ((options.in ?? kind) === kind) hits.push(...(await hitsIn(db, index, kind, match, options)));
  }
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

/** The newest of what matches are ranked, so many at most: where a word stands in everything, ranking it all takes long and tells little. */
const RANKED = 1000;

async function hitsIn(
  db: Kysely<Tables>,
  { index, table }: Words,
  kind: Hit["kind"],
  match: string,
  { limit = 20, marks: [before, after] = ["[", "]"] }: SearchOptions,
): Promise<Hit[]> {
  const words = sql.raw(index);
  const { rows: best } = await sql<{ seq: number; score: number }>`
    select seq, score from (
      select rowid as seq, -bm25(${words}) as score from ${words} where ${words} match ${match}
      order by rowid desc limit ${Math.max(limit, RANKED)}
    ) as newest order by score desc, seq limit ${limit}`.execute(db);
  const shown = new Map<number, { id: string; snippet: string }>();
  for (const list of lists(best.map(({ seq }) => seq))) {
    const { rows } = await sql<{ seq: number; id: string; snippet: string }>`
      select found.seq, facts.id, found.snippet from (
        select rowid as seq, snippet(${words}, -1, ${before}, ${after}, '…', 16) as snippet
        from ${words} where ${words} match ${match} and rowid in (${sql.join(list)})
      ) as found join ${sql.raw(table)} as facts on facts.seq = found.seq`.execute(db);
    for (const { seq, ...rest } of rows) shown.set(seq, rest);
  }
  return best.flatMap(({ seq, score }) => {
    const row = shown.get(seq);
    return row ? [{ kind, id: restored(row.id), snippet: restored(row.snippet), score }] : [];
  });
}

/** Rows of the newest statements or articles that hold all the words of a query, so many at most; null without words. */
export function matching(kind: "statement" | "article", query: string, most: number) {
  const match = matchOf(query);
  const words = sql.raw(SEARCHED[kind].index);
  if (match === "") return null;
  return sql`select rowid as seq, -bm25(${words}) as score from ${words} where ${words} match ${match}
    order by rowid desc limit ${most}`;
}

/** Names of the indexes that do not agree with the words that they index. */
export async function brokenIndexes(db: Kysely<Tables>): Promise<string[]> {
  const broken: string[] = [];
  for (const { index } of Object.values(SEARCHED)) {
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
  for (const { index } of Object.values(SEARCHED)) {
    const name = sql.raw(index);
    await sql`insert into ${name} (${name}) values ('optimize')`.execute(db);
  }
}

/** All in one row: a row for each takes longer than finding it. */
const HOLDING = `select json_group_array(seq) as found from (
  select rowid as seq from ${SEARCHED.statement.index} where words match ? order by rowid desc limit ?)`;

/** Numbers of the newest statements that hold a word, so many at most. */
export async function statementsHolding(db: Kysely<Tables>, word: string, most: number): Promise<number[]> {
  const match = matchOf(word);
  if (match === "") return [];
  const [row] = await ask<{ found: string }>(db, HOLDING, [match, most]);
  return JSON.parse(row!.found) as number[];
}
