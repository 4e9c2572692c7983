import assert from "node:assert/strict";
import { test } from "node:test";
import { fileFor } from "./files.ts";
import { killed } from "./kill.ts";

test("a process killed at any moment leaves a whole ledger, and what it said was kept is kept", async (t) => {
  const { acknowledged, ...left } = await killed(fileFor(t), 12);
  assert.deepEqual(left, { kills: 12, lost: 0, half: 0, problems: [] });
  assert.ok(acknowledged > 0);
});
