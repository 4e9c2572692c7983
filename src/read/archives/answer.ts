// What a server answered, as a record keeps it: status, headers, and the body with its transfer taken off.

import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { Unreadable } from "../errors.ts";
import { keptHeaders } from "../fetched.ts";
import { collect, tooLarge } from "../sources/collect.ts";

/** An answer with its body as a browser would see it. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Uint8Array;
}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** `deflate` comes with and without the header that it should have. */
const inflated: Unpack = (bytes, options) =>
  ((bytes[0] ?? 0) & 15) === 8 && ((bytes[0]! << 8) | (bytes[1] ?? 0)) % 31 === 0
    ? inflateSync(bytes, options)
    : inflateRawSync(bytes, options);

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflated,
  br: brotliDecompressSync,
};

/** Headers that our own archives set aside, because they speak of a transfer that the kept body has behind it. */
const SET_ASIDE = "x-archive-orig-";
/** Most layers of compression that are taken off. */
const MOST_LAYERS = 2;

/** The answer in a record's block. Throws `Unreadable` for what is too large, or broken. */
export async function answerIn(block: Uint8Array, most: number, address: string): Promise<Answer> {
  const { AsyncIterReader, StatusAndHeadersParser } = await import("warcio");
  const reader = new AsyncIterReader([block], null);
  const head = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers });
  const sent = head?.headers ?? new Headers();
  const chunked = /\bchunked\b/i.test(sent.get("transfer-encoding") ?? "");
  const body = await collect(chunked ? new AsyncIterReader(reader, null, true) : reader, most, address);
  const bytes = unpacked(body, sent.get("content-encoding") ?? "", most, address);
  return { status: Number(head?.statusCode), headers: headersOf(sent), bytes };
}

/** The body without its compression. Many archives keep it plain beside a header that says otherwise. */
function unpacked(body: Uint8Array, encoding: string, most: number, address: string): Uint8Array {
  const layers = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity")
    .reverse();
  if (layers.length > MOST_LAYERS) throw new Unreadable("compressed too often:", address);
  let bytes = body;
  for (const name of layers) {
    const unpack = Object.hasOwn(UNPACK, name) ? UNPACK[name] : undefined;
    if (!unpack) throw new Unreadable(`unknown compression ${name}:`, address);
    if (looksPlain(bytes)) return bytes;
    try {
      bytes = unpack(bytes, { maxOutputLength: most });
    } catch (error) {
      throw isTooLarge(error) ? tooLarge(most, address) : new Unreadable("compression broken:", address);
    }
  }
  return bytes;
}

/** Does a body begin as markup or text does, and nothing that is compressed? */
const looksPlain = (bytes: Uint8Array) =>
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*[<{]/.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));

const isTooLarge = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

/** Headers as they are kept; those that were set aside are in their place again. */
function headersOf(sent: Iterable<readonly [string, string]>): Record<string, string> {
  const named = [...sent].map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const aside = named.filter(([name]) => name.startsWith(SET_ASIDE));
  const restored = aside.map(([name, value]): [string, string] => [name.slice(SET_ASIDE.length), value]);
  return keptHeaders(Object.fromEntries([...named.filter(([name]) => !name.startsWith(SET_ASIDE)), ...restored]));
}
