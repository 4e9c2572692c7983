// A copy of a page from before what is kept of it: it is kept, and does not become what the page says now.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkLedger, exportLedger, importLedger, openLedger } from "../../src/ledger/index.ts";
import { all, clock, fileFor, options as others } from "./files.ts";
import { reading } from "./readings.ts";

const url = "https://gazette.example/dam";
/** After every copy, but for those whose time is wrong. */
const options = () => others({ now: clock("2031-03-25T00:00:00.000Z") });

/** The page as it was fetched at a time. */
const pageOf = (fetchedAt: string) => ({
  address: url,
  location: url,
  fetchedAt,
  headers: {},
  bytes: new TextEncoder().encode(fetchedAt),
});

const [now, before, after] = [1, 2, 3].map((seed) => reading(seed, { url })) as [Read, Read, Read];
type Read = ReturnType<typeof reading>;

test("an older copy is kept, and what stood stands", async (t) => {
  const [file, to, other] = [fileFor(t), fileFor(t, "facts.jsonl"), fileFor(t)];
  {
    await using ledger = await openLedger(file, options());
    await ledger.addReading(now, pageOf("2031-03-07T10:00:00Z"));
    const { version, number, earlier, silent } = await ledger.addReading(before, pageOf("2031-03-05T10:00:00.5Z"));
    assert.deepEqual({ version, number, earlier, silent }, { version: "new", number: 1, earlier: null, silent: false });
    // Either may be met again in an archive.
    for (const one of [now, before])
      assert.equal((await ledger.addReading(one, pageOf("2031-03-05T11:00:00Z"))).version, "same");
    assert.equal((await ledger.versions(url)).at(-1)?.article.id, now.article.id);
    const last = await ledger.addReading(after, pageOf("2031-03-08T10:00:00Z"));
    assert.deepEqual([last.version, last.number, last.earlier], ["edited", 3, now.article.id]);
    assert.equal((await ledger.versions(url)).at(-1)?.article.id, after.article.id);
  }
  assert.deepEqual(await checkLedger(file, options()), []);
  await exportLedger(file, to);
  await importLedger(to, other);
  assert.deepEqual(await checkLedger(other), []);
  for (const one of [file, other]) {
    await using ledger = await openLedger(one, options());
    const kinds = (await all(ledger.changesSince(0)))
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith("article"));
    assert.deepEqual(kinds, ["article.new", "article.older", "article.stands", "article.edited"]);
    const ids = (await ledger.versions(url)).map(({ article }) => article.id);
    assert.deepEqual(
      ids,
      [before, now, after].map(({ article }) => article.id),
    );
    const told = (await all(ledger.changesSince(0))).flatMap(({ kind, detail }) =>
      kind.startsWith("article.") ? [[kind, detail["version"] ?? null]] : [],
    );
    assert.deepEqual(told, [
      ["article.new", null],
      ["article.older", 1],
      ["article.stands", 2],
      ["article.edited", 3],
    ]);
  }
});

test("copies in any order are told in the order in which they stood", async (t) => {
  const days = ["05", "06", "07", "08", "09"];
  const readings = days.map((_, place) => reading(place + 1, { url }));
  const ids = readings.map(({ article }) => article.id);
  for (const order of ["41302", "20413", "34210", "43210", "01234"]) {
    const file = fileFor(t);
    {
      await using ledger = await openLedger(file, options());
      for (const place of [...order].map(Number))
        await ledger.addReading(readings[place]!, pageOf(`2031-03-${days[place]}T10:00:00Z`));
      const versions = await ledger.versions(url);
      const told = versions.map(({ article, version, earlier }) => [article.id, version, earlier]);
      assert.deepEqual(
        told,
        ids.map((id, place) => [id, place + 1, ids[place - 1] ?? null]),
        order,
      );
      const kept = await ledger.articlesOf(ids);
      assert.deepEqual(
        ids.map((id) => kept.find(({ article }) => article.id === id)!.version),
        [1, 2, 3, 4, 5],
        order,
      );
      assert.equal((await ledger.traced(url))?.kept.article.id, ids.at(-1));
      const lines = await ledger.articleLines(ids);
      assert.deepEqual(
        lines.map(({ id, version }) => [id, version]),
        ids.map((id, place) => [id, place + 1]),
        order,
      );
    }
    assert.deepEqual(await checkLedger(file, options()), []);
  }
});

test("a copy without a time, a saved file, or one about as old, is the newest", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.addReading(now, pageOf("2031-03-07T10:00:00Z"));
  assert.equal((await ledger.addReading(before, pageOf("2031-03-07T09:59:30Z"))).version, "edited");
  const saved = { ...pageOf("2031-03-05T10:00:00Z"), location: null };
  assert.equal((await ledger.addReading(reading(4, { url }), saved)).version, "edited");
  assert.equal((await ledger.addReading(after, null)).version, "edited");
  assert.equal((await ledger.versions(url)).at(-1)?.article.id, after.article.id);
});

test("a copy whose time lies ahead silences no page", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.addReading(now, pageOf("2031-03-07T10:00:00Z"));
  await ledger.addReading(before, pageOf("2099-03-07T10:00:00Z"));
  assert.equal((await ledger.addReading(after, pageOf("2031-03-08T10:00:00Z"))).version, "edited");
  assert.equal((await ledger.addReading(now, pageOf("2031-03-09T10:00:00Z"))).version, "edited");
  assert.equal((await ledger.versions(url)).at(-1)?.article.id, now.article.id);
});

test("what an older copy says of its withdrawal is not said of the page", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const live = reading(1, { url, modified: "2031-03-07T10:00:00Z" });
  const withdrawn = reading(2, { url, modified: "2031-03-05T09:00:00Z", withdrawn: true });
  await ledger.addReading(live, pageOf("2031-03-07T10:00:00Z"));
  const fates = [];
  for (const one of [withdrawn, withdrawn, live])
    fates.push((await ledger.addReading(one, pageOf("2031-03-05T10:00:00Z"))).fate);
  fates.push((await ledger.addReading(live, pageOf("2031-03-08T10:00:00Z"))).fate);
  assert.deepEqual(fates, [null, null, null, null]);
  assert.deepEqual(await ledger.fates(url), []);
});

test("the text that another ledger has last does not come back where a later one stands", async (t) => {
  const [mine, theirs, lines] = [fileFor(t), fileFor(t), fileFor(t, "facts.jsonl")];
  {
    // What it exports came to it before the later text was there at all.
    await using ledger = await openLedger(theirs, others({ now: clock("2031-03-08T00:00:00.000Z") }));
    await ledger.addReading(now, pageOf("2031-03-07T10:00:00Z"));
    await ledger.addReading(before, pageOf("2031-03-05T10:00:00Z"));
    await ledger.addReading(reading(4, { url }), pageOf("2031-03-06T10:00:00Z"));
  }
  {
    await using ledger = await openLedger(mine, options());
    await ledger.addReading(now, pageOf("2031-03-07T10:00:00Z"));
    await ledger.addReading(after, pageOf("2031-03-20T10:00:00Z"));
  }
  await exportLedger(theirs, lines);
  {
    await using ledger = await openLedger(mine, options());
    await ledger.importFile(lines);
    assert.equal((await ledger.versions(url)).at(-1)?.article.id, after.article.id);
  }
  assert.deepEqual(await checkLedger(mine, options()), []);
});
