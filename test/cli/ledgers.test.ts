// Which file is the ledger: what the call says, or else the environment, or else a file in this folder.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/index.ts";
import { fileFor, options } from "../ledger/files.ts";
import { calling } from "./calling.ts";

test("the environment names the ledger where the call does not", async (t) => {
  const [one, two] = [fileFor(t), fileFor(t)];
  for (const file of [one, two]) await (await openLedger(file, options())).close();
  const env = { WHENCE_LEDGER: one };
  assert.equal((await calling(["ledger", "check"], { env })).out, `sound: ${one}\n`);
  assert.equal((await calling(["ledger", "check", "--ledger", two], { env })).out, `sound: ${two}\n`);
});
