// How fast a web archive streams through extraction, and how much memory that takes, beside trafilatura on the same
// pages in the same run. The archive is made of the saved pages of the measuring data, again and again under other
// addresses. What it takes to be read: the bytes from the disk, the records, the article of each page.
//
//   node bench/archive.ts [PAGES] [PYTHON]
//
// PYTHON is an interpreter that has trafilatura; without one only our own numbers are shown.

import { execFileSync } from "node:child_process";
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isMainThread, parentPort } from "node:worker_threads";
import { gunzipSync, gzipSync } from "node:zlib";
import { readersOf } from "../src/cli/ahead/index.ts";
import type { Answer } from "../src/cli/ahead/index.ts";
import { Unreadable, fetchAll, readFetched } from "../src/read/index.ts";
import type { Fetched } from "../src/read/index.ts";
import { records } from "./records.ts";

const FOLDER = path.join(import.meta.dirname, "../../shared/data/pages");
/** Most pages that are on their way at a time. */
const AHEAD = 16;

interface Page {
  readonly url: string;
  readonly html: Buffer;
}

/** A record of its own for every page, compressed by itself. */
function recordOf({ url, html }: Page, number: number): Buffer {
  const address = `${url}${url.includes("?") ? "&" : "?"}copy=${number}`;
  const http = Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), html]);
  const head =
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2031-03-05T07:15:00Z\r\n` +
    `Content-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]), { level: 1 });
}

/** The saved pages; nobody holds them while the archive is read. */
function savedPages(): Page[] {
  const listed = records<{ url: string; html: string }>(path.join(FOLDER, "pages.jsonl"));
  return listed.map(({ url, html }) => ({ url, html: gunzipSync(readFileSync(path.join(FOLDER, html))) }));
}

async function writeWarc(file: string, pages: readonly Page[], count: number): Promise<void> {
  const all = function* () {
    for (let number = 0; number < count; number += 1) yield recordOf(pages[number % pages.length]!, number);
  };
  await pipeline(Readable.from(all()), createWriteStream(file));
}

/** What one reading of the archive came to. */
interface Run {
  readonly seconds: number;
  /** Seconds of processor. */
  readonly busy: number;
  readonly read: number;
  /** Memory in bytes after every so many pages. */
  readonly memory: number[];
}

/** Reads every page of the archive with as many readers as there are processors, and no more ahead than that takes. */
async function ours(file: string, every: number): Promise<Run> {
  await using readers = readersOf({ threads: availableParallelism(), script: new URL(import.meta.url) });
  let [pages, read] = [0, 0];
  const memory: number[] = [];
  const before = process.cpuUsage();
  const start = performance.now();
  const ahead: Promise<Answer>[] = [];
  const take = async (): Promise<void> => {
    const answer = await ahead.shift();
    if (typeof answer === "object") read += answer.length;
    if (++pages % every === 0) memory.push(process.memoryUsage.rss());
  };
  for await (const fetched of fetchAll(file)) {
    if (fetched instanceof Unreadable) throw fetched;
    ahead.push(readers.read({ fetched, address: fetched.address, options: {} }));
    if (ahead.length > AHEAD) await take();
  }
  while (ahead.length > 0) await take();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, busy: (user + system) / 1e6, read, memory };
}

/** trafilatura over the same archive, a process for each processor, each with every n-th page. */
const PYTHON = `
import sys, gzip, io, time, multiprocessing, resource
import trafilatura
def pages(path, part, parts):
    with gzip.open(path, "rb") as f:
        number = 0
        while True:
            line = f.readline()
            if not line: return
            if not line.startswith(b"WARC/"): continue
            length = 0
            while True:
                line = f.readline()
                if line in (b"\\r\\n", b""): break
                if line.lower().startswith(b"content-length:"): length = int(line.split(b":")[1])
            block = f.read(length)
            if number % parts == part: yield block.split(b"\\r\\n\\r\\n", 1)[1]
            number += 1
def work(arguments):
    path, part, parts = arguments
    found = 0
    for html in pages(path, part, parts):
        if trafilatura.bare_extraction(html, with_metadata=True) is not None: found += 1
    used = resource.getrusage(resource.RUSAGE_SELF)
    return found, used.ru_maxrss, used.ru_utime + used.ru_stime
path, parts = sys.argv[1], int(sys.argv[2])
start = time.time()
with multiprocessing.Pool(parts) as pool: answers = pool.map(work, [(path, part, parts) for part in range(parts)])
print(time.time() - start, sum(a[2] for a in answers), sum(a[0] for a in answers), sum(a[1] for a in answers))
`;

function theirs(python: string, file: string): string {
  return execFileSync(python, ["-c", PYTHON, file, String(availableParallelism())], { encoding: "utf8" });
}

async function main([count = "1000", python]: string[]): Promise<void> {
  if (!existsSync(FOLDER)) throw new Error(`bench: no measuring data at ${FOLDER}`);
  const folder = mkdtempSync(path.join(tmpdir(), "whence-archive-"));
  const file = path.join(folder, "pages.warc.gz");
  try {
    await writeWarc(file, savedPages(), Number(count));
    console.log(
      `${count} pages, ${(statSync(file).size / 1e6).toFixed(0)} MB packed, ${availableParallelism()} processors`,
    );
    const every = Math.min(1000, Math.ceil(Number(count) / 10));
    const { seconds, busy, read, memory } = await ours(file, every);
    const rate = (time: number) => (Number(count) / time).toFixed(1);
    console.log(
      `Whence       ${rate(seconds)} pages a second, ${rate(busy)} to a second of one processor; ${read} articles`,
    );
    console.log(`             memory in MB after every ${every} pages: ${memory.map(inMegabytes).join(" ")}`);
    if (python === undefined) return;
    const [time, used, found, most] = theirs(python, file).trim().split(" ").map(Number);
    console.log(
      `trafilatura  ${rate(time!)} pages a second, ${rate(used!)} to a second of one processor; ${found} articles`,
    );
    console.log(`             most memory in MB ${(most! / 1000).toFixed(0)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

if (isMainThread) await main(process.argv.slice(2));
else {
  let done = Promise.resolve();
  const read = async ({ fetched, address }: { fetched: Fetched; address: string }): Promise<void> => {
    const articles = await readFetched(fetched).catch(() => []);
    parentPort?.postMessage(articles.map((article) => ({ doc: "", address, article, statements: [] })));
  };
  parentPort?.on("message", (job) => void (done = done.then(() => read(job))));
}
