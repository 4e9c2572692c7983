// A page on the web. Nothing that a server sends is trusted: not its redirects, its length, its
// compression, its speed, nor the address behind its name.

import { pipeline } from "node:stream";
import type { Duplex, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Dispatcher } from "undici";
import { dialects } from "../dialects/index.ts";
import { Unreadable } from "../errors.ts";
import { contentTypeOf, keptHeaders } from "../fetched.ts";
import type { Settings } from "../settings.ts";
import { collect } from "./collect.ts";
import { failure } from "./failure.ts";
import { checkHost, guardedLookup } from "./private.ts";
import type { Resolve } from "./private.ts";
import { allowPrivateOption, maxBytesOption, timeoutOption } from "./source.ts";
import type { Source } from "./source.ts";

const MOST_REDIRECTS = 5;
/** Layers of compression that are taken off. */
const MOST_LAYERS = 2;
const DECOMPRESS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
const MEDIA_TYPES = dialects.flatMap(({ mediaTypes }) => mediaTypes);
const HEADERS = {
  accept: `${MEDIA_TYPES.join(", ")}, */*;q=0.1`,
  "accept-encoding": "gzip, br",
  "user-agent": "Whence (reads news articles)",
};

/** An http or https address. */
export const web: Source = {
  name: "web",
  summary: "an http or https address",
  example: "https://example.org/story",
  options: [allowPrivateOption, maxBytesOption, timeoutOption],
  takes: (address) => /^[a-z][a-z\d+.-]*:\/\//i.test(address),
  open: async (address, settings) => {
    try {
      return await fetched(address, settings);
    } catch (error) {
      throw failure(error, address, settings.timeout);
    }
  },
};

type Answer = Dispatcher.ResponseData;
type Found = Awaited<ReturnType<Source["open"]>>;

/** Asks until an answer is no redirect. One timeout holds for the whole way. */
async function fetched(address: string, settings: Settings): Promise<Found> {
  const signal = AbortSignal.timeout(settings.timeout);
  const dispatcher = await connectionsFor(settings);
  try {
    let url = webUrl(address, address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      checkHost(url, settings.allowPrivate);
      const answer = await answerAt(url, dispatcher, HEADERS, signal);
      const next = nextOf(answer, url);
      if (next === null) return await foundIn(answer, url, address, settings);
      discard(answer.body);
      url = next;
    }
    throw new Unreadable("too many redirects at", address);
  } finally {
    await dispatcher.destroy();
  }
}

/** Asks for an address, once: no redirect is followed. */
export async function answerAt(
  { origin, pathname, search }: URL,
  dispatcher: Dispatcher,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> {
  const { default: request } = await import("undici/lib/api/api-request.js");
  return request.call(dispatcher, { origin, path: `${pathname}${search}`, method: "GET", headers, signal });
}

/** Connections that only lead to addresses that have been checked. */
export async function connectionsFor({ allowPrivate, timeout }: Settings, look?: Resolve): Promise<Dispatcher> {
  const { default: Agent } = await import("undici/lib/dispatcher/agent.js");
  const connect = { lookup: guardedLookup(allowPrivate, look), timeout };
  // Each request has a connection of its own: a server may close one that is kept just as it is used again.
  return new Agent({ connect, pipelining: 0, allowH2: false, headersTimeout: timeout, bodyTimeout: timeout });
}

/** A URL that may be asked for: http or https, without a password. */
export function webUrl(value: string, address: string, base?: URL): URL {
  const url = URL.parse(value, base?.href);
  if (url === null) throw new Unreadable("not an address:", address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Unreadable("not http or https:", url.href);
  url.username = url.password = url.hash = "";
  return url;
}

/** Where a redirect leads; null where the answer is none. */
export function nextOf({ statusCode, headers }: Answer, url: URL): URL | null {
  const location = [headers.location].flat()[0];
  if (location === undefined || ![301, 302, 303, 307, 308].includes(statusCode)) return null;
  return webUrl(location, url.href, url);
}

async function foundIn(answer: Answer, url: URL, address: string, settings: Settings): Promise<Found> {
  const { statusCode, headers, body } = answer;
  try {
    if (statusCode < 200 || statusCode > 299) throw new Unreadable(`HTTP ${statusCode} at`, url.href);
    const refused = refusal(contentTypeOf(headers).mediaType);
    if (refused !== null) throw new Unreadable(refused, url.href);
    const bytes = await bytesIn(answer, address, settings);
    return { address, location: url.href, headers: keptHeaders(headers), bytes };
  } catch (error) {
    discard(body);
    throw error;
  }
}

/** Why something is no article by what its server says; null where it may be one. */
export const refusal = (mediaType: string | null): string | null =>
  mediaType === null || MEDIA_TYPES.includes(mediaType) ? null : `content type ${mediaType} refused:`;

/** The body of an answer with its compression taken off, no larger than is allowed. */
export function bytesIn({ headers, body }: Answer, address: string, { maxBytes }: Settings): Promise<Uint8Array> {
  const layers = layersOf([headers["content-encoding"]].flat().join(","), address);
  // What breaks one of these streams breaks the last of them, which is the one that is read.
  const plain = layers.reduce<Readable>((packed, layer) => pipeline(packed, layer, () => {}), body);
  return collect(plain, maxBytes, address);
}

/** The streams that take off the compression, outermost first. */
function layersOf(header: string, address: string): Duplex[] {
  const names = header
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const packed = names.filter((name) => name !== "" && name !== "identity").reverse();
  if (packed.length > MOST_LAYERS) throw new Unreadable("compressed too often:", address);
  return packed.map((name) => {
    const layer = Object.hasOwn(DECOMPRESS, name) ? DECOMPRESS[name] : undefined;
    if (layer === undefined) throw new Unreadable(`unknown compression ${name}:`, address);
    return layer();
  });
}

export function discard(body: Readable): void {
  body.on("error", () => {}).destroy();
}
