// How fast a ledger takes readings, how large it grows, and how fast it answers: node bench/ledger.ts [ARTICLES...]
// Readings are made up beforehand from a seed; making them is not timed.

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkLedger, openLedger } from "../src/ledger/index.ts";
import { reading } from "../test/ledger/readings.ts";

/** Sentences of an article, each a statement with a chain of two links. */
const SENTENCES = 10;
const GROUP = 50;
/** Words that stand in one article, in a third of all, in all; two of them; a phrase that stands in many. */
const QUERIES = ["breakwater 77", "harbour", "report", "Ruiz harbour", '"rebuilt in spring"'];

const sizes = process.argv.slice(2).map(Number);
const say = (line: string) => process.stdout.write(`${line}\n`);

const COLUMNS = [
  "articles",
  "one commit each /s",
  "groups of 50 /s",
  "CPU ms each",
  "of the last tenth",
  "bytes each",
  "text bytes each",
  "slowest search ms",
  "check s",
  "memory MB",
];
say(`| ${COLUMNS.join(" | ")} |`);
say(`|${"---|".repeat(COLUMNS.length)}`);
for (const size of sizes.length > 0 ? sizes : [1_000, 20_000]) say(`| ${(await measured(size)).join(" | ")} |`);

async function measured(size: number): Promise<(string | number)[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-ledger-"));
  try {
    const single = await rate(path.join(folder, "single"), Math.min(size, 1_000), 1);
    const file = path.join(folder, "grouped");
    const { perSecond, cpu, cpuOfLast, text } = await rate(file, size, GROUP);
    const search = await slowest(file);
    const started = performance.now();
    const problems = await checkLedger(file);
    if (problems.length > 0) throw new Error(`bench: ${problems[0]!.name} ${problems[0]!.says}`);
    const check = (performance.now() - started) / 1000;
    return [
      size,
      single.perSecond.toFixed(0),
      perSecond.toFixed(0),
      cpu.toFixed(2),
      cpuOfLast.toFixed(2),
      (statSync(file).size / size).toFixed(0),
      (text / size).toFixed(0),
      search.toFixed(1),
      check.toFixed(1),
      (process.memoryUsage.rss() / 2 ** 20).toFixed(0),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds articles in groups; a group of one is a commit of its own. */
async function rate(file: string, articles: number, group: number) {
  await using ledger = await openLedger(file);
  let [spent, text] = [0, 0];
  const busy: number[] = [];
  for (let from = 0; from < articles; from += group) {
    const count = Math.min(group, articles - from);
    const arrivals = Array.from({ length: count }, (_, place) => ({ reading: reading(from + place, {}, SENTENCES) }));
    text += arrivals.reduce((sum, one) => sum + Buffer.byteLength(one.reading.article.text), 0);
    const started = performance.now();
    const idle = process.cpuUsage();
    if (group === 1) await ledger.addReading(arrivals[0]!.reading);
    else await ledger.addReadings(arrivals);
    spent += performance.now() - started;
    const { user, system } = process.cpuUsage(idle);
    busy.push((user + system) / 1000 / count);
  }
  const last = Math.ceil(busy.length / 10);
  return { perSecond: articles / (spent / 1000), cpu: mean(busy), cpuOfLast: mean(busy.slice(-last)), text };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Milliseconds of the slowest search: of each query the middle one of five. */
async function slowest(file: string): Promise<number> {
  await using ledger = await openLedger(file, { readOnly: true });
  const middle: number[] = [];
  for (const query of QUERIES) {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const started = performance.now();
      await ledger.search(query);
      times.push(performance.now() - started);
    }
    middle.push(times.toSorted((a, b) => a - b)[2]!);
  }
  return Math.max(...middle);
}
