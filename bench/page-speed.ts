// How long a page takes, beside Readability on jsdom in the same run.
//
//   node bench/page-speed.ts FOLDER

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { readPage } from "../src/read/page/index.ts";
import { records } from "./records.ts";

/** As much of jsdom as is needed here; it comes without types. */
interface BrowserDocument {
  new (
    html: string,
    options: { url: string; virtualConsole: unknown },
  ): { window: { document: unknown; close(): void } };
}

const { JSDOM, VirtualConsole } = createRequire(import.meta.url)("jsdom") as {
  JSDOM: BrowserDocument;
  VirtualConsole: new () => unknown;
};

const folder = process.argv[2] ?? join(import.meta.dirname, "../../shared/data/pages");
const listed = records<{ url: string; html: string }>(join(folder, "pages.jsonl"));
const ours: number[] = [];
const theirs: number[] = [];
for (const { url, html } of listed) {
  const page = gunzipSync(readFileSync(join(folder, html))).toString("utf8");
  ours.push(timed(() => readPage(page, url)));
  theirs.push(timed(() => readOnBrowserDocument(page, url)));
}
const [own, other] = [median(ours), median(theirs)];
console.log(`${listed.length} pages, median of one reading each`);
console.log(`readPage             ${own.toFixed(1)} ms (slowest ${Math.max(...ours).toFixed(0)} ms)`);
console.log(`Readability on jsdom ${other.toFixed(1)} ms (slowest ${Math.max(...theirs).toFixed(0)} ms)`);
console.log(`ratio                ${(other / own).toFixed(1)}`);

function readOnBrowserDocument(html: string, url: string): void {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  new Readability(window.document as never).parse();
  window.close();
}

/** Milliseconds that a call takes, whether or not it finds an article. */
function timed(call: () => unknown): number {
  const start = performance.now();
  try {
    call();
  } catch {
    // A page that one of the two cannot read costs its time all the same.
  }
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
