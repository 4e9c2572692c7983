// What adding readings does, and how they come back.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { blocksOf } from "../../src/article/index.ts";
import { checkLedger, openLedger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { all, fileFor, options } from "./files.ts";
import { reading } from "./readings.ts";

test("an article comes back as it went in", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const one = reading(1);
  const added = await ledger.addReading(one);
  assert.deepEqual(added, {
    article: one.article.id,
    added: true,
    version: "new",
    number: 1,
    earlier: null,
    silent: false,
    fate: null,
  });
  const kept = await ledger.reading(one.article.id);
  assert.deepEqual({ article: kept?.article, statements: kept?.statements }, one);
});

test("the same article twice changes nothing", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const one = reading(1);
  await ledger.addReading(one);
  const before = [await all(ledger.exportLines()), await ledger.lastChange()];
  assert.deepEqual((await ledger.addReading(one)).version, "same");
  assert.deepEqual([await all(ledger.exportLines()), await ledger.lastChange()], before);
});

test("another text at the same address is a new version, silent where the page does not say so", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const url = "https://news.example/dam";
  const modified = "2031-03-06";
  const versions = [
    reading(1, { url }),
    reading(2, { url }),
    reading(3, { url, modified }),
    reading(4, { url, modified }),
    reading(5, { url, modified, published: "2031-03-07" }),
  ];
  const added = [];
  for (const version of versions) added.push(await ledger.addReading(version));
  assert.deepEqual(
    added.map(({ version, number, silent }) => [version, number, silent]),
    [
      ["new", 1, false],
      ["edited", 2, true],
      ["edited", 3, false],
      ["edited", 4, true],
      ["edited", 5, false],
    ],
  );
  assert.equal(added[2]!.earlier, versions[1]!.article.id);
  const ids = (await ledger.versions(url)).map(({ article }) => article.id);
  assert.deepEqual(
    ids,
    versions.map(({ article }) => article.id),
  );
});

test("articles without an address are no versions of each other", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.addReading(reading(1, { url: null }));
  assert.equal((await ledger.addReading(reading(2, { url: null }))).version, "new");
});

test("what the rules read is taken as it is", async (t) => {
  const file = fileFor(t);
  const text = "Dam holds\n“We will rebuild,” said Ana Ruiz. According to the Coast Wire, twelve people died.";
  const { article } = reading(1, { text, blocks: blocksOf(text) });
  const one = readArticle(article);
  assert.ok(one.statements.length > 0);
  {
    await using ledger = await openLedger(file, options());
    await ledger.addReading(one);
    assert.deepEqual((await ledger.reading(article.id))?.statements, one.statements);
  }
  assert.deepEqual(await checkLedger(file, options()), []);
});

test("a reading that does not prove itself is refused, the others of its batch are not", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const [one, two] = [reading(1), reading(2)];
  const forged = { ...one, article: { ...one.article, text: `${one.article.text}!` } };
  await assert.rejects(ledger.addReading(forged), {
    message: `ledger: article id is no hash of address and text: ${one.article.id}`,
  });
  const outcomes = await ledger.addReadings([{ reading: forged }, { reading: two }]);
  assert.ok("refused" in outcomes[0]!);
  assert.ok("added" in outcomes[1]! && outcomes[1].added);
  assert.equal((await all(ledger.articles())).length, 1);
});

test("the log says what arrived, by number and by time", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  for (const seed of [1, 2, 3]) await ledger.addReading(reading(seed));
  const changes = await all(ledger.changesSince(0));
  assert.deepEqual(
    changes.map(({ number, kind, subject }) => [number, kind, subject]),
    [1, 2, 3].map((seed) => [seed, "article.new", reading(seed).article.id]),
  );
  assert.deepEqual(await all(ledger.changesSince(2)), changes.slice(2));
  assert.deepEqual(await all(ledger.changesSince(changes[1]!.at)), changes.slice(1));
  await assert.rejects(all(ledger.changesSince("soon")), { message: "ledger: no time: soon" });
});

test("a snapshot is kept to the byte", async (t) => {
  const file = fileFor(t);
  const bytes = new Uint8Array(Array.from({ length: 5000 }, (_, place) => (place * 7) % 256));
  const address = "https://news.example/1";
  const snapshot = { address, location: `${address}/`, fetchedAt: "2031-03-05", headers: { etag: "7" }, bytes };
  {
    await using ledger = await openLedger(file, options());
    await ledger.addReading(reading(1), snapshot);
    const line = JSON.parse((await all(ledger.exportLines()))[1]!) as { snapshot: { bytes: string } };
    assert.deepEqual(new Uint8Array(Buffer.from(line.snapshot.bytes, "base64")), bytes);
    const kept = await ledger.snapshotOf(reading(1).article.id);
    assert.deepEqual({ ...kept, bytes: new Uint8Array(kept!.bytes) }, snapshot);
    assert.equal(await ledger.snapshotOf(reading(2).article.id), null);
  }
  assert.deepEqual(await checkLedger(file, options()), []);
});

test("a receipt tells the place in the text and the bytes that it was read from", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const bytes = new TextEncoder().encode("<p>The page.</p>");
  const snapshot = { address: "https://news.example/1", location: null, fetchedAt: "2031-03-05", headers: {}, bytes };
  // Two articles of one page share its snapshot.
  for (const seed of [1, 2]) await ledger.addReading(reading(seed), snapshot);
  await ledger.addReading(reading(3));
  const { article, statements } = reading(2);
  const { id, content, source, cue } = statements[1]!;
  const hash = createHash("sha256").update(bytes).digest("hex");
  const { address, location, fetchedAt } = snapshot;
  const kept = { hash, address, location, fetchedAt };
  assert.deepEqual(await ledger.receiptOf(id), {
    statement: id,
    article: article.id,
    content,
    source,
    cue,
    snapshot: kept,
  });
  assert.equal((await ledger.receiptOf(reading(3).statements[0]!.id))!.snapshot, null);
  assert.equal(await ledger.receiptOf("nobody"), null);
});

test("search finds words and phrases, whatever stands between them", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const text = "Ferry late\nThe ferries from Velmar were late, Ruiz said, because of “heavy seas”.";
  const { article } = reading(1, { text, blocks: blocksOf(text) });
  await ledger.addReading({ article, statements: [] });
  await ledger.addReading(reading(2));
  const found = async (query: string) => (await ledger.search(query)).map(({ id }) => id);
  assert.deepEqual(await found("ferry velmar"), [article.id]);
  assert.deepEqual(await found('"heavy seas"'), [article.id]);
  assert.deepEqual(await found('"seas heavy"'), []);
  for (const odd of ["", '"', "NEAR(", "a AND", "col:x", "*", "-", "\0"]) await found(odd);
  const [hit] = await ledger.search("late", { in: "article", marks: ["<b>", "</b>"] });
  assert.match(hit!.snippet, /<b>late<\/b>/);
  const statement = reading(2).statements[0]!;
  const by = await ledger.search(statement.chain[0]!.name!, { in: "statement" });
  assert.ok(by.some(({ id }) => id === statement.id));
});

test("words that stand everywhere are asked for only by themselves or in a phrase, and common ones do not rank", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const texts = ["Dam, dam and dam again.", "A dam. The quay of the dam held, quay by quay.", "A dam and a quay."];
  const ids = texts.map((text, seed) => reading(seed, { title: null, text, blocks: blocksOf(text) }).article);
  for (const article of ids) await ledger.addReading({ article, statements: [] });
  const found = async (query: string, common?: number) =>
    (await ledger.search(query, { in: "article", common })).map(({ id }) => ids.findIndex((one) => one.id === id));
  assert.deepEqual((await found("the dam")).toSorted(), [0, 1, 2]);
  assert.deepEqual(await found("the"), [1]);
  assert.deepEqual(await found('"of the dam"'), [1]);
  assert.equal((await found("dam"))[0], 0);
  assert.deepEqual(await found("dam", 2), [2, 1, 0], "the newest first");
  assert.deepEqual(await found("dam quay", 3), [1, 2], "ranked by the quay");
});

test("of what matches more often than anybody reads, the newest is ranked", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const text = (seed: number) =>
    seed === 1001 ? "Dam, dam and again: the dam." : `The dam is told of in report ${seed}.`;
  const bare = (seed: number) => reading(seed, { title: null, text: text(seed), blocks: blocksOf(text(seed)) });
  const readings = Array.from({ length: 1010 }, (_, place) => ({ reading: bare(place + 1) }));
  await ledger.addReadings(readings);
  const hits = await ledger.search("dam", { limit: 5 });
  assert.equal(hits.length, 5);
  assert.equal(hits[0]!.id, bare(1001).article.id);
  assert.ok(!hits.some(({ id }) => readings.slice(0, 10).some((one) => one.reading.article.id === id)));
  assert.equal((await ledger.search("dam", { limit: 2000, in: "article" })).length, 1010);
});

test("articles are read while others are added", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  for (let seed = 0; seed < 5; seed += 1) await ledger.addReading(reading(seed));
  const seen: number[] = [];
  for await (const { number } of ledger.readings()) {
    seen.push(number);
    if (number === 2) await ledger.addReading(reading(99));
  }
  assert.deepEqual(seen.slice(0, 5), [1, 2, 3, 4, 5]);
  assert.equal((await all(ledger.statements(20))).length, 4);
});
