// A text is cut the same way whatever was cut before it, and every word stands where the text has it.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import type { Prose } from "../../src/language/index.ts";

const cut = (text: string): Prose => languageOf("en")!.cut(text, blocksOf(text));

const paragraph = fc.constantFrom(
  "“The dam held,” Ana Ruiz said. “It can’t fail.”",
  "OSTREL, Ardovia (Tern) - At least 1,200 soldiers, U.S. officials say, were moved.",
  "The Astrun Herald Reports From The Harbour",
  "😀 The 3.5 km wall — in the far-right of Kelmar’s plan… is fine!",
  'He asked: "Why?" Mr. Brask didn\'t say.',
);

/** A text by itself, its words in a row, apart from where they stand. */
const shown = ({ tokens, sentences }: Prose) => ({
  words: tokens.map(({ text, lemma, pos }) => [text, lemma, pos]),
  sentences: sentences.map(({ first, last, block }) => [first, last, block]),
});

test("every word stands where the text has it", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
      const text = paragraphs.join("\n\n");
      const { tokens, sentences } = cut(text);
      for (const { start, end, text: word } of tokens) assert.equal(text.slice(start, end), word);
      for (const { first, last, start, end } of sentences)
        assert.deepEqual([start, end], [tokens[first]!.start, tokens[last]!.end]);
    }),
  );
});

test("a paragraph is cut alike wherever it stands, and however often", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 5 }), paragraph, (before, last) => {
      const alone = shown(cut(last));
      const { words, sentences } = shown(cut([...before, last].join("\n\n")));
      assert.deepEqual(words.slice(words.length - alone.words.length), alone.words);
      assert.equal(sentences.filter(([, , block]) => block === before.length).length, alone.sentences.length);
      assert.deepEqual(shown(cut(last)), alone);
    }),
  );
});

test("what is remembered is forgotten again, and told the same", () => {
  const before = shown(cut("“The dam held,” Ana Ruiz said."));
  for (let day = 0; day < 8_000; day += 1) cut(`On day ${day} the dam held again.`);
  assert.deepEqual(shown(cut("“The dam held,” Ana Ruiz said.")), before);
});

test("titles of works are no quotations, words that somebody says are", () => {
  const quoted = (text: string) => cut(text).quotations.map(({ start, end }) => text.slice(start, end));
  for (const text of [
    "Orr told Radio Vessany's “Dawn Patrol” that the wall will hold.",
    'Orr told "Good Morning Vessany" that the wall will hold.',
    "He wrote the book “The Long Dam of the North” in a year.",
  ])
    assert.deepEqual(quoted(text), [], text);
  assert.deepEqual(quoted("The mayor's “we did not know” is on the tape."), ["“we did not know”"]);
  assert.deepEqual(quoted("Orr's “No comment” came late."), ["“No comment”"]);
  assert.deepEqual(quoted("Orr told them “The Wall Will Hold” and left."), ["“The Wall Will Hold”"]);
});
