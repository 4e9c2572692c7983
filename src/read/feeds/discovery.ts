// The feeds of a site, found from any of its pages: as its pages name them, else where feeds usually lie.

import { decodePage } from "../charset.ts";
import { Unreadable } from "../errors.ts";
import { rawOf } from "../fetched.ts";
import type { Fetched } from "../fetched.ts";
import { treeOf } from "../page/tree.ts";
import { lineOf } from "../page/metadata/stated.ts";
import { webAddress } from "./entry.ts";
import type { Feed } from "./feed.ts";
import { feedOf } from "./read.ts";

/** A feed that a page names. */
export interface FeedLink {
  readonly address: string;
  readonly title: string | null;
}

/** A feed that was found, and what was fetched there. */
export interface FoundFeed {
  readonly feed: Feed;
  readonly fetched: Fetched;
}

const TYPES =
  /^\s*(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|(?:application|text)\/xml)\s*(?:;|$)/i;
/** Types that name other things as well as feeds, and what tells that it is one. */
const VAGUE = /^\s*(?:application\/json|(?:application|text)\/xml)/i;
const NAMED = /feed|rss|atom/i;
/** Feeds of everything that readers write; news come first. */
const COMMENTS = /comment|kommentar|comentario/i;

/** Where feeds usually lie, tried in this order where a page names none. */
const USUAL = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/news-sitemap.xml"];

const MOST_LINKS = 20;
/** Most feeds of one page that are asked for. */
const MOST_TRIED = 12;

/** The feeds that a page names in `<link rel="alternate">`, in its order, those of comments last. */
export function feedLinksIn(html: string, address: string | null): FeedLink[] {
  const { links, base } = treeOf(html);
  const found = new Map<string, FeedLink>();
  for (const { rel = "", type = "", href, title } of links) {
    const rels = rel.toLowerCase().split(/\s+/);
    const isFeed = rels.includes("feed") || (rels.includes("alternate") && TYPES.test(type));
    const isVague = VAGUE.test(type) && !NAMED.test(`${href} ${title}`);
    const url = isFeed && !isVague ? webAddress(href, [webAddress(base ?? undefined, [address]), address]) : null;
    if (url !== null && !found.has(url) && found.size < MOST_LINKS)
      found.set(url, { address: url, title: lineOf(title) });
  }
  const isComments = ({ address: at, title }: FeedLink) => COMMENTS.test(`${new URL(at).pathname} ${title ?? ""}`);
  return [...found.values()].toSorted((one, other) => Number(isComments(one)) - Number(isComments(other)));
}

/**
 * The feeds of a site, in the order in which they are worth reading, each fetched when it is asked for: the address
 * itself where a feed lies there, else those that the page names, else the first one at a usual place. `fetch` gets
 * whatever has to be fetched. Throws `Unreadable` where the page cannot be had; what cannot be had beside it is passed
 * over.
 */
export async function* findFeeds(
  address: string,
  fetch: (address: string) => Promise<Fetched>,
): AsyncGenerator<FoundFeed> {
  const page = await fetch(address);
  const feed = await feedOf(page);
  if (feed !== null) return yield { feed, fetched: page };
  const named = feedLinksIn(decodePage(page.bytes, rawOf(page).charset), page.location).map((link) => link.address);
  let found = 0;
  for (const at of [...named.slice(0, MOST_TRIED), ...usualPlaces(page.location)]) {
    if (found > 0 && !named.includes(at)) return;
    const one = await feedAt(at, fetch);
    if (one === null) continue;
    found += 1;
    yield one;
  }
}

const usualPlaces = (page: string | null): string[] =>
  page === null ? [] : USUAL.map((path) => new URL(path, page).href);

async function feedAt(address: string, fetch: (address: string) => Promise<Fetched>): Promise<FoundFeed | null> {
  try {
    const fetched = await fetch(address);
    const feed = await feedOf(fetched);
    return feed && { feed, fetched };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
