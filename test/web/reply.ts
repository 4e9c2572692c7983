// What a site of the invented web answers.

import { createHash } from "node:crypto";

/** What a site is asked. */
export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Milliseconds since 1970 of the clock that is played. */
  readonly now: number;
  /** How often this path was asked before. */
  readonly before: number;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends a drop now and then and never ends, or stops half way. */
  readonly how?: "drips" | "breaks";
}

export interface Site {
  readonly host: string;
  readonly robots?: ((asked: Asked) => Reply) | undefined;
  readonly answer: (asked: Asked) => Reply;
}

export const HTML = "text/html; charset=utf-8";

/** An answer that may be unchanged: by its tag, or by its date. */
export function unlessKnown(asked: Asked, body: string, headers: Record<string, string>, by: "etag" | "date"): Reply {
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 12)}"`;
  if (by === "etag") {
    if (asked.headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
    return { status: 200, headers: { ...headers, etag }, body };
  }
  // The date of the last change stands for the text.
  const modified = new Date(Number.parseInt(etag.slice(1, 9), 16) * 1000).toUTCString();
  if (asked.headers["if-modified-since"] === modified) return { status: 304 };
  return { status: 200, headers: { ...headers, "last-modified": modified }, body };
}

export const missing: Reply = { status: 404, headers: { "content-type": HTML }, body: "<p>Not found.</p>" };

export const redirect = (location: string, status = 301): Reply => ({ status, headers: { location } });
