// Statements with their chains and words, after their article.

import type { Kysely } from "kysely";
import type { Last } from "./last.ts";
import { linkRows, statementProof, statementRow } from "./rows.ts";
import { INDEXES, indexWords } from "./search-tables.ts";
import type { Facts, Tables } from "./tables.ts";
import type { Reading } from "../whence.ts";

/** Rows of one insertion; a row binds at most 13 values. */
const ROWS = 500;

/** Adds the statements of the article that comes after the last one. */
export async function addStatements(db: Kysely<Tables>, { article, statements }: Reading, last: Last): Promise<void> {
  const rows = statements.map((statement, position) => {
    const links = linkRows(statement.chain);
    const row = { ...statementRow(statement, article.text), position };
    const seq = last.statements + 1 + position;
    return { links, row: { ...row, seq, article: last.articles + 1, proof: statementProof(row as never, links) } };
  });
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS);
    await db
      .insertInto("statements")
      .values(some.map(({ row }) => row))
      .execute();
    await addLinks(
      db,
      some.flatMap(({ row, links }) => links.map((link) => ({ statement: row.seq, ...link }))),
    );
  }
  await indexWords(
    db,
    INDEXES[1],
    rows.map(({ row }) => [row.seq, row.names, row.words]),
  );
}

async function addLinks(db: Kysely<Tables>, links: readonly Facts["links"][]): Promise<void> {
  for (let from = 0; from < links.length; from += ROWS) {
    await db
      .insertInto("links")
      .values(links.slice(from, from + ROWS))
      .execute();
  }
}
