// Entries as the dialects of feeds give them become items: dates read, addresses made whole, names cleaned.

import { createHash } from "node:crypto";
import { canonicalTag } from "../language.ts";
import { distinct, namesIn } from "../page/metadata/names.ts";
import { lineOf } from "../page/metadata/stated.ts";
import { feedDate } from "./dates.ts";
import type { Feed, FeedItem, FeedSource } from "./feed.ts";
import { bestOf } from "./words.ts";
import type { Words } from "./words.ts";

type Text = string | undefined;

/** An entry, unchecked. Of several values the first that holds anything counts. */
export interface Entry {
  readonly id?: Text;
  readonly urls: readonly Text[];
  /** What relative addresses stand against, beside the feed's own. */
  readonly base?: Text;
  readonly titles: readonly Text[];
  readonly published: readonly Text[];
  readonly modified: readonly Text[];
  /** Lines of names. */
  readonly authors: readonly Text[];
  readonly words: readonly (Words | null)[];
  readonly source?: { readonly name?: Text; readonly url?: Text } | undefined;
  readonly publishers: readonly Text[];
  readonly credits: readonly Text[];
  readonly languages: readonly Text[];
  readonly tags: readonly Text[];
}

/** What a feed says beside its items. */
export type Head = Omit<Feed, "items" | "repaired">;

const MOST_ITEMS = 5_000;
const MOST_NAMES = 20;
const MOST_TAGS = 50;

/** Longest id that is kept as it is. */
const LONGEST_ID = 1_000;

/** The items of a feed, in its order. What a feed says twice is one item. */
export function itemsOf(entries: readonly Entry[], head: Head, most: number = MOST_ITEMS): FeedItem[] {
  const seen = new Map<string, FeedItem>();
  for (const entry of entries.slice(0, most)) {
    const item = itemOf(entry, head);
    const known = item && seen.get(item.id);
    if (item === null || (known && isSame(known, item))) continue;
    const id = known ? hashOf(item) : item.id;
    if (!seen.has(id)) seen.set(id, { ...item, id });
  }
  return [...seen.values()];
}

const isSame = (one: FeedItem, other: FeedItem) => one.url === other.url && one.title === other.title;

const hashOf = ({ id, url, title, html }: FeedItem) =>
  createHash("sha256")
    .update(JSON.stringify([id, url, title, html]))
    .digest("hex")
    .slice(0, 16);

/** An entry as an item; null where it has neither an address nor words. */
function itemOf(entry: Entry, head: Head): FeedItem | null {
  const bases = [entry.base, head.home, head.address];
  const title = firstLine(entry.titles);
  const url = firstOf(entry.urls, (text) => webAddress(text, bases));
  const words = bestOf(entry.words, title);
  if (url === null && words === null && title === null) return null;
  const published = firstOf(entry.published, feedDate);
  const modified = firstOf(entry.modified, feedDate);
  const item: FeedItem = {
    id: (entry.id ?? "").trim().slice(0, LONGEST_ID) || url || "",
    url,
    title,
    published,
    modified: modified === published ? null : modified,
    authors: namesOf(entry.authors),
    html: words?.html ?? null,
    full: words?.full ?? false,
    source: sourceOf(entry, head, bases),
    publisher: firstLine(entry.publishers),
    credits: distinct(linesOf(entry.credits)).slice(0, MOST_NAMES),
    language: firstOf(entry.languages, (text) => canonicalTag(text)) ?? head.language,
    tags: distinct(linesOf(entry.tags)).slice(0, MOST_TAGS),
  };
  return item.id === "" ? { ...item, id: hashOf(item) } : item;
}

/** Where it was taken from, unless that is this very feed. */
function sourceOf(
  { source }: Entry,
  { title, address }: Head,
  bases: readonly (string | null | undefined)[],
): FeedSource | null {
  const name = lineOf(source?.name);
  const url = webAddress(source?.url, bases);
  if ((name === null && url === null) || (name !== null && name === title) || (url !== null && url === address))
    return null;
  return { name, url };
}

const namesOf = (lines: readonly Text[]) => distinct(linesOf(lines).flatMap(namesIn)).slice(0, MOST_NAMES);

const linesOf = (texts: readonly Text[]): string[] =>
  texts.slice(0, MOST_TAGS * 2).flatMap((text) => lineOf(text) ?? []);

/** The first text that holds a line, on one line and without markup. */
export const firstLine = (texts: readonly Text[]): string | null => firstOf(texts, lineOf);

/** What the first of these texts that says anything says. */
export function firstOf<T>(texts: readonly Text[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = text === undefined ? null : read(text);
    if (found !== null) return found;
  }
  return null;
}

/** Longest address that is kept. */
const LONGEST_ADDRESS = 2_000;

/** An http address without fragment and password, made whole by the first base that can; null for anything else. */
export function webAddress(text: Text, bases: readonly (string | null | undefined)[] = []): string | null {
  const plain = (text ?? "").trim().replaceAll("&amp;", "&");
  if (plain === "" || plain.length > LONGEST_ADDRESS) return null;
  const url =
    URL.parse(plain) ?? bases.map((base) => (base ? URL.parse(plain, base) : null)).find((one) => one !== null);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.hash = url.username = url.password = "";
  return url.href;
}
