// A feed as it is put together, and the two forms in which it goes out.

import { instantOf } from "../../article/index.ts";

/** One entry of a feed. */
export interface Entry {
  /** Stays the same wherever the desk is: "urn:whence:statement:5f0c…". */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where the desk shows it. */
  readonly page: string;
  /** The page that it was read from; null where there is none. */
  readonly external: string | null;
  /** As the article states it; null where it does not. */
  readonly published: string | null;
  readonly authors: readonly string[];
}

/** A feed with its entries, the newest first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly entries: readonly Entry[];
}

/** Atom wants a time of every entry; what states none is said to be this old, which no reader takes for news. */
const NEVER = new Date(0);

const timeOf = ({ published }: Entry): Date | null => {
  const moment = instantOf(published);
  return moment === null ? null : new Date(moment);
};

/** What XML and JSON can both hold. */
const clean = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "�");

const webOnly = (address: string | null): string | null => (address && /^https?:\/\//i.test(address) ? address : null);

/** What writes feeds; loaded when the first is asked for. */
const writer = () => import("feedsmith");

export async function atomOf({ id, title, page, entries }: Feed, self: string): Promise<string> {
  const { generateAtomFeed } = await writer();
  const times = entries.map(timeOf).filter((time) => time !== null);
  const latest = times.reduce((a, b) => (a > b ? a : b), NEVER);
  return generateAtomFeed({
    id,
    title: { value: clean(title) },
    updated: latest,
    generator: { text: "Whence" },
    links: [
      { href: self, rel: "self", type: "application/atom+xml" },
      { href: page, rel: "alternate", type: "text/html" },
    ],
    entries: entries.map((entry) => {
      const time = timeOf(entry);
      const external = webOnly(entry.external);
      return {
        id: entry.id,
        title: { value: clean(entry.title) },
        updated: time ?? NEVER,
        ...(time ? { published: time } : {}),
        authors: entry.authors.map((name) => ({ name: clean(name) })),
        links: [
          { href: entry.page, rel: "alternate", type: "text/html" },
          ...(external === null ? [] : [{ href: clean(external), rel: "via" }]),
        ],
        content: { type: "text", value: clean(entry.text) },
      };
    }),
  });
}

export async function jsonFeedOf({ title, page, entries }: Feed, self: string): Promise<unknown> {
  const { generateJsonFeed } = await writer();
  return generateJsonFeed({
    title: clean(title),
    home_page_url: page,
    feed_url: self,
    items: entries.map((entry) => {
      const time = timeOf(entry);
      const external = webOnly(entry.external);
      return {
        id: entry.id,
        url: entry.page,
        ...(external === null ? {} : { external_url: clean(external) }),
        title: clean(entry.title),
        content_text: clean(entry.text),
        ...(time ? { date_published: time } : {}),
        authors: entry.authors.map((name) => ({ name: clean(name) })),
      };
    }),
  });
}
