// A day of the invented web, played: what was served is in the ledger once, and nobody was asked for more than they allow.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { checkLedger, openLedger } from "../../../src/ledger/index.ts";
import { watch } from "../../../src/read/watch/index.ts";
import type { News, WatchSource } from "../../../src/read/watch/index.ts";
import { all } from "../../ledger/files.ts";
import { chance, playedClock } from "../../web/clock.ts";
import { at, DAWN } from "../../web/press.ts";
import type { Fetched } from "../../../src/read/index.ts";
import { readerHere } from "../../web/reader.ts";
import { openWeb } from "../../web/server.ts";
import { INSIDE, sites } from "../../web/sites.ts";

const GAP = 1_000;
/** Bytes by which what is in use may grow in the second half of the day: the test's own notes, and few articles. */
const MOST_GROWN = 8_000_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as NodeJS.GCFunction;

/** Bytes that are in use, with all garbage gone: of objects, and of buffers beside them. */
function inUse(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A file in a folder of its own, in memory where the system has room for that: the day has a thousand commits. */
function fileInMemory(t: TestContext): string {
  const folder = mkdtempSync(path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "whence-day-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, "day.ledger");
}

test("a day of thirty sites", async (t) => {
  const file = fileInMemory(t);
  const clock = playedClock(DAWN, at(26));
  await using web = await openWeb(sites, clock.now, INSIDE);
  const ledger = await openLedger(file, { wait: 0, now: () => new Date(clock.now()).toISOString() });
  const news: News[] = [];
  const read: Fetched[] = [];
  const sources = sites.map(({ host, source, kind }): WatchSource => ({
    name: host,
    address: source,
    kind,
    every: null,
  }));
  // At noon everything that is loaded once has been loaded.
  let atNoon: number | null = null;
  const sleep: typeof clock.sleep = (...pause) => {
    if (clock.now() > at(12)) atNoon ??= inUse();
    return clock.sleep(...pause);
  };
  await watch({
    sources,
    keeper: ledger,
    reader: { ...readerHere, page: (...page) => (read.push(page[0]), readerHere.page(...page)) },
    ask: web.ask,
    random: chance(7),
    tell: (one) => void news.push(one),
    ...clock,
    sleep,
  });
  const grown = inUse() - atNoon!;

  await t.test(
    "every article that could be had is there once, each edit is a version, each absence a fact",
    async () => {
      const expected = Object.fromEntries(sites.flatMap(({ leaves }) => Object.entries(leaves)));
      const found: Record<string, object> = {};
      for await (const { article } of ledger.articles()) {
        const [first] = await ledger.versions(article.url!);
        const address = first!.article.url!;
        const fates = (await ledger.fates(address)).map(({ kind }) => kind);
        found[address] = { texts: (await ledger.versions(address)).length, ...(fates.length === 0 ? {} : { fates }) };
      }
      for (const [address, leaves] of Object.entries(expected)) assert.deepEqual(found[address], leaves, address);
      assert.deepEqual(Object.keys(found).toSorted(), Object.keys(expected).toSorted());
    },
  );

  await t.test("what came is read once", () => {
    const answers = new Set(read.map(({ address, fetchedAt }) => `${address} ${fetchedAt}`));
    assert.ok(answers.size > 0);
    assert.equal(read.length, answers.size);
  });

  await t.test("memory stayed bounded", () => {
    assert.ok(grown < MOST_GROWN, `${grown} bytes more than at noon`);
  });

  await t.test("no host was asked faster than it allows", () => {
    for (const { host, pace = GAP } of sites) {
      const times = web.requests.filter((one) => one.host === host).map((one) => one.at);
      const pauses = times.slice(1).map((time, place) => time - times[place]!);
      assert.ok(Math.min(...pauses) >= pace, `${host}: ${Math.min(...pauses)} ms`);
    }
  });

  await t.test("who asks to be left alone is left alone", () => {
    for (const host of ["busy-seconds.example", "busy-date.example"]) {
      const times = web.requests.filter((one) => one.host === host);
      const refused = times.filter(({ status }) => status === 429 || status === 503);
      assert.ok(refused.length > 0 && refused.length <= 5, `${host}: ${refused.length} refusals`);
      for (const { at: time } of refused) {
        const after = times.find((one) => one.at > time);
        assert.ok(after && after.at >= time + 1_800_000 - 1_000, host);
      }
    }
  });

  await t.test("nothing was fetched that robots.txt forbids, and no private address reached", () => {
    const asked = new Set(web.requests.map(({ host, path }) => `https://${host}${path}`));
    for (const address of sites.flatMap(({ host, never = [] }) =>
      host === "sly-times.example" ? never.slice(1) : never,
    )) {
      assert.ok(!asked.has(address), address);
    }
    assert.ok(!web.requests.some(({ host }) => host in INSIDE || host.startsWith("10.")));
    assert.ok(news.some(({ words }) => words.includes("private address 10.1.2.3 refused")));
    assert.ok(news.some(({ words }) => words.includes("private address 127.0.0.1 refused")));
  });

  await t.test("each source tells how it is", async () => {
    const lines = new Map((await ledger.sources()).map((line) => [line.name, line]));
    assert.equal(lines.size, sites.length);
    const members = lines.get("members.example")!;
    assert.equal(members.reason, "read: robots.txt forbids https://members.example/feed");
    assert.deepEqual([members.lastSuccess, members.articles, members.failures > 3], [null, 0, true]);
    const gazette = lines.get("ostrel-gazette.example")!;
    assert.deepEqual([gazette.articles, gazette.failures, gazette.reason], [3, 0, null]);
    assert.ok(gazette.nextLook > gazette.lastSuccess!);
    assert.equal(lines.get("ledger-exchange.example")!.articles, 5);
  });

  await t.test("feeds that are unchanged cost little, and one that stays fresh is left alone", () => {
    const count = (host: string, status: number) =>
      web.requests.filter((one) => one.host === host && one.path === "/feed" && one.status === status).length;
    assert.ok(count("ostrel-gazette.example", 200) <= 4);
    assert.ok(count("ostrel-gazette.example", 304) > 20);
    assert.ok(count("fresh.example", 200) + count("fresh.example", 304) <= 14);
  });

  await t.test("a post is gone where its own address says so, and where its channel leaves it out", async () => {
    const seen = async (post: number) =>
      (await ledger.fates(`https://t.me/tamrinpost/${post}`)).map((fate) => fate.seen);
    assert.deepEqual(await seen(1), ["no such post, or it was deleted"]);
    assert.deepEqual(await seen(4), ["not among the posts of the channel"]);
    const edits = (await all(ledger.changesSince(0))).filter(({ kind }) => kind === "article.edited");
    const silent = new Map(edits.map(({ subject, detail }) => [subject, detail["silent"]]));
    const last = async (post: number) => (await ledger.versions(`https://t.me/tamrinpost/${post}`)).at(-1)!.article.id;
    // The fifth says that it was edited.
    assert.deepEqual([silent.get(await last(2)), silent.get(await last(5))], [true, false]);
    const told = new Map(news.flatMap((one) => (one.kind === "edited" ? [[one.address, one.silent]] : [])));
    const toldOf = (post: number) => told.get(`https://t.me/tamrinpost/${post}`);
    assert.deepEqual([toldOf(2), toldOf(5)], [true, false]);
  });

  await ledger.close();
  await t.test("the ledger is sound", async () => assert.deepEqual(await checkLedger(file), []));
  await t.test("and an export of it holds all of it", async () => {
    const copy = `${file}-copy`;
    await using from = await openLedger(file, { readOnly: true });
    const lines = await all(from.exportLines());
    writeFileSync(`${copy}.jsonl`, lines.join(""));
    await using to = await openLedger(copy, { wait: 0 });
    await to.importFile(`${copy}.jsonl`);
    assert.deepEqual(await all(to.exportLines()), lines);
  });
});
