import { feedIn, kindOf } from "../feeds/index.ts";
import type { Dialect } from "./dialect.ts";
import { Unreadable } from "../errors.ts";

/** A sitemap: it holds no articles, but the addresses of pages. */
export const sitemap: Dialect = {
  name: "sitemap",
  summary: "a sitemap, that of news or any other, or an index of sitemaps; its pages are read",
  extensions: [],
  mediaTypes: [],
  looksLike: (head) => /^(?:sitemap|index)$/.test(kindOf(head) ?? ""),
  isUnmistakable: true,
  read: async (raw) => {
    const read = await feedIn(raw);
    if (!read || read.items.length + read.feeds.length === 0)
      throw new Unreadable("no pages in the sitemap at", raw.address);
    return [];
  },
};
