// The fast reader without its weights: what is asked of which words, and what given weights make of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "../../src/article/index.ts";
import type { Span } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { fastReader, weightsFrom } from "../../src/statement/index.ts";
import type { Weights } from "../../src/statement/index.ts";
import { ruled } from "../../src/statement/english/index.ts";
import { candidatesIn } from "../../src/statement/fast/candidates.ts";
import { anchorsIn, putLook } from "../../src/statement/fast/cues.ts";
import type { Anchor } from "../../src/statement/fast/cues.ts";
import { BITS, Keys, QUESTIONS, numberOf } from "../../src/statement/fast/keys.ts";
import type { Table } from "../../src/statement/fast/keys.ts";
import { putEnd, putStart } from "../../src/statement/fast/places.ts";
import { AROUND, sheetOf } from "../../src/statement/fast/sheet.ts";
import type { Sheet } from "../../src/statement/fast/sheet.ts";
import { endsOf, likeliest, startsOf } from "../../src/statement/fast/spans.ts";
import { NONE, tiedOf } from "../../src/statement/fast/tied.ts";
import { bytesOf } from "../../src/statement/fast/weights.ts";

const SIZE = 2 ** BITS;
const tableOf = (): Table => ({ values: new Int8Array(SIZE), unit: 1 });
const weightsOf = (): Weights => ({ cue: tableOf(), on: tableOf(), source: tableOf(), content: tableOf() });

function sheet(text: string): Sheet {
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const { found, clauses } = ruled(prose);
  return sheetOf(prose, clauses, found);
}

const anchors = ({ clauses }: Sheet): Anchor[] => clauses.flatMap((clause) => anchorsIn(clause));
const words = ({ prose }: Sheet, places: readonly number[]) => places.map((at) => prose.tokens[at]!.text);

const keys = new Keys();

/** Raises the weights of the features that were put last. */
function raise({ values }: Table, keys: Keys, by: number): void {
  for (const at of keys.list.subarray(0, keys.size)) values[at] = by;
}

test("features: the same values give the same places, and others at another turn or of another question", () => {
  const places = (question: number) => {
    keys.begin(question);
    keys.put(numberOf("dam"));
    keys.put(numberOf("dam"));
    return [...keys.list.subarray(0, keys.size)];
  };
  const [first, second] = places(QUESTIONS.cue);
  assert.notEqual(first, second);
  assert.deepEqual(places(QUESTIONS.cue), [first, second]);
  assert.notDeepEqual(places(QUESTIONS.on), [first, second]);
  assert.ok([first!, second!].every((place) => place >= 0 && place < SIZE));
});

test("weights: a file gives the tables that were written, and one of another size is refused", () => {
  const weights = weightsOf();
  weights.source.values[7] = -3;
  const bytes = bytesOf({ ...weights, content: { ...weights.content, unit: 0.5 } });
  const read = weightsFrom(bytes);
  assert.equal(read.source.values[7], -3);
  assert.equal(read.content.unit, 0.5);
  assert.throws(
    () => weightsFrom(bytes.subarray(1)),
    new RegExp(`^Error: model: the linear models need ${bytes.length} bytes, not ${bytes.length - 1}$`),
  );
});

test("words that may be cues: verbs with what belongs to them, nouns, adjectives, and few others", () => {
  const one = sheet("According to Ruiz, the old dam has not been declared safe.");
  const found = anchors(one).map(({ first, last }) => one.prose.tokens.slice(first, last + 1).map(({ text }) => text));
  assert.deepEqual(
    found.map((text) => text.join(" ")),
    ["According", "old", "dam", "has not been declared", "safe"],
  );
});

test("a source begins and ends where a noun phrase does, a content where a clause or a phrase does", () => {
  const one = sheet("The old mayor of Tamrin made it clear, on Monday, that the dam would hold.");
  const [made] = anchors(one).filter(({ group }) => group);
  const tied = tiedOf(one, made!, made!.first, made!.last);
  const starts = startsOf(one, tied, "source");
  assert.ok(words(one, starts).includes("The") && words(one, starts).includes("Tamrin"));
  assert.ok(!words(one, starts).includes("mayor"));
  assert.deepEqual(words(one, endsOf(one, tied, "source", 0)), ["The", "old", "mayor", "Tamrin"]);
  const that = one.prose.tokens.findIndex(({ text }) => text === "that");
  assert.ok(startsOf(one, tied, "content").includes(that));
  assert.deepEqual(words(one, endsOf(one, tied, "content", that)).at(-2), "hold");
});

test("of all places the ones that weigh most are taken, and nothing where that weighs more", () => {
  const one = sheet("The old mayor made it clear that the dam would hold.");
  const [made] = anchors(one).filter(({ group }) => group);
  const tied = tiedOf(one, made!, made!.first, made!.last);
  const that = one.prose.tokens.findIndex(({ text }) => text === "that");
  const table = tableOf();
  putStart(keys, one, tied, "content", that, NONE);
  raise(table, keys, 3);
  putEnd(keys, one, tied, "content", that, that + 4, NONE);
  raise(table, keys, 3);
  assert.deepEqual(likeliest(one, tied, "content", table, NONE).range, [that, that + 4]);
  putStart(keys, one, tied, "content", that, NONE);
  raise(table, keys, -3);
  assert.notEqual(likeliest(one, tied, "content", table, NONE).range[0], that);
});

test("weights that know no cue leave to the models what the rules found, and a word that looks like one is a candidate", () => {
  const one = sheet("Ana Ruiz said that the dam would hold. The mayor dodged the question.");
  const weights = weightsOf();
  weights.cue.values.fill(-1);
  const cues = () => candidatesIn(one, weights).map(({ cue }) => words(one, [cue[0]])[0]);
  assert.deepEqual(cues(), ["said"]);
  const dodged = anchors(one).find(({ head }) => one.prose.tokens[head]!.text === "dodged")!;
  putLook(keys, one, dodged);
  raise(weights.cue, keys, 20);
  assert.ok(cues().includes("dodged"));
});

test("a sentence that is no prose has few candidates", () => {
  const one = sheet("dam ".repeat(5_000));
  const weights = weightsOf();
  weights.cue.values.fill(1);
  const found = candidatesIn(one, weights);
  assert.ok(found.length > 0 && found.length <= 16 * one.prose.sentences.length, `${found.length}`);
});

test("where the models mean what the rules mean, the rules' words are taken, with a confidence", () => {
  const one = sheet("Ana Ruiz said that the dam would hold.");
  const weights = weightsOf();
  weights.cue.values.fill(-1);
  const [said] = anchors(one).filter(({ head }) => one.told[head + AROUND] !== 0);
  putLook(keys, one, said!);
  raise(weights.cue, keys, 5);
  const tied = tiedOf(one, said!, said!.first, said!.last);
  // One word short of what the rules have.
  putStart(keys, one, tied, "content", 4, [0, 1]);
  raise(weights.content, keys, 3);
  putEnd(keys, one, tied, "content", 4, 7, [0, 1]);
  raise(weights.content, keys, 3);
  const { prose } = one;
  const found = fastReader(weights).find(prose);
  const text = (span?: Span) => prose.text.slice(span?.start, span?.end);
  assert.deepEqual(
    found.map(({ content, source, by }) => [text(content[0]), text(source[0]), by]),
    [["that the dam would hold", "Ana Ruiz", "fast"]],
  );
  assert.ok(found[0]!.confidence > 0.4 && found[0]!.confidence < 1);
});
