import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { dialects, sources } from "../../src/read/index.ts";

const filesOf = (folder: string) =>
  readdirSync(new URL(`../../src/read/${folder}/`, import.meta.url)).map((file) => file.replace(".ts", ""));
/** Files that are no dialect and no source, but serve them. */
const HELPERS = new Set(["index", "dialect", "markup", "source", "collect", "failure", "private"]);

test("every dialect and every source is in its list", () => {
  for (const [folder, list] of [
    ["dialects", dialects],
    ["sources", sources],
  ] as const) {
    const files = filesOf(folder).filter((file) => !HELPERS.has(file));
    assert.deepEqual(list.map(({ name }) => name).sort(), files.sort());
  }
});
