// The file of sources: one on a line, to be read and written by people. What they write around the sources stays.
//
//     # The capital
//     feed     https://ostrel-gazette.example/feed   every=30m   Ostrel Gazette
//     channel  https://t.me/s/tamrinpost   Tamrin Post

import { readFile, rename, writeFile } from "node:fs/promises";
import { oneLine } from "../errors.ts";
import type { WatchSource } from "../watch/index.ts";
import { durationOf, shownDuration } from "./duration.ts";

export const KINDS = ["feed", "page", "channel", "sitemap"] as const;

/** A file of sources that cannot be understood, read or written; the message says where and ends with the value. */
export class Unlisted extends Error {
  override readonly name = "Unlisted";
}

/** What whoever has no list does first. */
export const FIRST = "add one with whence sources add https://example.org";

/** A line of the file: a source, or words and empty space between sources. */
type Line = { readonly text: string; readonly source: WatchSource | null };

/** A file of sources as people see it. */
export interface List {
  readonly sources: readonly WatchSource[];
  /** The list with a source at its end; null where its address is there. */
  readonly with: (source: WatchSource) => List | null;
  /** The list without the sources of a name or an address; null where there is none. */
  readonly without: (nameOrAddress: string) => List | null;
  readonly text: string;
}

/** The list that a file holds; throws `Unlisted` where a line is no source. `where` names the file. */
function listIn(text: string, where: string): List {
  const lines = text === "" ? [] : text.replace(/\n$/, "").split(/\r?\n/);
  const list = listOf(lines.map((line, place) => lineOf(line, `line ${place + 1} of ${where}`)));
  const seen = new Set<string>();
  const twice = list.sources.find(({ address }) => seen.size === seen.add(address).size);
  if (twice) throw new Unlisted(`sources: stands there twice: ${twice.address}`);
  return list;
}

function listOf(lines: readonly Line[]): List {
  const sources = lines.flatMap(({ source }) => source ?? []);
  return {
    sources,
    with: (given) => {
      const source = { ...given, address: withoutLogin(given.address) };
      const isThere = sources.some(({ address }) => address === source.address);
      return isThere ? null : listOf([...lines, { text: textOf(source), source }]);
    },
    without: (wanted) => {
      const left = lines.filter(
        ({ source }) => source === null || (source.name !== wanted && source.address !== wanted),
      );
      return left.length === lines.length ? null : listOf(left);
    },
    text: lines.map(({ text }) => `${text}\n`).join(""),
  };
}

function lineOf(text: string, where: string): Line {
  const words = text.trim().split(/\s+/);
  if (text.trim() === "" || text.trim().startsWith("#")) return { text, source: null };
  const [kind, address = "", ...rest] = words;
  const known = KINDS.find((one) => one === kind);
  if (known === undefined) throw new Unlisted(`sources: a source begins with ${KINDS.join(", ")}: ${where}`);
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Unlisted(`sources: no http(s) address: ${where}`);
  const [first = ""] = rest;
  const every = first.startsWith("every=") ? first.slice("every=".length) : null;
  const wait = every === null ? null : durationOf(every);
  if (every !== null && wait === null) throw new Unlisted(`sources: no time such as 30m, 2h or 1d: ${where}`);
  const name = rest.slice(every === null ? 0 : 1).join(" ") || url.host;
  return { text, source: { kind: known, address: withoutLogin(url.href), every: wait, name } };
}

/** A name and a password are asked with nowhere, and are nobody's to read. */
export function withoutLogin(address: string): string {
  const url = new URL(address);
  if (url.username === "" && url.password === "") return address;
  url.username = url.password = "";
  return url.href;
}

/** A source as a line. A name that looks like a time between two looks is not one. */
function textOf({ kind, address, every, name }: WatchSource): string {
  const wait = every === null ? [] : [`every=${shownDuration(every)}`];
  const words = oneLine(name).replace(/\s+/g, " ").trim();
  return [kind.padEnd(7), address, ...wait, words.replace(/^every=/i, "every = ")].join("  ");
}

/** The list of a file; an empty one where there is no file and `mayMiss` says so. */
export async function readList(file: string, mayMiss: boolean): Promise<List> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && mayMiss) return "";
    throw new Unlisted(
      error.code === "ENOENT"
        ? `sources: none yet, ${FIRST}: ${file}`
        : `sources: cannot be read (${error.code}): ${file}`,
    );
  });
  return listIn(text, file);
}

/** Puts a list in the place of the one in a file: whole, or not at all. */
export async function writeList(file: string, { text }: List): Promise<void> {
  // What could not be read again is not written.
  listIn(text, file);
  const part = `${file}.${process.pid}.part`;
  try {
    await writeFile(part, text);
    await rename(part, file);
  } catch (error) {
    throw new Unlisted(`sources: cannot be written (${(error as NodeJS.ErrnoException).code}): ${file}`);
  }
}
