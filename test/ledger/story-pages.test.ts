// A story counts pages: whatever became of the text of one, and wherever it moved, it is one article.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/index.ts";
import type { StoryLine } from "../../src/ledger/index.ts";
import type { Reading } from "../../src/whence.ts";
import { fileFor, options } from "./files.ts";
import { reading } from "./readings.ts";

const [here, there] = ["https://gazette.example/dam", "https://gazette.example/archive/dam"];

/** The story of what is added one after the other, a page that moves between two of them. */
async function storyOf(file: string, before: readonly Reading[], after: readonly Reading[] = []): Promise<StoryLine> {
  await using ledger = await openLedger(file, options());
  for (const one of before) await ledger.follow([{ reading: one }]);
  if (after.length > 0) {
    const sights = [{ kind: "moved" as const, address: here, goes: there, seen: "HTTP 301" }];
    await ledger.keepLooks([{ source: here, sights, arrivals: [], sources: [], pages: [], hosts: [] }]);
  }
  for (const one of after) await ledger.follow([{ reading: one }]);
  const all = await ledger.stories();
  const [first, ...others] = all.map(({ id }) => id);
  if (others.length > 0) await ledger.judge({ act: "merge", things: [first!, ...others] }, "Mara Quill", "one dam");
  const [line, ...rest] = await ledger.stories();
  assert.deepEqual(rest, []);
  assert.deepEqual((await ledger.storyOutline(line!.id))!.story, line);
  assert.deepEqual((await ledger.story(line!.id))!.story, line);
  return line!;
}

const counts = ({ articles, texts }: StoryLine) => ({ articles, texts });

test("a page that was edited is one article, and its texts are told apart", async (t) => {
  const edited = [reading(1, { url: here }), reading(2, { url: here }), reading(3, { url: here })];
  assert.deepEqual(counts(await storyOf(fileFor(t), edited)), { articles: 1, texts: 3 });
});

test("so is one that moved before it was edited", async (t) => {
  const moved = await storyOf(fileFor(t), [reading(1, { url: here })], [reading(2, { url: there })]);
  assert.deepEqual(counts(moved), { articles: 1, texts: 2 });
});

test("texts without an address are articles of their own, in a story that people put together too", async (t) => {
  const others = [reading(4, { url: null }), reading(5, { url: null, published: "2031-11-04" })];
  const edited = [reading(1, { url: here }), reading(2, { url: here })];
  assert.deepEqual(counts(await storyOf(fileFor(t), [...edited, ...others])), { articles: 3, texts: 4 });
});

test("a story that a page joined, or another text of it, is counted anew", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const told: unknown[] = [];
  for (const [seed, url] of [
    [1, here],
    [2, here],
    [1, there],
  ] as const) {
    await ledger.follow([{ reading: reading(seed, { url }) }]);
    told.push((await ledger.stories()).map(counts));
  }
  assert.deepEqual(told, [[{ articles: 1, texts: 1 }], [{ articles: 1, texts: 2 }], [{ articles: 2, texts: 3 }]]);
});
