// The plain bytes of a WARC file, whatever it is packed in, and what may be wrong with the packing.

import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { Unreadable } from "../errors.ts";
import { Broken } from "./broken.ts";
import { unzipped } from "./gunzip.ts";

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
  for await (const bytes of gzipped ? unzipped(packed, archive) : packed) {
    left -= bytes.length;
    if (left < 0) throw new Broken(`unpacks to more than ${MOST_TIMES} times its size:`, archive);
    yield bytes;
  }
}

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

/** The one line for what went wrong while an archive was read. */
export function failureIn(error: unknown, archive: string): unknown {
  if (!(error instanceof Error) || error instanceof Unreadable || !("code" in error)) return error;
  const code = String(error.code);
  if (code === "ENOENT" || code === "ENOTDIR") return new Unreadable("no such file:", archive);
  if (code === "EISDIR") return new Unreadable("is a directory:", archive);
  return new Unreadable(`cannot be read (${code}):`, archive);
}
