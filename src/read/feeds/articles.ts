// What a feed holds becomes articles: those whose words it gives, and the pages of all others.

import type { Article } from "../../article/index.ts";
import { composed } from "../dialects/markup.ts";
import { distinct } from "../page/metadata/names.ts";
import { isSameSite } from "../site.ts";
import type { Feed, FeedItem, FeedPage } from "./feed.ts";
import { bodyIn } from "./words.ts";

type Unfrozen = Omit<Article, "id">;

/**
 * The articles whose words a feed holds whole, in its order; of an item without a page the words that there are. A feed
 * may not speak for the pages of another site: those are read themselves.
 */
export const articlesIn = (feed: Feed): Unfrozen[] => feed.items.flatMap((item) => articleOf(item, feed));

/** The pages that have to be read for the other items, in the order of the feed, each once. */
export function pagesIn(feed: Feed): FeedPage[] {
  const pages = new Map<string, FeedPage>();
  for (const item of feed.items) {
    if (item.url !== null && !isWhole(item, feed) && !pages.has(item.url))
      pages.set(item.url, { address: item.url, item });
  }
  return [...pages.values()];
}

/** Are the words of an item all that there are, or all that its page has? */
const isWhole = ({ url, full }: FeedItem, { address }: Feed): boolean =>
  url === null || (full && (address === null || isSameSite(url, address)));

function articleOf(item: FeedItem, feed: Feed): Unfrozen[] {
  if (item.html === null || !isWhole(item, feed)) return [];
  const pieces = bodyIn(item.html, item.title);
  if (pieces.length === 0) return [];
  const { url, title, published, modified, language } = item;
  const publisher = item.publisher ?? ownerOf(item) ?? feed.publisher;
  const article = { url, title, publisher, published, modified, authors: [], language, ...composed(title, pieces) };
  return [toldBy(article, item)];
}

/** Whose the page of an item is, where the item was taken from there. */
const ownerOf = ({ url, source }: FeedItem): string | null =>
  source && isSameSite(url, source.url) ? source.name : null;

/**
 * An article with what a feed says about its page: dates, authors and the outlet where the page gives none, the credits
 * among its authors, and, where the item was taken from another outlet, whose it is. Its text stays what it is.
 */
export function toldBy<T extends Unfrozen>(article: T, item: FeedItem): T {
  const publisher = article.publisher ?? item.publisher ?? ownerOf(item);
  const authors = article.authors.length > 0 ? article.authors : item.authors;
  const from = fromOf(item, article.url, publisher);
  return {
    ...article,
    title: article.title ?? item.title,
    publisher,
    published: article.published ?? item.published,
    authors: distinct([...authors, ...item.credits]),
    ...(from === null || article.forwardedFrom !== undefined ? {} : { forwardedFrom: from }),
  };
}

/** The outlet that an item was taken from, where its page is not there. */
function fromOf({ source }: FeedItem, url: string | null, publisher: string | null): string | null {
  if (!source?.name || isSameSite(url, source.url)) return null;
  return bareName(source.name) === bareName(publisher ?? "") ? null : source.name;
}

const bareName = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
