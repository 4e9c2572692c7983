// A file on disk. What is too large is refused by its size, before it is read.

import { open } from "node:fs/promises";
import { extname } from "node:path";
import { Unreadable } from "../errors.ts";
import { collect, tooLarge } from "./collect.ts";
import type { Source } from "./source.ts";

/** What the system's answer means. */
const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: "no such file:",
  ENOTDIR: "no such file:",
  ENAMETOOLONG: "no such file:",
  ERR_INVALID_ARG_VALUE: "no such file:",
  EACCES: "no permission:",
  EPERM: "no permission:",
  EISDIR: "is a directory:",
};

/** A path. */
export const file: Source = {
  name: "file",
  summary: "a file",
  example: "story.html",
  takes: () => true,
  open: async (address, { maxBytes }) => ({
    address,
    url: null,
    mediaType: null,
    charset: null,
    extension: extname(address).toLowerCase(),
    bytes: await bytesOf(address, maxBytes).catch((error: unknown) => Promise.reject(failure(error, address))),
  }),
};

async function bytesOf(path: string, maxBytes: number): Promise<Uint8Array> {
  await using handle = await open(path);
  const stat = await handle.stat();
  if (stat.isDirectory()) throw new Unreadable("is a directory:", path);
  if (stat.size > maxBytes) throw tooLarge(maxBytes, path);
  return await collect(handle.createReadStream({ autoClose: false }), maxBytes, path);
}

function failure(error: unknown, address: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  return new Unreadable(FAILURES[String(error.code)] ?? `cannot be read (${String(error.code)}):`, address);
}
