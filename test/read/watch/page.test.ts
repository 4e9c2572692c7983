// What a look at one page comes to.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lookAtPage, newNotes } from "../../../src/read/watch/page.ts";

const now = Date.parse("2031-03-05T10:00:00Z");
const address = "https://gazette.example/dam";
const read = { ...newNotes(address, now - 3_600_000), url: address, article: "0123abcd", etag: '"7"' };

/** What a second look at a page comes to, each of which found no article for this reason. */
async function lookedAt(notes: typeof read, reason: string) {
  const result = { status: 200, headers: {}, bytes: new Uint8Array(3) };
  const outcome = { job: { id: address }, result, at: address, redirects: [], again: null };
  const fetched = {
    address,
    location: address,
    fetchedAt: new Date(now).toISOString(),
    headers: {},
    bytes: result.bytes,
  };
  const around = {
    now,
    random: () => 0.5,
    pagesAt: async () => [],
    read: async () => ({ fetched, readings: `read: ${reason} ${address}` }),
  };
  const look = () => lookAtPage(notes, outcome as unknown as Parameters<typeof lookAtPage>[1], around);
  const first = await look();
  notes = first.notes as typeof read;
  const second = await look();
  const { missed, isGone } = second.notes;
  const sights = [...first.sights, ...second.sights].map(({ kind }) => kind);
  return { sights, missed, isGone, isOver: second.next === null };
}

test("a page that was read and is under embargo is not gone", async () => {
  for (const reason of ["embargoed until 2031-03-06T00:00Z:", "embargoed, and not said until when:"]) {
    assert.deepEqual(await lookedAt(read, reason), { sights: [], missed: 0, isGone: false, isOver: false });
    assert.deepEqual(await lookedAt({ ...read, missed: 2, isGone: true }, reason), {
      sights: [],
      missed: 2,
      isGone: true,
      isOver: false,
    });
  }
  assert.deepEqual(await lookedAt(read, "no article text at"), {
    sights: ["gone"],
    missed: 2,
    isGone: true,
    isOver: false,
  });
});
