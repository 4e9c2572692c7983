// What a feed says, whatever dialect it is written in: RSS, RDF, Atom, JSON Feed or a sitemap.

/** The dialects of feeds; an index and a list of subscriptions hold no items, but more feeds. */
export type FeedKind = "rss" | "rdf" | "atom" | "json" | "sitemap" | "index" | "opml";

/** Where an item comes from, as the feed itself names it. */
export interface FeedSource {
  readonly name: string | null;
  readonly url: string | null;
}

/** One entry of a feed. What the feed does not say is null. */
export interface FeedItem {
  /** As the feed names it: its guid, its id or its address; or else a hash of its words. Two items of a feed never share one. */
  readonly id: string;
  /** The page of the item. */
  readonly url: string | null;
  readonly title: string | null;
  /** In the form of `Article.published`. A date that is not plain is null. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  /** The words that the feed gives of the article, as HTML. */
  readonly html: string | null;
  /** Are these words the whole article? Those of a teaser are not. */
  readonly full: boolean;
  /** The feed that the item was taken from, where that is another one. */
  readonly source: FeedSource | null;
  /** Who publishes it, where the item says so itself. */
  readonly publisher: string | null;
  /** Agencies and others who are credited for its words, authors aside. */
  readonly credits: readonly string[];
  /** BCP 47 tag. */
  readonly language: string | null;
  readonly tags: readonly string[];
}

/** A feed, read. */
export interface Feed {
  readonly kind: FeedKind;
  readonly title: string | null;
  /** Where it was read from; null for a file that does not say so. */
  readonly address: string | null;
  /** The site that it belongs to. */
  readonly home: string | null;
  /** The outlet that it speaks for, as far as that can be told. */
  readonly publisher: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  /** Where changes are told of (WebSub). */
  readonly hub: string | null;
  /** Minutes for which the feed asks to be left alone. */
  readonly ttl: number | null;
  /** In the order of the feed. */
  readonly items: readonly FeedItem[];
  /** Addresses of more feeds: those of an index of sitemaps or of a list of subscriptions. */
  readonly feeds: readonly string[];
  /** Was the feed broken, so that some of it may be lost? */
  readonly repaired: boolean;
}

/** A page that a feed names, and what the feed says about it. */
export interface FeedPage {
  readonly address: string;
  readonly item: FeedItem;
}
