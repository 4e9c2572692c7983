// Feeds: where new articles are announced. `feedOf` reads one, `articlesIn` gives the articles that it holds whole,
// `pagesIn` those that have to be fetched.

export { articlesIn, pagesIn, toldBy } from "./articles.ts";
export { feedDate } from "./dates.ts";
export { feedLinksIn, findFeeds } from "./discovery.ts";
export type { FeedLink, FoundFeed } from "./discovery.ts";
export { MOST_PARTS, furtherFrom, indexInIndex } from "./further.ts";
export type { Further } from "./further.ts";
export type { Feed, FeedItem, FeedKind, FeedPage, FeedSource } from "./feed.ts";
export { subscriptionsIn, subscriptionsOf } from "./opml.ts";
export type { Subscription } from "./opml.ts";
export { feedIn, feedOf } from "./read.ts";
export { kindOf } from "./root.ts";
