// Plain text: the article is the file, unchanged to the byte.

import type { Article, Block } from "../../article/index.ts";
import { blocksOf, wordsOf } from "../../article/index.ts";
import { encodingOf, utf8 } from "../charset.ts";
import { datelineOf } from "../dates.ts";
import { Unreadable } from "../errors.ts";
import type { Dialect, Raw } from "./dialect.ts";

/** Blocks at the top among which a line that is nothing but a date is the date of publication. */
const TOP = 3;

export const text: Dialect = {
  name: "text",
  summary: "plain text in UTF-8: a line is a paragraph, unless paragraphs are broken to a width",
  extensions: [".txt", ".text", ".md"],
  mediaTypes: ["text/plain"],
  looksLike: () => true,
  read: (raw) => [articleOf(decoded(raw), raw.url)],
};

/** An article of a text without markup. */
function articleOf(words: string, url: string | null): Omit<Article, "id"> {
  const blocks = blocksOf(words);
  const headline = blocks.find(({ kind }) => kind === "headline");
  return {
    url,
    title: headline ? wordsOf(words, [headline]) : null,
    publisher: null,
    published: publishedIn(words, blocks),
    modified: null,
    authors: [],
    language: null,
    text: words,
    blocks,
  };
}

function publishedIn(words: string, blocks: readonly Block[]): string | null {
  const dates = blocks.slice(0, TOP).map((block) => datelineOf(wordsOf(words, [block])));
  return dates.find((date) => date !== null) ?? null;
}

function decoded({ bytes, charset, address }: Raw): string {
  const stated = encodingOf(charset);
  const words = stated === null || stated === "utf-8" ? utf8(bytes) : new TextDecoder(stated).decode(bytes);
  if (words === null) throw new Unreadable("not UTF-8 text:", address);
  return words;
}
