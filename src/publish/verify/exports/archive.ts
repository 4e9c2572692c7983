// A web archive with annotations proves itself: its files have the hashes that it lists, and the words of the annotations stand on
// the pages, which are read again from the bytes in it.

import { createHash } from "node:crypto";
import type { Article } from "../../../article/index.ts";
import { entriesOf, fetchAll, readFetched, streamOf, Unreadable } from "../../../read/index.ts";
import type { ZipEntry } from "../../../read/index.ts";
import { bytesName } from "../../exports/names.ts";
import { exportIn } from "./file.ts";
import { idOf, NoExport, wordsOf } from "./item.ts";
import type { ExportFile, ItemFinding } from "./item.ts";
import { pointedIn } from "./own.ts";

/** Files of an archive, bytes of all of them as they unpack, and of one that is read whole. */
const [MOST, UNPACKED, WHOLE] = [10_000, 1 << 30, 64 << 20];

const PACKAGE = "datapackage.json";
const DIGEST = "datapackage-digest.json";
const ANNOTATIONS = "annotations/annotations.jsonld";

/** Are these the bytes of a web archive in a zip, whatever its file is called? */
export const isWacz = (bytes: Uint8Array): boolean => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return all.toString("latin1", 0, 4) === "PK\x03\x04" && all.includes(PACKAGE);
};

/** Checks an archive by its path, which ends in ".wacz"; its annotations come back to be held against a ledger. */
export async function checkArchive(
  path: string,
): Promise<{ annotations: ExportFile | null; pages: number; quotes: number; findings: ItemFinding[] }> {
  const files = await unpacked(path);
  const findings = packageFaults(files);
  const listed = files.get(ANNOTATIONS)?.bytes;
  const annotations = listed ? exportIn(new TextDecoder().decode(listed)) : null;
  const { texts, faults } = await textsOf(path);
  findings.push(...faults);
  let quotes = 0;
  for (const item of annotations?.items ?? []) {
    const id = idOf("annotations", item);
    for (const { exact, start, end, cached } of pointedIn(item).pointed) {
      if (cached === null) continue;
      quotes += 1;
      const known = texts.get(cached);
      if (known === undefined)
        findings.push({ item: id, kind: "hash", words: cached, why: "no page of the archive has these bytes" });
      else if (!known.some(({ text }) => wordsAt(text, start, end) === exact || text.includes(exact)))
        findings.push({ item: id, kind: "quote", words: exact, why: "does not stand on the page" });
    }
  }
  return { annotations, pages: texts.size, quotes, findings };
}

/** A file of an archive: its hash, and its bytes where they are read. */
interface File {
  readonly hash: string;
  readonly bytes: Uint8Array | null;
}

/** Every file, unpacked under a meter: what a file says of its size is not believed. */
async function unpacked(path: string): Promise<Map<string, File>> {
  const entries = await entriesOf(path).catch((error: unknown) => {
    throw error instanceof Unreadable || (error as NodeJS.ErrnoException).code !== undefined
      ? new NoExport("no zip file")
      : error;
  });
  if (entries.length > MOST) throw new NoExport(`more than ${MOST} files in the archive`);
  const files = new Map<string, File>();
  let left = UNPACKED;
  for (const entry of entries) {
    const isRead = [PACKAGE, DIGEST, ANNOTATIONS].includes(entry.name);
    const file = await fileOf(path, entry, isRead ? Math.min(left, WHOLE) : left, isRead);
    left -= file.size;
    files.set(entry.name, file);
  }
  return files;
}

async function fileOf(
  path: string,
  entry: ZipEntry,
  most: number,
  isRead: boolean,
): Promise<File & { readonly size: number }> {
  const hash = createHash("sha256");
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    // An empty file has no bytes of its own to stream.
    for await (const part of entry.packed === 0 ? [] : await streamOf(path, entry)) {
      const bytes = part as Uint8Array;
      size += bytes.length;
      if (size > most) throw new NoExport(`unpacks to more than ${most.toLocaleString("en")} bytes: ${entry.name}`);
      hash.update(bytes);
      if (isRead) parts.push(bytes);
    }
  } catch (error) {
    if (error instanceof NoExport) throw error;
    throw new NoExport(`no zip file (${(error as Error).message})`);
  }
  return { hash: `sha256:${hash.digest("hex")}`, bytes: isRead ? Buffer.concat(parts) : null, size };
}

interface Resource {
  readonly path?: unknown;
  readonly hash?: unknown;
}

/** Every file has the hash that the package lists, and the package the one that is listed beside it. */
function packageFaults(files: ReadonlyMap<string, File>): ItemFinding[] {
  const about = files.get(PACKAGE)?.bytes;
  const digest = files.get(DIGEST)?.bytes;
  if (!about || !digest) throw new NoExport("no package of a web archive");
  const { resources } = jsonOf(about) as { resources?: readonly Resource[] };
  const listed = [jsonOf(digest) as Resource, ...(Array.isArray(resources) ? resources : [])] as (Resource | null)[];
  return listed.flatMap((one) => {
    const { path, hash } = one ?? {};
    const found = files.get(wordsOf(path));
    if (found && found.hash === hash) return [];
    return [
      {
        item: wordsOf(path),
        kind: "hash",
        words: wordsOf(hash),
        why: found ? "is not the hash of the file" : "there is no such file",
      },
    ];
  });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) ?? {};
  } catch {
    throw new NoExport("no JSON in its package");
  }
}

/** The articles of every page, by the name of the bytes that they are read from. */
async function textsOf(path: string): Promise<{ texts: Map<string, Article[]>; faults: ItemFinding[] }> {
  const texts = new Map<string, Article[]>();
  const faults: ItemFinding[] = [];
  for await (const fetched of fetchAll(path)) {
    if (fetched instanceof Unreadable) {
      faults.push({ item: path, kind: "page", words: path, why: fetched.message });
      continue;
    }
    const name = bytesName(createHash("sha256").update(fetched.bytes).digest("hex"));
    const read = await readFetched(fetched).catch((error: unknown) => {
      if (error instanceof Unreadable) return [];
      throw error;
    });
    texts.set(name, [...(texts.get(name) ?? []), ...read]);
  }
  return { texts, faults };
}

/** Words may have moved where a later Whence reads a page otherwise. Annotations count characters, and a pair of surrogates is one. */
const wordsAt = (text: string, start: number, end: number): string =>
  /[\ud800-\udfff]/.test(text) ? [...text].slice(start, end).join("") : text.slice(start, end);
