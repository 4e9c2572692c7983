// A web archive with annotations proves itself: its files have the hashes that it lists, and the words of the annotations stand on
// the pages, which are read again from the bytes in it.

import { createHash } from "node:crypto";
import type { Article } from "../../../article/index.ts";
import { fetchAll, readFetched, Unreadable } from "../../../read/index.ts";
import { bytesName } from "../../exports/names.ts";
import { exportIn } from "./file.ts";
import { idOf, NoExport, wordsOf } from "./item.ts";
import type { ExportFile, ItemFinding } from "./item.ts";
import { pointedIn } from "./own.ts";

/** Most bytes of an archive, and of all that is in it. */
const [MOST, UNPACKED] = [512 << 20, 1 << 30];

const ANNOTATIONS = "annotations/annotations.jsonld";

/** Checks an archive by its path, given its bytes; its annotations come back to be held against a ledger. */
export async function checkArchive(
  path: string,
  bytes: Uint8Array,
): Promise<{ annotations: ExportFile | null; pages: number; quotes: number; findings: ItemFinding[] }> {
  const files = await unpacked(bytes);
  const findings = packageFaults(files);
  const listed = files.get(ANNOTATIONS);
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

async function unpacked(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  if (bytes.length > MOST) throw new NoExport(`more than ${MOST} bytes`);
  const { unzipSync } = await import("fflate");
  let left = UNPACKED;
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ originalSize }) => (left -= originalSize) >= 0 })));
  } catch (error) {
    throw new NoExport(`no zip file (${(error as Error).message})`);
  }
}

const hashOf = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

interface Resource {
  readonly path?: unknown;
  readonly hash?: unknown;
}

/** Every file has the hash that the package lists, and the package the one that is listed beside it. */
function packageFaults(files: ReadonlyMap<string, Uint8Array>): ItemFinding[] {
  const about = files.get("datapackage.json");
  const digest = files.get("datapackage-digest.json");
  if (!about || !digest) throw new NoExport("no package of a web archive");
  const { resources } = jsonOf(about) as { resources?: readonly Resource[] };
  const listed = [jsonOf(digest) as Resource, ...(Array.isArray(resources) ? resources : [])] as (Resource | null)[];
  return listed.flatMap((one) => {
    const { path, hash } = one ?? {};
    const found = files.get(wordsOf(path));
    if (found && hashOf(found) === hash) return [];
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
