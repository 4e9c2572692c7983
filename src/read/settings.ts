// What a caller may set about reading, and what holds where nothing is set.

import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { FeedItem } from "./feeds/index.ts";

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
  /** What a feed says about the page; it stands in where the page itself does not say. */
  readonly item?: FeedItem | undefined;
  /** Most pages of a channel's preview that are read, the newest first: 1. */
  readonly pages?: number | undefined;
  /** Is the post at this address known? Reading of a channel stops at the first page that holds one. */
  readonly known?: ((address: string) => boolean | Promise<boolean>) | undefined;
  /** Waits between two requests to one place; by the system's clock. */
  readonly wait?: ((milliseconds: number) => Promise<unknown>) | undefined;
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
  readonly item: FeedItem | null;
  readonly pages: number;
  readonly known: (address: string) => boolean | Promise<boolean>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
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
    item: options.item ?? null,
    pages: options.pages ?? 1,
    known: options.known ?? (() => false),
    wait: options.wait ?? setTimeout,
    now: options.now ?? (() => new Date().toISOString()),
  };
}
