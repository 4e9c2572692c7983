// Statements as rows: each with its words, its article and what it belongs to.

import { wordsOf } from "../../article/index.ts";
import type { Span } from "../../article/index.ts";
import type { Holdings, ToldArticle } from "../../ledger/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { Cell, Column } from "./table.ts";

/** A statement in its article. */
export interface StatementRow {
  readonly told: ToldArticle;
  readonly statement: Statement;
}

/** The statements of all articles, in order of arrival. */
export async function* statementRows(holdings: Holdings): AsyncGenerator<StatementRow> {
  for await (const told of holdings.articles()) for (const statement of told.statements) yield { told, statement };
}

const text = (name: string, of: (row: StatementRow) => string | null): Column<StatementRow> => ({
  name,
  holds: "text",
  of,
});
const list = (name: string, of: (row: StatementRow) => readonly unknown[]): Column<StatementRow> => ({
  name,
  holds: "list",
  of,
});
const number = (name: string, holds: "integer" | "number", of: (row: StatementRow) => Cell): Column<StatementRow> => ({
  name,
  holds,
  of,
});

const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);
const said =
  (of: (statement: Statement) => readonly Span[]) =>
  ({ told, statement }: StatementRow) =>
    wordsOf(told.article.text, of(statement));

/** Who a link of the chain means. */
const entitiesIn = ({ told, statement }: StatementRow) =>
  statement.chain.map((_, place) => told.entities.get(`${statement.id}#${place}`) ?? null);

/** docs/exports.md explains each. */
export const STATEMENTS: readonly Column<StatementRow>[] = [
  text("statement", ({ statement }) => statement.id),
  text(
    "content",
    said(({ content }) => content),
  ),
  text(
    "source",
    said(({ source }) => source),
  ),
  text(
    "cue",
    said(({ cue }) => cue),
  ),
  text("act", ({ statement }) => statement.act),
  text("polarity", ({ statement }) => statement.polarity),
  text("certainty", ({ statement }) => statement.certainty),
  text("form", ({ statement }) => statement.form),
  text("chainText", ({ statement }) => statement.chain.map(({ name }) => name ?? "source not named").join(" → ")),
  list("chain", ({ statement }) =>
    statement.chain.map(({ name, kind, role, onBehalfOf }) => ({ name, kind, role, onBehalfOf })),
  ),
  list("entities", entitiesIn),
  text("saidAt", ({ statement }) => statement.saidAt),
  list("figures", ({ statement }) => statement.figures),
  list("times", ({ statement }) => statement.times),
  text("claim", ({ told, statement }) => told.claims.get(statement.id)?.claim ?? null),
  text("side", ({ told, statement }) => told.claims.get(statement.id)?.side ?? null),
  text("story", ({ told }) => told.story),
  text("article", ({ told }) => told.article.id),
  text("url", ({ told }) => told.article.url),
  text("title", ({ told }) => told.article.title),
  text("publisher", ({ told }) => told.article.publisher),
  text("forwardedFrom", ({ told }) => told.article.forwardedFrom ?? null),
  text("published", ({ told }) => told.article.published),
  text("language", ({ told }) => told.article.language),
  { name: "withdrawn", holds: "boolean", of: ({ told }) => told.article.withdrawn === true },
  number("version", "integer", ({ told }) => told.version),
  list("contentSpans", ({ statement }) => pairs(statement.content)),
  list("sourceSpans", ({ statement }) => pairs(statement.source)),
  list("cueSpans", ({ statement }) => pairs(statement.cue)),
  text("foundBy", ({ statement }) => statement.by),
  number("confidence", "number", ({ statement }) => statement.confidence),
  text("snapshot", ({ told }) => told.proof?.hash ?? null),
  text("fetchedAt", ({ told }) => told.proof?.fetchedAt ?? null),
  text("arrived", ({ told }) => told.arrived),
];
