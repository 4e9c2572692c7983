// A WACZ: a zip with WARCs and a package that tells the hash of each. What is not what its hash says is not read.

import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import type { Readable } from "node:stream";
import { Unreadable } from "../errors.ts";
import { collect } from "../sources/collect.ts";
import { plain } from "./streams.ts";
import type { Bytes, Warc } from "./streams.ts";
import { entriesOf, streamOf } from "./zip.ts";
import type { Entry } from "./zip.ts";

/** Largest package description that is read. */
const MOST_PACKAGE = 10_000_000;
const WARC = /^archive\/.*\.warc(?:\.gz)?$/;

/** The WARCs of a WACZ, and what is wrong with others. */
export async function warcsIn(path: string): Promise<readonly (Warc | Unreadable)[]> {
  const entries = await entriesOf(path);
  const hashes = await hashesIn(entries, path);
  const found: (Warc | Unreadable)[] = [];
  for (const entry of entries.filter(({ name }) => WARC.test(name))) {
    const stated = hashes.get(entry.name);
    const isWhole = stated !== undefined && stated === (await hashOf(await streamOf(path, entry)));
    found.push(isWhole ? warcOf(path, entry) : refused(entry, stated, path));
  }
  return found.length > 0 ? found : [new Unreadable("no WARC in", path)];
}

const refused = ({ name }: Entry, stated: string | undefined, path: string) =>
  new Unreadable(`${name} ${stated === undefined ? "has no hash" : "is not what its hash says"} in`, path);

function warcOf(path: string, entry: Entry): Warc {
  const { size } = statSync(path);
  const packed = async function* (): Bytes {
    yield* await streamOf(path, entry);
  };
  return { name: path, open: () => plain(packed(), entry.name.endsWith(".gz"), size, path) };
}

/** The SHA-256 of every file that the package names, by path. */
async function hashesIn(entries: readonly Entry[], path: string): Promise<ReadonlyMap<string, string>> {
  const bytesOf = async (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry ? collect(await streamOf(path, entry), MOST_PACKAGE, path) : null;
  };
  const bytes = await bytesOf("datapackage.json");
  if (bytes === null) throw new Unreadable("no datapackage.json in", path);
  const digest = await bytesOf("datapackage-digest.json");
  const stated = digest && fieldOf(jsonOf(digest, path), "hash");
  const own = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  if (typeof stated === "string" && stated !== own)
    throw new Unreadable("datapackage.json is not what its hash says in", path);
  const resources = fieldOf(jsonOf(bytes, path), "resources");
  return new Map((Array.isArray(resources) ? resources : []).flatMap(hashIn));
}

/** `{"path": "archive/data.warc.gz", "hash": "sha256:…"}`; older packages leave out the name of the hash. */
function hashIn(resource: unknown): [string, string][] {
  const [path, hash] = [fieldOf(resource, "path"), fieldOf(resource, "hash")];
  if (typeof path !== "string" || typeof hash !== "string") return [];
  return [[path, hash.replace(/^sha256:/, "").toLowerCase()]];
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

function jsonOf(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    throw new Unreadable("package description is not JSON in", path);
  }
}

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of stream) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
