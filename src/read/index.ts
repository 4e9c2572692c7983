// Reading: an address becomes an article.

import type { Article } from "../article/index.ts";
import { freeze } from "../article/index.ts";
import { checkContent } from "./content.ts";
import { dialectOf } from "./dialects/index.ts";
import { Unreadable } from "./errors.ts";
import { languageOfText } from "./language.ts";
import { toldBy } from "./feeds/index.ts";
import { fetchedAt, rawOf } from "./fetched.ts";
import type { Fetched } from "./fetched.ts";
import { settingsOf } from "./settings.ts";
import { spokenFor } from "./site.ts";
import type { ReadOptions } from "./settings.ts";
import { sourceOf } from "./sources/index.ts";

export { isoDate } from "./dates.ts";
export { dialects } from "./dialects/index.ts";
export type { Dialect } from "./dialects/dialect.ts";
export { Unreadable, oneLine } from "./errors.ts";
export { canonicalTag } from "./language.ts";
export { docOf } from "./name.ts";
export {
  MOST_PARTS,
  articlesIn,
  feedDate,
  feedLinksIn,
  feedOf,
  findFeeds,
  furtherFrom,
  pagesIn,
  subscriptionsIn,
  subscriptionsOf,
  toldBy,
} from "./feeds/index.ts";
export type {
  Feed,
  FeedItem,
  FeedKind,
  FeedLink,
  FeedPage,
  FeedSource,
  FoundFeed,
  Further,
  Subscription,
} from "./feeds/index.ts";
export type { ReadOptions } from "./settings.ts";
export { checkHost, guardedLookup, PrivateAddress } from "./sources/private.ts";
export { exportedPosts } from "./telegram/exported.ts";
export type { ExportedPosts } from "./telegram/exported.ts";
export { sources } from "./sources/index.ts";
export type { Fetched } from "./fetched.ts";
export { entriesOf, streamOf } from "./archives/zip.ts";
export type { Entry as ZipEntry } from "./archives/zip.ts";
export type { Source } from "./sources/source.ts";

/**
 * What lies at a path, an http(s) address, or `-`, standard input. Throws `Unreadable` where nothing can be had.
 */
export async function fetchAddress(address: string, options: ReadOptions = {}): Promise<Fetched> {
  const settings = settingsOf(options);
  const found = await sourceOf(address).open(address, settings);
  return fetchedAt(found, settings.now());
}

/** Do several things lie at an address, to be had one after the other? */
export const holdsSeveral = (address: string): boolean => sourceOf(address).each !== undefined;

/**
 * All that lies at an address, one after the other: the pages of an archive, the posts of a channel page by page.
 * What cannot be had stands in its place as an `Unreadable`; nothing is thrown for it.
 */
export async function* fetchAll(address: string, options: ReadOptions = {}): AsyncGenerator<Fetched | Unreadable> {
  const settings = settingsOf(options);
  try {
    const { each } = sourceOf(address);
    if (each === undefined) yield await fetchAddress(address, options);
    else
      for await (const found of each(address, settings))
        yield found instanceof Unreadable ? found : fetchedAt(found, settings.now());
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield error;
  }
}

/**
 * The articles of what was fetched: one, or for a channel one for each post, or for a feed those that it holds whole
 * (`pagesIn` names the pages of the others). The same bytes give the same articles. Throws `Unreadable` where there is
 * none, except for feeds of nothing but teasers.
 */
export async function readFetched(fetched: Fetched, options: ReadOptions = {}): Promise<Article[]> {
  const { language: stated, published, item } = settingsOf(options);
  const raw = rawOf(fetched);
  checkContent(raw);
  const found = await dialectOf(raw).read(raw);
  const isPreview = sourceOf(fetched.address).name === "telegram";
  return Promise.all(
    found.map(async (page) => {
      // What a channel's preview holds is asked for by the name of the channel.
      const own = isPreview ? page : spokenFor(page, fetched.location, found.length === 1);
      const article = item && found.length === 1 ? toldBy(own, item) : own;
      const language = stated ?? (await languageOfText(article.text, article.language));
      return freeze({ ...article, language, published: article.published ?? published });
    }),
  );
}

/** What of the several that lie in one thing that was fetched is not among its articles: each says how many, and why. */
export function leftOutOf(fetched: Fetched): Unreadable[] {
  const raw = rawOf(fetched);
  return (dialectOf(raw).leftOut?.(raw) ?? []).map((why) => new Unreadable(why, fetched.address));
}

/** The articles at an address, of all that lies there. Throws `Unreadable` where there is none. */
export async function readAddress(address: string, options: ReadOptions = {}): Promise<Article[]> {
  if (!holdsSeveral(address)) return readFetched(await fetchAddress(address, options), options);
  const articles: Article[] = [];
  let failure = new Unreadable("nothing to read at", address);
  for await (const fetched of fetchAll(address, options)) {
    const read = fetched instanceof Unreadable ? fetched : await readFetched(fetched, options).catch(unreadable);
    if (read instanceof Unreadable) failure = read;
    else articles.push(...read);
  }
  if (articles.length === 0) throw failure;
  return articles;
}

function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  throw error;
}
