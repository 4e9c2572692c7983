// A file on disk. What is too large is refused by its size, before it is read. A pipe with a name, which a shell
// makes for `<(curl …)`, is read until its writer ends, and no longer than an answer from the web.

import { closeSync, constants, createReadStream, fstatSync, open } from "node:fs";
import type { Stats } from "node:fs";
import { Socket } from "node:net";
import { promisify } from "node:util";
import { Unreadable } from "../errors.ts";
import type { Settings } from "../settings.ts";
import { collect, tooLarge } from "./collect.ts";
import { maxBytesOption, timeoutOption } from "./source.ts";
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

/** A pipe that nobody writes to is opened all the same. */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A path. */
export const file: Source = {
  name: "file",
  summary: "a file",
  example: "story.html",
  options: [maxBytesOption, timeoutOption],
  takes: () => true,
  open: async (address, settings) => ({
    address,
    location: null,
    headers: {},
    bytes: await bytesOf(address, settings).catch((error: unknown) => Promise.reject(failure(error, address))),
  }),
};

async function bytesOf(path: string, { maxBytes, timeout }: Settings): Promise<Uint8Array> {
  const fd = await promisify(open)(path, READING);
  const stat = fstatSync(fd);
  const refused = stat.isDirectory() ? new Unreadable("is a directory:", path) : tooLargeAt(path, stat, maxBytes);
  if (refused) {
    closeSync(fd);
    throw refused;
  }
  return stat.isFIFO()
    ? pipedBytes(fd, path, maxBytes, timeout)
    : collect(createReadStream("", { fd }), maxBytes, path);
}

const tooLargeAt = (path: string, { size }: Stats, most: number) => (size > most ? tooLarge(most, path) : null);

/** The pipe is closed with its socket. */
async function pipedBytes(fd: number, path: string, most: number, timeout: number): Promise<Uint8Array> {
  const pipe = new Socket({ fd, readable: true, writable: false });
  const late = setTimeout(() => pipe.destroy(new Unreadable(`timed out after ${timeout / 1000} s:`, path)), timeout);
  try {
    return await collect(pipe, most, path);
  } finally {
    clearTimeout(late);
    pipe.destroy();
  }
}

function failure(error: unknown, address: string): unknown {
  if (!(error instanceof Error) || error instanceof Unreadable || !("code" in error)) return error;
  return new Unreadable(FAILURES[String(error.code)] ?? `cannot be read (${String(error.code)}):`, address);
}
