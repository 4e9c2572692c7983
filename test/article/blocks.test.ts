// Plain text: which lines are blocks of their own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "../../src/article/index.ts";

const shown = (text: string) => blocksOf(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test("a line is a block, the first short one a headline", () => {
  assert.deepEqual(shown("Bridge closed\nThe bridge is closed.\n\n- Two cranes\r\nIt opens in May."), [
    ["headline", "Bridge closed"],
    ["paragraph", "The bridge is closed."],
    ["list", "- Two cranes"],
    ["paragraph", "It opens in May."],
  ]);
});

test("a paragraph that was broken to a width is one block", () => {
  const broken =
    "The mayor of Tern, Ana Ruiz, said\r\non Tuesday that the bridge\r\nwould be closed. Boats\r\nAre not.";
  assert.deepEqual(shown(`Bridge closed\n\n${broken}\n \nIt opens in May.`), [
    ["headline", "Bridge closed"],
    ["paragraph", broken],
    ["paragraph", "It opens in May."],
  ]);
});

test("long lines, headings and finished sentences are not taken for broken ones", () => {
  const long = `${"The bridge is closed to all who walk. ".repeat(4)}It\nopens in May`;
  assert.equal(shown(long).length, 2);
  assert.equal(shown("Short\nlines of a list").length, 2);
  assert.equal(shown("The bridge is closed to all who walk.\nmayor: it opens in May").length, 2);
});

test("cost grows with length alone", () => {
  assert.equal(blocksOf("a\n".repeat(200_000)).length, 200_000);
  assert.equal(blocksOf("\n".repeat(400_000)).length, 0);
});
