// Pages read ahead, in threads: in order, all of them, whatever becomes of a reader.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { readAhead } from "../../../src/cli/ahead/index.ts";
import type { Read } from "../../../src/cli/ahead/index.ts";
import type { ReaderOptions } from "../../../src/cli/ahead/readers.ts";
import { always, serve } from "../../read/server.ts";

const MORTAL = new URL("./mortal.ts", import.meta.url);

/** Files with these words, in order. */
function filesOf(t: TestContext, words: readonly string[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-ahead-"));
  t.after(() => rmSync(folder, { recursive: true }));
  return words.map((word, place) => {
    const file = path.join(folder, `${place}.txt`);
    writeFileSync(file, word);
    return file;
  });
}

async function readsOf(addresses: readonly string[], how: ReaderOptions): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const group of readAhead(addresses, { now: () => "2031-03-05T00:00:00.000Z" }, how)) reads.push(...group);
  return reads;
}

const texts = Array.from({ length: 40 }, (_, place) => `Ana Ruiz said that dam ${place} holds.`);

test("pages come in their order, in threads as without", async (t) => {
  const files = filesOf(t, texts);
  const plain = await readsOf(files, { threads: 0 });
  const entries = plain.map(({ outcome }) => (typeof outcome === "string" ? outcome : outcome[0]!.article.text));
  assert.deepEqual(entries, texts);
  assert.ok(
    plain.every(
      ({ outcome }) => (outcome as readonly { statements: readonly unknown[] }[])[0]!.statements.length === 1,
    ),
  );
  assert.deepEqual(await readsOf(files, { threads: 2 }), plain);
});

test("a page that cannot be read is told of, and the others are read", async (t) => {
  const [one = "", two = ""] = filesOf(t, ["Ana Ruiz said that the dam holds.", " "]);
  const reads = await readsOf([one, `${one}.gone`, two, one], { threads: 1 });
  const said = reads.map(({ outcome, fetched }) => [
    typeof outcome === "string" ? outcome : outcome.length,
    fetched !== null,
  ]);
  assert.deepEqual(said, [
    [1, true],
    [`read: no such file: ${one}.gone`, false],
    [`read: empty: ${two}`, true],
    [1, true],
  ]);
});

test("a page that is the end of its reader is told of, and the next has a new reader", async (t) => {
  const files = filesOf(t, ["one", "die", "two", "throw", "hang", "three"]);
  for (const threads of [1, 2]) {
    const reads = await readsOf(files, { threads, limit: 3000, script: MORTAL });
    const says = reads.map(({ outcome, address }) => String(outcome).replace(address, "FILE"));
    assert.deepEqual(says, [
      `read: one ${files[0]!.length}`,
      "read: the reader ended: FILE",
      `read: two ${files[2]!.length}`,
      "read: the reader broke (broken in two): FILE",
      "read: the reader gave up after 3 s: FILE",
      `read: three ${files[5]!.length}`,
    ]);
  }
});

test("whoever stops taking pages stops the readers", async (t) => {
  const files = filesOf(t, texts);
  for await (const group of readAhead(files, {}, { threads: 2 })) {
    assert.ok(group.length <= 16);
    break;
  }
});

test("what was fetched comes with what was read", async (t) => {
  const at = await serve(
    t,
    always("Ana Ruiz said so.", { "content-type": "text/plain", etag: '"7"', "set-cookie": "secret=1" }),
  );
  const now = () => "2031-03-05T00:00:00.000Z";
  for await (const [read] of readAhead([`${at}/a`], { allowPrivate: ["127.0.0.1"], now })) {
    const { headers, bytes, ...rest } = read!.fetched!;
    assert.deepEqual(rest, { address: `${at}/a`, location: `${at}/a`, fetchedAt: now() });
    assert.equal(Buffer.from(bytes).toString(), "Ana Ruiz said so.");
    assert.deepEqual([headers["etag"], headers["set-cookie"]], ['"7"', undefined]);
  }
});

test("pages that a reader had at hand when it ended are read by the next, in order", async (t) => {
  const words = ["one", "die", "two", "die", ...Array.from({ length: 12 }, (_, place) => `page ${place}`)];
  const files = filesOf(t, words);
  for (const threads of [1, 2]) {
    const reads = await readsOf(files, { threads, script: MORTAL });
    const says = reads.map(({ outcome, address }) => String(outcome).replace(address, "FILE"));
    const expected = words.map((word, place) =>
      word === "die" ? "read: the reader ended: FILE" : `read: ${word} ${files[place]!.length}`,
    );
    assert.deepEqual(says, expected);
  }
});
