// What a watcher needs of whoever keeps what it finds. Times are ISO 8601 in UTC.

import type { Article } from "../../article/index.ts";
import type { FeedItem } from "../feeds/index.ts";
import type { Fetched } from "../fetched.ts";

/** A source as a person set it. */
export interface WatchSource {
  readonly name: string;
  readonly address: string;
  readonly kind: "feed" | "page" | "channel" | "sitemap";
  /** Milliseconds between two looks; null for as often as it is worth. */
  readonly every: number | null;
}

/** How a source is, with what its watcher noted for itself. */
export interface SourceRow {
  readonly address: string;
  readonly name: string;
  readonly kind: string;
  readonly lastSuccess: string | null;
  readonly lastFailure: string | null;
  readonly reason: string | null;
  readonly failures: number;
  readonly nextLook: string;
  readonly notes: string;
}

/** A page that a source named. */
export interface PageRow {
  readonly address: string;
  readonly host: string;
  readonly source: string;
  readonly next: string | null;
  readonly notes: string;
}

export interface HostRow {
  readonly host: string;
  readonly notes: string;
}

/** What became of an address. */
export interface SightRow {
  readonly kind: "gone" | "back" | "moved";
  readonly address: string;
  readonly goes: string | null;
  readonly seen: string;
}

/** What one look brought: all of it is kept, or none. */
export interface LookRow<R> {
  readonly source: string;
  readonly sights: readonly SightRow[];
  readonly arrivals: readonly { readonly reading: R; readonly snapshot: Fetched }[];
  readonly sources: readonly SourceRow[];
  readonly pages: readonly PageRow[];
  readonly hosts: readonly HostRow[];
}

/** What became of one reading. */
export type Arrived =
  | {
      readonly article: string;
      readonly version: "new" | "edited" | "same";
      /** An edit of which the page's own times say nothing. */
      readonly silent: boolean;
      /** What its publisher says of its use, where that is news. */
      readonly fate: "gone" | "back" | null;
    }
  | { readonly article: string; readonly refused: string };

/** Keeps readings of the form R; a ledger is one. */
export interface Keeper<R> {
  readonly watched: () => Promise<{ readonly sources: readonly SourceRow[]; readonly hosts: readonly HostRow[] }>;
  readonly pagesAt: (addresses: readonly string[]) => Promise<readonly PageRow[]>;
  readonly pagesNext: (host: string, limit: number) => Promise<readonly PageRow[]>;
  readonly hostsNext: () => Promise<readonly { readonly host: string; readonly next: string }[]>;
  readonly watchOnly: (addresses: readonly string[]) => Promise<void>;
  readonly keepLooks: (looks: readonly LookRow<R>[]) => Promise<readonly (readonly Arrived[])[]>;
}

/** Reads what was found, in this thread or beside it. */
export interface Reader<R> {
  /**
   * Readings of the articles of a page, with what a feed said about it; of the article with the id `known` there may be
   * less. Where there is none, the one line that says why.
   */
  readonly page: (fetched: Fetched, item: FeedItem | null, known: string | null) => Promise<readonly R[] | string>;
  /** The reading of an article that a source held itself. */
  readonly article: (article: Article) => Promise<R>;
}

/** What a reading is of. */
export interface Told {
  readonly article: Article;
}
