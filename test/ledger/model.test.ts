// Any sequence of adds, repeats and edits gives what plain maps give, and goes out and in again unchanged.

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import fc from "fast-check";
import { freeze } from "../../src/article/index.ts";
import type { Article } from "../../src/article/index.ts";
import { checkLedger, exportLedger, importLedger, openLedger } from "../../src/ledger/index.ts";
import type { Snapshot } from "../../src/ledger/index.ts";
import type { Reading } from "../../src/whence.ts";
import { entry } from "../publish/arbitrary.ts";
import { all, fileFor, options } from "./files.ts";
import { proveStatement } from "./prove.ts";

/** What a ledger must do, in a few lines. */
class Model {
  readonly byId = new Map<string, Reading>();
  readonly byAddress = new Map<string, Article[]>();

  add({ article, statements }: Reading, isLive: boolean) {
    const versions = article.url === null ? [] : (this.byAddress.get(article.url) ?? []);
    const last = article.url === null ? this.byId.get(article.id)?.article : versions.at(-1);
    const isBack = isLive && article.url !== null;
    if (last?.id === article.id || (this.byId.has(article.id) && !isBack)) return ["same", this.byId.size];
    const first = this.byId.get(article.id) ?? { article, statements };
    this.byId.set(article.id, first);
    const { published, modified } = article;
    if (article.url !== null) this.byAddress.set(article.url, [...versions, { ...first.article, published, modified }]);
    return [versions.length > 0 ? "edited" : "new", this.byId.size];
  }
}

/** Readings at few addresses, with every text that may break a database. */
const readings: fc.Arbitrary<Reading[]> = fc.array(
  fc.tuple(entry, fc.option(fc.constantFrom("https://a.example/", "https://b.example/\ud800"))).map(([one, url]) => {
    const { id: _, ...said } = one.article;
    const article = freeze({ ...said, url });
    const proven = one.statements.map(({ id: __, ...rest }) => proveStatement(article.id, rest));
    return { article, statements: [...new Map(proven.map((each) => [each.id, each])).values()] };
  }),
  { maxLength: 8 },
);

/** Some of them again, in any order. */
const sequences = readings.chain((some) =>
  fc
    .array(fc.nat({ max: 100 }), { maxLength: 12 })
    .map((again) => [...some, ...again.flatMap((place) => some[place % Math.max(1, some.length)] ?? [])]),
);

/** What an article was read from: its own address, or a file. */
function snapshotOf({ article: { url } }: Reading, isLive: boolean): Snapshot {
  const location = isLive && url !== null ? new URL("/page", url).href : null;
  return { address: "page.html", location, fetchedAt: "2031-03-05", headers: {}, bytes: new Uint8Array([7]) };
}

test("a ledger does what plain maps do", async (t) => {
  const file = fileFor(t);
  const clean = () => ["", "-wal", "-shm"].forEach((end) => rmSync(file + end, { force: true }));
  const law = async (sequence: readonly Reading[], isLive: boolean) => {
    clean();
    const model = new Model();
    {
      await using ledger = await openLedger(file, options());
      for (const one of sequence) {
        const { version } = await ledger.addReading(one, snapshotOf(one, isLive));
        assert.deepEqual([version, (await all(ledger.articles())).length], model.add(one, isLive));
      }
      const kept = (await all(ledger.readings())).map(({ article, statements }) => ({ article, statements }));
      assert.deepEqual(kept, [...model.byId.values()]);
      for (const [address, versions] of model.byAddress) {
        assert.deepEqual(
          (await ledger.versions(address)).map(({ article }) => article),
          versions,
        );
      }
    }
    assert.deepEqual(await checkLedger(file, options()), []);
  };
  await fc.assert(fc.asyncProperty(sequences, fc.boolean(), law), { numRuns: 60 });
});

test("out and in again gives the same bytes", async (t) => {
  const [first, second, one, two] = [fileFor(t), fileFor(t), fileFor(t, "1.jsonl"), fileFor(t, "2.jsonl")];
  const clean = () => {
    for (const file of [first, second, one, two]) {
      for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    }
  };
  const law = async (sequence: readonly Reading[], isLive: boolean) => {
    clean();
    {
      await using ledger = await openLedger(first, options());
      for (const reading of sequence) {
        const { article } = await ledger.addReading(reading, isLive ? snapshotOf(reading, true) : null);
        await ledger.judge({ act: "confirm", target: article }, "Ngô Thị Hà", "seen on paper");
      }
    }
    await exportLedger(first, one);
    const { added } = await importLedger(one, second);
    await exportLedger(second, two);
    assert.deepEqual(await readFile(two), await readFile(one));
    assert.deepEqual(await checkLedger(second, options()), []);
    assert.deepEqual(await importLedger(one, second), { added: 0, known: added });
  };
  await fc.assert(fc.asyncProperty(sequences, fc.boolean(), law), { numRuns: 20 });
});
