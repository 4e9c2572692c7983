// A zip that is written piece by piece: every file is stored as it is, and its hash is told. What is too large or too
// many for the numbers of a zip stands in the longer numbers of zip64.

import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { directoryEntry, endOf, headOf, sumOf } from "./records.ts";
import type { Limits } from "./records.ts";

/** A file that is being written. */
export interface ZipFile {
  readonly path: string;
  /** Bytes so far. */
  readonly size: number;
  /** SHA-256, once the file has ended. */
  readonly hash: string;
  readonly add: (bytes: Uint8Array) => ZipFile;
  readonly end: () => ZipFile;
}

export interface Zipper {
  readonly files: readonly ZipFile[];
  /** Begins a file, which may grow beyond 4 GB where it is said to be large; the one before has ended. */
  readonly file: (path: string, isLarge?: boolean) => ZipFile;
  readonly end: () => void;
  /** The bytes since the last time. */
  readonly taken: () => Uint8Array[];
}

/** The largest numbers that are none of zip64. */
const LIMITS: Limits = { size: 0xffff_fffe, count: 0xfffe };

/** A zip whose files all have one time: ISO 8601, UTC. Throws where a file that is not said to be large grows so. */
export function zipper(time: string, limits: Limits = LIMITS): Zipper {
  const files: ZipFile[] = [];
  const directory: Buffer[] = [];
  const at = new Date(time);
  let chunks: Uint8Array[] = [];
  let written = 0;
  const write = (bytes: Uint8Array): void => {
    written += bytes.length;
    chunks.push(bytes);
  };
  const file = (path: string, isLarge = false): ZipFile => {
    const offset = written;
    const hash = createHash("sha256");
    let sum = 0;
    const one = { path, size: 0, hash: "", add, end };
    function add(bytes: Uint8Array): ZipFile {
      hash.update(bytes);
      sum = crc32(bytes, sum);
      one.size += bytes.length;
      if (one.size > limits.size && !isLarge) throw new Error(`publish: too large for its zip: ${path}`);
      write(bytes);
      return one;
    }
    function end(): ZipFile {
      one.hash = hash.digest("hex");
      write(sumOf(sum, one.size, isLarge));
      directory.push(directoryEntry({ path, at, sum, size: one.size, offset }, limits));
      return one;
    }
    write(headOf(path, at, isLarge));
    files.push(one);
    return one;
  };
  const end = (): void => {
    const offset = written;
    for (const entry of directory) write(entry);
    write(endOf(directory.length, written - offset, offset, limits));
  };
  const taken = (): Uint8Array[] => {
    const all = chunks;
    chunks = [];
    return all;
  };
  return { files, file, end, taken };
}
