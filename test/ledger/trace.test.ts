// The claim that a text repeats is found, however many statements have its words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { fileFor, options } from "./files.ts";

/** An article of one outlet about what happened, said by several. */
function page(outlet: number, sentences: readonly string[]) {
  const text = ["A flood at Pelune", ...sentences].join("\n");
  const article = freeze({
    url: `https://outlet${outlet}.example/flood`,
    title: "A flood at Pelune",
    publisher: `Outlet ${outlet}`,
    published: "2031-03-04",
    modified: null,
    authors: [],
    language: "en",
    text,
    blocks: blocksOf(text),
  });
  return readArticle(article);
}

test("a claim is traced that more statements put forward than a word may bring up", async (t) => {
  const toll = "At least 17 people died in the flood at Pelune, the mayor said.";
  const rumour = "At least 17 people died when the ferry sank off Ostrel, the coast guard said.";
  await using ledger = await openLedger(fileFor(t), options());
  const pages = Array.from({ length: 210 }, (_, n) => page(n, [toll, ...(n % 70 === 0 ? [rumour] : [])]));
  await ledger.follow(pages.map((reading) => ({ reading })));
  for (const asked of ["at least 17 people died", "At least 17 people died in the flood at Pelune"]) {
    const [first] = await ledger.claimsLike(asked, 1);
    assert.deepEqual([first?.text, first?.statements], ["At least 17 people died in the flood at Pelune", 210]);
  }
  // Three pages have it: the words of the others are as common.
  const [rare] = await ledger.claimsLike("at least 17 people died as a ferry sank", 1);
  assert.match(rare!.text, /ferry/);
  assert.deepEqual(await ledger.claimsLike("the mayor of Velmar was elected", 1), []);
});
