// Posts that an export of their channel leaves out.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { checkLedger, openLedger } from "../../src/ledger/index.ts";
import { fileFor } from "../ledger/files.ts";
import { calling } from "./calling.ts";

/** An export of these posts; one without words is a picture. */
function exported(folder: string, posts: Readonly<Record<number, string>>, type = "private_channel"): string {
  const messages = Object.entries(posts).map(([number, text]) => ({
    id: Number(number),
    type: "message",
    date_unixtime: String(1_930_000_000 + Number(number) * 3600),
    from: "Weirside Watch",
    text,
  }));
  mkdirSync(folder);
  const file = path.join(folder, "result.json");
  writeFileSync(file, JSON.stringify({ name: "Weirside Watch", type, id: 4711, messages }));
  return file;
}

const words = (number: number) =>
  `The council of Weirside counted ${number} cracks in the dike, Ana Ruiz said on Monday.`;
const all = (...numbers: readonly number[]) => Object.fromEntries(numbers.map((number) => [number, words(number)]));
const at = (number: number) => `https://t.me/c/4711/${number}`;

test("a post that is missing from an export of its channel was deleted, where the export spans it", async (t) => {
  const ledger = fileFor(t);
  const folder = path.dirname(ledger);
  const add = (...files: string[]) => calling(["add", "--reader", "rules", "--ledger", ledger, ...files]);
  const fates = async (number: number) => {
    await using open = await openLedger(ledger, { readOnly: true });
    return (await open.fates(at(number))).map(({ kind, seen }) => `${kind}: ${seen}`);
  };
  const gone = "gone: not among the posts of an export of its channel";

  assert.deepEqual((await add(exported(path.join(folder, "first"), all(2, 3, 4, 5, 6, 7)))).err, []);
  // The third and the fifth are deleted, of the fourth the words; the second and the seventh lie outside.
  const newer = exported(path.join(folder, "newer"), { ...all(3, 6), 4: "" });
  assert.deepEqual((await add(newer)).err, [`add: ${gone}: ${at(5)}`]);
  assert.deepEqual(await fates(5), [gone]);
  for (const number of [2, 3, 4, 6, 7]) assert.deepEqual(await fates(number), []);
  assert.match((await calling(["changes", "--ledger", ledger])).out, /gone.*\n?.*4711\/5/);

  // It is a fact, and told once; that the post was there before is known.
  assert.deepEqual((await add(newer)).err, []);
  assert.deepEqual((await add(path.join(folder, "first", "result.json"))).err, []);
  assert.deepEqual(await fates(5), [gone]);
  assert.deepEqual(await checkLedger(ledger), []);
});

test("what is cut off, or no channel, says nothing of what it leaves out", async (t) => {
  const ledger = fileFor(t);
  const folder = path.dirname(ledger);
  const add = (...files: string[]) => calling(["add", "--reader", "rules", "--ledger", ledger, ...files]);
  await add(exported(path.join(folder, "first"), all(2, 3, 4), "private_supergroup"));
  // Of a group somebody may export their own messages alone.
  assert.deepEqual((await add(exported(path.join(folder, "own"), all(2, 4), "private_supergroup"))).err, []);
  const cut = exported(path.join(folder, "cut"), all(2, 4));
  writeFileSync(cut, JSON.stringify({ name: "Weirside Watch", type: "private_channel", id: 4711 }).slice(0, -1));
  assert.equal((await add(cut)).code, 1);
  await using open = await openLedger(ledger, { readOnly: true });
  assert.deepEqual(await open.fates(at(3)), []);
});
