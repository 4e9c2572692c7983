// Claims of stories that nobody writes about are packed: nothing that is told changes by it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newMemory, printedOf } from "../../src/story/index.ts";
import type { Earlier, Find } from "../../src/story/index.ts";
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
