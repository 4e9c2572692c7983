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
  /** A word is common from so many rows on, 5,000: how well a hit fits is told by the other words. */
  readonly common?: number | undefined;
}

interface Words {
  readonly index: string;
  readonly table: string;
}

/** Every kind of hit with its index, in the order in which hits are told. */
const SEARCHED: Readonly<Record<Hit["kind"], Words>> = { article: INDEXES[0], statement: INDEXES[1], claim: CLAIMS };

/** What holds all the words of a query, best first; words between double quotes stand together. */
export async function search(db: Kysely<Tables>, query: string, options: SearchOptions = {}): Promise<Hit[]> {
  const parts = partsOf(query);
  if (parts.length === 0) return [];
  const hits: Hit[] = [];
  for (const [kind, index] of Object.entries(SEARCHED) as [Hit["kind"], Words][]) {
    if ((options.in ?? kind) === kind) hits.push(...(await hitsIn(db, index, kind, parts, options)));
  }
  return hits;
}

/** Every word and phrase between double quotes, so that nothing in it is taken for an operator. */
function partsOf(query: string): string[] {
  const pieces = query.split(/["“”„]/);
  const parts = pieces
    .flatMap((piece, place) => (place % 2 === 1 ? [piece] : piece.split(/\s+/)))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const telling = parts.filter((part) => !EVERYWHERE.test(part));
  return (telling.length > 0 ? telling : parts).map((part) => `"${part.replaceAll("\0", " ")}"`);
}

/**
 * Words that stand in nearly everything tell nothing, unless they are all there is or part of a phrase; and how rare a
 * word is, by which results are ranked, is only known once all that has it is counted.
 */
const EVERYWHERE =
  /^(?:an?|and|are|as|at|be|been|but|by|for|from|had|has|have|he|her|his|in|is|it|its|of|on|or|said|says|she|that|the|their|they|this|to|was|were|which|who|will|with)$/i;

/** The newest of what matches are ranked, so many at most. */
const RANKED = 1000;

/** A row that holds the words, and how well it fits. */
interface Match {
  readonly seq: number;
  readonly score: number;
}

/** To tell how rare a word is, all rows that hold it are counted: from so many on it is common. */
const COMMON = 5_000;

/** The newest rows that hold all parts, the latest first; how well each fits is told by the parts that are not common. */
async function newest(
  db: Kysely<Tables>,
  index: string,
  parts: readonly string[],
  most: number,
  common = COMMON,
): Promise<readonly Match[]> {
  const words = sql.raw(index);
  const held = (some: readonly string[]) => sql`from ${words} where ${words} match ${some.join(" ")}`;
  const ranked = (some: readonly string[], limit: number) =>
    sql<Match>`select rowid as seq, -bm25(${words}) as score ${held(some)} order by rowid desc limit ${limit}`;
  const rare = await rareIn(db, index, parts, common);
  if (rare.length === parts.length) return (await ranked(parts, most).execute(db)).rows;
  const all = sql<{ seq: number }>`select rowid as seq ${held(parts)} order by rowid desc limit ${most}`;
  const { rows } = await all.execute(db);
  if (rare.length === 0) return rows.map(({ seq }) => ({ seq, score: 0 }));
  const scores = new Map((await ranked(rare, common).execute(db)).rows.map(({ seq, score }) => [seq, score]));
  return rows.map(({ seq }) => ({ seq, score: scores.get(seq) ?? 0 }));
}

/** The parts of a query that fewer rows hold than are worth counting. */
async function rareIn(db: Kysely<Tables>, index: string, parts: readonly string[], common: number): Promise<string[]> {
  const words = sql.raw(index);
  const rare: string[] = [];
  for (const part of parts) {
    const { rows } = await sql<{ many: number }>`select count(*) as many from (
      select 1 from ${words} where ${words} match ${part} limit ${common})`.execute(db);
    if (rows[0]!.many < common) rare.push(part);
  }
  return rare;
}

async function hitsIn(
  db: Kysely<Tables>,
  { index, table }: Words,
  kind: Hit["kind"],
  parts: readonly string[],
  { limit = 20, marks: [before, after] = ["[", "]"], common }: SearchOptions,
): Promise<Hit[]> {
  const words = sql.raw(index);
  const match = parts.join(" ");
  const found = await newest(db, index, parts, Math.max(limit, RANKED), common);
  const isRanked = found.some(({ score }) => score !== 0);
  const best = found
    .toSorted((a, b) => b.score - a.score || (isRanked ? a.seq - b.seq : b.seq - a.seq))
    .slice(0, limit);
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

/** Rows of the newest statements or articles that hold all the words of a query, so many at most. */
export async function matching(
  db: Kysely<Tables>,
  kind: "statement" | "article",
  query: string,
  most: number,
): Promise<readonly Match[]> {
  const parts = partsOf(query);
  return parts.length === 0 ? [] : newest(db, SEARCHED[kind].index, parts, most);
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
const holding = (column: "words" | "names", within = "") => `select json_group_array(seq) as found from (
  select rowid as seq from ${SEARCHED.statement.index} where ${column} match ? ${within} order by rowid desc limit ?)`;

const HOLDING = holding("words");
const NAMING = holding("names", "and rowid between ? and ?");

/** Numbers of the newest statements that hold a word, so many at most. */
export const statementsHolding = (db: Kysely<Tables>, word: string, most: number): Promise<number[]> =>
  newestBy(db, HOLDING, partsOf(word), [most]);

/** Numbers of the newest statements in whose chain a name stands, so many at most; of all, or between two numbers. */
export const statementsWithName = (
  db: Kysely<Tables>,
  name: string,
  most: number,
  [first, last]: readonly [first: number, last: number] = [0, Number.MAX_SAFE_INTEGER],
): Promise<number[]> => newestBy(db, NAMING, partsOf(`"${name.replaceAll(/["“”„]/g, " ")}"`), [first, last, most]);

async function newestBy(
  db: Kysely<Tables>,
  words: string,
  parts: readonly string[],
  limits: readonly number[],
): Promise<number[]> {
  if (parts.length === 0) return [];
  const [row] = await ask<{ found: string }>(db, words, [parts.join(" "), ...limits]);
  return JSON.parse(row!.found) as number[];
}

/** Of the newest statements that hold some words, the newest one of each claim, the most reported claims first. */
const REPORTED = `select json_group_array(seq) as found from (
  select max(held.seq) as seq from (
    select rowid as seq from ${SEARCHED.statement.index} where words match ? order by rowid desc limit ?
  ) as held join claim_members as m on m.statement = held.seq
  group by m.thing order by count(*) desc, m.thing limit ?)`;

/** Statements that hold all these words, one for each claim, so many at most of the newest that are looked at. */
export async function reportedWith(
  db: Kysely<Tables>,
  words: readonly string[],
  { among, most }: { among: number; most: number },
): Promise<number[]> {
  const parts = partsOf(words.join(" "));
  if (parts.length === 0) return [];
  const [row] = await ask<{ found: string }>(db, REPORTED, [parts.join(" "), among, most]);
  return JSON.parse(row!.found) as number[];
}
