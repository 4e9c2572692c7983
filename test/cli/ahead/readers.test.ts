// Readers beside each other: a page that takes long holds up few of those that came after it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readersOf } from "../../../src/cli/ahead/readers.ts";

const HELD = new URL("./held.ts", import.meta.url);

/** Pages that whoever reads a slow one may have at hand beside it. */
const FEW = 2;

/** A number that threads share. */
function numbers(first = 0): Int32Array<SharedArrayBuffer> {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  shared[0] = first;
  return shared;
}

test("while a page takes long, another reader reads nearly all that came after it", async () => {
  await using readers = readersOf({ threads: 2, limit: 5_000, script: HELD });
  const slow = numbers();
  const answered: string[] = [];
  const reads = Array.from({ length: 16 }, async (_, place) => {
    const { buffer } = place === 0 ? slow : numbers(1);
    const fetched = { address: "", location: "", fetchedAt: "", headers: {}, bytes: new Uint8Array(buffer) };
    const read = readers.read({ address: `page ${place}`, options: {}, fetched });
    answered.push(String(await read));
    if (answered.length === 15 - FEW) {
      Atomics.store(slow, 0, 1);
      Atomics.notify(slow, 0);
    }
  });
  await Promise.all(reads);
  assert.deepEqual(answered.toSorted(), Array.from({ length: 16 }, (_, place) => `read: page ${place}`).toSorted());
  assert.ok(answered.indexOf("read: page 0") >= 15 - FEW, answered.join(", "));
});
