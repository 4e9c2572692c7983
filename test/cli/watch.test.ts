// `whence sources` and `whence watch` against a small site on this machine.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { FLAGS, SURROUNDINGS } from "../../src/cli/watching/beginning.ts";
import { checkLedger, openLedger } from "../../src/ledger/index.ts";
import { all, fileFor } from "../ledger/files.ts";
import { HTML } from "../web/reply.ts";
import type { Reply } from "../web/reply.ts";
import { DAWN, HOUR, edited, item, outlet } from "../web/press.ts";
import type { Item } from "../web/press.ts";
import { calling, linesOf, objectsOf } from "./calling.ts";

const MAIN = path.join(import.meta.dirname, "..", "..", "src", "cli", "main.ts");
/** The program as it is installed. */
const PROGRAM = path.join(path.dirname(MAIN), "whence.js");

/** An outlet on 127.0.0.1; its clock is set by hand. */
async function press(t: TestContext, items: readonly Item[], other: (path: string) => Reply | null = () => null) {
  const asked: string[] = [];
  const clock = { now: DAWN + 2 * HOUR };
  const server = createServer((request, response) => {
    const { url = "/", headers } = request;
    const site = outlet({ host, items, link: ({ slug }) => `${at}${slug}` });
    const front: Reply = {
      status: 200,
      headers: { "content-type": HTML },
      body: `<html><head><title>Weirside Echo</title><link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>`,
    };
    const reply = other(url) ?? (url === "/" ? front : site({ path: url, headers, now: clock.now, before: 0 }));
    asked.push(`${reply.status} ${url}`);
    response.writeHead(reply.status, reply.headers ?? {}).end(reply.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const at = `http://${host}`;
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { at, asked, clock };
}

/** The options that every call here has. */
function files(t: TestContext) {
  const ledger = fileFor(t);
  const sources = path.join(path.dirname(ledger), "my.sources");
  return { ledger, sources, options: ["--ledger", ledger, "--sources", sources, "--allow-private", "127.0.0.1"] };
}

test("a site is added by its address, looked at once, and once more", async (t) => {
  const items = [edited(item(71, 1), 3, "The council denied all of it on Tuesday."), item(72, 1)];
  const { at, asked, clock } = await press(t, items);
  const { ledger, sources, options } = files(t);
  const call = (...words: string[]) => calling([...words, ...options]);

  const added = await call("sources", "add", at);
  assert.deepEqual([added.code, added.err], [0, []]);
  assert.equal(added.out, `added  feed  ${new URL(at).host}  ${at}/feed\n`);
  assert.match((await call("sources", "add", `${at}/feed`)).out, /^known {2}feed/);
  assert.equal((await call("sources", "test")).out, `${new URL(at).host}: 2 items\n`);
  assert.match((await call("sources")).out, /^new +feed/);

  asked.length = 0;
  const first = await call("watch", "--once", "--pace", "1ms");
  assert.deepEqual([first.code, linesOf(first.out).length], [0, 2]);
  assert.match(first.out, /^new +127\.0\.0\.1:\d+ +\S.* http:\/\/127\.0\.0\.1:\d+\/7[12]-/m);
  assert.deepEqual(first.err, ["watch: 2 new, 0 edited, 0 failures, 4 requests"]);
  assert.deepEqual(asked.toSorted(), ["200 /71-weirside", "200 /72-ostrel", "200 /feed", "404 /robots.txt"]);

  asked.length = 0;
  clock.now += 2 * HOUR;
  const second = await call("watch", "--once", "--pace", "1ms");
  assert.deepEqual([second.out, asked], ["", ["304 /feed"]]);

  const [line] = objectsOf<Record<string, unknown>>((await call("sources", "list", "--format", "jsonl")).out);
  assert.deepEqual([line!["articles"], line!["failures"], line!["reason"]], [2, 0, null]);
  assert.match((await call("sources", "list")).out, /^well .*\n.*\n +2 articles · last read/);

  assert.match((await call("sources", "remove", `${at}/feed`)).out, /^removed/);
  assert.equal(readFileSync(sources, "utf8"), "");
  assert.deepEqual(await checkLedger(ledger), []);
});

test("an edit of which the page says nothing is told as silent", async (t) => {
  const { at, clock } = await press(t, [edited(item(74, 1), 3, "The council denied all of it on Tuesday.")]);
  const { options } = files(t);
  const call = (...words: string[]) => calling([...words, ...options]);
  await call("sources", "add", "--kind", "page", "--name", "Tamrin", `${at}/74-pelune`);
  assert.match((await call("watch", "--once", "--pace", "1ms")).out, /^new {5}Tamrin {2}/);
  clock.now += 4 * HOUR;
  assert.match((await call("watch", "--once", "--pace", "1ms")).out, /^edited silently {2}Tamrin {2}/);
});

test("what people write around the sources stays", async (t) => {
  const { at } = await press(t, [item(73, 1)]);
  const { sources, options } = files(t);
  const text = `# Mine\n\nfeed  ${at}/feed  every=2h  Echo of Weirside\n  # and the page\npage ${at}/73-tamrin\n`;
  writeFileSync(sources, text);
  const call = (...words: string[]) => calling([...words, ...options]);
  await call("sources", "add", "--kind", "sitemap", "--name", "Map", "--every", "90m", `${at}/map.xml`);
  assert.equal(readFileSync(sources, "utf8"), `${text}sitemap  ${at}/map.xml  every=90m  Map\n`);
  await call("sources", "remove", "Echo of Weirside");
  assert.equal(
    readFileSync(sources, "utf8"),
    `# Mine\n\n  # and the page\npage ${at}/73-tamrin\nsitemap  ${at}/map.xml  every=90m  Map\n`,
  );
  const missing = await call("sources", "remove", "Nobody");
  assert.deepEqual([missing.code, missing.err], [1, ["sources: no such source: Nobody"]]);
});

test("lists in OPML go in and out", async (t) => {
  const { sources, options } = files(t);
  const list = `${sources}.opml`;
  writeFileSync(
    list,
    `<opml version="2.0"><head><title>Feeds</title></head><body><outline text="Capital"><outline text="Ostrel &amp; Gazette" type="rss" xmlUrl="https://ostrel.example/feed"/></outline><outline text="Tern" xmlUrl="https://tern.example/feed"/></body></opml>`,
  );
  const call = (...words: string[]) => calling([...words, ...options]);
  assert.equal(linesOf((await call("sources", "import", list)).out).length, 2);
  assert.equal(
    readFileSync(sources, "utf8"),
    "feed     https://ostrel.example/feed  Ostrel & Gazette\nfeed     https://tern.example/feed  Tern\n",
  );
  const { out } = await call("sources", "export");
  assert.match(out, /xmlUrl="https:\/\/ostrel\.example\/feed"/);
  writeFileSync(list, out);
  assert.match((await call("sources", "import", list)).out, /^known {2}feed {2}Ostrel & Gazette/);
});

test("what is wrong with a list, an address or a call is said in one line", async (t) => {
  const { sources, options } = files(t);
  const call = async (...words: string[]) => {
    const { code, err } = await calling([...words, ...options]);
    return [code, err[0]];
  };
  assert.equal((await call("sources", "export"))[1], (await call("watch"))[1]);
  assert.deepEqual(await call("watch"), [
    2,
    `sources: none yet, add one with whence sources add https://example.org: ${sources}`,
  ]);
  for (const [line, why] of [
    ["https://a.example/", `sources: a source begins with feed, page, channel, sitemap: line 1 of ${sources}`],
    ["feed ftp://a.example/", `sources: no http(s) address: line 1 of ${sources}`],
    ["feed https://a.example/ every=soon", `sources: no time such as 30m, 2h or 1d: line 1 of ${sources}`],
    ["feed https://a.example/\nfeed https://a.example", "sources: stands there twice: https://a.example/"],
    ["# nothing", `watch: no source is listed, add one with whence sources add https://example.org: ${sources}`],
  ]) {
    writeFileSync(sources, `${line}\n`);
    assert.deepEqual(await call("watch"), [2, why]);
  }
  assert.deepEqual(await call("sources", "mend"), [
    2,
    "sources: unknown action, not list, add, remove, test, import, export: mend",
  ]);
  assert.deepEqual(await call("watch", "--for", "ever"), [2, "watch: no time such as 90s, 30m, 2h or 1d: ever"]);
});

test("a source that fails is told of with its reason, and the others go on", async (t) => {
  const { at } = await press(t, [item(74, 1)], (path) => (path === "/broken" ? { status: 503 } : null));
  const { sources, options } = files(t);
  writeFileSync(sources, `feed ${at}/broken Broken\nfeed ${at}/feed Echo\n`);
  const { code, out, err } = await calling(["watch", "--once", "--pace", "1ms", ...options]);
  assert.deepEqual([code, linesOf(out).length], [1, 1]);
  assert.deepEqual(err, [
    `read: HTTP 503 at ${at}/broken`,
    "watch: 1 new, 0 edited, 1 failure, 3 requests".replace("3", "4"),
  ]);
  const shown = (await calling(["sources", "list", ...options])).out;
  assert.match(
    shown,
    new RegExp(
      `^failing +feed +Broken\\n.*\\n +0 articles · never read · 1 failure since · .*\\n +read: HTTP 503 at ${at}/broken`,
    ),
  );
});

test("a sitemap of an index that is an index itself is told of, and leads nowhere", async (t) => {
  const parts = (path: string, count: number) =>
    Array.from({ length: count }, (_, place) => `<sitemap><loc>${at}${path}/${place}</loc></sitemap>`).join("");
  const { at, asked } = await press(t, [], (path) =>
    path.startsWith("/index") ? { status: 200, body: `<sitemapindex>${parts(path, 60)}</sitemapindex>` } : null,
  );
  const { sources, options } = files(t);
  writeFileSync(sources, `sitemap ${at}/index Echo\n`);
  assert.equal(
    (await calling(["sources", "test", ...options])).out,
    "Echo: 0 items, 60 sitemaps, of which the newest 50 are read\n",
  );
  asked.length = 0;
  const { code, err } = await calling(["watch", "--once", "--pace", "1ms", ...options]);
  assert.equal(code, 1);
  assert.equal(asked.length, 52);
  assert.equal(err.length, 51);
  assert.ok(err.includes(`read: an index of sitemaps inside another is not read: ${at}/index/7`));
  assert.equal(err.at(-1), "watch: 0 new, 0 edited, 50 failures, 52 requests");
});

/** Runs `whence watch` until it has written so many lines, then sends it a signal; gives what it ended with. */
function watching(options: readonly string[], lines: number, signal: NodeJS.Signals) {
  const child = spawn(process.execPath, [...process.execArgv, MAIN, "watch", "--pace", "20ms", ...options]);
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    if (out.split("\n").length > lines) child.kill(signal);
  });
  return new Promise<{ code: number | null; out: string }>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ code, out }));
  });
}

test("a watch that is killed goes on where it was, and what it told of is there", async (t) => {
  const items = Array.from({ length: 12 }, (_, place) => item(80 + place, 1));
  const { at, asked } = await press(t, items);
  const { ledger, sources, options } = files(t);
  writeFileSync(sources, `feed ${at}/feed Echo\n`);
  const killed = await watching(options, 3, "SIGKILL");
  const told = linesOf(killed.out).filter((line) => line.startsWith("new"));
  assert.ok(told.length >= 3 && killed.code === null);
  const kept = await openLedger(ledger, { readOnly: true });
  const addresses = (await all(kept.articles())).map(({ article }) => article.url!);
  await kept.close();
  for (const line of told) assert.ok(addresses.includes(line.split(/ +/).at(-1)!), line);

  // The second run is stopped as a person does, and finishes what it has in hand.
  asked.length = 0;
  const left = 12 - addresses.length;
  const stopped = await watching(options, left, "SIGINT");
  assert.equal(stopped.code, 0);
  for (const address of addresses) assert.ok(!asked.includes(`200 ${new URL(address).pathname}`), address);
  const ended = await openLedger(ledger, { readOnly: true });
  assert.equal((await all(ended.articles())).length, 12);
  assert.deepEqual(
    (await ended.sources()).map(({ articles }) => articles),
    [12],
  );
  await ended.close();
  assert.deepEqual(await checkLedger(ledger), []);
});

test(
  "a watch of its own begins with one heap for all its threads and little room for what is new, in the same process",
  { skip: process.platform === "linux" ? false : "other systems have no such choice" },
  async (t) => {
    const { at } = await press(t, [item(95, 1)]);
    const { sources, options } = files(t);
    writeFileSync(sources, `feed ${at}/feed Echo\n`);
    const env = { ...process.env };
    delete env["MALLOC_ARENA_MAX"];
    const child = spawn(process.execPath, [PROGRAM, "watch", "--for", "1m", "--pace", "1ms", ...options], { env });
    t.after(() => child.kill("SIGKILL"));
    // It has told of something: it is long past its beginning.
    await once(child.stdout, "data");
    const around = readFileSync(`/proc/${child.pid}/environ`, "utf8").split("\0");
    for (const [name, value] of Object.entries(SURROUNDINGS)) assert.ok(around.includes(`${name}=${value}`), name);
    const words = readFileSync(`/proc/${child.pid}/cmdline`, "utf8").split("\0");
    assert.deepEqual(words.slice(1, 1 + FLAGS.length), [...FLAGS]);
    child.kill("SIGINT");
    assert.deepEqual(await once(child, "close"), [0, null]);
  },
);
