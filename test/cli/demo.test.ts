import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { fileFor } from "../ledger/files.ts";
import { calling, objectsOf } from "./calling.ts";

const STORY = new URL("../../demo/story/", import.meta.url);

test("the demo reads its story and ends with claims, origins and figures", { skip: !existsSync(STORY) }, async (t) => {
  const file = fileFor(t, "demo.ledger");
  const { code, out, err } = await calling(["demo", "--keep", file]);
  assert.deepEqual([code, err], [0, []]);
  assert.match(out, /^29 articles in 31 texts, \d+ statements\n/);
  assert.match(out, /Claims of the story/);
  assert.match(out, /claimed by Šimon Äär \(4 Mar\)/);
  assert.match(out, /\d independent origin/);
  assert.match(out, /^dead {2}\(\d+ figures\)$/m);
  const kept = await calling(["stories", "--ledger", file, "--format", "jsonl"]);
  assert.ok(objectsOf(kept.out).length > 0);
});

test("the demo does not go among what somebody keeps", async (t) => {
  const file = fileFor(t, "own.ledger");
  writeFileSync(file, "mine");
  const { code, err } = await calling(["demo", "--keep", file]);
  assert.equal(code, 2);
  assert.equal(err[0], `demo: already there: ${file}`);
});

test("the demo opens on the desk, and ends when it is told to", { skip: !existsSync(STORY) }, async () => {
  const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
  const program = spawn(process.execPath, [main, "demo", "--desk"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(program, "exit");
  try {
    const address = await addressFrom(program.stdout);
    const front = await (await fetch(address)).text();
    const story = /href="(\/s\/[^"?#]+)"/.exec(front)?.[1];
    const page = await (await fetch(new URL(story!, address))).text();
    assert.match(page, /Twelve dead after chemical basin bursts/);
  } finally {
    program.kill("SIGTERM");
  }
  assert.deepEqual(await ended, [0, null]);
});

async function addressFrom(output: AsyncIterable<Buffer>): Promise<string> {
  let said = "";
  for await (const part of output) {
    said += String(part);
    const address = /The desk is open at (http:\S+)\n/.exec(said)?.[1];
    if (address) return address;
  }
  throw new Error(`demo: no desk: ${said.slice(-200)}`);
}
