// What a caller may set about reading, and what holds where nothing is set.

import type { Readable } from "node:stream";

/** How an address is read. */
export interface ReadOptions {
  /** Hosts, by name, that may have a private address: "localhost". */
  readonly allowPrivate?: readonly string[] | undefined;
  /** Most bytes that are taken, counted after decompression. */
  readonly maxBytes?: number | undefined;
  /** Milliseconds after which an address is given up. */
  readonly timeout?: number | undefined;
  /** What `-` reads; standard input where nothing is given. */
  readonly input?: Readable | undefined;
  /** The language of the text, whatever it says itself: a BCP 47 tag. */
  readonly language?: string | undefined;
  /** When it was published, where it does not say so itself: an ISO 8601 date or time. */
  readonly published?: string | undefined;
  /** What time it is when something was fetched: ISO 8601 in UTC; the system's clock. */
  readonly now?: (() => string) | undefined;
}

/** Options with nothing left open. */
export interface Settings {
  readonly allowPrivate: ReadonlySet<string>;
  readonly maxBytes: number;
  readonly timeout: number;
  readonly input: Readable;
  readonly language: string | null;
  readonly published: string | null;
  readonly now: () => string;
}

export function settingsOf(options: ReadOptions): Settings {
  return {
    allowPrivate: new Set(options.allowPrivate?.map((host) => host.toLowerCase())),
    maxBytes: options.maxBytes ?? 10_000_000,
    timeout: options.timeout ?? 20_000,
    input: options.input ?? process.stdin,
    language: options.language ?? null,
    published: options.published ?? null,
    now: options.now ?? (() => new Date().toISOString()),
  };
}
