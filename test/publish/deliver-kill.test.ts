// A process that delivers is killed between any two steps, and another one goes on: nobody is told twice or never.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { openDeliveries } from "../../src/ledger/index.ts";
import { deliver, senderOf } from "../../src/publish/deliver/index.ts";
import { emptyLedger } from "./deliver-letters.ts";
import { botApi, ENV, mailServer, receiver, worldOf } from "./deliver-servers.ts";

const CHILD = path.join(import.meta.dirname, "deliver-child.ts");

/** Kills before each step in turn, until a process gets to the end; gives how many were killed. */
async function killedAtEveryStep(
  t: TestContext,
  target: string,
  env: Record<string, string>,
  look: () => void,
): Promise<number> {
  for (let step = 1; ; step += 1) {
    const file = await emptyLedger(t);
    const child = spawn(process.execPath, [CHILD, file, target, String(step)], {
      stdio: "inherit",
      env: { ...process.env, ...env, NODE_COMPILE_CACHE: path.join(tmpdir(), "whence-test-cache") },
    });
    const [code, signal] = (await once(child, "close")) as [number | null, string | null];
    if (signal === null) assert.equal(code, 0);
    const sender = senderOf(target, worldOf(env));
    await using again = await openDeliveries(file);
    await deliver(again, sender);
    assert.deepEqual(await deliver(again, sender), [], `step ${step}: nothing is left`);
    look();
    if (signal === null) return step - 1;
  }
}

test("a program that drops keys it knows is told once", async (t) => {
  const { got, base, close } = await receiver();
  t.after(close);
  const kills = await killedAtEveryStep(t, `webhook:${base}`, ENV, () => {
    const keys = got.splice(0).map(({ headers }) => headers["idempotency-key"]);
    assert.deepEqual([...new Set(keys)], ["k1".padEnd(32, "0")]);
  });
  assert.ok(kills >= 3, String(kills));
});

test("a mailbox gets one letter, or the same Message-ID again", async (t) => {
  const { mails, env, close } = await mailServer();
  t.after(close);
  const kills = await killedAtEveryStep(t, "email:desk@velmar.example", env, () => {
    const ids = mails.splice(0).map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim());
    assert.deepEqual([...new Set(ids)], [`<${"k1".padEnd(32, "0")}@ostrel.example>`]);
  });
  assert.ok(kills >= 3, String(kills));
});

test("a channel has every message of a letter once", async (t) => {
  const { posts, env, close } = await botApi();
  t.after(close);
  const kills = await killedAtEveryStep(t, "telegram:@velmar_desk", env, () => {
    const marks = posts.splice(0).map(({ text }) => /<code>(.*)<\/code>$/.exec(text)?.[1]);
    assert.ok(marks.length >= 2);
    assert.deepEqual(
      marks,
      marks.map((_, place) => `wk100000000000000-${place + 1}`),
    );
  });
  assert.ok(kills >= 7, String(kills));
});
