// A page that goes out as it is made: first what all pages begin with, then the rest.

import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Context } from "hono";
import type { Kept } from "./answers.ts";
import { OPENING, gzippedPage, openingBytes } from "./desk/opening.ts";
import type { Env } from "./env.ts";

/** A page that somebody is being told, and others may be told too. */
export interface Begun {
  readonly headers: readonly (readonly [string, string])[];
  readonly whole: Promise<Pick<Kept, "plain" | "small">>;
}

/** A page once its rest is there, so packed that it begins with the bytes that went out before. */
export function wholePage(rest: string): Pick<Kept, "plain" | "small"> {
  const plain = new TextEncoder().encode(OPENING + rest);
  let small: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return { plain, small: () => (small ??= gzippedPage(plain)) };
}

/** The answer whose rest comes later. */
export function told(c: Context<Env>, { headers, whole }: Begun): Response {
  const isSmall = takesGzip(c);
  const all = [...headers, ...Object.entries(isSmall ? { "content-encoding": "gzip" } : {})];
  const body = ReadableStream.from(partsOf(c, whole, isSmall));
  return new Response(body, { headers: all.map(([name, value]): [string, string] => [name, value]) });
}

async function* partsOf(c: Context<Env>, whole: Begun["whole"], isSmall: boolean): AsyncGenerator<Uint8Array> {
  const opening = openingBytes(isSmall);
  yield opening;
  try {
    const { plain, small } = await whole;
    yield ((isSmall ? await small() : null) ?? plain).subarray(opening.length);
  } catch (error) {
    await cut(c);
    throw error;
  }
}

/** What has begun cannot say any more that it failed: nobody is to take its beginning for all of it. */
async function cut(c: Context<Env>): Promise<void> {
  const outgoing = (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing;
  if (!outgoing || outgoing.destroyed) return;
  const closed = once(outgoing, "close");
  outgoing.destroy();
  await closed;
}

/** Does whoever asks take what is compressed? */
export const takesGzip = (c: Context<Env>): boolean => /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
