// A zip that is written piece by piece: every file is stored as it is, and its hash is told.

import { createHash } from "node:crypto";

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
  /** Begins a file; the one before has ended. */
  readonly file: (path: string) => ZipFile;
  readonly end: () => void;
  /** The bytes since the last time. */
  readonly taken: () => Uint8Array[];
}

/** Most bytes of a zip: its directory has no room for larger numbers. */
const MOST = 0xfff0_0000;

/** A zip whose files all have one time. Throws where it grows beyond 4 GB. */
export async function zipper(time: string): Promise<Zipper> {
  const { Zip, ZipPassThrough } = await import("fflate");
  const files: ZipFile[] = [];
  let chunks: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    size += chunk.length;
    if (size > MOST) throw new Error("publish: web archive larger than 4 GB");
    chunks.push(chunk);
  });
  const file = (path: string): ZipFile => {
    const part = new ZipPassThrough(path);
    part.mtime = time;
    zip.add(part);
    const begun = fileOf(path, (bytes, isLast) => part.push(bytes, isLast));
    files.push(begun);
    return begun;
  };
  const taken = () => {
    const all = chunks;
    chunks = [];
    return all;
  };
  return { files, file, end: () => zip.end(), taken };
}

function fileOf(path: string, push: (bytes: Uint8Array, isLast: boolean) => void): ZipFile {
  const hash = createHash("sha256");
  const file = { path, size: 0, hash: "", add, end };
  function add(bytes: Uint8Array): ZipFile {
    hash.update(bytes);
    file.size += bytes.length;
    push(bytes, false);
    return file;
  }
  function end(): ZipFile {
    push(new Uint8Array(), true);
    file.hash = hash.digest("hex");
    return file;
  }
  return file;
}
