import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { turnsOf } from "../../src/web/index.ts";
import { readArticle } from "../../src/whence.ts";

const read = (lines: readonly string[]) => {
  const text = ["Ferry at Ostrel", ...lines].join("\n");
  const article = freeze({
    url: "https://tern.example/ferry",
    title: "Ferry at Ostrel",
    publisher: "Tern",
    published: "2031-03-03",
    modified: null,
    authors: [],
    language: "en",
    text,
    blocks: blocksOf(text),
  });
  return readArticle(article);
};

const turns = (before: readonly string[], after: readonly string[]) =>
  turnsOf(read(before), read(after)).map(({ kind, by }) => [kind, ...by].join(" "));

const REST = "Imke Varrow told reporters that the old mole was rebuilt in spring.";

test("a statement that is gone, one that is softened, and those that are as they were", () => {
  const confirmed = "Ana Ruiz confirmed that the ferry had struck the pier.";
  assert.deepEqual(turns([confirmed, REST], [confirmed, REST]), []);
  assert.deepEqual(turns([confirmed, REST], [REST]), ["removed"]);
  assert.deepEqual(turns([confirmed, REST], ["Ana Ruiz said that the ferry had struck the pier.", REST]), [
    "softened confirm → say",
  ]);
  assert.deepEqual(
    turns(
      ["Ana Ruiz said that the ferry struck the pier.", REST],
      ["Ana Ruiz said that the ferry may have struck the pier.", REST],
    ),
    ["softened certain → possible"],
  );
});

test("what becomes firmer, or moves, or is new, is neither", () => {
  const said = "Ana Ruiz said that the ferry had struck the pier.";
  assert.deepEqual(turns([said, REST], [REST, said]), []);
  assert.deepEqual(turns([said], ["Ana Ruiz confirmed that the ferry had struck the pier."]), []);
  assert.deepEqual(turns([REST], [REST, said]), []);
});
