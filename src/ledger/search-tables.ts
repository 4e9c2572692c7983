// The search backend of SQLite, FTS5. This file and search.ts are all that knows of it.

import type { Kysely } from "kysely";
import { ask } from "./ask.ts";
import type { Tables } from "./tables.ts";

/** Facts that are indexed: an index of its own for each table, with the columns that it takes from there. */
export const INDEXES = [
  { index: "article_words", table: "articles", columns: ["title", "text"] },
  { index: "statement_words", table: "statements", columns: ["names", "words"] },
] as const;

/** Claims come and go, and their index with them. */
export const CLAIMS = { index: "claim_words", table: "things" } as const;

export type Index = (typeof INDEXES)[number];

/** The words stay in their tables; the indexes hold no copy. What is there already is indexed at once. */
export const searchTables: readonly string[] = INDEXES.flatMap(({ index, table, columns }) => [
  `create virtual table ${index} using fts5 (
    ${columns.join(", ")}, content = '${table}', content_rowid = 'seq', tokenize = 'porter unicode61')`,
  `insert into ${index} (${index}) values ('rebuild')`,
]);

const TEXT = (row: string) => `json_extract(${row}.record, '$.text')`;
const IN = `insert into claim_words (rowid, text) values (new.seq, ${TEXT("new")})`;
const OUT = `insert into claim_words (claim_words, rowid, text) values ('delete', old.seq, ${TEXT("old")})`;

/** The words of claims. The database itself keeps the index in step with the things, whoever writes them. */
export const claimTables: readonly string[] = [
  `create view claim_texts as select seq, ${TEXT("things")} as text from things where kind = 'claim'`,
  `create virtual table claim_words using fts5 (
    text, content = 'claim_texts', content_rowid = 'seq', tokenize = 'porter unicode61')`,
  `insert into claim_words (claim_words) values ('rebuild')`,
  `create trigger claim_words_in after insert on things when new.kind = 'claim' begin ${IN}; end`,
  `create trigger claim_words_out after delete on things when old.kind = 'claim' begin ${OUT}; end`,
  `create trigger claim_words_changed after update of record on things
    when new.kind = 'claim' and ${TEXT("new")} is not ${TEXT("old")} begin ${OUT}; ${IN}; end`,
];

/** Rows of one insertion. */
const ROWS = 32;

/** Takes up new rows, as they stand in their table. */
export async function indexWords(
  db: Kysely<Tables>,
  { index, columns }: Index,
  rows: readonly (readonly [seq: number, first: string | null, second: string])[],
): Promise<void> {
  const into = `insert into ${index} (rowid, ${columns.join(", ")}) values `;
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS);
    const words = `${into}${some.map(() => "(?, ?, ?)").join(", ")}`;
    await ask(db, words, some.flat());
  }
}
