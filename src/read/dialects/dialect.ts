import type { Article } from "../../article/index.ts";

/** Bytes, and what the place that they came from says about them. */
export interface Raw {
  /** The address as it was given; messages end with it. */
  readonly address: string;
  /** Where the bytes lay in the end, redirects followed; null where that is no place on the web. */
  readonly url: string | null;
  /** As the server states it: "text/html". */
  readonly mediaType: string | null;
  /** As the server states it, unchecked: "windows-1251". */
  readonly charset: string | null;
  /** Of a file's name, lower case, with its full stop: ".html"; empty where it has none. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** ISO 8601, UTC; left out where nobody says. */
  readonly fetchedAt?: string | undefined;
}

/** A form in which an article comes. */
export interface Dialect {
  readonly name: string;
  readonly summary: string;
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** Does a text that nothing else is known about begin like one of these? */
  readonly looksLike: (head: string) => boolean;
  /** Are its looks believed whatever a server or a file's name says? */
  readonly isUnmistakable?: boolean;
  /** Why some of the several that lie at the address are not among its articles, each in words before the address. */
  readonly leftOut?: (raw: Raw) => readonly string[];
  /** The article, or the several that lie at the address, in order; throws `Unreadable`. */
  readonly read: (raw: Raw) => readonly Omit<Article, "id">[] | Promise<readonly Omit<Article, "id">[]>;
}
