import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { differences } from "../../src/web/index.ts";
import { spent } from "../spent.ts";

const CASES: readonly [before: string, after: string, ...found: [string, string][]][] = [
  ["", ""],
  ["a b c", "a b c"],
  ["a b c", "a x c", ["b", "x"]],
  ["a b c", "a c", ["b", ""]],
  ["a c", "a b c", ["", "b"]],
  ["", "a b", ["", "a b"]],
  ["a b", "", ["a b", ""]],
  ["a b c d e", "a x c d y", ["b", "x"], ["e", "y"]],
  ["a b c", "x y z", ["a b c", "x y z"]],
  // What stands several times is told apart by its neighbours.
  ["the a the b the", "the a the c the", ["b", "c"]],
  ["a a a", "a a", ["a", ""]],
  // What has moved is gone from one place and new at the other.
  ["a b c d", "b c d a", ["a", ""], ["", "a"]],
];

const listOf = (words: string) => (words === "" ? [] : words.split(" "));

for (const [before, after, ...found] of CASES) {
  test(`${before || "nothing"} → ${after || "nothing"}`, () => {
    const expected = found.map(([was, now]) => ({ was: listOf(was), now: listOf(now) }));
    assert.deepEqual(differences(listOf(before), listOf(after)), expected);
  });
}

test("what is not in a difference is the same in both, whatever the lists", () => {
  const list = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 12 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const found = differences(before, after);
      const left = (all: string[], gone: string[]) => all.length - gone.length;
      assert.equal(
        left(
          before,
          found.flatMap(({ was }) => was),
        ),
        left(
          after,
          found.flatMap(({ now }) => now),
        ),
      );
      assert.ok(found.every(({ was, now }) => was.length + now.length > 0));
      if (found.length === 0) assert.deepEqual(before, after);
    }),
  );
});

test("long lists that have nothing, everything or only the order in common take little time", () => {
  const long = Array.from({ length: 200_000 }, (_, place) => String(place));
  const started = spent();
  assert.equal(differences(long, long).length, 0);
  assert.equal(
    differences(
      long,
      long.map((one) => `${one}!`),
    ).length,
    1,
  );
  assert.ok(differences(long, long.toReversed()).length > 0);
  assert.equal(
    differences(
      long.map(() => "a"),
      long.map(() => "b"),
    ).length,
    1,
  );
  assert.ok(spent() - started < 5000);
});
