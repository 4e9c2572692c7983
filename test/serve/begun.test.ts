// Where many ask at once for what nobody asked before, each page begins at once, and the rest comes when it is its turn.

import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { constants, gunzipSync } from "node:zlib";
import { openLedger } from "../../src/ledger/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { appOf, openDesk } from "../../src/serve/index.ts";
import { OPENING } from "../../src/serve/desk/opening.ts";
import { listen } from "../../src/serve/listen.ts";
import { Refusal } from "../../src/serve/problem.ts";
import { Turns } from "../../src/serve/turns.ts";
import { fileFor, options } from "../ledger/files.ts";
import { reading } from "../ledger/readings.ts";

/** A desk on a port whose claims are told when the test lets them go; `failures` are what it reported. */
async function heldDesk(t: TestContext) {
  const file = fileFor(t);
  const ledger = await openLedger(file, options());
  await ledger.follow([{ reading: reading(1) }, { reading: reading(2) }]);
  const [story] = await ledger.stories();
  const claims = (await ledger.claims(story!.id)).map(({ id }) => id);
  await ledger.close();
  let held = Promise.resolve();
  const asked: string[] = [];
  const claim: Ledger["claim"] = async (id) => {
    asked.push(id);
    await held;
    return desk.ledger.claim(id);
  };
  const failures: string[] = [];
  const report = (error: Error, path: string) => failures.push(`${path}: ${error.message}`);
  const desk = await openDesk(file, { base: "http://127.0.0.1" });
  const access = { keys: [], owner: "ruiz", hosts: ["127.0.0.1"], clock: Date.now, report };
  const app = appOf({ ...desk, ledger: { ...desk.ledger, claim }, report }, access);
  const listening = await listen("127.0.0.1", 0, app.fetch);
  t.after(async () => {
    await listening.close();
    await desk.close();
  });
  const hold = () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    held = promise;
    held.catch(() => {});
    return { go: resolve, fail: reject };
  };
  const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const to = { port: listening.port, host: "127.0.0.1", path, method };
    const sent = request({ ...to, headers: { accept: "text/html", ...headers } }).end();
    return ((await once(sent, "response")) as [IncomingMessage])[0];
  };
  return { hold, ask, asked, failures, claims };
}

async function firstOf(answer: IncomingMessage): Promise<Buffer> {
  const [chunk] = (await once(answer, "data")) as [Buffer];
  answer.pause();
  return chunk;
}

async function bytesOf(answer: IncomingMessage, first: Uint8Array = Buffer.alloc(0)): Promise<Buffer> {
  const chunks: Uint8Array[] = [first];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test("a page that is there at once is answered whole", async (t) => {
  const { ask, claims } = await heldDesk(t);
  const { headers, statusCode } = await ask(`/c/${claims[0]}`);
  assert.equal(statusCode, 200);
  assert.match(String(headers.etag), /^W/);
  assert.equal(headers["cache-control"], "private, no-cache");
  assert.ok(Number(headers["content-length"]) > OPENING.length);
});

for (const encoding of ["identity", "gzip"])
  test(`a page that takes longer begins before it is made, and is kept as it went out: ${encoding}`, async (t) => {
    const { hold, ask, claims } = await heldDesk(t);
    const words = (bytes: Uint8Array) =>
      encoding === "gzip" ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString() : String(bytes);
    const headers = { "accept-encoding": encoding };
    const held = hold();
    const early = await ask(`/c/${claims[0]}`, headers);
    assert.equal(early.headers["cache-control"], "private, no-store");
    assert.equal(early.headers["etag"], undefined);
    assert.match(String(early.headers["content-security-policy"]), /default-src 'none'/);
    const first = await firstOf(early);
    assert.equal(words(first), OPENING);
    assert.match(OPENING, /rel="stylesheet"/);
    held.go();
    const whole = await bytesOf(early, first);
    assert.match(words(whole), /<title>.*<main.*<\/html>\n$/s);
    const again = await ask(`/c/${claims[0]}`, headers);
    assert.match(again.headers.etag!, /^W/);
    assert.equal(again.headers["content-encoding"], encoding === "gzip" ? "gzip" : undefined);
    assert.deepEqual(await bytesOf(again), whole);
    const tag = { "if-none-match": again.headers.etag! };
    assert.equal((await ask(`/c/${claims[0]}`, tag)).statusCode, 304);
  });

test("what went out compressed is kept for those who take it otherwise as well", async (t) => {
  const { hold, ask, claims } = await heldDesk(t);
  const held = hold();
  const early = await ask(`/c/${claims[0]}`, { "accept-encoding": "gzip" });
  const first = await firstOf(early);
  held.go();
  const small = await bytesOf(early, first);
  const plain = await ask(`/c/${claims[0]}`);
  assert.equal(plain.headers["content-encoding"], undefined);
  assert.deepEqual(await bytesOf(plain), gunzipSync(small));
});

test("whoever asks for a page that has begun is told its beginning too, and it is drawn once", async (t) => {
  const { hold, ask, claims, asked } = await heldDesk(t);
  const held = hold();
  const answers = [await ask(`/c/${claims[0]}`), await ask(`/c/${claims[0]}`, { "accept-encoding": "gzip" })];
  const firsts = await Promise.all(answers.map(firstOf));
  assert.equal(asked.length, 1);
  held.go();
  const [plain, small] = await Promise.all(answers.map((answer, at) => bytesOf(answer, firsts[at])));
  assert.deepEqual(gunzipSync(small!), plain);
});

test("a page that fails once it has begun is cut off, told of and not kept", async (t) => {
  const { hold, ask, failures, claims } = await heldDesk(t);
  const held = hold();
  const early = await ask(`/c/${claims[0]}`);
  const first = await firstOf(early);
  held.fail(new Error("the disk is on fire"));
  await assert.rejects(bytesOf(early, first), /aborted/);
  assert.deepEqual(failures, [`/c/${claims[0]}: the disk is on fire`]);
  const again = await ask(`/c/${claims[0]}`);
  assert.equal(again.statusCode, 500);
  hold().go();
  const other = await ask(`/c/${claims[0]}`);
  assert.deepEqual([other.statusCode, failures.length], [200, 2]);
});

test("what the desk cannot answer just now is cut off and not told of", async (t) => {
  const { hold, ask, failures, claims } = await heldDesk(t);
  const held = hold();
  const early = await ask(`/c/${claims[0]}`);
  const first = await firstOf(early);
  held.fail(new Refusal(503));
  await assert.rejects(bytesOf(early, first), /aborted/);
  assert.deepEqual(failures, []);
});

test("of what is not there nothing begins", async (t) => {
  const { hold, ask } = await heldDesk(t);
  const held = hold();
  for (const kind of ["c", "s", "a", "e"]) assert.equal((await ask(`/${kind}/nothing`)).statusCode, 404);
  held.go();
});

test("who asks for a whole page waits for it", async (t) => {
  const { hold, ask, claims } = await heldDesk(t);
  const held = hold();
  let isGone = false;
  const asks = [ask(`/c/${claims[0]}`, { "cache-control": "no-store" }), ask(`/c/${claims[0]}`, {}, "HEAD")];
  const asked = asks.map(async (one) => {
    const answer = await one;
    assert.ok(isGone);
    assert.equal(answer.statusCode, 200);
    await bytesOf(answer);
  });
  await ask("/help");
  isGone = true;
  held.go();
  await Promise.all(asked);
});

test("one turn at a time, in order, and the desk looks up between two", async () => {
  const turns = new Turns();
  const seen: string[] = [];
  assert.equal(turns.take(), null);
  const [second, third] = ["second", "third"].map(async (name) => {
    await turns.take();
    seen.push(name);
  });
  await second;
  setImmediate(() => seen.push("look"));
  await third;
  assert.deepEqual(seen, ["second", "look", "third"]);
  for (let round = 0; round < 5; round += 1) await nextTurn();
  assert.equal(turns.take(), null, "nobody waits any more");
});

/** Somebody waits while so many others come, one in every second round: how many had come when it was his turn? */
async function comeBefore(others: number): Promise<number> {
  const turns = new Turns();
  turns.take();
  const first = turns.take();
  let come = 0;
  let isOver = false;
  const another = () => {
    come += 1;
    void turns.take();
    if (come < others && !isOver) setImmediate(() => setImmediate(another));
  };
  another();
  await first;
  isOver = true;
  return come;
}

test("those who come one after the other are all seen before the next turn, but not for ever", async () => {
  assert.equal(await comeBefore(20), 20);
  const most = await comeBefore(1_000);
  assert.ok(most > 20 && most < 100, String(most));
});
