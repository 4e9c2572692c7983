// How many articles a second are read, without a thread and with one or two beside: node bench/ahead.ts [PAGES] [TEXTS]
// Pages are those of the demo story again and again; texts are made up from a seed.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readAhead } from "../src/cli/ahead/index.ts";
import { invented } from "./generator.ts";

const STORY = path.join(import.meta.dirname, "..", "demo", "story");
const [pages = 210, texts = 400] = process.argv.slice(2).map(Number);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Articles a second once the readers are warm: the first fifth is not timed. */
async function rate(addresses: readonly string[], threads: number): Promise<number> {
  let done = 0;
  let articles = 0;
  let started = 0;
  for await (const group of readAhead(addresses, {}, { threads })) {
    for (const { outcome } of group) {
      if (typeof outcome === "string") throw new Error(outcome);
      done += 1;
      if (done === Math.ceil(addresses.length / 5)) started = performance.now();
      else if (started > 0) articles += outcome.length;
    }
  }
  return articles / ((performance.now() - started) / 1000);
}

const story = readdirSync(STORY)
  .filter((name) => name.endsWith(".html"))
  .map((name) => path.join(STORY, name));
const folder = mkdtempSync(path.join(tmpdir(), "whence-ahead-"));
try {
  const files = [...invented(texts)].map(({ text }, place) => {
    const file = path.join(folder, `${place}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const sets = { pages: Array.from({ length: pages }, (_, place) => story[place % story.length]!), texts: files };
  say("| read from | threads | articles /s |");
  say("|---|---|---|");
  for (const [name, addresses] of Object.entries(sets)) {
    for (const threads of [0, 1, 2]) say(`| ${name} | ${threads} | ${(await rate(addresses, threads)).toFixed(0)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
