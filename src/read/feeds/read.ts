// A feed read from bytes: whatever it is called, by what it is.

import { decodePage, headOf } from "../charset.ts";
import { Unreadable } from "../errors.ts";
import { rawOf } from "../fetched.ts";
import type { Fetched } from "../fetched.ts";
import type { Raw } from "../dialects/dialect.ts";
import { atomEntry, atomHead } from "./atom.ts";
import { itemsOf } from "./entry.ts";
import type { Entry, Head } from "./entry.ts";
import type { Feed, FeedKind } from "./feed.ts";
import { jsonEntry, jsonHead } from "./json.ts";
import { mendedJson, mendedXml } from "./mending.ts";
import type { Mended } from "./mending.ts";
import { subscriptionsIn } from "./opml.ts";
import { withoutLongPersons } from "./persons.ts";
import { kindOf } from "./root.ts";
import { rssEntry, rssHead } from "./rss.ts";
import { sitemapIn } from "./sitemap.ts";

/** Longest feed, in UTF-16 code units, that is looked at; what comes after it is taken for broken off. */
const LONGEST = 20_000_000;
/** How many bytes of it tell what it is. */
const HEAD = 16_000;

/** The feed that was fetched; null where it is no feed. Throws `Unreadable` for one that nothing can be made of. */
export const feedOf = (fetched: Omit<Fetched, "fetchedAt">): Promise<Feed | null> => feedIn(rawOf(fetched));

/** The same, of bytes with what their place says about them. */
export async function feedIn({ bytes, charset, url, address }: Raw): Promise<Feed | null> {
  const kind = kindOf(headOf(bytes, HEAD));
  if (kind === null) return null;
  const feed = await readers[kind](decodePage(bytes, charset).slice(0, LONGEST), kind, url);
  if (feed === null) throw new Unreadable("feed too broken to be read:", address);
  return feed;
}

type Reader = (text: string, kind: FeedKind, url: string | null) => Promise<Feed | null> | Feed | null;

const readers: Readonly<Record<FeedKind, Reader>> = {
  rss: async (text, _, url) => {
    const { parseRssFeed } = await import("feedsmith");
    return assembled(
      mendedXml(withoutLongPersons(text), parseRssFeed),
      (feed) => rssHead(feed, "rss", url),
      (feed) => (feed.items ?? []).map(rssEntry),
    );
  },
  rdf: async (text, _, url) => {
    const { parseRdfFeed } = await import("feedsmith");
    return assembled(
      mendedXml(text, parseRdfFeed),
      (feed) => rssHead(feed, "rdf", url),
      (feed) => (feed.items ?? []).map(rssEntry),
    );
  },
  atom: async (text, _, url) => {
    const { parseAtomFeed } = await import("feedsmith");
    return assembled(
      mendedXml(text, parseAtomFeed),
      (feed) => atomHead(feed, url),
      (feed) => (feed.entries ?? []).map(atomEntry),
    );
  },
  json: async (text, _, url) => {
    const { parseJsonFeed } = await import("feedsmith");
    return assembled(
      mendedJson(text, (value) => parseJsonFeed(value)),
      (feed) => jsonHead(feed, url),
      (feed) => (feed.items ?? []).map(jsonEntry),
    );
  },
  sitemap: sitemapIn,
  index: sitemapIn,
  opml: async (text, kind, url) => listOf(await subscriptionsIn(text), kind, url),
};

/** A feed of its parts: the head of the first, the entries of all. */
function assembled<T>(
  mended: Mended<T> | null,
  headOf: (part: T) => Head,
  entriesIn: (part: T) => Entry[],
): Feed | null {
  const [first] = mended?.parts ?? [];
  if (mended === null || first === undefined) return null;
  const head = headOf(first);
  return { ...head, items: itemsOf(mended.parts.flatMap(entriesIn), head), repaired: mended.repaired };
}

/** A list of subscriptions as a feed of feeds. */
const listOf = (
  list: Awaited<ReturnType<typeof subscriptionsIn>>,
  kind: FeedKind,
  address: string | null,
): Feed | null =>
  list && {
    kind,
    title: list.title,
    address,
    home: null,
    publisher: null,
    language: null,
    hub: null,
    ttl: null,
    items: [],
    feeds: [...new Set(list.subscriptions.map((one) => one.address))],
    repaired: list.repaired,
  };
