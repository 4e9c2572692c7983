// What lies at an address that somebody wants to watch: a feed, a sitemap, a channel, a page; or a list of feeds.

import { Unreadable } from "../errors.ts";
import type { Feed, ReadOptions } from "../index.ts";
import type { WatchSource } from "../watch/index.ts";

/** A source that was found; how often it is looked at is for people to say. */
export type FoundSource = Omit<WatchSource, "every">;

/** `@name`, `t.me/name`, `https://t.me/s/name`. */
const CHANNEL = /^(?:@|(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?)([a-z]\w{3,31})\/?$/i;

/** The source at an address, found by looking there. Throws `Unreadable` where there is none. */
export async function sourceAt(address: string, options: ReadOptions): Promise<FoundSource> {
  const channel = CHANNEL.exec(address)?.[1];
  if (channel !== undefined) return channelOf(channel, options);
  const { docOf, fetchAddress, findFeeds, readFetched } = await reading();
  const url = addressIn(address);
  for await (const { feed, fetched } of findFeeds(url, (at) => fetchAddress(at, options))) {
    const at = fetched.location ?? fetched.address;
    return { kind: kindOf(feed), address: addressIn(at), name: feed.title ?? feed.publisher ?? new URL(at).host };
  }
  const [article] = await readFetched(await fetchAddress(url, options));
  if (!article) throw new Unreadable("neither feed nor article at", url);
  return { kind: "page", address: url, name: article.title ?? docOf(url) };
}

/** A scheme that is written as one: "ftp://", "file:"; a host may have a port behind it, a name its password. */
const SCHEME = /^([a-z][a-z0-9+.-]{0,30}):(?:\/\/|(?!\d{1,5}(?:\/|\?|#|$)|[^/]*@))/i;

/** `feed:` stands before the address of a feed, or for `http:`. */
const FEED = /^feed:(?:\/\/(?!https?:)|(?:\/\/)?(?=https?:))/i;

/** The address as everybody writes it. Throws `Unreadable` where it is none, or holds a name and a password. */
function addressIn(given: string): string {
  const text = given.trim().replace(FEED, "");
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  const isWeb = scheme === "http" || scheme === "https";
  if (scheme !== undefined && !isWeb) throw new Unreadable(`only http and https are read, not ${scheme}:`, given);
  const url = URL.parse(isWeb ? text : `https://${text}`);
  if (url === null || /\s/.test(text)) throw new Unreadable("not an address", text);
  if (url.username !== "" || url.password !== "")
    throw new Unreadable("an address with a password is not kept", url.host);
  return url.href;
}

const kindOf = ({ kind }: Feed): WatchSource["kind"] => (kind === "sitemap" || kind === "index" ? "sitemap" : "feed");

/** All that reads pages is loaded when somebody looks at one: whoever only lists sources does without it. */
const reading = () => import("../index.ts");

async function channelOf(name: string, options: ReadOptions): Promise<FoundSource> {
  const { fetchAddress, readFetched } = await reading();
  const address = `https://t.me/s/${name}`;
  const [post] = await readFetched(await fetchAddress(address, options));
  return { kind: "channel", address, name: post?.publisher ?? name };
}

/** What a source holds now, in words. Throws `Unreadable` where it cannot be read. */
export async function heldBy({ kind, address }: WatchSource, options: ReadOptions): Promise<string> {
  const { MOST_PARTS, fetchAddress, findFeeds, readFetched } = await reading();
  if (kind === "feed" || kind === "sitemap") {
    for await (const { feed } of findFeeds(address, (at) => fetchAddress(at, options))) {
      const feeds = feed.feeds.length > 0 ? `, ${partsIn(feed.feeds.length, MOST_PARTS)}` : "";
      return `${counted(feed.items.length, "item")}${feeds}${feed.repaired ? ", broken and mended" : ""}`;
    }
    throw new Unreadable("no feed at", address);
  }
  const articles = await readFetched(await fetchAddress(address, options));
  return counted(articles.length, kind === "channel" ? "post" : "article");
}

const partsIn = (count: number, most: number) =>
  count > most ? `${count} sitemaps, of which the newest ${most} are read` : counted(count, "sitemap");

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
