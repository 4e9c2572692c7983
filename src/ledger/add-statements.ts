// Statements with their chains and words, after their article.

import type { Kysely } from "kysely";
import { insertRows } from "./insert.ts";
import type { Last } from "./last.ts";
import { linkRows, statementProof, statementRow } from "./rows.ts";
import { INDEXES, indexWords } from "./search-tables.ts";
import type { Facts, Tables } from "./tables.ts";
import type { Reading } from "../whence.ts";

const COLUMNS = "seq id article position form act polarity certainty said names words record proof".split(
  " ",
) as (keyof Facts["statements"])[];
const LINK_COLUMNS = "statement position name kind role behalf".split(" ") as (keyof Facts["links"])[];

/** Adds the statements of the article that comes after the last one. */
export async function addStatements(db: Kysely<Tables>, { article, statements }: Reading, last: Last): Promise<void> {
  const rows = statements.map((statement, position) => {
    const links = linkRows(statement.chain);
    const row = { ...statementRow(statement, article.text), position };
    const seq = last.statements + 1 + position;
    return { links, row: { ...row, seq, article: last.articles + 1, proof: statementProof(row, links) } };
  });
  await insertRows(
    db,
    "statements",
    COLUMNS,
    rows.map(({ row }) => row),
  );
  const links = rows.flatMap(({ row, links: chain }) => chain.map((link) => ({ statement: row.seq, ...link })));
  await insertRows(db, "links", LINK_COLUMNS, links);
  await indexWords(
    db,
    INDEXES[1],
    rows.map(({ row }) => [row.seq, row.names, row.words]),
  );
}
