// What holds of any page, however it is made.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { NoArticle, readPage } from "../../src/read/page/index.ts";
import type { PageArticle } from "../../src/read/page/index.ts";
import { spent } from "../spent.ts";

const PIECES = [
  ..."<p> </p> <div> </div> <br> <br><br> <article> <table><tr><td> </td> <ul><li> <h1> </h1> <a href='#'> </a> <b> <!-- --> <script> </script> <svg> <title> </title> <blockquote> &amp; &#55357; < <! </ <p".split(
    " ",
  ),
  "The bridge at Ostrel is open again, the council said. ",
  "“Nobody was hurt,” she added. ",
  "Follow us on Telegram",
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":["x"],"author":{"name":{"name":5}}}</script>',
  '<meta property="og:title" content="Bridge">',
  "\ud800",
  "😀",
  "\u0000",
  "\u{f0005}",
];
const page = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
);

/** The article of a page, or null where it has none; anything else that is thrown is a fault. */
function articleIn(html: string): PageArticle | null {
  try {
    return readPage(html, "https://ostrel.example/x");
  } catch (error) {
    if (error instanceof NoArticle) return null;
    throw error;
  }
}

describe("on any page", () => {
  test("blocks come in order, lie in the text and fill it", () => {
    fc.assert(
      fc.property(page, (html) => {
        const article = articleIn(html);
        if (article === null) return;
        let end = -1;
        for (const block of article.blocks) {
          assert.equal(block.start, end + 1);
          assert.ok(block.end > block.start);
          assert.doesNotMatch(article.text.slice(block.start, block.end), /^\s|\s$|\n|\s{2}/);
          end = block.end;
        }
        assert.equal(end, article.text.length);
        assert.ok(article.text.isWellFormed());
      }),
      { numRuns: 400 },
    );
  });

  test("reading twice gives the same", () => {
    fc.assert(
      fc.property(page, (html) => assert.deepEqual(articleIn(html), articleIn(html))),
      { numRuns: 60 },
    );
  });
});

describe("time is bounded on", () => {
  const words = "The council said that the bridge was open again. ".repeat(5);
  const hostile: Readonly<Record<string, () => string>> = {
    "100,000 nested elements": () => `${"<div>".repeat(100_000)}<p>${words}`,
    "nesting just below the limit": () => "<div>".repeat(195) + `<p>${words}</p>`.repeat(4_000),
    "a million end tags without a beginning": () => "<div>".repeat(100_000) + "</b>".repeat(1_000_000),
    "nested tables": () => "<table><tr><td>a</td><td>".repeat(100_000) + words,
    "50 MB of paragraphs": () => `<p>${words}</p>`.repeat(200_000),
    "50 MB of signs": () => "<".repeat(50_000_000),
    "an attribute of 10 MB": () => `<div class="${"article ".repeat(1_250_000)}"><p>${words}`,
    "headings side by side": () => "<h2>word</h2>text ".repeat(11_000),
    "authors inside authors": () => `${"<div itemprop=author>".repeat(190)}${"<b>x</b>".repeat(50_000)}<p>${words}`,
    "a script without an end": () => `<p>${words}</p><script>${"x".repeat(10_000_000)}`,
    "data nested a million deep": () =>
      `<script type="application/ld+json">${"[".repeat(1_000_000)}</script><p>${words}`,
    "quotation marks without an end": () => `<p>${".".repeat(1_000_000)}${'"'.repeat(1_000_000)}x`,
    "pull quotes": () => `<p>${words.repeat(400)}</p>${`<div class=pullquote>x${words}</div>`.repeat(5_000)}`,
  };
  for (const [name, make] of Object.entries(hostile))
    test(name, () => {
      const html = make();
      const start = spent();
      articleIn(html);
      // A second is the aim on a machine of its own; a busy one is given five.
      assert.ok(spent() - start < 5_000, `took ${Math.round(spent() - start)} ms`);
    });
});
