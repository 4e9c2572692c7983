import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileFor } from "../ledger/files.ts";
import { calling, objectsOf } from "./calling.ts";

const STORY = new URL("../../demo/story/", import.meta.url);

test("the demo reads its story and ends with claims, origins and figures", { skip: !existsSync(STORY) }, async (t) => {
  const file = fileFor(t, "demo.ledger");
  const { code, out, err } = await calling(["demo", "--keep", file]);
  assert.deepEqual([code, err], [0, []]);
  assert.match(out, /^\d+ articles, \d+ statements\n/);
  assert.match(out, /Claims of the story/);
  assert.match(out, /claimed by Šimon Äär \(4 Mar\)/);
  assert.match(out, /\d independent origin/);
  assert.match(out, /^dead {2}\(\d+ figures\)$/m);
  const kept = await calling(["stories", "--ledger", file, "--format", "jsonl"]);
  assert.ok(objectsOf(kept.out).length > 0);
});
