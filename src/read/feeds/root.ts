// Which feed a text is, by how it begins. Servers call feeds pages, text and bytes, so nothing but the text is asked.

import type { FeedKind } from "./feed.ts";

/** What may stand before the root of an XML text: white space, its declaration, comments, a document type. */
const BEFORE = ["<?", "<!--", "<!doctype"] as const;
const AFTER = { "<?": "?>", "<!--": "-->", "<!doctype": ">" } as const;

const ROOTS: ReadonlyMap<string, FeedKind> = new Map([
  ["rss", "rss"],
  ["rdf", "rdf"],
  ["feed", "atom"],
  ["urlset", "sitemap"],
  ["sitemapindex", "index"],
  ["opml", "opml"],
]);

/** Longest beginning, in UTF-16 code units, that is looked at. */
const LONGEST = 16_000;
/** Longest name of an element that is looked at. */
const LONGEST_NAME = 60;
/** A member of a JSON Feed that nothing else has. */
const JSON_FEED = /"version"\s{0,20}:\s{0,20}"(?:https?:)?\/\/(?:www\.)?jsonfeed\.org\/version\//i;
/** One without a version, by two of its members. */
const JSON_MEMBERS = [/"(?:home_page_url|feed_url)"\s{0,20}:/i, /"items"\s{0,20}:\s{0,20}\[/i];

/** The feed that a text is, or begins like; null for any other text. */
export function kindOf(text: string): FeedKind | null {
  const head = text.slice(0, LONGEST);
  if (/^[\ufeff\s]*\{/.test(head)) return isJsonFeed(head) ? "json" : null;
  const at = rootAt(head);
  if (at === null) return null;
  const name = /^<(?:[\w-]{1,20}:)?([a-z]+)(?=[\s/>])/i.exec(head.slice(at, at + LONGEST_NAME))?.[1];
  return ROOTS.get(name?.toLowerCase() ?? "") ?? null;
}

const isJsonFeed = (part: string) => JSON_FEED.test(part) || JSON_MEMBERS.every((member) => member.test(part));

/** Where the root element begins; null where no element does. */
function rootAt(head: string): number | null {
  let at = head.indexOf("<");
  // Words before the first sign are leftovers of the program that wrote the feed; a page of words is no feed.
  if (at < 0 || head.slice(0, at).trim().length > LONGEST_NAME) return null;
  for (;;) {
    const before = BEFORE.find((sign) => head.slice(at, at + sign.length).toLowerCase() === sign);
    if (before === undefined) return at;
    const end = before === "<!doctype" ? doctypeEnd(head, at) : head.indexOf(AFTER[before], at);
    if (end < 0) return null;
    at = head.indexOf("<", end + 1);
    if (at < 0) return null;
  }
}

/** Where a document type ends, with the entities that it may declare between brackets; -1 where it does not. */
export function doctypeEnd(text: string, from: number): number {
  const end = text.indexOf(">", from);
  const open = text.indexOf("[", from);
  if (open < 0 || open > end) return end;
  const close = text.indexOf("]", open);
  return close < 0 ? -1 : text.indexOf(">", close);
}
