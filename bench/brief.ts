// How long a brief of a large story takes: milliseconds of processor for claims, sentences and gate, and how many
// damages to it the gate catches.
//
//   node bench/brief.ts [ARTICLES] [SEEDS]

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { blocksOf, freeze } from "../src/article/index.ts";
import { openLedger } from "../src/ledger/index.ts";
import { briefOf, gate } from "../src/publish/index.ts";
import { readArticle } from "../src/whence.ts";
import { damaged, DAMAGES } from "../test/publish/damage.ts";
import { chance } from "../test/ledger/readings.ts";
import { invented } from "./generator.ts";

const articles = Number(process.argv[2] ?? 500);
const seeds = Number(process.argv[3] ?? 10);
const folder = mkdtempSync(path.join(tmpdir(), "whence-bench-"));

/** Articles of one story: the first of a long stream that has so many. */
function* oneStory() {
  const counts = new Map<number, number>();
  for (const { story } of invented(articles * 40)) counts.set(story, (counts.get(story) ?? 0) + 1);
  const [largest] = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
  let left = articles;
  for (const one of invented(articles * 40)) if (one.story === largest && left-- > 0) yield one;
}

const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

try {
  await using ledger = await openLedger(path.join(folder, "brief.ledger"));
  let read = 0;
  for (const { url, title, publisher, published, text } of oneStory()) {
    const about = { url, title, publisher, published, modified: null, authors: [], language: "en" };
    await ledger.follow([{ reading: readArticle(freeze({ ...about, text, blocks: blocksOf(text) })) }]);
    read += 1;
  }
  // Following may tell one story of the generator as several: a person puts them together.
  const things = (await ledger.stories({ limit: articles })).toSorted((a, b) => b.articles - a.articles);
  if (things.length > 1)
    await ledger.judge({ act: "merge", things: things.slice(0, 50).map(({ id }) => id) }, "bench", "one story");
  const [story] = (await ledger.stories()).toSorted((a, b) => b.articles - a.articles);
  console.log(`${read} articles, ${story!.articles} in the story`);
  for (const sentences of [12, 25]) {
    const [began, wall] = [used(), performance.now()];
    const brief = (await briefOf(ledger, story!.id, { sentences }))!;
    const times = `${Math.round(used() - began)} ms of processor, ${Math.round(performance.now() - wall)} ms in all`;
    console.log(`brief of ${brief.sentences.length} sentences: ${times}`);
  }
  const brief = (await briefOf(ledger, story!.id, { sentences: 40 }))!;
  console.log(`left out: ${JSON.stringify(brief.left)}`);
  const kinds = Object.keys(DAMAGES);
  const missed = new Map<string, string[]>();
  let made = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const draws = chance(seed);
    for (let count = 0; count < 200; count += 1) {
      const kind = kinds[count % kinds.length]!;
      const one = damaged(brief, kind, draws);
      if (!one) continue;
      made += 1;
      const sentences = [one.brief.sentences[one.sentence]!];
      if (gate({ asOf: brief.asOf, sentences }).passed) missed.set(kind, [...(missed.get(kind) ?? []), one.text]);
    }
  }
  const passed = [...missed.values()].flat().length;
  console.log(`gate: ${made - passed} of ${made} damages caught, ${seeds} seeds`);
  for (const [kind, texts] of missed)
    console.log(`${kind}: ${texts.length} passed, such as ${[...new Set(texts)].slice(0, 3).join(" | ")}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
