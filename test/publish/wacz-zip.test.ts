// Zips that are larger than the numbers of a zip: tried with small limits, because gigabytes take too long.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { zipper } from "../../src/publish/wacz/zip.ts";
import { entriesOf, streamOf } from "../../src/read/archives/zip.ts";

const AT = "2031-03-05T07:15:24Z";
const NAMES = ["archive/one.warc.gz", "pages/zwei – ä.jsonl", "three", "four", "empty"];
const bytesOf = (place: number) => Buffer.alloc(place === 4 ? 0 : 700 * (place + 1), 65 + place);

function zipOf(limits?: { size: number; count: number }): Buffer {
  const zip = zipper(AT, limits);
  for (const [place, name] of NAMES.entries()) {
    const file = zip.file(name, true);
    file.add(bytesOf(place).subarray(0, 100)).add(bytesOf(place).subarray(100)).end();
  }
  zip.end();
  return Buffer.concat(zip.taken());
}

for (const [name, limits] of [
  ["as they are", undefined],
  ["with too large files, too far away, in a directory that is too long", { size: 100, count: 100 }],
  ["with some of that", { size: 1_000, count: 100 }],
  ["too many", { size: 1e9, count: 3 }],
] as const)
  test(`files of a zip come back, ${name}`, async (t) => {
    const zip = zipOf(limits);
    const folder = mkdtempSync(path.join(tmpdir(), "whence-zip-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, "a.zip");
    writeFileSync(file, zip);
    const entries = await entriesOf(file);
    assert.deepEqual(
      entries.map((entry) => entry.name),
      NAMES,
    );
    for (const [place, entry] of entries.entries()) {
      if (entry.packed === 0) continue;
      assert.deepEqual(Buffer.concat(await (await streamOf(file, entry)).toArray()), bytesOf(place), entry.name);
    }
    // Long numbers stand where one is needed, and nowhere else.
    assert.equal(zip.includes(Buffer.from([0x50, 0x4b, 6, 6])), limits !== undefined, "directory");
    if (limits === undefined) {
      const others = unzipSync(zip);
      for (const [place, one] of NAMES.entries()) assert.deepEqual(Buffer.from(others[one]!), bytesOf(place), one);
    }
  });

test("a file that is not said to be large is held to the numbers of a zip", () => {
  const file = zipper(AT, { size: 100, count: 9 }).file("small");
  assert.throws(() => file.add(Buffer.alloc(101)), /^Error: publish: too large for its zip: small$/);
});
