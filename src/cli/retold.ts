// A retelling that differs from the source that it names, in lines for people and as a record.

import { wordsOf } from "../article/index.ts";
import type { Retold } from "../ledger/index.ts";
import { beginningOf, oneLined } from "../web/words/index.ts";

type Printed = Retold["retold"];

/** Longest words of a statement, in UTF-16 code units. */
const LONGEST = 300;

/** "Ostrel Gull says: …, its source Tern says: …", each with its receipt. */
export const retoldLines = (all: readonly Retold[]): string[] =>
  all.flatMap(({ differs, name, retold, source }) => [
    `another ${differs} than its source:`,
    `    ${outletOf(retold)} says: ${beginningOf(contentOf(retold), LONGEST)}`,
    `        ${receiptOf(retold)}`,
    `    its source ${beginningOf(oneLined(name), 90)} says: ${beginningOf(contentOf(source), LONGEST)}`,
    `        ${receiptOf(source)}`,
    "",
  ]);

export const retoldRecord = ({ differs, name, retold, source }: Retold) => ({
  differs,
  name,
  retold: printedRecord(retold),
  source: printedRecord(source),
});

function printedRecord(printed: Printed) {
  const { statement, kept } = printed;
  const { id, url, publisher, title, published } = kept.article;
  const spans = statement.content.map(({ start, end }) => ({ start, end }));
  const about = { article: id, version: kept.version, url, publisher, title, published };
  return { statement: statement.id, chain: statement.chain, words: contentOf(printed), spans, ...about };
}

const contentOf = ({ statement, kept }: Printed): string => wordsOf(kept.article.text, statement.content);

const outletOf = ({ kept: { article } }: Printed) =>
  beginningOf(oneLined(article.publisher ?? "publisher not named"), 90);

function receiptOf({ statement, kept: { article } }: Printed): string {
  const places = statement.content.map(({ start, end }) => `${start}-${end}`).join(", ");
  const where = [article.published?.slice(0, 10), article.url].flatMap((part) => (part ? oneLined(part) : []));
  return [...where, `statement ${statement.id}`, `article ${article.id} ${places}`].join(" · ");
}
