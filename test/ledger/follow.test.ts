// Articles are followed as they come: the same articles in the same order always give the same opinions.

import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { instantOf } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Reading } from "../../src/whence.ts";
import { demoReadings } from "../demo-readings.ts";
import { all, fileFor, options } from "./files.ts";

const timeOf = ({ article: { published } }: Reading) =>
  instantOf(published)! + (published!.length === 10 ? 43_200_000 : 0);
const readings = (await demoReadings()).toSorted((a, b) => timeOf(a) - timeOf(b));
/** In the order of publication. */
const arrivals = readings.map((reading) => ({ reading }));

/** Every opinion without who formed it when. */
function opinionsIn(file: string): Record<string, unknown[]> {
  using db = new DatabaseSync(file, { readOnly: true });
  const rows = (query: string) => db.prepare(query).all();
  return {
    things: rows("select seq, id, kind, record from things order by seq"),
    stories: rows("select article, thing, why from story_members order by article"),
    entities: rows("select statement, position, thing, why from entity_links order by statement, position"),
    claims: rows("select statement, thing, side, why from claim_members order by statement"),
    relations: rows("select subject, object, kind, record, why from relations order by subject, object"),
    copies: rows("select original, copy, passages, why from copies order by original, copy"),
    origins: rows("select thing, least, most, record from origins order by thing"),
  };
}

test("recomputing all opinions over the same facts gives identical rows", async (t) => {
  const file = fileFor(t);
  {
    await using ledger = await openLedger(file, options());
    await ledger.follow(arrivals);
  }
  const before = opinionsIn(file);
  assert.ok(before["claims"]!.length > 300 && before["relations"]!.length > 20, "the demo has claims and relations");
  {
    await using ledger = await openLedger(file, options());
    await ledger.followAgain();
  }
  assert.deepEqual(opinionsIn(file), before);
});

/** Claims with their statements and sides, by whatever ids. */
async function claimsIn(file: string) {
  await using ledger = await openLedger(file, { readOnly: true });
  const [story] = await ledger.stories();
  const ids = (await ledger.claims(story!.id)).map(({ id }) => id);
  const cases = await ledger.claimCases(ids);
  const claims = cases.map(({ text, told, origins, status }) => ({
    text,
    told: told.map(({ statement, held }) => `${statement.id} ${held.side}`).toSorted(),
    origins: [origins.least, origins.most, origins.against.least, origins.against.most],
    status: status.line,
  }));
  return { story: story!.id, ids, claims: claims.toSorted((a, b) => (a.told[0]! < b.told[0]! ? -1 : 1)) };
}

/** Which of two texts of one page stood there first is told by nothing but the order in which they came. */
const pages = [...new Map(arrivals.toReversed().map((one) => [one.reading.article.url, one])).values()].toReversed();

test("whatever the order in which articles came, what is formed again is the same, and ids stay", async (t) => {
  const [inTime, backwards] = [fileFor(t), fileFor(t)];
  {
    await using ledger = await openLedger(inTime, options());
    await ledger.follow(pages);
  }
  {
    await using ledger = await openLedger(backwards, options());
    await ledger.follow(pages.toReversed());
  }
  const before = await claimsIn(backwards);
  {
    await using ledger = await openLedger(backwards, options());
    await ledger.followAgain();
  }
  const [wanted, found] = [await claimsIn(inTime), await claimsIn(backwards)];
  assert.deepEqual(found.claims, wanted.claims);
  assert.equal(found.story, before.story);
  const kept = found.ids.filter((id) => before.ids.includes(id)).length;
  assert.ok(kept > 0.95 * found.ids.length, `${kept} of ${found.ids.length} ids`);
});

test("what is followed after everything was formed again goes on from there", async (t) => {
  const [whole, file] = [fileFor(t), fileFor(t)];
  for (const [one, first] of [
    [whole, pages.slice(0, 20)],
    [file, pages.slice(0, 20).toReversed()],
  ] as const) {
    await using ledger = await openLedger(one, options());
    await ledger.follow(first);
    await ledger.followAgain();
  }
  for (const one of [whole, file])
    for (const arrival of pages.slice(20)) {
      await using ledger = await openLedger(one, options());
      await ledger.follow([arrival]);
    }
  assert.deepEqual((await claimsIn(file)).claims, (await claimsIn(whole)).claims);
});

test("it does not matter in how many runs articles come, nor whether memory was kept", async (t) => {
  const [whole, parts] = [fileFor(t), fileFor(t)];
  {
    await using ledger = await openLedger(whole, options());
    await ledger.follow(arrivals);
  }
  for (let from = 0; from < arrivals.length; from += 7) {
    await using ledger = await openLedger(parts, options({ remember: from % 2 === 0 ? 1 : 1_000 }));
    for (const arrival of arrivals.slice(from, from + 7)) await ledger.follow([arrival]);
  }
  assert.deepEqual(opinionsIn(parts), opinionsIn(whole));
});

test("memory is kept while a run goes on", async (t) => {
  const [whole, cut] = [fileFor(t), fileFor(t)];
  {
    await using ledger = await openLedger(whole, options());
    await ledger.follow(arrivals);
  }
  const ledger = await openLedger(cut, options({ remember: 0.5 }));
  await ledger.follow(arrivals.slice(0, 21));
  const kept = () => {
    using db = new DatabaseSync(cut, { readOnly: true });
    return db.prepare("select distinct articles from memory").all();
  };
  assert.deepEqual(
    kept().map((row) => row["articles"]),
    [21],
  );
  await ledger.follow(arrivals.slice(21));
  await ledger.close();
  assert.deepEqual(opinionsIn(cut), opinionsIn(whole));
});

test("stories are told as they are, whatever was told before", async (t) => {
  const file = fileFor(t);
  await using ledger = await openLedger(file, options());
  for (let from = 0; from < arrivals.length; from += 4) {
    await ledger.follow(arrivals.slice(from, from + 4));
    const told = await ledger.stories();
    await using fresh = await openLedger(file, { readOnly: true });
    assert.deepEqual(told, await fresh.stories());
  }
});

test("opinions of a version that thinks otherwise are formed again before anything is added", async (t) => {
  const [file, whole] = [fileFor(t), fileFor(t)];
  {
    await using ledger = await openLedger(whole, options());
    await ledger.follow(arrivals.slice(0, 9));
  }
  {
    await using ledger = await openLedger(file, options({ remember: 1 }));
    await ledger.follow(arrivals.slice(0, 8));
  }
  {
    using db = new DatabaseSync(file);
    db.exec("update passes set version = 'older'; update memory set version = 'older'");
    db.exec("update claim_members set thing = (select min(thing) from claim_members)");
  }
  await using ledger = await openLedger(file, options());
  await ledger.follow([arrivals[8]!]);
  assert.deepEqual(opinionsIn(file), opinionsIn(whole));
});

test("adding an article twice changes nothing", async (t) => {
  const file = fileFor(t);
  await using ledger = await openLedger(file, options());
  await ledger.follow(arrivals.slice(0, 8));
  const before = opinionsIn(file);
  const again = await ledger.follow(arrivals.slice(0, 8));
  assert.ok(again.every((one) => "added" in one && !one.added));
  assert.deepEqual(opinionsIn(file), before);
});

test("articles that were added without being followed are followed with the next one", async (t) => {
  const [whole, later] = [fileFor(t), fileFor(t)];
  {
    await using ledger = await openLedger(whole, options());
    await ledger.follow(arrivals.slice(0, 9));
  }
  await using ledger = await openLedger(later, options());
  await ledger.addReadings(arrivals.slice(0, 8));
  await ledger.follow([arrivals[8]!]);
  assert.deepEqual(opinionsIn(later), opinionsIn(whole));
});

test("what a transaction that failed had taught is forgotten", async (t) => {
  const [whole, file] = [fileFor(t), fileFor(t)];
  {
    await using ledger = await openLedger(whole, options());
    await ledger.follow(arrivals.slice(0, 6));
  }
  await using ledger = await openLedger(file, options());
  await ledger.follow(arrivals.slice(0, 4));
  const poison = () => {
    throw new Error("the disk is full");
  };
  await assert.rejects(ledger.follow([arrivals[4]!, { ...arrivals[5]!, form: poison }]), /the disk is full/);
  assert.equal((await all(ledger.articles())).length, 4);
  await ledger.follow(arrivals.slice(4, 6));
  assert.deepEqual(opinionsIn(file), opinionsIn(whole));
});

test("a backup goes on as the ledger would have", async (t) => {
  const [file, copy] = [fileFor(t), fileFor(t)];
  {
    await using ledger = await openLedger(file, options({ remember: 1 }));
    await ledger.follow(arrivals.slice(0, 20));
  }
  copyFileSync(file, copy);
  for (const one of [file, copy]) {
    await using ledger = await openLedger(one, options());
    await ledger.follow(arrivals.slice(20));
  }
  assert.deepEqual(opinionsIn(copy), opinionsIn(file));
});
