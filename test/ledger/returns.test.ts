// A page that goes back to a text that it had before.

import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { checkLedger, exportLedger, importLedger, openLedger } from "../../src/ledger/index.ts";
import { all, fileFor, options } from "./files.ts";
import { reading } from "./readings.ts";

/** The page of an address, as it was fetched. */
const pageAt = (location: string | null) => ({
  address: "page",
  location,
  fetchedAt: "2031-03-05",
  headers: {},
  bytes: new Uint8Array([1, 2]),
});

test("a text that comes back is a version of its own", async (t) => {
  const file = fileFor(t);
  const url = "https://news.example/dam";
  const [one, two, three] = [reading(1, { url }), reading(2, { url }), reading(3, { url })];
  const oneDated = { ...one, article: { ...one.article, modified: "2031-03-07" } };
  const sequence = [one, two, one, one, two, oneDated, three, three];
  {
    await using ledger = await openLedger(file, options());
    const outcomes = [];
    for (const each of sequence) {
      const { version, added, number, silent, earlier } = await ledger.addReading(each, pageAt(url));
      outcomes.push([
        version,
        added,
        number,
        silent,
        earlier && [one, two, three].findIndex((was) => was.article.id === earlier),
      ]);
    }
    assert.deepEqual(outcomes, [
      ["new", true, 1, false, null],
      ["edited", true, 2, true, 0],
      ["edited", false, 3, true, 1],
      ["same", false, 3, false, 1],
      ["edited", false, 4, true, 0],
      ["edited", false, 5, false, 1],
      ["edited", true, 6, false, 0],
      ["same", false, 6, false, 0],
    ]);
    const versions = await ledger.versions(url);
    assert.deepEqual(
      versions.map(({ article: { id, modified }, version }) => [id, modified, version]),
      [one, two, one, two, oneDated, three].map(({ article: { id, modified } }, place) => [id, modified, place + 1]),
    );
  }
  assert.deepEqual(await checkLedger(file, options()), []);
});

test("a page that was saved long ago or lies elsewhere does not say what its address has now", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const url = "https://news.example/dam";
  for (const seed of [1, 2]) await ledger.addReading(reading(seed, { url }), pageAt(url));
  for (const location of [null, "https://mirror.example/dam"]) {
    const { version, number, added } = await ledger.addReading(reading(1, { url }), pageAt(location));
    assert.deepEqual([version, number, added], ["same", 1, false]);
  }
  assert.equal((await ledger.addReading(reading(1, { url }))).version, "same");
  assert.equal((await ledger.versions(url)).length, 2);
});

/** A ledger of an address that had one text, another, and the first again. */
async function backAndForth(t: TestContext): Promise<string> {
  const file = fileFor(t);
  const url = "https://news.example/dam";
  await using ledger = await openLedger(file, options());
  for (const seed of [1, 2, 1]) await ledger.addReading(reading(seed, { url }), pageAt(url));
  return file;
}

test("what came back goes out and into other ledgers, once", async (t) => {
  const [file, to, other] = [await backAndForth(t), fileFor(t, "facts.jsonl"), fileFor(t)];
  await exportLedger(file, to);
  {
    await using ledger = await openLedger(other, options());
    await ledger.addReading(reading(3, { url: "https://news.example/dam" }));
  }
  assert.deepEqual(await importLedger(to, other), { added: 3, known: 0 });
  assert.deepEqual(await importLedger(to, other), { added: 0, known: 3 });
  assert.deepEqual(await checkLedger(other), []);
  await using ledger = await openLedger(other, options());
  const texts = (await ledger.versions("https://news.example/dam")).map(({ article }) => article.title);
  assert.deepEqual(
    texts,
    [3, 1, 2, 1].map((seed) => `Report ${seed} from the port`),
  );
  const changes = (await all(ledger.changesSince(0))).filter(({ kind }) => kind.startsWith("article."));
  assert.deepEqual(
    changes.map(({ kind, detail }) => [kind, detail["version"]]),
    [
      ["article.new", undefined],
      ["article.edited", 2],
      ["article.edited", 3],
      ["article.edited", 4],
    ],
  );
});

test("whatever changes in what came back is found", async (t) => {
  const file = await backAndForth(t);
  const damage = [
    ["update returns set modified = '2031-03-09'", "version record"],
    ["update returns set version = 5", "version"],
    ["update returns set article = 2", "version"],
    ["update returns set snapshot = null", "version record"],
    ["delete from returns", "log"],
    ["update snapshots set location = null", "snapshot id"],
    ["update snapshots set bytes = x'1f8b00'", "snapshot bytes"],
  ] as const;
  for (const [sql, name] of damage) {
    const copy = `${file}.copy`;
    copyFileSync(file, copy);
    const database = new DatabaseSync(copy);
    database.exec(sql);
    database.close();
    const names = (await checkLedger(copy, options())).map((problem) => problem.name);
    assert.ok(names.includes(name), `${sql}: ${names.join(", ")}`);
  }
});
