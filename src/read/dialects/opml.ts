import { feedIn, kindOf } from "../feeds/index.ts";
import type { Dialect } from "./dialect.ts";
import { Unreadable } from "../errors.ts";

/** A list of feeds: it holds no articles, but the addresses of feeds. */
export const opml: Dialect = {
  name: "opml",
  summary: "OPML, a list of feeds; its feeds are read",
  extensions: [".opml"],
  mediaTypes: ["text/x-opml", "application/opml+xml", "text/x-opml+xml"],
  looksLike: (head) => kindOf(head) === "opml",
  isUnmistakable: true,
  read: async (raw) => {
    const read = await feedIn(raw);
    if (!read || read.feeds.length === 0) throw new Unreadable("no feeds in the list at", raw.address);
    return [];
  },
};
