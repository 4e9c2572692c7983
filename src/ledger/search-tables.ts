// The search backend of SQLite, FTS5. This file and search.ts are all that knows of it.

import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Tables } from "./tables.ts";

/** What is indexed: an index of its own for each table, with the columns that it takes from there. */
export const INDEXES = [
  { index: "article_words", table: "articles", columns: ["title", "text"] },
  { index: "statement_words", table: "statements", columns: ["names", "words"] },
] as const;

export type Index = (typeof INDEXES)[number];

/** The words stay in their tables; the indexes hold no copy. What is there already is indexed at once. */
export const searchTables: readonly string[] = INDEXES.flatMap(({ index, table, columns }) => [
  `create virtual table ${index} using fts5 (
    ${columns.join(", ")}, content = '${table}', content_rowid = 'seq', tokenize = 'porter unicode61')`,
  `insert into ${index} (${index}) values ('rebuild')`,
]);

/** Rows of one statement stay under the number of values that it may bind. */
const ROWS = 500;

/** Takes up new rows, as they stand in their table. */
export async function indexWords(
  db: Kysely<Tables>,
  { index, columns }: Index,
  rows: readonly (readonly [seq: number, first: string | null, second: string])[],
): Promise<void> {
  const into = sql.raw(`insert into ${index} (rowid, ${columns.join(", ")}) values `);
  for (let from = 0; from < rows.length; from += ROWS) {
    const values = rows.slice(from, from + ROWS).map((row) => sql`(${sql.join(row)})`);
    await sql`${into}${sql.join(values)}`.execute(db);
  }
}
