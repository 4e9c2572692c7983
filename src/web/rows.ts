// Rows of the page: a block of the article with the records of what is said in it beside it.

import type { Article, Block, Span } from "../article/index.ts";
import { firstOf, type Placed } from "./words/nesting.ts";

/** Blocks that belong together, and the statements that begin in them. */
export interface Row {
  readonly blocks: readonly Block[];
  readonly statements: readonly Placed[];
}

/** A statement that reaches over more blocks than this does not tie them into one row. */
const TIED = 8;

/** The rows of an article: blocks that share a statement are one row, and so are the items of a list. */
export function rowsOf({ blocks }: Article, statements: readonly Placed[]): Row[] {
  const home = statements.map((placed) => blockAt(blocks, firstOf(placed.statement)));
  const tied = tiesOf(blocks, statements);
  const rows: { blocks: Block[]; statements: Placed[] }[] = [];
  const rowOf = blocks.map((block, at) => {
    if (at === 0 || !(tied[at] || isListOn(blocks, at))) rows.push({ blocks: [], statements: [] });
    rows.at(-1)!.blocks.push(block);
    return rows.length - 1;
  });
  if (rows.length === 0 && statements.length > 0) rows.push({ blocks: [], statements: [] });
  for (const [at, placed] of statements.entries()) rows[rowOf[home[at]!] ?? 0]!.statements.push(placed);
  return rows;
}

const isListOn = (blocks: readonly Block[], at: number) =>
  blocks[at]!.kind === "list" && blocks[at - 1]!.kind === "list";

/** For each block: does a statement tie it to the one before? */
function tiesOf(blocks: readonly Block[], statements: readonly Placed[]): boolean[] {
  const tied: boolean[] = blocks.map(() => false);
  for (const { statement } of statements) {
    const spans: Span[] = [...statement.content, ...statement.source, ...statement.cue];
    const places = spans.flatMap(({ start, end }) => [blockAt(blocks, start), blockAt(blocks, end - 1)]);
    const first = places.reduce((a, b) => Math.min(a, b), Infinity);
    const last = places.reduce((a, b) => Math.max(a, b), 0);
    if (last - first <= TIED) tied.fill(true, first + 1, last + 1);
  }
  return tied;
}

/** The first block that ends after an offset; the last one where none does. Searched by halves. */
function blockAt(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, Math.max(0, blocks.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
