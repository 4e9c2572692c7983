// Search over claims, which come and go with the opinions of machines.

import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { checkLedger, openLedger } from "../../src/ledger/index.ts";
import type { Ledger, Step } from "../../src/ledger/index.ts";
import { fileFor, options } from "./files.ts";
import { reading } from "./readings.ts";

const machine = { name: "joiner", version: "1" };
const claim = (id: string, text: string) => ({ id, kind: "claim", record: { text } }) as const;
const found = async (ledger: Ledger, query: string) =>
  (await ledger.search(query, { in: "claim" })).map(({ id, snippet }) => [id, snippet]);

test("claims are found by their words as they stand", async (t) => {
  const file = fileFor(t);
  {
    await using ledger = await openLedger(file, options());
    await ledger.addReading(reading(1));
    const story = { id: "s", kind: "story", record: { text: "The dam of the story" } } as const;
    const odd = claim("c4", "half a pair \ud800 of the dam");
    const bare = { id: "c5", kind: "claim", record: {} } as const;
    const things = [claim("c1", "The dam holds"), claim("c2", "Twelve people died"), story, odd, bare];
    await ledger.opine(machine, { things });
    assert.deepEqual(await found(ledger, "dams hold"), [["c1", "The [dam] [holds]"]]);
    assert.deepEqual(
      (await ledger.search("dam holding")).map(({ kind, id }) => [kind, id]),
      [["claim", "c1"]],
    );
    await ledger.opine(machine, { things: [claim("c1", "The ferry was late"), claim("c3", "The dam broke")] });
    assert.deepEqual(await found(ledger, "dam holds"), []);
    assert.deepEqual(await found(ledger, "ferries"), [["c1", "The [ferry] was late"]]);
    await ledger.opine(machine, { gone: ["c3"] });
    assert.deepEqual(await found(ledger, "dam broke"), []);
  }
  assert.deepEqual(await checkLedger(file, options()), []);
  const database = new DatabaseSync(file);
  database.exec("insert into claim_words (rowid, text) values (1, 'never said')");
  database.close();
  assert.deepEqual(
    (await checkLedger(file, options())).map(({ name }) => name),
    ["search"],
  );
});

test("claims that are formed again are found as they are now", async (t) => {
  const file = fileFor(t);
  {
    await using ledger = await openLedger(file, options());
    await ledger.addReading(reading(1));
    await ledger.opine(machine, { things: [claim("c1", "The dam holds"), claim("c2", "Twelve people died")] });
    const step: Step = { machine, form: ({ opine }) => opine({ things: [claim("c9", "The dam burst")] }) };
    await ledger.recompute([step]);
    assert.deepEqual(await found(ledger, "dam"), [["c9", "The [dam] burst"]]);
    assert.deepEqual(await found(ledger, "people"), []);
  }
  assert.deepEqual(await checkLedger(file, options()), []);
});
