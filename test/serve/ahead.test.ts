// What takes long is made ready while nobody asks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { openLedger } from "../../src/ledger/index.ts";
import { Ahead } from "../../src/serve/aside/ahead.ts";
import { Aside } from "../../src/serve/aside/aside.ts";
import { fileFor, options } from "../ledger/files.ts";
import { reading } from "../ledger/readings.ts";

/** Stories that are made ready, one a second, under a clock of the test. */
function readying(stories: readonly string[]) {
  const made: string[] = [];
  let time = 0;
  const ledger = { state: 1, isBroken: false };
  const work = {
    state: async () => ledger.state,
    stories: async () => stories,
    ready: async (story: string) => {
      if (ledger.isBroken) throw new Error("gone");
      made.push(story);
    },
  };
  const ahead = new Ahead(work, () => time);
  const wait = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      time += 1000;
      await ahead.step();
    }
    return made.splice(0);
  };
  return { ahead, ledger, wait };
}

test("stories are made ready once nobody has asked for a while, each once", async () => {
  const { wait } = readying(["a", "b", "c"]);
  assert.deepEqual(await wait(20), []);
  assert.deepEqual(await wait(2), ["a", "b"]);
  assert.deepEqual(await wait(60), ["c"]);
});

test("whoever asks goes first, and what is left is made ready later", async () => {
  const { ahead, wait } = readying(["a", "b"]);
  assert.deepEqual(await wait(21), ["a"]);
  ahead.stirred();
  assert.deepEqual(await wait(19), []);
  assert.deepEqual(await wait(2), ["b"]);
});

test("they are made ready again when something came, and not while more comes", async () => {
  const { ledger, wait } = readying(["a"]);
  assert.deepEqual(await wait(30), ["a"]);
  for (let more = 2; more < 9; more += 1) {
    ledger.state = more;
    assert.deepEqual(await wait(10), []);
  }
  assert.deepEqual(await wait(60), ["a"]);
});

test("what fails is left until something else came", async () => {
  const { ledger, wait } = readying(["a", "b"]);
  ledger.isBroken = true;
  await wait(30);
  ledger.isBroken = false;
  assert.deepEqual(await wait(30), []);
  ledger.state = 2;
  assert.deepEqual(await wait(30), ["a", "b"]);
});

test("what was made ready is not asked for again", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.follow([{ reading: reading(1) }, { reading: reading(2) }]);
  const [story] = await ledger.stories();
  const aside = new Aside(ledger);
  t.after(() => aside.close());
  const sent = t.mock.method(Worker.prototype, "postMessage");
  await aside.ready(story!.id);
  assert.equal(sent.mock.callCount(), 3);
  const { timeline, figures } = aside.ledger();
  const found = [await timeline(story!.id), await figures(story!.id), await aside.brief(story!.id)];
  assert.deepEqual(found.slice(0, 2), [await ledger.timeline(story!.id), await ledger.figures(story!.id)]);
  assert.equal(sent.mock.callCount(), 3);
});
