import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { freeze, wordsOf } from "../../src/article/index.ts";
import type { Entry } from "../../src/publish/index.ts";
import { record } from "../../src/publish/index.ts";
import { readArticle } from "../../src/whence.ts";

const DOCS = readFileSync(new URL("../../docs/statements.md", import.meta.url), "utf8");

test("the example of the docs follows the contract, and its offsets show its words", () => {
  const example = JSON.parse(DOCS.split("```json\n")[1]!.split("```")[0]!) as Entry;
  assert.equal(JSON.stringify(record(example)), JSON.stringify(example));
  const { text, blocks } = example.article;
  const { content, source, cue, times } = example.statements[0]!;
  assert.deepEqual(
    [content, source, cue, times].map((spans) => wordsOf(text, spans)),
    ["“No ship will leave before Friday,”", "Šárka Żeleńska", "said", "Friday"],
  );
  assert.equal(wordsOf(text, blocks), text);
});

const example = JSON.parse(DOCS.split("```json\n")[1]!.split("```")[0]!) as Entry;

/** What Whence finds in a sentence of the article of the example. */
function read(text: string) {
  const { id: _, ...rest } = example.article;
  const blocks = [{ kind: "paragraph" as const, start: 0, end: text.length }];
  return readArticle(freeze({ ...rest, text, blocks })).statements;
}

test("the example of the docs is what Whence reads", () => {
  assert.deepEqual(JSON.parse(JSON.stringify(read(example.article.text))), example.statements);
});

test("the first example of the docs is what Whence reads", () => {
  const text = /^> (The Coast Wire.*)$/m.exec(DOCS)![1]!;
  const [statement, ...rest] = read(text);
  assert.equal(rest.length, 0);
  const { content, source, cue, form, act, chain, figures, times, saidAt } = statement!;
  const cells = [content, source, cue].map((spans) => wordsOf(text, spans));
  cells.push(`\`${form}\``, `\`${act}\``, chain.map(({ name }) => name).join(" → "));
  cells.push(wordsOf(text, figures), wordsOf(text, times), times[0]!.value, saidAt!);
  for (const cell of cells) assert.ok(DOCS.includes(cell), cell);
});

test("the nested example of the docs is what Whence reads", () => {
  const text = /In "(Ruiz said that[^"]*)"/.exec(DOCS)![1]!;
  const chains = read(`${text}.`).map(({ chain }) => chain.map(({ name }) => name).join(" → "));
  assert.deepEqual(chains, ["Ruiz", "union → Ruiz"]);
});

test("the docs name every key of the contract", () => {
  const example = JSON.parse(DOCS.split("```json\n")[1]!.split("```")[0]!) as Entry;
  const { article, statements } = example;
  const fields = DOCS.slice(DOCS.search(/^\| Field /m));
  for (const key of [...Object.keys(article), ...Object.keys(statements[0]!)]) {
    assert.ok(fields.includes(key), key);
  }
});
