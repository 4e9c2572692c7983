// Who reads for a watcher: the same beside it as in its own thread.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../../src/article/index.ts";
import { readerFor } from "../../../src/cli/watching/reader.ts";

import type { Reader } from "../../../src/read/watch/index.ts";
import { readArticle } from "../../../src/whence.ts";
import { item, pageOf } from "../../web/press.ts";
import { readerHere } from "../../web/reader.ts";

const one = item(3, 0);
const fetched = (words: string) => ({
  address: "https://tern.example/3",
  location: "https://tern.example/3",
  fetchedAt: "2031-03-05T00:00:00Z",
  headers: { "content-type": "text/html" },
  bytes: Buffer.from(words),
});
const text = one.texts[0]!.lines.join("\n");
const article = freeze({
  url: "https://tern.example/whole",
  title: one.title,
  publisher: "Tern",
  published: null,
  modified: null,
  authors: [],
  language: "en",
  text,
  blocks: blocksOf(text),
});

async function readBy({ page, article: alone }: Reader<ReturnType<typeof readArticle>>) {
  const words = pageOf(one, one.texts[0]!);
  const found = await page(fetched(words), null, null);
  assert.ok(typeof found !== "string");
  const known = await page(fetched(words), null, found[0]!.article.id);
  assert.ok(typeof known !== "string");
  const shown = [...found, ...known, await alone(article)].map((one) => [one.article.id, one.statements]);
  return { shown, why: await page(fetched("<html><p>Nothing</p></html>"), null, null) };
}

test("a page, a known one, one without an article, and an article of a feed", async () => {
  const expected = await readBy(readerHere);
  assert.deepEqual(
    expected.shown.map(([, statements]) => statements!.length > 0),
    [true, false, true],
  );
  assert.equal(expected.why, "read: no article text at https://tern.example/3");
  for (const threads of [0, 1]) {
    await using reader = readerFor(1, { threads });
    assert.deepEqual(structuredClone(await readBy(reader)), structuredClone(expected));
  }
});

test("a reader that breaks says nothing about the page", async () => {
  const script = new URL("mortal.ts", import.meta.url);
  await using reader = readerFor(1, { threads: 1, script });
  await assert.rejects(reader.page(fetched("die"), null, null), /^Error: read: the reader ended/);
});
