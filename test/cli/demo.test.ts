import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { whence } from "./whence.ts";

const STORY = new URL("../../demo/story/", import.meta.url);

test("the demo reads its story", { skip: !existsSync(STORY) }, async () => {
  const { code, out, err } = await whence(["demo"]);
  assert.deepEqual([code, err], [0, ""]);
  assert.match(out, /^\d+ articles of \d+ publishers, \d+ statements\n/);
});
