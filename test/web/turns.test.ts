import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze, wordsOf } from "../../src/article/index.ts";
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

test("a figure, a source and words that changed stand beside what they were", () => {
  const words = (before: readonly string[], after: readonly string[]) => {
    const [was, now] = [read(before), read(after)];
    const told = (one: ReturnType<typeof read>, statement: ReturnType<typeof read>["statements"][number] | null) =>
      statement && wordsOf(one.article.text, statement.content);
    return turnsOf(was, now).map((turn) => [turn.kind, told(was, turn.was), told(now, turn.now), ...turn.by]);
  };
  const said = (content: string, who = "Ana Ruiz") => `${who} said that ${content}.`;
  assert.deepEqual(words([said("at least 11 workers died"), REST], [said("at least nine workers died"), REST]), [
    [
      "figure changed",
      "that at least 11 workers died",
      "that at least nine workers died",
      "at least 11 workers → at least 9 workers",
    ],
  ]);
  assert.deepEqual(words([said("the ferry struck the pier")], [said("the ferry struck the pier", "Pedro Lind")]), [
    ["source changed", "that the ferry struck the pier", "that the ferry struck the pier", "Ana Ruiz → Pedro Lind"],
  ]);
  // Other words of the same source between the same neighbours.
  assert.deepEqual(words([REST, said("the ferry struck the pier")], [REST, said("nobody was on board")]), [
    ["reworded", "that the ferry struck the pier", "that nobody was on board"],
  ]);
  assert.deepEqual(words([REST], [REST, said("nobody was on board", "Pedro Lind")]), [
    ["added", null, "that nobody was on board"],
  ]);
});

test("a denial that becomes a confirmation is reversed, and other words are no doubt", () => {
  const [denied, confirmed] = ["denied", "confirmed"].map(
    (verb) => `Ana Ruiz ${verb} that the ferry had struck the pier.`,
  );
  assert.deepEqual(turns([denied!, REST], [confirmed!, REST]), ["reversed deny → confirm"]);
  assert.deepEqual(turns(["Ana Ruiz said 300 jobs were safe.", REST], ["Ana Ruiz said 300 jobs were at risk.", REST]), [
    "reworded",
  ]);
});

test("what becomes firmer is hardened, and what moves is as it was", () => {
  const said = "Ana Ruiz said that the ferry had struck the pier.";
  assert.deepEqual(turns([said, REST], [REST, said]), []);
  assert.deepEqual(turns([said], ["Ana Ruiz confirmed that the ferry had struck the pier."]), [
    "hardened say → confirm",
  ]);
  assert.deepEqual(turns([REST], [REST, said]), ["added"]);
});
