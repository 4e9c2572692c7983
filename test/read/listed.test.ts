// The file of sources: what is written can be read again, whatever the sources are called.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { readList, sourceAt, writeList } from "../../src/read/listed/index.ts";

let folder = "";
before(async () => (folder = await mkdtemp(join(tmpdir(), "whence-listed-"))));
after(() => rm(folder, { recursive: true }));

test("a name that looks like a time between two looks stays a name", async () => {
  const file = join(folder, "sources");
  const empty = await readList(file, true);
  for (const name of ["every=banana news", "every=1ms Foo"]) {
    const list = empty.with({ kind: "feed", address: "https://gull.example/feed", every: null, name })!;
    await writeList(file, list);
    const [source] = (await readList(file, false)).sources;
    assert.equal(source!.every, null);
    assert.match(source!.name, /^every = /);
  }
});

test("what could not be read again is not written", async () => {
  const file = join(folder, "kept");
  await writeFile(file, "feed  https://gull.example/feed\n");
  const list = await readList(file, false);
  const broken = list.with({ kind: "page", address: "https://gull.example/x\nhello", every: null, name: "X" })!;
  await assert.rejects(writeList(file, broken), /^Unlisted: sources: /);
  assert.equal(await readFile(file, "utf8"), "feed  https://gull.example/feed\n");
});

test("an address is one, and holds no password", async () => {
  await assert.rejects(sourceAt("http://ana:secret@gull.example/", {}), (error: Error) => {
    assert.match(error.message, /^read: an address with a password is not kept /);
    assert.doesNotMatch(error.message, /secret/);
    return true;
  });
  await assert.rejects(sourceAt("ana:secret@gull.example/x", {}), /^Unreadable: read: an address with a password /);
  await assert.rejects(sourceAt("http://gull.example/a page", {}), /^Unreadable: read: not an address /);
});

test("a scheme that is not read is named; a port is none", async () => {
  for (const [address, scheme] of [
    ["ftp://x", "ftp"],
    ["file:///etc/hosts", "file"],
    ["gopher://gull.example/1", "gopher"],
    ["javascript:alert(1)", "javascript"],
  ] as const)
    await assert.rejects(sourceAt(address, {}), {
      message: `read: only http and https are read, not ${scheme}: ${address}`,
    });
  for (const address of ["127.0.0.1:9/feed", "feed://127.0.0.1:9/feed", "feed:https://127.0.0.1:9/feed"])
    await assert.rejects(sourceAt(address, {}), {
      message: "read: private address 127.0.0.1 refused: https://127.0.0.1:9/feed",
    });
});
