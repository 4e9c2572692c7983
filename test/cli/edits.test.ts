import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import type { Article } from "../../src/article/index.ts";
import { editsOf } from "../../src/web/edits/index.ts";

const articleOf = (text: string, language: string | null = "en"): Article =>
  freeze({
    url: "https://meridian.example/velmar",
    title: null,
    publisher: null,
    published: null,
    modified: null,
    authors: [],
    language,
    text,
    blocks: blocksOf(text),
  });

const edits = (before: string, after: string, language: string | null = "en") =>
  editsOf(articleOf(before, language), articleOf(after, language));

const SAID = "Ana Ruiz said on Monday that no ship was lost.";
const WAITING = "Some forty vessels were waiting outside the port.";

test("a sentence that was changed shows its words", () => {
  const now = "Ana Ruiz claimed on Monday that no ship was lost.";
  assert.deepEqual(edits(`${SAID} ${WAITING}`, `${now} ${WAITING}`), [
    { was: [SAID], now: [now], words: [{ was: "said", now: "claimed" }] },
  ]);
});

test("neighbours that were changed are told of one by one", () => {
  const found = edits(
    `${SAID} ${WAITING}`,
    `${SAID} ${WAITING}`.replace("no ship", "one ship").replace("forty", "fifty"),
  );
  assert.deepEqual(
    found.map(({ words }) => words),
    [[{ was: "no", now: "one" }], [{ was: "forty", now: "fifty" }]],
  );
});

test("a sentence that became another, one that is gone and one that is new show no words", () => {
  const other = "The harbour master did not answer.";
  assert.deepEqual(edits(`${SAID} ${WAITING}`, `${other} ${WAITING}`), [{ was: [SAID], now: [other], words: [] }]);
  assert.deepEqual(edits(`${SAID} ${WAITING}`, WAITING), [{ was: [SAID], now: [], words: [] }]);
  assert.deepEqual(edits(WAITING, `${WAITING}\n${SAID}`), [{ was: [], now: [SAID], words: [] }]);
});

test("white space is no difference", () => {
  assert.deepEqual(edits(`${SAID} ${WAITING}`, `${SAID}\n\n${WAITING.replace(" ", "  ")}`), []);
});

test("texts in languages that are not read are compared too", () => {
  const before = "Aucun navire ne partira avant vendredi. Le port reste fermé.";
  for (const language of ["fr", "no tag at all"]) {
    assert.deepEqual(edits(before, before.replace("vendredi", "samedi"), language), [
      {
        was: ["Aucun navire ne partira avant vendredi."],
        now: ["Aucun navire ne partira avant samedi."],
        words: [{ was: "vendredi.", now: "samedi." }],
      },
    ]);
  }
});
