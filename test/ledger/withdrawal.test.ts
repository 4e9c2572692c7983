// What a publisher says of its own article: withdrawn, usable again, edited.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { checkLedger, exportLedger, importLedger, openLedger } from "../../src/ledger/index.ts";
import type { Added } from "../../src/ledger/index.ts";
import { all, fileFor, options } from "./files.ts";
import { reading } from "./readings.ts";

const url = "urn:newsml:tern.example:20310305:1";
const at = (hour: number) => `2031-03-05T${hour}:00Z`;
const usable = reading(1, { url, published: at(10) });
const correction = reading(2, { url, published: at(10), modified: at(11) });
/** The same words as the last usable text, or nothing but a note. */
const canceled = reading(2, { url, published: at(10), modified: at(12), withdrawn: true });
const note = reading(3, { url, published: at(10), modified: at(12), withdrawn: true });
const again = reading(2, { url, published: at(10), modified: at(13) });

async function added(t: TestContext, ...readings: (typeof usable)[]) {
  const file = fileFor(t);
  const ledger = await openLedger(file, options());
  const outcomes: Added[] = [];
  for (const one of readings) outcomes.push(await ledger.addReading(one));
  const told = outcomes.map(({ version, fate }) => (fate === null ? version : `${version} ${fate}`));
  const fates = (await ledger.fates(url)).map(({ kind, seen }) => `${kind}: ${seen}`);
  const changes = (await all(ledger.changesSince(0))).map(({ kind }) => kind);
  await ledger.close();
  assert.deepEqual(await checkLedger(file, options()), []);
  return { file, told, fates, changes };
}

test("an article that its publisher withdraws is gone, and back when it may be used again", async (t) => {
  const items = [usable, correction, canceled, again];
  const { told, fates, changes } = await added(t, ...items, ...items);
  assert.deepEqual(told, ["new", "edited", "same gone", "same back", "same", "same", "same", "same"]);
  assert.deepEqual(fates, [`gone: withdrawn by its publisher (${at(12)})`, `back: usable again (${at(13)})`]);
  assert.deepEqual(changes, ["article.new", "article.edited", "page.gone", "page.back"]);
});

test("a withdrawal with words of its own is a version, and may be all that there is", async (t) => {
  const { told } = await added(t, usable, note, usable, note);
  assert.deepEqual(told, ["new", "edited gone", "same", "same"]);
  assert.deepEqual((await added(t, note)).told, ["new gone"]);
});

test("without times only another text is news", async (t) => {
  const untimed = { url, published: null };
  const [one, other] = [reading(4, { ...untimed }), reading(5, { ...untimed, withdrawn: true })];
  const { told, fates } = await added(t, one, other, one, other, reading(6, untimed));
  assert.deepEqual(told, ["new", "edited gone", "same", "same", "edited back"]);
  assert.deepEqual(fates, ["gone: withdrawn by its publisher", "back: usable again"]);
});

test("what is withdrawn comes through an export as it is", async (t) => {
  const { file } = await added(t, usable, note, reading(7, { url, modified: at(14), edited: true }));
  const lines = `${file}.jsonl`;
  const copy = fileFor(t);
  await exportLedger(file, lines);
  await importLedger(lines, copy);
  assert.deepEqual(await checkLedger(copy, options()), []);
  await using from = await openLedger(file, options({ readOnly: true }));
  await using to = await openLedger(copy, options({ readOnly: true }));
  assert.deepEqual(await all(to.exportLines()), await all(from.exportLines()));
  const told = async (ledger: typeof to) =>
    (await all(ledger.changesSince(0))).flatMap(({ kind, detail }) =>
      /^(?:article|page)\./.test(kind) ? [`${kind} ${String(detail["silent"] ?? detail["seen"])}`] : [],
    );
  assert.deepEqual(await told(to), await told(from));
  const marks = (await all(to.articles())).map(({ article: { withdrawn, edited } }) => [withdrawn, edited]);
  assert.deepEqual(marks, [
    [undefined, undefined],
    [true, undefined],
    [undefined, true],
  ]);
});

test("an edit is not silent where the page says that it was edited", async (t) => {
  const times = { url, published: at(10) };
  const ledger = await openLedger(fileFor(t), options());
  const silent = async (...[seed, more]: Parameters<typeof reading>) =>
    (await ledger.addReading(reading(seed, { ...times, ...more }))).silent;
  assert.equal(await silent(1), false);
  assert.equal(await silent(2), true);
  assert.equal(await silent(3, { edited: true }), false);
  assert.equal(await silent(4, { edited: true }), false);
  await ledger.close();
});

test("a mark that is taken off or put on is found", async (t) => {
  const { DatabaseSync } = await import("node:sqlite");
  for (const marks of ["null", "'edited'", "'withdrawn edited'"]) {
    const { file } = await added(t, note);
    const database = new DatabaseSync(file);
    database.exec(`update articles set marks = ${marks}`);
    database.close();
    assert.deepEqual(
      (await checkLedger(file, options())).map(({ name }) => name),
      ["article record"],
    );
  }
});
