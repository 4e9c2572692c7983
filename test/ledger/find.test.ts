// Searching again among what holds the same words.

import assert from "node:assert/strict";
import { StatementSync } from "node:sqlite";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/index.ts";
import { fileFor, options } from "./files.ts";
import { reading } from "./readings.ts";

test("further pages and facets of a search do not look for its words again, until something came", async (t) => {
  const file = fileFor(t);
  await using writer = await openLedger(file, options());
  await writer.follow([{ reading: reading(1) }, { reading: reading(2) }]);
  await using ledger = await openLedger(file, options({ readOnly: true }));
  const asked = t.mock.method(StatementSync.prototype, "all");
  const looked = () =>
    asked.mock.calls.filter((call) => (call.this as StatementSync).sourceSQL.includes("_words")).length;
  const first = await ledger.find("the", { limit: 3 });
  assert.ok(first.total > 3);
  const before = looked();
  const next = await ledger.find("the", { skip: 3 });
  const { value, count } = first.facets.outlet[0]!;
  const some = await ledger.find("the", { only: { outlet: value }, limit: 50 });
  assert.equal(looked(), before);
  assert.deepEqual([next.items.length, some.total], [first.total - 3, count]);
  assert.ok((await ledger.find("the", { in: "article" })).items.every(({ act }) => act === null));
  await writer.follow([{ reading: reading(3) }, { reading: reading(4) }, { reading: reading(5) }]);
  assert.ok((await ledger.find("the")).total > first.total);
});
