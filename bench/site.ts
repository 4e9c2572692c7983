// How long the site of a ledger takes: pages, megabytes, seconds of processor and in all, and memory.
//
//   node bench/site.ts [ARTICLES or LEDGER] [THREADS]
//
// Without a ledger one is made from invented articles.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { blocksOf, freeze } from "../src/article/index.ts";
import { siteOf } from "../src/cli/site/make.ts";
import { openLedger } from "../src/ledger/index.ts";
import { readArticle } from "../src/whence.ts";
import type { Reading } from "../src/whence.ts";
import { invented } from "./generator.ts";

const [what = "100", threads] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "whence-bench-site-"));
const GROUP = 50;

async function filled(articles: number): Promise<string> {
  const file = path.join(folder, "bench.ledger");
  await using ledger = await openLedger(file);
  let group: Reading[] = [];
  const follow = async () => {
    await ledger.follow(group.map((reading) => ({ reading })));
    group = [];
  };
  for (const { url, title, publisher, published, text } of invented(articles)) {
    const about = { url, title, publisher, published, modified: null, authors: [], language: "en" };
    group.push(readArticle(freeze({ ...about, text, blocks: blocksOf(text) })));
    if (group.length === GROUP) await follow();
  }
  await follow();
  return file;
}

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

try {
  const file = /^\d+$/.test(what) ? await filled(Number(what)) : what;
  const [began, wall] = [seconds(), performance.now()];
  const { pages, files, bytes } = await siteOf(file, path.join(folder, "site"), {
    threads: threads === undefined ? undefined : Number(threads),
  });
  const [used, all] = [seconds() - began, (performance.now() - wall) / 1000];
  const memory = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(`${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  console.log(
    `${used.toFixed(1)} s of processor, ${((used / pages) * 1000).toFixed(2)} ms a page, ${all.toFixed(1)} s in all`,
  );
  console.log(`memory ${memory} MB at most`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
