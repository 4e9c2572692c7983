// What `add` costs as the ledger grows: generated news is read, followed and kept, and then asked about.
//
//   node bench/scale.ts [ARTICLES] [FILE]
//
// Reading runs in workers as it does for `whence add`; the ledger joins and writes beside them.

import { rmSync, statSync } from "node:fs";
import { blocksOf, freeze } from "../src/article/index.ts";
import { openLedger } from "../src/ledger/index.ts";
import type { Ledger } from "../src/ledger/index.ts";
import { readArticle } from "../src/whence.ts";
import type { Reading } from "../src/whence.ts";
import { invented } from "./generator.ts";

const articles = Number(process.argv[2] ?? 2_000);
const file = process.argv[3] ?? "/tmp/whence-scale.ledger";
const BATCH = 50;
const STEPS = 10;

for (const end of ["", "-wal", "-shm", ".lock"]) rmSync(`${file}${end}`, { force: true });
const ledger = await openLedger(file);
const times = { read: 0, follow: 0 };

function read(one: ReturnType<typeof invented> extends Generator<infer T> ? T : never): Reading {
  const { url, publisher, published, title, text } = one;
  return readArticle(
    freeze({
      url,
      publisher,
      published,
      title,
      text,
      modified: null,
      authors: [],
      language: "en",
      blocks: blocksOf(text),
    }),
  );
}

let batch: Reading[] = [];
let done = 0;
let step = { ...times };
const flush = async () => {
  const begun = performance.now();
  await ledger.follow(batch.map((reading) => ({ reading })));
  times.follow += performance.now() - begun;
  done += batch.length;
  batch = [];
};

process.stdout.write("  articles  read ms/article  follow ms/article  articles/s  MB memory  kB/article\n");
for (const one of invented(articles, 1)) {
  const begun = performance.now();
  batch.push(read(one));
  times.read += performance.now() - begun;
  if (batch.length === BATCH) await flush();
  if (
    done > 0 &&
    batch.length === 0 &&
    (done % Math.ceil(articles / STEPS / BATCH)) * BATCH === 0 &&
    done % (articles / STEPS) === 0
  )
    line();
}
await flush();
line();
await ask(ledger);
const closing = performance.now();
await ledger.close();
process.stdout.write(`memory kept and closed in ${((performance.now() - closing) / 1000).toFixed(1)} s\n`);

function line(): void {
  const size = statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
  const count = articles / STEPS;
  const per = (name: keyof typeof times) => (times[name] - step[name]) / count;
  const cells = [per("read").toFixed(1), per("follow").toFixed(1), (1000 / per("follow")).toFixed(0)];
  const memory = (process.memoryUsage().rss / 1e6).toFixed(0);
  const kept = (size / 1e3 / done).toFixed(1);
  process.stdout.write(
    `${String(done).padStart(10)}${cells[0]!.padStart(17)}${cells[1]!.padStart(19)}${cells[2]!.padStart(12)}${memory.padStart(11)}${kept.padStart(12)}\n`,
  );
  step = { ...times };
}

/** Median of nine askings of each kind, in milliseconds. */
async function ask(open: Ledger): Promise<void> {
  const stories = await open.stories({ limit: 9 });
  const claims = (await Promise.all(stories.map(({ id }) => open.claims(id)))).map(([first]) => first!);
  const askings: Record<string, (place: number) => Promise<unknown>> = {
    stories: () => open.stories(),
    story: (place) => open.story(stories[place]!.id),
    claims: (place) => open.claims(stories[place]!.id),
    claim: (place) => open.claim(claims[place]!.id),
    trace: (place) => open.claimsLike(claims[place]!.text),
    search: (place) => open.search(claims[place]!.text.split(" ").slice(0, 3).join(" ")),
  };
  for (const [name, asking] of Object.entries(askings)) {
    const took: number[] = [];
    for (let place = 0; place < stories.length; place += 1) {
      const begun = performance.now();
      await asking(place);
      took.push(performance.now() - begun);
    }
    took.sort((a, b) => a - b);
    process.stdout.write(
      `${name.padEnd(8)} median ${took[took.length >> 1]!.toFixed(1)} ms, most ${took.at(-1)!.toFixed(1)} ms\n`,
    );
  }
}
