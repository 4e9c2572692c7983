// Pieces that are tagged as they stand have the parts of speech and lemmas that wink-nlp itself gives the whole text.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { newTagger } from "../../src/language/english/tagger.ts";
import type { Tag } from "../../src/language/english/tagger.ts";

const nlp = winkNLP(model, ["pos"]);
const tagger = newTagger();

/** What wink-nlp makes of the text, told of each piece by the last token that it cuts of it. */
function asWhole(pieces: readonly string[]): Tag[] {
  const tokens = nlp.readDoc(pieces.join(" ")).tokens();
  const [values, tags] = [tokens.out(), tokens.out(nlp.its.pos) as Tag["pos"][]];
  const lemmas = tokens.out(nlp.its.lemma as unknown as typeof nlp.its.value);
  let at = 0;
  return pieces.map(({ length }) => {
    const from = at;
    for (let left = length; left > 0; at += 1) left -= values[at]!.length;
    return { pos: tags[at - 1]!, lemma: at - from === 1 ? lemmas[from]! : null };
  });
}

function told(pieces: readonly string[]): Tag[] {
  const read = pieces.map((piece) => ({ parts: tagger.parts(piece) }));
  return tagger.tags(read).map((tag, place) => tagger.told(read[place]!.parts, tag));
}

const TEXTS = [
  'He asked : " Why ? " Mr. Brask did n\'t say .',
  "The far-right mayor of Port-Ostrel can not have been told that the reports were leaving , she 's sure .",
  "At least 1,200 soldiers left OSTREL at 9.30 a.m. on 4 March , U.S. officials say .",
  "Dzharnovich reported the reports ; the report reports better lies , and lies better .",
  "Write to desk@tern.example or see https://tern.example/a , @ternwire # 1 “ now ” cannot won't",
];

for (const text of TEXTS)
  test(`tagged as wink-nlp tags it: ${text}`, () => {
    const pieces = text.split(" ");
    assert.deepEqual(told(pieces), asWhole(pieces));
    assert.deepEqual(told(pieces), asWhole(pieces), "once more, with all words known");
  });

test("a piece that was read once is told by the words beside it", () => {
  assert.deepEqual(told(["The", "mayor", "lies"]).at(-1), { pos: "VERB", lemma: "lie" });
  assert.deepEqual(told(["The", "mayor", "told", "two", "lies"]).at(-1), { pos: "NOUN", lemma: "lie" });
});

test("what a tagger was made from is not held", () => {
  newTagger();
  const held = Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes("wink-eng-lite"));
  assert.deepEqual(held, []);
});
