// What happened to a ledger, in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/index.ts";
import { clock, fileFor } from "../ledger/files.ts";
import { reading } from "../ledger/readings.ts";
import { calling } from "./calling.ts";

test("an older copy, and what stands nevertheless, are told in words", async (t) => {
  const [file, url] = [fileFor(t), "https://gazette.example/dam"];
  {
    await using ledger = await openLedger(file, { now: clock("2031-03-25T00:00:00.000Z") });
    for (const [seed, day] of [
      [1, "07"],
      [2, "05"],
    ] as const) {
      const fetchedAt = `2031-03-${day}T10:00:00Z`;
      const snapshot = { address: url, location: url, fetchedAt, headers: {}, bytes: new TextEncoder().encode(day) };
      await ledger.addReading(reading(seed, { url }), snapshot);
    }
  }
  const { out } = await calling(["changes", "--ledger", file]);
  const kinds = [...out.matchAll(/  (new|[a-z ]*(?:older|stands)[^]*?)  /g)].map(([, kind]) => kind);
  assert.deepEqual(kinds, ["new", "older copy (version 1)", "still stands"]);
});
