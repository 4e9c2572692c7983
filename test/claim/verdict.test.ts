// Whether two contents are one proposition is found out with as little comparing as it takes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../../src/claim/compare.ts";
import { propositionOf } from "../../src/claim/proposition.ts";
import { verdictOf } from "../../src/claim/verdict.ts";
import type { Said } from "../../src/claim/verdict.ts";

const saying = (text: string): Said => ({
  proposition: propositionOf({ text, figures: [] }),
  isAgainst: false,
  source: null,
  text,
  about: null,
  isAttitude: false,
});

/** The verdict, and how often it was asked which figures they give. */
function verdictOn(a: string, b: string) {
  const [one, other] = [saying(a), saying(b)];
  const both = compare(one.proposition, other.proposition);
  const { likeness, shared, isOpposite, bothDiffer, namesClash, doingsClash, deniesCount, figures } = both;
  let asked = 0;
  const counting = {
    likeness,
    shared,
    isOpposite,
    bothDiffer,
    namesClash,
    doingsClash,
    deniesCount,
    get figures() {
      asked += 1;
      return figures;
    },
  };
  return { verdict: verdictOf(counting, one, other), asked };
}

test("of contents that are not alike nobody asks which figures they give", () => {
  const bridge = "the bridge at Tamrin had been closed to lorries";
  assert.deepEqual(verdictOn(bridge, "the harbour of Velmar would be dredged in spring"), { verdict: null, asked: 0 });
  const alike = verdictOn(bridge, "the Tamrin bridge had been closed to lorries");
  assert.equal(alike.verdict, "words");
  assert.ok(alike.asked > 0);
});
