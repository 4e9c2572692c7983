// How fast a ledger takes readings, how large it grows, and how fast it answers: node bench/ledger.ts [ARTICLES...]
// Readings are made up beforehand from a seed; making them is not timed.

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkLedger, openLedger } from "../src/ledger/index.ts";
import type { Ledger } from "../src/ledger/index.ts";
import { reading } from "../test/ledger/readings.ts";

/** Sentences of an article, each a statement with a chain of two links. */
const SENTENCES = 9;
const GROUP = 100;

const sizes = process.argv.slice(2).map(Number);
const say = (line: string) => process.stdout.write(`${line}\n`);

say(
  "| articles | one commit each /s | groups of 100 /s | CPU ms each | bytes each | text bytes each | search ms | check s | memory MB |",
);
say("|---|---|---|---|---|---|---|---|---|");
for (const size of sizes.length > 0 ? sizes : [1_000, 20_000]) say(await measured(size));

async function measured(size: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-ledger-"));
  try {
    const single = await rate(path.join(folder, "single"), Math.min(size, 1_000), 1);
    const file = path.join(folder, "grouped");
    const { perSecond, cpu, text } = await rate(file, size, GROUP);
    const search = await searched(file);
    const started = performance.now();
    const problems = await checkLedger(file);
    if (problems.length > 0) throw new Error(`bench: ${problems[0]!.name} ${problems[0]!.says}`);
    const check = (performance.now() - started) / 1000;
    const cells = [
      size,
      single.perSecond.toFixed(0),
      perSecond.toFixed(0),
      cpu.toFixed(2),
      (statSync(file).size / size).toFixed(0),
      (text / size).toFixed(0),
      search.toFixed(1),
      check.toFixed(1),
      (process.memoryUsage.rss() / 2 ** 20).toFixed(0),
    ];
    return `| ${cells.join(" | ")} |`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds articles in groups; a group of one is a commit of its own. */
async function rate(file: string, articles: number, group: number) {
  await using ledger = await openLedger(file);
  let spent = 0;
  let busy = 0;
  let text = 0;
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
    busy += (user + system) / 1000;
  }
  return { perSecond: articles / (spent / 1000), cpu: busy / articles, text };
}

/** Milliseconds of a search for two words, the middle one of twenty. */
async function searched(file: string): Promise<number> {
  await using ledger: Ledger = await openLedger(file, { readOnly: true });
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const started = performance.now();
    await ledger.search(`breakwater rebuilt ${round}`);
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[10]!;
}
