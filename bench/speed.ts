// Speed and memory of reading plain text, each number from its own process or its own pass.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readerNamed, readers } from "../src/cli/readers/index.ts";
import type { ReaderName } from "../src/cli/readers/index.ts";
import type { Reader } from "../src/statement/index.ts";
import { readArticle } from "../src/whence.ts";
import { records } from "./records.ts";
import { articleOf } from "./statements.ts";

/** Lines of a table: articles a second, cost per kilobyte of long and short texts, start-up, memory. */
export async function speed(shared: string): Promise<string[]> {
  const texts = developmentTexts(shared);
  const [rules, fast] = [await readerNamed("rules"), await readerNamed("fast")] as [Reader, Reader];
  return [
    "| speed | Whence | bar |",
    "|---|---|---|",
    `| articles a second, one core, plain text of PolNeAR dev length, best of three passes | ${articlesPerSecond(texts, rules).toFixed(0)} | >= 60 |`,
    `| the same with the fast reader | ${articlesPerSecond(texts, fast).toFixed(0)} | >= 150 |`,
    `| cost per kB of a 1 MB text over that of a 10 kB text | ${growth(texts).toFixed(2)} | <= 1.2 |`,
    `| a page, median; Readability on jsdom in the same run | ${pageMedians(shared)} | <= 25 ms |`,
    `| start to first output with the rules; the fast reader; the deep reader | ${started(texts[0]!)} | < 1 s |`,
    `| peak memory, ${texts.length} articles | ${peakMemory(shared)} MB | < 500 MB |`,
    `| the deep reader: articles a second of processor time, peak memory | ${deep(shared)} | 4 and 700 MB wanted |`,
  ];
}

/** The texts of PolNeAR's development articles. */
export function developmentTexts(shared: string): string[] {
  const folder = path.join(shared, "data", "statements");
  return records<{ text: string }>(path.join(folder, "dev.jsonl")).map(({ text }) =>
    readFileSync(path.join(folder, text), "utf8"),
  );
}

/** After a first pass, in which the code is still being compiled. */
function articlesPerSecond(texts: readonly string[], reader: Reader): number {
  const read = () => texts.forEach((text) => readArticle(articleOf(text), { reader }));
  read();
  return texts.length / (best(read) / 1000);
}

/** Texts of both lengths are made of the same articles, and each is timed as the best of three. */
function growth(texts: readonly string[]): number {
  const whole = texts.join("\n");
  const long = whole.repeat(Math.ceil(1_000_000 / whole.length)).slice(0, 1_000_000);
  const short = Array.from({ length: 40 }, (_, k) => whole.slice(k * 10_000, (k + 1) * 10_000)).filter(
    (text) => text.length === 10_000,
  );
  const perShort = best(() => short.forEach((text) => readArticle(articleOf(text)))) / (short.length * 10);
  return best(() => readArticle(articleOf(long))) / 1000 / perShort;
}

function best(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}

/** Both medians of bench/page-speed.ts, which runs in a process of its own. */
function pageMedians(shared: string): string {
  const script = path.join(import.meta.dirname, "page-speed.ts");
  const printed = execFileSync(process.execPath, [script, path.join(shared, "data", "pages")], { encoding: "utf8" });
  return [...printed.matchAll(/ ([\d.]+ ms) \(slowest/g)].map(([, median]) => median).join("; ");
}

/** What bench/deep-speed.ts prints, in a process of its own. */
function deep(shared: string): string {
  const script = path.join(import.meta.dirname, "deep-speed.ts");
  const { stdout, stderr } = spawnSync(process.execPath, [script, shared], { encoding: "utf8" });
  return stdout.trim() || (stderr.trim().split("\n").at(-1) ?? "");
}

const started = (text: string): string => readers.map(({ name }) => `${startUp(text, name).toFixed(2)} s`).join("; ");

function startUp(text: string, reader: ReaderName): number {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-start-"));
  const file = path.join(folder, "article.txt");
  writeFileSync(file, text);
  const main = path.join(import.meta.dirname, "..", "src", "cli", "whence.js");
  const words = [main, "read", "--reader", reader, file];
  const seconds = best(() => execFileSync(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] })) / 1000;
  rmSync(folder, { recursive: true, force: true });
  return seconds;
}

function peakMemory(shared: string): string {
  const script = `
    import { developmentTexts } from ${JSON.stringify(path.join(import.meta.dirname, "speed.ts"))};
    import { articleOf } from ${JSON.stringify(path.join(import.meta.dirname, "statements.ts"))};
    import { readArticle } from ${JSON.stringify(path.join(import.meta.dirname, "..", "src", "whence.ts"))};
    for (const text of developmentTexts(${JSON.stringify(shared)})) readArticle(articleOf(text));
    process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout;
}
