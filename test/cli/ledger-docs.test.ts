// Every command that docs/ledger.md shows is run, in order, in a folder where the demo is at hand.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileFor } from "../ledger/files.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const MAIN = path.join(ROOT, "src", "cli", "main.ts");
const DOCS = readFileSync(path.join(ROOT, "docs", "ledger.md"), "utf8");
const lines = [...DOCS.matchAll(/^ {4}(whence .*)$/gm)].map(([, line]) => line!);

/** What a line of a shell writes and ends with. */
function shell(line: string, cwd: string): Promise<{ code: unknown; out: string; err: string }> {
  const program = [process.execPath, ...process.execArgv, MAIN].map((word) => `'${word}'`).join(" ");
  const script = `whence() { ${program} "$@"; }; ${line}`;
  const env = { ...process.env, WHENCE_LEDGER: "" };
  return new Promise((resolve) => {
    execFile("/bin/sh", ["-c", script], { cwd, env }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

test("every command runs as it is shown", { skip: process.platform === "win32" }, async (t) => {
  const folder = path.dirname(fileFor(t));
  symlinkSync(path.join(ROOT, "demo"), path.join(folder, "demo"));
  assert.ok(lines.length >= 10);
  for (const line of lines) {
    const { code, out, err } = await shell(line, folder);
    assert.deepEqual([code, err], [0, ""], line);
    assert.notEqual(out, "", line);
  }
  // A reader that has seen enough ends the run quietly, and what was told of is kept.
  const quiet = await shell("whence add --ledger cut.ledger demo/story/*.html | head -n 1", folder);
  assert.deepEqual([quiet.code, quiet.err, quiet.out.split("\n").length], [0, "", 2]);
  assert.deepEqual((await shell("whence changes | head -n 1", folder)).err, "");
  assert.equal((await shell("whence ledger check --ledger cut.ledger", folder)).out, "sound: cut.ledger\n");
});
