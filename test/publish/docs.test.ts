import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { wordsOf } from "../../src/article/index.ts";
import type { Entry } from "../../src/publish/index.ts";
import { record } from "../../src/publish/index.ts";

const DOCS = readFileSync(new URL("../../docs/statements.md", import.meta.url), "utf8");

test("the example of the docs follows the contract, and its offsets show its words", () => {
  const example = JSON.parse(DOCS.split("```json\n")[1]!.split("```")[0]!) as Entry;
  assert.equal(JSON.stringify(record(example)), JSON.stringify(example));
  const { text, blocks } = example.article;
  const { content, source, cue, times } = example.statements[0]!;
  assert.deepEqual(
    [content, source, cue, times].map((spans) => wordsOf(text, spans)),
    ["“No ship leaves before Friday,”", "Šárka Żeleńska", "said", "before Friday"],
  );
  assert.equal(wordsOf(text, blocks), text);
});

test("the docs name every key of the contract", () => {
  const example = JSON.parse(DOCS.split("```json\n")[1]!.split("```")[0]!) as Entry;
  const { article, statements } = example;
  const fields = DOCS.slice(DOCS.search(/^\| Field /m));
  for (const key of [...Object.keys(article), ...Object.keys(statements[0]!)]) {
    assert.ok(fields.includes(key), key);
  }
});
