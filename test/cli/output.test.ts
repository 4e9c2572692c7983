// Where a result is written: into a file that is replaced whole, through a link, or into what is no file.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { calling } from "./calling.ts";

const PAGE = path.join(import.meta.dirname, "..", "..", "demo", "story", "14-2025-03-06-astrun-herald-observers.html");

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-output-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Both commands that take --output write the same way. */
async function each(t: TestContext, work: (write: (to: string) => Promise<number>, folder: string) => Promise<void>) {
  const folder = folderOf(t);
  const ledger = path.join(folder, "a.ledger");
  assert.equal((await calling(["add", "--ledger", ledger, PAGE])).code, 0);
  const commands = [
    ["read", "--format", "json", PAGE],
    ["export", "csv", "--ledger", ledger],
  ];
  for (const [place, words] of commands.entries()) {
    const own = path.join(folder, String(place));
    mkdirSync(own);
    await work(async (to) => (await calling([...words, "--output", to])).code, own);
  }
}

test("a link is written through, to a file that is there or not", async (t) => {
  await each(t, async (write, folder) => {
    mkdirSync(path.join(folder, "far"));
    writeFileSync(path.join(folder, "far", "old.txt"), "old");
    for (const name of ["old.txt", "new.txt"]) {
      const link = path.join(folder, `to-${name}`);
      symlinkSync(path.join("far", name), link);
      assert.equal(await write(link), 0);
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.ok(readFileSync(path.join(folder, "far", name), "utf8").length > 100);
    }
    assert.deepEqual(readdirSync(path.join(folder, "far")), ["new.txt", "old.txt"]);
  });
});

test("a file that is replaced stays as closed as it was", async (t) => {
  await each(t, async (write, folder) => {
    const file = path.join(folder, "closed.txt");
    writeFileSync(file, "old");
    for (const mode of [0o600, 0o640, 0o666]) {
      chmodSync(file, mode);
      assert.equal(await write(file), 0);
      assert.equal(statSync(file).mode & 0o777, mode);
    }
    assert.notEqual(readFileSync(file, "utf8"), "old");
  });
});

test("a pipe is written into and stays a pipe", async (t) => {
  await each(t, async (write, folder) => {
    const pipe = path.join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = spawn("cat", [pipe]);
    const text = reader.stdout.setEncoding("utf8").toArray();
    assert.equal(await write(pipe), 0);
    const isPipe = lstatSync(pipe).isFIFO();
    if (!isPipe) reader.kill();
    assert.ok(isPipe);
    assert.ok((await text).join("").length > 100);
  });
});
