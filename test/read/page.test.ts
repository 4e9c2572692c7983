// Pages invented for their mess, each beside the article that is in it. A pair is NAME.html and NAME.json.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { NoArticle, readPage } from "../../src/read/page/index.ts";
import { featureNames } from "../../src/read/page/features.ts";
import { weights } from "../../src/read/page/weights.ts";

const FOLDER = join(import.meta.dirname, "page");
const names = readdirSync(FOLDER).filter((file) => file.endsWith(".html"));

describe("pages", () => {
  for (const file of names) {
    const name = file.slice(0, -".html".length);
    test(name, () => {
      const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as { address: string };
      assert.deepEqual(shownOf(readFileSync(join(FOLDER, file), "utf8"), expected.address), expected);
    });
  }

  test("are at least a dozen", () => assert.ok(names.length >= 12));
});

describe("a page without an article", () => {
  const pages = {
    "is empty": "",
    "is white space": " \n\t ",
    "is tags only": "<html><head><title>News</title></head><body><div></div></body></html>",
    "is navigation": `<ul>${'<li><a href="/x">World news</a></li>'.repeat(40)}</ul>`,
    "is a script": "<script>document.write('<p>Not a word of this was ever published anywhere.</p>')</script>",
    "is a cookie notice": "<p>We use cookies and similar things to keep your privacy in mind on all your devices.</p>",
  };
  for (const [name, html] of Object.entries(pages))
    test(name, () =>
      assert.throws(
        () => readPage(html, null),
        (error) => error instanceof NoArticle && error.message === "no article text",
      ),
    );
});

test("there is a weight for every feature and no other", () => {
  for (const model of [weights.kept, weights.left])
    assert.deepEqual(Object.keys(model).toSorted(), featureNames.toSorted());
});

test("text without markup is an article where it speaks in sentences", () => {
  const { text, title, url } = readPage("The bridge at Ostrel is open again, the council said on Monday.", null);
  assert.deepEqual(
    { text, title, url },
    { text: "The bridge at Ostrel is open again, the council said on Monday.", title: null, url: null },
  );
});

/** An article with its blocks as words, for people to read. */
function shownOf(html: string, address: string): object {
  const { text, blocks, ...metadata } = readPage(html, address);
  return { address, ...metadata, blocks: blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]) };
}
