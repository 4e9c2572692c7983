// A span is found again by its words, nearest to where it was.

import assert from "node:assert/strict";
import { test } from "node:test";
import { spanIn } from "../../src/web/index.ts";

const TEXT = "No boat left the port. The port is shut. No boat left the port at dawn, Ruiz said.";

test("words where they were", () => {
  assert.deepEqual(spanIn(TEXT, { quote: "No boat left", start: 0, end: 21 }), { start: 0, end: 21 });
});

test("words that moved: the nearest", () => {
  assert.deepEqual(spanIn(TEXT, { quote: "No boat left", start: 50, end: 62 }), { start: 41, end: 53 });
  assert.deepEqual(spanIn(`New. ${TEXT}`, { quote: "The port is shut.", start: 23, end: 40 }), { start: 28, end: 45 });
});

test("the first half of words whose end was edited", () => {
  const quote = "The port is shut until the morning tide.";
  assert.deepEqual(spanIn(TEXT, { quote: `The port is shut. No${"x".repeat(18)}`, start: 23, end: 60 }), {
    start: 23,
    end: 42,
  });
  assert.equal(spanIn(TEXT, { quote, start: 23, end: 60 }), null);
});

test("words that are gone", () => {
  assert.equal(spanIn(TEXT, { quote: "Every boat left", start: 0, end: 15 }), null);
  assert.equal(spanIn(TEXT, { quote: "", start: 0, end: 0 }), null);
});

test("a text of one letter does not take long", () => {
  const text = "a".repeat(200_000);
  assert.notEqual(spanIn(text, { quote: "aaaa", start: 150_000, end: 150_004 }), null);
  assert.equal(spanIn(text, { quote: `${"a".repeat(2000)}b`, start: 0, end: 2001 })?.start, 0);
});
