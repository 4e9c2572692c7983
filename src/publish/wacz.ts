// A web archive (WACZ 1.1.1) of what was fetched: WARC records, an index of them, a list of pages, and a package
// with the hash of each. Tools that replay archives open it, and Whence reads it back as it was.

import { writeFile } from "node:fs/promises";
import { answerOf, indexLine, infoOf, pageLine, requestOf } from "./wacz/warc.ts";
import type { Capture } from "./wacz/warc.ts";
import { zipper } from "./wacz/zip.ts";
import type { Zipper } from "./wacz/zip.ts";

export type { Capture } from "./wacz/warc.ts";

/** What an archive says about itself. */
export interface WaczOptions {
  /** When it is written: ISO 8601, UTC. */
  readonly created: string;
  /** "Whence 0.1.0": by this name Whence knows its own archives. */
  readonly software: string;
  readonly title?: string | undefined;
  /** Files that lie beside the records. */
  readonly files?:
    | readonly { readonly path: string; readonly parts: () => AsyncIterable<string | Uint8Array> }[]
    | undefined;
}

/** Writes an archive to a file that is not there yet. The same captures at the same time give the same bytes. */
export const writeWacz = (captures: AsyncIterable<Capture>, file: string, options: WaczOptions): Promise<void> =>
  writeFile(file, waczOf(captures, options), { flag: "wx" });

/** The bytes of an archive. Of each capture only its lines in the index and the list of pages stay in memory. */
export async function* waczOf(captures: AsyncIterable<Capture>, options: WaczOptions): AsyncGenerator<Uint8Array> {
  const zip = zipper(options.created);
  const index: string[] = [];
  const pages = [JSON.stringify({ format: "json-pages-1.0", id: "pages", title: "All Pages" })];
  const warc = zip.file("archive/data.warc.gz", true);
  warc.add(await infoOf(options.software, options.created));
  for await (const capture of captures) {
    if (capture.request) warc.add(await requestOf(capture, capture.request));
    const record = await answerOf(capture);
    index.push(await indexLine(capture, warc.size, record.length));
    pages.push(...pageLine(capture));
    warc.add(record);
    yield* zip.taken();
  }
  warc.end();
  zip.file("indexes/index.cdxj", true).add(linesOf(index.toSorted())).end();
  zip.file("pages/pages.jsonl", true).add(linesOf(pages)).end();
  for (const { path, parts } of options.files ?? []) {
    const file = zip.file(path, true);
    for await (const part of parts()) {
      file.add(Buffer.from(part));
      yield* zip.taken();
    }
    file.end();
  }
  describe(zip, options);
  zip.end();
  yield* zip.taken();
}

const linesOf = (lines: readonly string[]): Uint8Array => Buffer.from(lines.map((line) => `${line}\n`).join(""));

/** The package at the end, which proves the rest, and the hash that proves the package. */
function describe(zip: Zipper, { created, software, title }: WaczOptions): void {
  const resources = zip.files.map(({ path, hash, size }) => {
    return { name: path.split("/").at(-1), path, hash: `sha256:${hash}`, bytes: size };
  });
  const about = { profile: "data-package", wacz_version: "1.1.1", title, created, software, resources };
  const description = zip
    .file("datapackage.json")
    .add(linesOf([JSON.stringify(about, null, 2)]))
    .end();
  const digest = { path: "datapackage.json", hash: `sha256:${description.hash}` };
  zip
    .file("datapackage-digest.json")
    .add(linesOf([JSON.stringify(digest)]))
    .end();
}
