// The invented news that scale is measured on: the same for a seed, in the order of time, and with people whom the
// rules find.

import assert from "node:assert/strict";
import { it } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { findCopies, newCopyIndex, sheetOf, type Sheet } from "../../src/story/index.ts";
import { readArticle } from "../../src/whence.ts";
import { invented } from "../../bench/generator.ts";

const articles = [...invented(300, 11)];

it("a seed gives the same news, another seed other news", () => {
  assert.deepEqual([...invented(20, 3)], [...invented(20, 3)]);
  assert.notDeepEqual([...invented(20, 3)], [...invented(20, 4)]);
});

it("articles come in the order of time, each under an address of its own", () => {
  const times = articles.map(({ published }) => published);
  assert.deepEqual(times, times.toSorted());
  assert.equal(new Set(articles.map(({ url }) => url)).size, articles.length);
});

it("lengths and stories are those of news", () => {
  const words = articles.map(({ text }) => text.split(/\s+/).length);
  const mean = words.reduce((sum, one) => sum + one, 0) / words.length;
  assert.ok(mean > 200 && mean < 500, `${mean} words`);
  const stories = new Set(articles.map(({ story }) => story)).size;
  assert.ok(stories > articles.length / 8 && stories < articles.length / 2, `${stories} stories`);
});

it("the rules find who says what, relays and denials among it", () => {
  const found = articles.slice(0, 60).flatMap(({ id, url, publisher, published, title, text }) => {
    const about = { url, publisher, published, title, modified: null, authors: [], language: "en" };
    const { statements } = readArticle(freeze({ ...about, text, blocks: blocksOf(text) }));
    assert.ok(statements.length > 0, id);
    return statements;
  });
  assert.ok(found.length > 60 * 5, `${found.length} statements`);
  assert.ok(found.some(({ chain }) => chain.length > 1));
  assert.ok(found.some(({ polarity }) => polarity === "negative"));
  assert.ok(found.filter(({ figures }) => figures.length > 0).length > 60);
});

it("reprints are copies of what they reprint", () => {
  const index = newCopyIndex();
  const sheets = new Map<string, Sheet>();
  let [reprints, seen] = [0, 0];
  for (const article of articles) {
    const sheet = sheetOf({ ...article, credits: [], quotations: [] });
    sheets.set(sheet.id, sheet);
    const { copies } = findCopies(index, sheet, (id) => sheets.get(id));
    reprints += Number(article.reprints !== null);
    seen += Number(copies.some(({ a, verdict }) => a === article.reprints && verdict === "copy"));
  }
  assert.ok(reprints > articles.length / 10 && seen >= reprints * 0.9, `${seen} of ${reprints}`);
});
