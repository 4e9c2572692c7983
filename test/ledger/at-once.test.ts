// Who has the connection to himself asks the database at once; everybody else waits for his turn.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ask } from "../../src/ledger/ask.ts";
import { insertRows } from "../../src/ledger/insert.ts";
import { openStore } from "../../src/ledger/open.ts";
import type { Store } from "../../src/ledger/open.ts";
import { fileFor } from "./files.ts";

const pass = (seq: number) => ({ seq, name: "test", version: "1", at: String(seq) });
const keep = (db: Store["db"], seq: number) => insertRows(db, "passes", ["seq", "name", "version", "at"], [pass(seq)]);
const kept = ({ raw }: Store) => raw.prepare("select seq from passes order by seq").all();

/** Turns that go by until something is there. */
async function turnsFor(work: Promise<unknown>): Promise<number> {
  let isThere = false;
  void work.then(() => (isThere = true));
  let turns = 0;
  for (; !isThere; turns += 1) await null;
  return turns;
}

test("inside a transaction a query goes no way round", async (t) => {
  const store = await openStore(fileFor(t), {});
  await store.db.transaction().execute(async (inside) => {
    assert.ok((await turnsFor(keep(inside, 1))) <= 3);
    assert.ok((await turnsFor(ask(inside, "select seq from passes"))) <= 3);
  });
  assert.equal(kept(store).length, 1);
  await store.close();
});

test("outside of it a query waits until it is over, and is no part of it", async (t) => {
  const store = await openStore(fileFor(t), {});
  const order: string[] = [];
  const failing = store.db.transaction().execute(async (inside) => {
    await keep(inside, 1);
    const outside = ask(store.db, "select count(*) as n from passes").then(([row]) => {
      order.push(`outside ${(row as { n: number }).n}`);
    });
    await keep(inside, 2);
    order.push("inside");
    void outside;
    throw new Error("no");
  });
  await assert.rejects(failing, { message: "no" });
  await keep(store.db, 3);
  assert.deepEqual(order, ["inside", "outside 0"]);
  assert.deepEqual(kept(store), [{ __proto__: null, seq: 3 }]);
  await store.close();
});

test("what fails inside says so in our words, and nothing of the transaction stays", async (t) => {
  const store = await openStore(fileFor(t), {});
  const failing = store.db.transaction().execute(async (inside) => {
    await keep(inside, 1);
    await ask(inside, "insert into story_members (article, thing, pass, why) values (?, ?, ?, ?)", [1, 1, 1, ""]);
  });
  await assert.rejects(failing, /^LedgerError: ledger: /);
  assert.deepEqual(kept(store), []);
  await store.close();
});
