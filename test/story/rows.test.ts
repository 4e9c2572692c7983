// Rows of terms are exact: what was put in comes out again, in memory and in a saved state.

import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { packed, unpacked } from "../../src/story/grouping/packed.ts";
import { filtered, has, rowOf, sumOf, termsOf, weightOf } from "../../src/story/grouping/rows.ts";

const row = fc
  .uniqueArray(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 1 << 20 })), { selector: ([term]) => term })
  .map(rowOf);

it("a row is sorted, and has what was put into it", () => {
  const made = rowOf([
    [7, 2],
    [3, 5],
  ]);
  assert.deepEqual([...made], [3, 5, 7, 2]);
  assert.deepEqual(termsOf(made), [3, 7]);
  assert.deepEqual(
    [3, 4, 7, 8].map((term) => has(made, term)),
    [true, false, true, false],
  );
  assert.deepEqual(
    [3, 4, 7, 8].map((term) => weightOf(made, term)),
    [5, 0, 2, 0],
  );
  assert.deepEqual([...filtered(made, (term) => term > 3)], [7, 2]);
});

it("what is added can be taken away again, in any order", () => {
  fc.assert(
    fc.property(row, row, row, (a, b, c) => {
      assert.deepEqual(sumOf(a, b, 1), sumOf(b, a, 1));
      assert.deepEqual(sumOf(sumOf(sumOf(a, b, 1), c, 1), b, -1), sumOf(a, c, 1));
      assert.equal(sumOf(a, a, -1).length, 0);
    }),
  );
});

it("a packed row is the row", () => {
  fc.assert(fc.property(row, (a) => assert.deepEqual(unpacked(packed(a)), a)));
  const large = rowOf([
    [0, 2 ** 31 - 1],
    [2 ** 30, 1],
  ]);
  assert.deepEqual(unpacked(packed(large)), large);
});
