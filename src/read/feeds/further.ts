// Where reading goes on from a feed: the pages of its teasers, the feeds of a list, the sitemaps of an index.

import { Unreadable } from "../errors.ts";
import type { Fetched } from "../fetched.ts";
import { pagesIn } from "./articles.ts";
import type { FeedItem } from "./feed.ts";
import { feedOf } from "./read.ts";

/** An address that is to be read next. */
export interface Further {
  readonly address: string;
  /** What the feed says about the page that lies there; null where a feed lies there, from which reading goes on. */
  readonly item: FeedItem | null;
  /** Does an index of sitemaps name it? */
  readonly isPart?: true;
}

/** Most addresses that are read on from one feed. */
const MOST = 1_000;
/** Most sitemaps of one index. */
export const MOST_PARTS = 50;

/**
 * What is to be read beside what was fetched, in the order of the feed; at its end what is too much. Nothing for what is
 * no feed. An index names sitemaps, and no further index (sitemaps.org): where one is a part of another itself, reading
 * ends.
 */
export async function furtherFrom(
  fetched: Omit<Fetched, "fetchedAt">,
  isPart: boolean = false,
): Promise<(Further | Unreadable)[]> {
  const feed = await feedOf(fetched);
  if (feed === null) return [];
  if (isPart && feed.feeds.length > 0) return [indexInIndex(fetched.address)];
  const isIndex = feed.kind === "index";
  const feeds = feed.feeds.map((address): Further => ({ address, item: null, ...(isIndex ? { isPart: true } : {}) }));
  const further = [...feeds, ...pagesIn(feed)];
  const most = isIndex ? MOST_PARTS : MOST;
  const left = further.length - most;
  if (left <= 0) return further;
  const noun = isIndex ? "sitemaps" : "addresses";
  return [...further.slice(0, most), new Unreadable(`${left} more ${noun} are not read of`, fetched.address)];
}

/** Said of an index of sitemaps that another one names. */
export const indexInIndex = (address: string): Unreadable =>
  new Unreadable("an index of sitemaps inside another is not read:", address);
