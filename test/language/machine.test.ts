// The tables of the tagger's machines change what the machines of wink-nlp change, in any row of words.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import fc from "fast-check";
import { columnOf, machineOf } from "../../src/language/english/machine.ts";

interface Automaton {
  importJSON(json: string): void;
  recognize(tokens: readonly number[]): [first: number, last: number, tag: string][];
}

const part = createRequire(import.meta.url);
const automatonOf = part("wink-nlp/src/automaton.js") as (cache: null) => Automaton;
const { machines } = (part("wink-eng-lite-web-model") as { pos(): { readonly machines: readonly string[] } }).pos();

/** Every sign that moves one of the machines: parts of speech, and hints. */
const SIGNS = [
  ...new Set(
    machines.flatMap((json) =>
      Object.values((JSON.parse(json) as Record<string, number>[][])[2]!).flatMap((row) =>
        Object.keys(row).map(Number),
      ),
    ),
  ),
].filter((sign) => sign < 2_000_000);

machines.forEach((json, place) => {
  test(`machine ${place + 1} of ${machines.length}`, () => {
    const [whole, table] = [automatonOf(null), machineOf(json)];
    whole.importJSON(json);
    let changes = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS), { minLength: 60, maxLength: 90 }), (signs) => {
        const told = table(signs.map(columnOf));
        changes += told.length;
        assert.deepEqual(
          told,
          whole.recognize(signs).map(([first, , tag]) => ({ place: first, tag: Number(tag) })),
        );
      }),
      { numRuns: 2_000, seed: 7 },
    );
    assert.ok(changes > 300, `${changes} changes`);
  });
});
