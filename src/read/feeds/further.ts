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
}

/** Most addresses that are read on from one feed. */
const MOST = 1_000;

/** What is to be read beside what was fetched, in the order of the feed; at its end what is too much. Nothing for what is no feed. */
export async function furtherFrom(fetched: Omit<Fetched, "fetchedAt">): Promise<(Further | Unreadable)[]> {
  const feed = await feedOf(fetched);
  if (feed === null) return [];
  const further: Further[] = [...feed.feeds.map((address) => ({ address, item: null })), ...pagesIn(feed)];
  const left = further.length - MOST;
  if (left <= 0) return further;
  return [...further.slice(0, MOST), new Unreadable(`${left} more addresses are not read of`, fetched.address)];
}
