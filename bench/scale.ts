// What `add` costs as the ledger grows: generated news is read, followed and kept, and then asked about.
//
//   node bench/scale.ts [ARTICLES] [FILE]
//
// Reading runs in a thread of its own, as it does for `whence add`; the ledger joins and writes beside it.

import { rmSync, statSync } from "node:fs";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { blocksOf, freeze } from "../src/article/index.ts";
import { openLedger } from "../src/ledger/index.ts";
import type { Ledger } from "../src/ledger/index.ts";
import { readArticle } from "../src/whence.ts";
import type { Reading } from "../src/whence.ts";
import { invented } from "./generator.ts";
import type { Invented } from "./generator.ts";

const BATCH = 50;
const STEPS = 10;
/** Batches that may wait to be followed. */
const AHEAD = 4;
const ASKED = 40;

function read({ url, publisher, published, title, text }: Invented): Reading {
  const page = { url, publisher, published, title, text, modified: null, authors: [], language: "en" };
  return readArticle(freeze({ ...page, blocks: blocksOf(text) }));
}

/** In the reading thread: a batch for every one that was asked for. */
function readBatches(articles: number): void {
  const port = parentPort!;
  const all = invented(articles, 1);
  port.on("message", () => {
    const batch: Reading[] = [];
    while (batch.length < BATCH) {
      const next = all.next();
      if (next.done) break;
      batch.push(read(next.value));
    }
    port.postMessage(batch);
    if (batch.length === 0) port.close();
  });
}

async function* batchesOf(articles: number): AsyncGenerator<Reading[]> {
  const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
  const worker = new Worker(new URL(import.meta.url), { workerData: articles, resourceLimits: limits });
  const come: Reading[][] = [];
  let wake = () => {};
  worker.on("message", (batch: Reading[]) => {
    come.push(batch);
    wake();
  });
  for (let asked = 0; asked < AHEAD; asked += 1) worker.postMessage(null);
  for (;;) {
    while (come.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const batch = come.shift()!;
    if (batch.length === 0) break;
    worker.postMessage(null);
    yield batch;
  }
  await worker.terminate();
}

/** What a step took, in milliseconds: of the clock, of following, and of the processor for following and for all threads. */
function stopwatch() {
  const cpu = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000;
  const now = () => ({ begun: performance.now(), all: cpu(process.cpuUsage()), following: 0, busy: 0 });
  let step = now();
  return {
    follow: async (work: () => Promise<unknown>) => {
      const [before, idle] = [performance.now(), process.threadCpuUsage()];
      await work();
      step.following += performance.now() - before;
      step.busy += cpu(process.threadCpuUsage(idle));
    },
    next: () => {
      const { begun, all, following, busy } = step;
      step = now();
      return { clock: step.begun - begun, following, busy, all: step.all - all };
    },
  };
}

const COLUMNS = [
  "articles",
  "articles/s",
  "following ms",
  "its CPU ms",
  "all CPU ms",
  "MB resident",
  "MB heap",
  "kB in the file",
];

async function fill(ledger: Ledger, articles: number, file: string): Promise<void> {
  process.stdout.write(`${COLUMNS.join("  ")}\n`);
  const watch = stopwatch();
  const size = articles / STEPS;
  let done = 0;
  for await (const batch of batchesOf(articles)) {
    await watch.follow(() => ledger.follow(batch.map((reading) => ({ reading }))));
    done += batch.length;
    if (Math.floor(done / size) === Math.floor((done - batch.length) / size)) continue;
    const { clock, following, busy, all } = watch.next();
    const { rss, heapUsed } = process.memoryUsage();
    const bytes = (statSync(file).size + statSync(`${file}-wal`).size) / 1e3 / done;
    const each = [following, busy, all].map((ms) => (ms / size).toFixed(1));
    const memory = [rss, heapUsed].map((some) => (some / 1e6).toFixed(0));
    const cells = [String(done), ((size * 1_000) / clock).toFixed(0), ...each, ...memory, bytes.toFixed(1)];
    process.stdout.write(`${cells.map((cell, place) => cell.padStart(COLUMNS[place]!.length)).join("  ")}\n`);
  }
}

/** Median and 95th percentile of each kind of question, in milliseconds. */
async function ask(ledger: Ledger): Promise<void> {
  const stories = await ledger.stories({ limit: ASKED });
  const claims = (await Promise.all(stories.map(({ id }) => ledger.claims(id)))).flatMap(([first]) => first ?? []);
  const askings: Record<string, (place: number) => Promise<unknown>> = {
    stories: () => ledger.stories(),
    story: (place) => ledger.story(stories[place]!.id),
    claims: (place) => ledger.claims(stories[place]!.id),
    claim: (place) => ledger.claim(claims[place % claims.length]!.id),
    trace: (place) => ledger.claimsLike(claims[place % claims.length]!.text),
    search: (place) => ledger.search(claims[place % claims.length]!.text.split(" ").slice(0, 3).join(" ")),
  };
  for (const [name, asking] of Object.entries(askings)) {
    const took: number[] = [];
    for (let place = 0; place < stories.length; place += 1) {
      const begun = performance.now();
      await asking(place);
      took.push(performance.now() - begun);
    }
    took.sort((a, b) => a - b);
    const [median, late] = [took[took.length >> 1]!, took[Math.floor(took.length * 0.95)]!];
    process.stdout.write(`${name.padEnd(8)} median ${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms\n`);
  }
}

if (isMainThread) {
  const articles = Number(process.argv[2] ?? 2_000);
  const file = process.argv[3] ?? "/tmp/whence-scale.ledger";
  for (const end of ["", "-wal", "-shm", "-writer"]) rmSync(`${file}${end}`, { force: true });
  const ledger = await openLedger(file);
  await fill(ledger, articles, file);
  await ask(ledger);
  const begun = performance.now();
  await ledger.close();
  process.stdout.write(`memory kept and closed in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
} else readBatches(workerData as number);
