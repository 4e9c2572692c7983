// What a wording says is the same after it was written as JSON and taken up again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plainOf, propositionFrom } from "../../src/claim/plain.ts";
import { propositionOf } from "../../src/claim/proposition.ts";
import { said } from "./said.ts";

const wordings = [
  "at least 17 people were killed and under 40 injured in Kelmar",
  "fewer than 12 of the 340 Ardovian soldiers will be moved by 2031, not 1,200",
  "if the pond leaks, the port could be closed",
  "that there is not one soldier at the dam",
  "it is not known whether the minister apologised",
  "Velmar denied that the figure was wrong",
  "no",
];

for (const text of wordings)
  test(`"${text}" is taken up as it was`, () => {
    const { figures } = said(`Ana Ruiz say | ${text}`).statement;
    const before = propositionOf({ text, figures });
    const again = propositionFrom(JSON.parse(JSON.stringify(plainOf(before))));
    assert.deepEqual(again, before);
    assert.equal(again.main === null, before.main === null);
    if (before.main)
      assert.equal(again.counts.indexOf(again.main!), before.counts.indexOf(before.main), "the same count leads");
  });
