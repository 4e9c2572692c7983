// The saved preview of a public Telegram channel: every post is an article of its own.
//
// A post is an element with `data-post`, its words those of `.js-message_text` alone: the quotation of a post
// that it answers has another class. Times are UTC.

import type { Article, Block } from "../article/index.ts";
import { isoDate } from "./dates.ts";
import { isText, treeOf } from "./page/tree.ts";
import type { PageElement, PageNode } from "./page/tree.ts";

/** May this page be the preview of a channel? */
export const mayBeChannel = (html: string): boolean =>
  html.includes("tgme_widget_message_wrap") && html.includes("data-post=");

/** Most posts that are read of one page; a preview holds 20. */
const MOST = 1000;

/** The posts of a channel's preview, in the order of the page. Posts without words are left out. */
export function readChannel(html: string): Omit<Article, "id">[] {
  const elements = elementsOf(treeOf(html).root);
  const title = elements.find((element) => has(element, "tgme_channel_info_header_title"));
  const channel = title ? oneLine(wordsOf(title)) || null : null;
  // "X pinned a message": a note of the channel itself is no post.
  const posts = elements.filter((element) => element.attributes["data-post"] && !has(element, "service_message"));
  return posts.slice(0, MOST).flatMap((post) => articleOf(post, channel));
}

/** The elements of a tree in the order of the page; the tree is bounded, and so is the list. */
function elementsOf(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const left: PageNode[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (isText(node)) continue;
    found.push(node);
    for (const child of node.children.toReversed()) left.push(child);
  }
  return found;
}

const has = ({ attributes }: PageElement, name: string) => ` ${attributes.class ?? ""} `.includes(` ${name} `);

/** The words of an element, its line breaks kept. */
function wordsOf(root: PageElement): string {
  let words = "";
  const left: PageNode[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (isText(node)) words += node.value;
    else if (node.tag === "br") words += "\n";
    else for (const child of node.children.toReversed()) left.push(child);
  }
  return words;
}

const oneLine = (words: string) => words.replace(/\s+/g, " ").trim().toWellFormed();

function articleOf(post: PageElement, publisher: string | null): Omit<Article, "id">[] {
  const elements = elementsOf(post);
  const text = elements.find((element) => has(element, "js-message_text"));
  const lines = (text ? wordsOf(text) : "")
    .split("\n")
    .map(oneLine)
    .filter((line) => line !== "");
  if (lines.length === 0) return [];
  const time = elements.findLast(({ tag, attributes }) => tag === "time" && attributes.datetime);
  const name = post.attributes["data-post"] ?? "";
  const from = elements.find((element) => has(element, "tgme_widget_message_forwarded_from_name"));
  const forwardedFrom = from ? oneLine(wordsOf(from)) : "";
  return [
    {
      url: /^\w+\/\d+$/.test(name) ? `https://t.me/${name}` : null,
      title: null,
      publisher,
      ...(forwardedFrom === "" ? {} : { forwardedFrom }),
      published: isoDate(time?.attributes.datetime ?? ""),
      modified: null,
      authors: [],
      language: null,
      text: lines.join("\n"),
      blocks: blocksOf(lines),
    },
  ];
}

function blocksOf(lines: readonly string[]): Block[] {
  let start = 0;
  return lines.map((line) => {
    const block: Block = { kind: "paragraph", start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}
