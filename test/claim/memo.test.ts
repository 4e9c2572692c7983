// What is remembered of a text is no more than the text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { remembering } from "../../src/claim/memo.ts";

test("a sentence that is remembered does not hold the page that it was cut from", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const lengthOf = remembering((text) => text.length);
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  for (let page = 0; page < 200; page += 1) {
    const text = `The weir at Sirrin was closed for the ${page}th time. `.repeat(4_000);
    lengthOf(text.slice(0, 40 + (page % 10)));
    lengthOf(text.slice(1000 + page, 1100 + page));
  }
  // Two hundred pages are some 40 MB.
  assert.ok(used() - before < 10e6, `${Math.round((used() - before) / 1e6)} MB`);
  assert.equal(lengthOf("The weir"), 8);
});

test("an answer is remembered whatever the text is called", () => {
  let asked = 0;
  const told = remembering((text) => {
    asked += 1;
    return `${text}!`;
  });
  for (const text of ["__proto__", "constructor", "12", "", "__proto__", "constructor", "12", ""])
    assert.equal(told(text), `${text}!`);
  assert.equal(asked, 4);
});
