// A page, read: its article's words as blocks, and what the page says about it.

import type { Article, Block, BlockKind } from "../../article/index.ts";
import { blocksOfPage } from "./blocks.ts";
import type { PageBlock } from "./blocks.ts";
import { bodyOf } from "./body.ts";
import { headlineOf } from "./headline.ts";
import { kindOf } from "./kinds.ts";
import { metadataOf } from "./metadata/index.ts";
import { readabilityOf } from "./readability.ts";
import { likeness, wordsIn } from "./signs.ts";
import { treeOf } from "./tree.ts";
import { weights } from "./weights.ts";

/** An article as a page states it. Its language may still be told from its words. */
export type PageArticle = Omit<Article, "id">;

/** A page that holds no article. */
export class NoArticle extends Error {
  constructor() {
    super("no article text");
    this.name = "NoArticle";
  }
}

/**
 * Reads the article of a page, given as decoded markup and the address that it was read from (null for
 * a file). The same markup gives the same article. Throws NoArticle where the page holds none.
 */
export function readPage(html: string, address: string | null): PageArticle {
  const tree = treeOf(html);
  const blocks = blocksOfPage(tree);
  const body = blocks.length === 0 ? [] : bodyOf(blocks, readabilityOf(tree), headlineOf(tree) ?? "", weights);
  if (body.length === 0) throw new NoArticle();
  const metadata = metadataOf(tree, blocks, body, address);
  const headline = headingOf(blocks, metadata.title);
  return { ...metadata, title: metadata.title ?? headline, ...written(headline, body) };
}

/** Longest heading, in UTF-16 code units, and the most of them that are compared with the title. */
const LONGEST_HEADING = 400;
const MOST_HEADINGS = 20;
/** Share of words that a heading and the title have in common where they name the same article. */
const SAME_ARTICLE = 0.3;

/** The heading as the reader sees it, where it names what the title names; or else the title. */
function headingOf(blocks: readonly PageBlock[], title: string | null): string | null {
  const headings = blocks.filter(({ element, text }) => element.tag === "h1" && text.length <= LONGEST_HEADING);
  const words = wordsIn(title ?? "");
  const shown = headings
    .slice(0, MOST_HEADINGS)
    .map(({ text }) => ({ text, share: likeness(words, text) }))
    .toSorted((a, b) => b.share - a.share);
  return shown[0] && (title === null || shown[0].share >= SAME_ARTICLE) ? shown[0].text : title;
}

/** The text and its blocks: the headline, and the body unless it begins with the headline itself. */
function written(headline: string | null, body: readonly PageBlock[]): { text: string; blocks: Block[] } {
  const rest = headline === null ? body : body.filter(({ text }, place) => place > 2 || !isSame(text, headline));
  const parts = rest.map((block): [BlockKind, string] => [kindOf(block), block.text]);
  if (headline !== null) parts.unshift(["headline", headline]);
  const blocks: Block[] = [];
  let start = 0;
  for (const [kind, words] of parts) {
    blocks.push({ kind, start, end: start + words.length });
    start += words.length + 1;
  }
  return { text: parts.map(([, words]) => words).join("\n"), blocks };
}

/** Are two lines the same but for signs and capitals? */
function isSame(line: string, other: string | null): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return other !== null && line.length < 1_000 && bare(line) === bare(other) && bare(line) !== "";
}
