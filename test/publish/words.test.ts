import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../src/language/index.ts";
import { actOf, dateOf, figureIn, figureOf, hedges } from "../../src/web/words/index.ts";
import { placed } from "../../src/web/index.ts";
import { visible } from "../../src/publish/visible.ts";
import { link, statement } from "./example.ts";

const DATES = [
  ["2031", "2031"],
  ["2031-03", "March 2031"],
  ["2031-03-04", "4 March 2031"],
  ["2031-03-04T16:12Z", "4 March 2031, 16:12 UTC"],
  ["2031-03-04T16:12:59.123+03:00", "4 March 2031, 16:12 UTC+03:00"],
  ["2031-03-04T16:12", "4 March 2031, 16:12"],
  ["2031-03-04/2031-03-06", "4 March 2031 to 6 March 2031"],
  // Forms without a plain reading stay as they are.
  ["2031-W10", "week 10 of 2031"],
  ["P3D", "P3D"],
  ["2031-13", "2031-13"],
  ["a/b", "a/b"],
] as const;

test("dates are put in words, no more exact than they are", () => {
  for (const [value, words] of DATES) assert.equal(dateOf(value), words);
});

const FIGURES: [Partial<Figure>, string][] = [
  [{ value: 3000000, bound: "under", unit: "people" }, "up to 3,000,000 people"],
  [{ value: 0.5, bound: "exact", unit: "percent" }, "0.5 percent"],
  [{ value: 20, bound: "over", unit: null }, "at least 20"],
  [{ min: 2000, bound: "over", unit: "soldiers" }, "at least 2,000 soldiers"],
  [{ min: 4, max: 5, bound: "range", unit: "weeks" }, "4 to 5 weeks"],
  [{ max: 9, bound: "under", unit: "boats" }, "up to 9 boats"],
];

test("figures are put in words", () => {
  for (const [figure, words] of FIGURES) {
    assert.equal(figureOf({ start: 0, end: 1, bound: "exact", unit: null, ...figure }), words);
  }
});

test("a figure of a text tells whether its number is meant too", () => {
  const shown = (text: string, bound: Figure["bound"]) => {
    const start = text.indexOf("9,000");
    return figureIn(text, { start, end: start + 12, value: 9000, bound, unit: "people" });
  };
  assert.equal(shown("fewer than 9,000 people left", "under"), "fewer than 9,000 people");
  assert.equal(shown("up to 9,000 people left", "under"), "up to 9,000 people");
  assert.equal(shown("no fewer than 9,000 people left", "over"), "at least 9,000 people");
  assert.equal(shown("more than 9,000 people left", "over"), "more than 9,000 people");
  assert.equal(shown("has not risen above 9,000 people", "under"), "up to 9,000 people");
});

test("who refuses a request has not declined to comment", () => {
  const text = "Ardovia rejected a request. Ruiz declined to comment.";
  const spans = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
  const told = (cue: string, content: string) =>
    actOf(statement("", { act: "decline", cue: spans(cue), content: spans(content) }), text);
  assert.equal(told("rejected", "a request"), "refused");
  assert.equal(told("declined", "to comment"), "declined to comment");
});

test("hedges carry a mark that is no colour", () => {
  assert.deepEqual(hedges(statement("", {})), []);
  assert.deepEqual(hedges(statement("", { certainty: "probable", polarity: "negative" })), ["✗ not so", "≈ likely"]);
  assert.deepEqual(hedges(statement("", { act: "deny", polarity: "negative" })), []);
  assert.deepEqual(hedges(statement("", { certainty: "unknown" })), ["? certainty open"]);
  assert.deepEqual(hedges(statement("", { act: "ask", certainty: "unknown" })), []);
});

test("a report by nobody is reportedly so", () => {
  assert.equal(actOf(statement("", { act: "report" })), "reportedly");
  assert.equal(actOf(statement("", { act: "report", chain: [link("Coast Wire")] })), "reported");
});

test("unsafe characters are shown, each in its place", () => {
  assert.equal(visible("a\x1b[1m\x7f\x9b\u202eb\ud800"), "a␛[1m␡��b�");
  assert.equal(visible("a\tb\nc\r\u2028"), "a\tb\nc\n\n");
});

test("a statement is nested in the smallest content that holds it", () => {
  const span = (start: number, end: number) => ({ start, end });
  const held = placed([
    statement("inner", { content: [span(20, 30)], cue: [span(15, 18)] }),
    statement("outer", { content: [span(0, 50)] }),
    statement("middle", { content: [span(10, 40)], cue: [span(5, 8)] }),
    statement("beside", { content: [span(45, 60)] }),
    statement("same", { content: [span(20, 30)] }),
  ]);
  const shown = held.map(({ statement, holder, depth }) => `${depth} ${statement.id} in ${holder?.statement.id}`);
  assert.deepEqual(shown, [
    "0 outer in undefined",
    "1 middle in outer",
    "2 inner in middle",
    "2 same in middle",
    "0 beside in undefined",
  ]);
});
