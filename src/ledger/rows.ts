// Articles and statements as rows, and back.

import type { Selectable } from "kysely";
import type { Article, Block, BlockKind, Span } from "../article/index.ts";
import { wordsOf } from "../article/index.ts";
import type { Link, LinkKind, Statement } from "../statement/index.ts";
import { proofOf } from "./proof.ts";
import { restored, restoredOrNull, stored, storedOrNull } from "./stored.ts";
import type { Facts } from "./tables.ts";

type ArticleRow = Selectable<Facts["articles"]>;
type StatementRow = Selectable<Facts["statements"]>;
type LinkRow = Selectable<Facts["links"]>;
type Numbers = "seq" | "address" | "version" | "earlier" | "snapshot" | "proof";

const MARKS = ["withdrawn", "edited"] as const;

/** What an article says, without its place in the ledger. */
export function articleRow(article: Article): Omit<Facts["articles"], Numbers> {
  return {
    id: article.id,
    published: storedOrNull(article.published),
    modified: storedOrNull(article.modified),
    publisher: storedOrNull(article.publisher),
    title: storedOrNull(article.title),
    authors: JSON.stringify(article.authors),
    language: storedOrNull(article.language),
    text: stored(article.text),
    blocks: JSON.stringify(article.blocks.map(({ kind, start, end }) => [kind, start, end])),
    forwarded: storedOrNull(article.forwardedFrom ?? null),
    marks: MARKS.filter((mark) => article[mark]).join(" ") || null,
  };
}

/** Proves what the id of an article does not: all but address and text, its place among the versions, its statements. */
export function articleProof(
  row: Omit<ArticleRow, "seq" | "address" | "earlier" | "snapshot" | "proof">,
  earlier: string | null,
  snapshot: string | null,
  statements: readonly string[],
): string {
  const { id, published, modified, publisher, title, authors, language, blocks, version, forwarded, marks } = row;
  return proofOf(
    id,
    published,
    modified,
    publisher,
    title,
    authors,
    language,
    blocks,
    version,
    earlier,
    snapshot,
    statements,
    // What is no forward and has no marks is proved as it was before these were kept.
    ...(forwarded === null ? [] : [forwarded]),
    ...(marks === null ? [] : [{ marks }]),
  );
}

/** The article of a row and its address. */
export function articleOf(row: ArticleRow, address: string | null): Article {
  return {
    id: row.id,
    url: restoredOrNull(address),
    title: restoredOrNull(row.title),
    publisher: restoredOrNull(row.publisher),
    ...(row.forwarded === null ? {} : { forwardedFrom: restored(row.forwarded) }),
    ...Object.fromEntries((row.marks?.split(" ") ?? []).map((mark) => [mark, true])),
    published: restoredOrNull(row.published),
    modified: restoredOrNull(row.modified),
    authors: JSON.parse(row.authors) as string[],
    language: restoredOrNull(row.language),
    text: restored(row.text),
    blocks: (JSON.parse(row.blocks) as [BlockKind, number, number][]).map(([kind, start, end]): Block => ({
      kind,
      start,
      end,
    })),
  };
}

type Packed = [start: number, end: number][];
const packed = (spans: readonly Span[]): Packed => spans.map(({ start, end }) => [start, end]);
const unpacked = (spans: Packed): Span[] => spans.map(([start, end]) => ({ start, end }));

/** What a statement says, without its place. What is not a column of its own is in `record`. */
export function statementRow(
  statement: Statement,
  text: string,
): Omit<Facts["statements"], "seq" | "article" | "position" | "proof"> {
  const { id, form, act, polarity, certainty, saidAt, chain, content, source, cue, ...rest } = statement;
  const spans = { content: packed(content), source: packed(source), cue: packed(cue) };
  return {
    id,
    form,
    act,
    polarity,
    certainty,
    said: storedOrNull(saidAt),
    names: stored(namesOf(chain)),
    words: stored(wordsOf(text, content)),
    record: JSON.stringify({ ...spans, ...rest }),
  };
}

/** The names of a chain, origin first. */
export const namesOf = (chain: readonly Link[]) => chain.flatMap(({ name }) => name ?? []).join(" · ");

/** The links of a statement's chain, origin first. */
export const linkRows = (chain: readonly Link[]): Omit<LinkRow, "statement">[] =>
  chain.map(({ name, kind, role, onBehalfOf }, position) => ({
    position,
    name: storedOrNull(name),
    kind,
    role: storedOrNull(role),
    behalf: storedOrNull(onBehalfOf),
  }));

/** Proves a statement with its place and its chain. */
export function statementProof(
  row: Omit<StatementRow, "seq" | "article" | "proof">,
  links: readonly Omit<LinkRow, "statement">[],
): string {
  const { id, position, form, act, polarity, certainty, said, names, words, record } = row;
  const chain = links.map(({ name, kind, role, behalf }) => [name, kind, role, behalf]);
  return proofOf(id, position, form, act, polarity, certainty, said, names, words, record, chain);
}

/** The statement of a row and its links. */
export function statementOf(row: StatementRow, links: readonly LinkRow[]): Statement {
  const { content, source, cue, ...rest } = JSON.parse(row.record) as { content: Packed; source: Packed; cue: Packed };
  return {
    ...(rest as unknown as Pick<Statement, "by" | "confidence" | "figures" | "times">),
    id: row.id,
    content: unpacked(content),
    source: unpacked(source),
    cue: unpacked(cue),
    form: row.form as Statement["form"],
    act: row.act as Statement["act"],
    polarity: row.polarity as Statement["polarity"],
    certainty: row.certainty as Statement["certainty"],
    chain: links.map(linkOf),
    saidAt: restoredOrNull(row.said),
  };
}

/** Where the content of a statement stands, by the record of its row. */
export const contentIn = (record: string): Span[] => unpacked((JSON.parse(record) as { content: Packed }).content);

const linkOf = ({ name, kind, role, behalf }: LinkRow): Link => ({
  name: restoredOrNull(name),
  kind: kind as LinkKind,
  role: restoredOrNull(role),
  onBehalfOf: restoredOrNull(behalf),
});
