// Claims of stories that nobody writes about are packed: nothing that is told changes by it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newMemory, printedOf, Rows } from "../../src/story/index.ts";
import type { Earlier, Find } from "../../src/story/index.ts";
import { StoryClaims } from "../../src/story/follow/claims.ts";
import { ClaimShelf, plainPress } from "../../src/story/follow/shelf.ts";
import { countOrigins, followArticle } from "../../src/whence.ts";
import type { Followed, Memory } from "../../src/whence.ts";
import { demoReadings } from "../demo-readings.ts";

const readings = await demoReadings();

/** All that following the demo gives, with the origins that each claim had last. */
async function followed(memory: Memory, countedEach: boolean) {
  const before = new Map<string, Earlier>();
  const known = (ids: readonly string[]) => ids.flatMap((id) => before.get(id) ?? []);
  const find: Find = { readings: async (ids) => known(ids), printed: async (ids) => known(ids).map(printedOf) };
  const origins = new Map<string, unknown>();
  const note = ({ origins: counted, gone }: Followed) => {
    for (const one of counted) origins.set(one.thing, one);
    for (const id of gone) origins.delete(id);
  };
  const told: unknown[] = [];
  for (const reading of readings) {
    const one = await followArticle(memory, reading, find);
    const entities = one.entities.map(({ statement, position, thing }) => [`${statement}#${position}`, thing] as const);
    before.set(reading.article.id, { ...reading, entities: new Map(entities) });
    note(one);
    if (countedEach) note(await countOrigins(memory));
    told.push({ ...one, origins: [], happened: one.happened.filter(({ kind }) => kind !== "claim.origin") });
  }
  note(await countOrigins(memory));
  return { told, origins: new Map([...origins].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

const packing = (): Memory => ({ ...newMemory(), claims: new ClaimShelf(plainPress, [], 0) });

test("what is packed after every article tells what lies open", async () => {
  const whole = await followed(newMemory(), false);
  assert.ok(whole.origins.size > 100, "the demo has claims");
  assert.deepEqual(await followed(packing(), false), whole);
});

test("with hardly anything at hand the answers are the same", async () => {
  const small = newMemory(plainPress, { open: 50, contexts: 2, sheets: 2 });
  assert.deepEqual(await followed(small, false), await followed(newMemory(), false));
  assert.ok(small.contexts.size <= 2 && small.sheets.size <= 2);
});

test("it does not matter when origins are counted", async () => {
  assert.deepEqual(await followed(newMemory(), true), await followed(newMemory(), false));
});

test("claims that are kept and taken up again are the same", () => {
  const shelf = new ClaimShelf(plainPress);
  const story = shelf.at("story");
  assert.equal(shelf.get("story"), story);
  const again = new ClaimShelf(plainPress, shelf.saved);
  assert.deepEqual(again.get("story")?.saved, story.saved);
  assert.equal(again.get("another"), undefined);
});

test("what is packed comes out as it was, and no id stands in it twice", async () => {
  const memory = newMemory();
  await followed(memory, true);
  const packed = memory.claims.saved.map(([, bytes]) => new TextDecoder().decode(bytes));
  assert.ok(
    packed.some((text) => text.length > 5_000),
    "the demo has a story",
  );
  for (const text of packed) {
    const { texts } = JSON.parse(text) as { texts: string[] };
    assert.equal(JSON.stringify(new StoryClaims(JSON.parse(text)).saved), text);
    // Only chains, and what stands inside another statement, have ids beside the table.
    const rows = text.replaceAll(/"entity":"\w+"|"nested":\[[^\]]*\]/g, "");
    const ids = texts.filter((one) => /^[0-9a-f]{16}$/.test(one));
    const twice = ids.filter((id) => rows.split(`"${id}"`).length > 2);
    assert.deepEqual(twice, []);
  }
});

test("of two stories for which there is no room the one that is asked for seldom is packed, though it came last", async () => {
  const memory = newMemory();
  await followed(memory, true);
  const [[, bytes]] = memory.claims.saved.toSorted(([, a], [, b]) => b.length - a.length) as [[string, Uint8Array]];
  const { weight } = new StoryClaims(plainPress.unpack(bytes));
  let unpacked = 0;
  const press = { ...plainPress, unpack: (some: Uint8Array) => ((unpacked += 1), plainPress.unpack(some)) };
  const both = ["seldom", "often"].map((story) => [story, bytes] as const);
  const shelf = new ClaimShelf(press, both, weight + 1);
  for (const story of ["seldom", "often", "often", "often", "often", "often", "seldom"]) {
    shelf.get(story);
    shelf.count(new Rows());
    shelf.tidy(new Rows());
  }
  assert.equal(unpacked, 3, "each of them once, and what was packed meanwhile once more");
  shelf.get("often");
  assert.equal(unpacked, 3, "it lies open still");
  shelf.get("seldom");
  assert.equal(unpacked, 4);
});

test("what has yet to be counted is packed last, so that as many changes are told with little room as with much", async () => {
  const memory = newMemory();
  await followed(memory, true);
  const [[, bytes]] = memory.claims.saved.toSorted(([, a], [, b]) => b.length - a.length) as [[string, Uint8Array]];
  let unpacked = 0;
  const press = { ...plainPress, unpack: (some: Uint8Array) => ((unpacked += 1), plainPress.unpack(some)) };
  const shelf = new ClaimShelf(
    press,
    [
      ["touched", bytes],
      ["counted", bytes],
    ],
    new StoryClaims(plainPress.unpack(bytes)).weight,
  );
  shelf.get("touched");
  shelf.get("counted");
  shelf.count(new Rows());
  shelf.get("touched");
  shelf.tidy(new Rows());
  shelf.get("touched");
  assert.equal(unpacked, 2, "it lies open still");
  shelf.get("counted");
  assert.equal(unpacked, 3);
});
