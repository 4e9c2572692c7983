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
  const { Agent, request } = await import("undici");
  const { allowPrivate, timeout } = settings;
  const signal = AbortSignal.timeout(timeout);
  const connect = { lookup: guardedLookup(allowPrivate), timeout };
  const dispatcher = new Agent({ connect, allowH2: false, headersTimeout: timeout, bodyTimeout: timeout });
  try {
    let url = webUrl(address, address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      checkHost(url, allowPrivate);
      const answer = await request(url, { dispatcher, headers: HEADERS, signal });
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

/** A URL that may be asked for: http or https, without a password. */
function webUrl(value: string, address: string, base?: URL): URL {
  const url = URL.parse(value, base?.href);
  if (url === null) throw new Unreadable("not an address:", address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Unreadable("not http or https:", url.href);
  url.username = url.password = url.hash = "";
  return url;
}

/** Where a redirect leads; null where the answer is none. */
function nextOf({ statusCode, headers }: Answer, url: URL): URL | null {
  const location = [headers.location].flat()[0];
  if (location === undefined || ![301, 302, 303, 307, 308].includes(statusCode)) return null;
  return webUrl(location, url.href, url);
}

async function foundIn(answer: Answer, url: URL, address: string, settings: Settings): Promise<Found> {
  const { statusCode, headers, body } = answer;
  try {
    if (statusCode < 200 || statusCode > 299) throw new Unreadable(`HTTP ${statusCode} at`, url.href);
    const { mediaType } = contentTypeOf(headers);
    if (mediaType !== null && !MEDIA_TYPES.includes(mediaType)) {
      throw new Unreadable(`content type ${mediaType} refused:`, url.href);
    }
    const layers = layersOf([headers["content-encoding"]].flat().join(","), url.href);
    // What breaks one of these streams breaks the last of them, which is the one that is read.
    const plain = layers.reduce<Readable>((packed, layer) => pipeline(packed, layer, () => {}), body);
    const bytes = await collect(plain, settings.maxBytes, address);
    return { address, location: url.href, headers: keptHeaders(headers), bytes };
  } catch (error) {
    discard(body);
    throw error;
  }
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

function discard(body: Readable): void {
  body.on("error", () => {}).destroy();
}
