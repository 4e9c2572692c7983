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
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import { gunzipSync, gzipSync } from "node:zlib";
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

async function writeWarc(file: string, pages: readonly Page[], count: number): Promise<void> {
  const all = function* () {
    for (let number = 0; number < count; number += 1) yield recordOf(pages[number % pages.length]!, number);
  };
  await pipeline(Readable.from(all()), createWriteStream(file));
}

/** Reads every page of the archive in as many threads as there are processors, and no more ahead than that takes. */
async function ours(file: string): Promise<{ seconds: number; busy: number; read: number; peaks: number[] }> {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(new URL(import.meta.url)));
  const idle = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  let [read, under] = [0, 0];
  const peaks: number[] = [];
  const sampler = setInterval(() => peaks.push(process.memoryUsage().rss), 500);
  const before = process.cpuUsage();
  const start = performance.now();
  const done: Promise<void>[] = [];
  for await (const fetched of fetchAll(file)) {
    if (fetched instanceof Unreadable) throw fetched;
    const worker = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
    under += 1;
    const answered = new Promise<void>((resolve) => {
      worker.once("message", (articles: number) => {
        read += articles;
        under -= 1;
        const next = waiting.shift();
        if (next) next(worker);
        else idle.push(worker);
        resolve();
      });
    });
    worker.postMessage(fetched);
    done.push(answered);
    if (done.length > AHEAD) await done.shift();
  }
  await Promise.all(done);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  clearInterval(sampler);
  if (under > 0) throw new Error(`bench: pages left unread: ${under}`);
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { seconds, busy: (user + system) / 1e6, read, peaks };
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
  const listed = records<{ url: string; html: string }>(path.join(FOLDER, "pages.jsonl"));
  const pages = listed.map(({ url, html }) => ({ url, html: gunzipSync(readFileSync(path.join(FOLDER, html))) }));
  const folder = mkdtempSync(path.join(tmpdir(), "whence-archive-"));
  const file = path.join(folder, "pages.warc.gz");
  try {
    await writeWarc(file, pages, Number(count));
    console.log(
      `${count} pages, ${(statSync(file).size / 1e6).toFixed(0)} MB packed, ${availableParallelism()} processors`,
    );
    const { seconds, busy, read, peaks } = await ours(file);
    const rate = (time: number) => (Number(count) / time).toFixed(1);
    console.log(
      `Whence       ${rate(seconds)} pages a second, ${rate(busy)} to a second of one processor; ${read} articles`,
    );
    console.log(`             memory in MB ${shown(peaks)}`);
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

/** Memory at ten moments of the run, which should not grow. */
function shown(peaks: readonly number[]): string {
  const at = Array.from({ length: 10 }, (_, place) => peaks[Math.floor((place * (peaks.length - 1)) / 9)] ?? 0);
  return `${at.map((bytes) => (bytes / 1e6).toFixed(0)).join(" ")}, most ${(Math.max(...peaks) / 1e6).toFixed(0)}`;
}

if (isMainThread) await main(process.argv.slice(2));
else
  parentPort?.on("message", async (fetched: Fetched) => {
    const articles = await readFetched(fetched).catch(() => []);
    parentPort?.postMessage(articles.length);
  });
