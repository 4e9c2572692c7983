// The plain bytes of a WARC file, whatever it is packed in, and what may be wrong with the packing.

import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import type { Gunzip } from "node:zlib";
import { createGunzip } from "node:zlib";
import { Unreadable } from "../errors.ts";

/** Bytes, piece by piece. */
export type Bytes = AsyncGenerator<Uint8Array, void>;

/** A WARC that can be read from its beginning, as often as it takes. */
export interface Warc {
  /** For messages. */
  readonly name: string;
  readonly open: () => Bytes;
}

/** An archive unpacks to so many times its size at most, and to so many bytes in any case. */
const MOST_TIMES = 100;
const ANY_CASE = 100_000_000;
/** Bytes that are unpacked in one go: a piece of a bomb is a thousand times as large. */
const GO = 16_384;

/** A WARC file by itself. */
export function warcIn(path: string): Warc {
  const { size } = statSync(path);
  return { name: path, open: () => plain(createReadStream(path), isGzip(path), size, path) };
}

/** The plain bytes of what may be gzipped and is `size` bytes long. Throws where that unpacks to far too much. */
export async function* plain(
  packed: AsyncIterable<Uint8Array>,
  gzipped: boolean,
  size: number,
  archive: string,
): Bytes {
  let left = Math.max(ANY_CASE, size * MOST_TIMES);
  for await (const bytes of gzipped ? unzipped(packed) : packed) {
    left -= bytes.length;
    if (left < 0) throw new Broken(`unpacks to more than ${MOST_TIMES} times its size:`, archive);
    yield bytes;
  }
}

/** All that can be unpacked, but for the piece that a break is in; what is broken throws only then. */
async function* unzipped(packed: AsyncIterable<Uint8Array>): Bytes {
  const gunzip = createGunzip();
  const pieces: Uint8Array[] = [];
  gunzip.on("data", (piece: Uint8Array) => pieces.push(piece)).on("error", () => {});
  try {
    for await (const bytes of packed)
      for (let at = 0; at < bytes.length; at += GO) {
        const error = await written(gunzip, bytes.subarray(at, at + GO));
        yield* pieces.splice(0);
        if (error) throw error;
      }
    const error = await written(gunzip, null);
    yield* pieces.splice(0);
    if (error) throw error;
  } finally {
    gunzip.destroy();
  }
}

/** Has bytes unpacked, or with null what is left; gives what went wrong. */
const written = (gunzip: Gunzip, bytes: Uint8Array | null): Promise<Error | null | undefined> =>
  new Promise((resolve) => {
    const done = (error?: Error | null) => {
      gunzip.off("error", done);
      resolve(error);
    };
    // What is broken ends a stream without a word to whoever has just written.
    gunzip.on("error", done);
    if (bytes === null) gunzip.end(done);
    else gunzip.write(bytes, done);
  });

/** Does a file begin as gzip does? */
function isGzip(path: string): boolean {
  const head = Buffer.alloc(2);
  const fd = openSync(path, "r");
  try {
    readSync(fd, head, 0, 2, 0);
  } finally {
    closeSync(fd);
  }
  return head.readUInt16BE() === 0x1f8b;
}

/** What is wrong with an archive as a whole: nothing after it can be read. */
export class Broken extends Unreadable {}

/** The one line for what went wrong while an archive was read. */
export function failureIn(error: unknown, archive: string): unknown {
  if (!(error instanceof Error) || error instanceof Unreadable || !("code" in error)) return error;
  const code = String(error.code);
  if (code === "Z_BUF_ERROR") return new Unreadable("cut off in the middle of a page:", archive);
  if (code.startsWith("Z_")) return new Unreadable("compression broken:", archive);
  if (code === "ENOENT" || code === "ENOTDIR") return new Unreadable("no such file:", archive);
  if (code === "EISDIR") return new Unreadable("is a directory:", archive);
  return new Unreadable(`cannot be read (${code}):`, archive);
}
