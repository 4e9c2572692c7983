// The preview of a public Telegram channel, or of one of its posts: every post is an article of its own.
//
// A post is an element with `data-post`, its words those of `.js-message_text` alone: the quotation of a post
// that it answers has another class. Times are UTC.

import type { Article } from "../../article/index.ts";
import { isoDate } from "../dates.ts";
import { isText, treeOf } from "../page/tree.ts";
import type { PageElement, PageNode, PageTree } from "../page/tree.ts";
import { UNKNOWN, articleOfPost, oneLine } from "./post.ts";

/** May this page be one of Telegram's: the preview of a channel, a post, or the word that there is none? */
export const mayBePreview = (html: string): boolean =>
  /\bclass="[^"]{0,200}\btgme_(?:page|widget_message|channel_info)/.test(html);

/** Most posts that are read of one page; a preview holds 20. */
const MOST = 1000;

/** A page of Telegram, read. */
export interface Preview {
  /** The posts with words, in the order of the page. */
  readonly articles: readonly Omit<Article, "id">[];
  /** Addresses of all posts, with words or without. */
  readonly posts: readonly string[];
  /** The number below which older posts go on; null where the page names none. */
  readonly before: number | null;
  /** Why there is nothing to read: "no such channel:"; null where there is. */
  readonly why: string | null;
}

/** Reads a page of Telegram. Never throws. */
export function readPreview(html: string): Preview {
  const tree = treeOf(html);
  const elements = elementsOf(tree.root);
  const title = elements.find((element) => has(element, "tgme_channel_info_header_title"));
  const channel = title ? oneLine(wordsOf(title)) || null : null;
  // "X pinned a message": a note of the channel itself is no post.
  const posts = elements
    .filter((element) => element.attributes["data-post"] && !has(element, "service_message"))
    .slice(0, MOST);
  const articles = posts.flatMap((post) => articleOf(post, channel));
  const why = articles.length > 0 ? null : whyNone(elements, posts.length > 0);
  return { articles, posts: posts.flatMap((post) => addressOf(post) ?? []), before: beforeIn(tree, elements), why };
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

function articleOf(post: PageElement, channel: string | null): Omit<Article, "id">[] {
  const elements = elementsOf(post);
  const wordsIn = (name: string) => {
    const element = elements.find((one) => has(one, name));
    return element ? wordsOf(element) : null;
  };
  const time = elements.findLast(({ tag, attributes }) => tag === "time" && attributes.datetime);
  const author = oneLine(wordsIn("tgme_widget_message_from_author") ?? "");
  return articleOfPost({
    url: addressOf(post),
    publisher: channel ?? (oneLine(wordsIn("tgme_widget_message_owner_name") ?? "") || null),
    // A source that hides itself has a name without a link, or none.
    forwardedFrom:
      wordsIn("tgme_widget_message_forwarded_from_name") ??
      (wordsIn("tgme_widget_message_forwarded_from") === null ? null : UNKNOWN),
    published: isoDate(time?.attributes.datetime ?? ""),
    // "edited 10:14": when it was edited is not said.
    modified: null,
    isEdited: /^\s*edited\b/i.test(wordsIn("tgme_widget_message_meta") ?? ""),
    authors: author === "" ? [] : [author],
    words: wordsIn("js-message_text") ?? "",
  });
}

function addressOf({ attributes }: PageElement): string | null {
  const name = attributes["data-post"] ?? "";
  return /^\w{1,64}\/\d{1,15}$/.test(name) ? `https://t.me/${name}` : null;
}

/** `<link rel="prev" href="/s/name?before=123">`, or the link to more posts. */
function beforeIn({ links }: PageTree, elements: readonly PageElement[]): number | null {
  const prev = links.find(({ rel }) => rel === "prev")?.href;
  const more = elements.find((element) => has(element, "tme_messages_more"))?.attributes.href;
  const number = /[?&]before=(\d{1,15})\b/.exec(prev ?? more ?? "")?.[1];
  return number === undefined ? null : Number(number);
}

/** What the element with this class says that a name stands for. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bsubscribers?\b/i, "channel without a public preview:"],
  [/\b(?:members?|online)\b/i, "a group, and no channel:"],
  [/^@/, "an account, and no channel:"],
];

/** Of a post that was deleted, or of a number that none ever had. */
export const NO_POST = "no such post, or it was deleted:";

/** Words of a page that has the post and does not show it. */
const HIDDEN = /\b(?:open telegram|unavailable|not available|can.t be displayed|not supported)\b/i;

function whyNone(elements: readonly PageElement[], hasPosts: boolean): string {
  const find = (...names: string[]) => elements.find((element) => names.some((name) => has(element, name)));
  const error = find("err_message", "tgme_widget_message_error");
  if (error) return HIDDEN.test(wordsOf(error)) ? "post that the preview does not show:" : NO_POST;
  if (hasPosts) return "posts without words, and no others, at";
  if (find("tme_no_messages_found")) return "channel without posts:";
  if (find("tgme_channel_info", "tgme_channel_info_header_title")) return "channel whose preview shows no posts:";
  const extra = find("tgme_page_extra");
  const kind = KINDS.find(([words]) => words.test(oneLine(extra ? wordsOf(extra) : "")));
  return kind?.[1] ?? "no such channel:";
}
