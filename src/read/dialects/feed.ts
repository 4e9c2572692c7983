import { articlesIn, feedIn, kindOf } from "../feeds/index.ts";
import type { Dialect } from "./dialect.ts";
import { Unreadable } from "../errors.ts";

const KINDS = new Set(["rss", "rdf", "atom", "json"]);

/** A feed: the articles that it holds whole. */
export const feed: Dialect = {
  name: "feed",
  summary: "RSS 0.9 to 2.0, RDF, Atom or JSON Feed; of a teaser the page is read",
  extensions: [".rss", ".atom", ".rdf", ".xml", ".json"],
  mediaTypes: [
    ..."application/rss+xml application/atom+xml application/rdf+xml application/feed+json".split(" "),
    ..."application/xml text/xml application/json text/json".split(" "),
  ],
  looksLike: (head) => KINDS.has(kindOf(head) ?? ""),
  isUnmistakable: true,
  read: async (raw) => {
    const read = await feedIn(raw);
    if (read === null) throw new Unreadable("not a feed:", raw.address);
    if (read.items.length === 0) throw new Unreadable("no items in the feed at", raw.address);
    return articlesIn(read);
  },
};
