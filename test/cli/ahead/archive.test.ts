// An archive among other addresses: its pages come in its place, in order, and what is wrong with one is one line.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { readAhead } from "../../../src/cli/ahead/index.ts";
import { writeWacz } from "../../../src/publish/wacz.ts";

const PAGES = 40;
const at = (page: number) => `https://gazette.example/${page}`;

async function* pages() {
  for (let page = 0; page < PAGES; page += 1) {
    const words =
      page === 7 ? "" : `<p>Ana Ruiz said on Monday that the dam at Ostrel holds, and that house ${page} is dry.</p>`;
    const headers = { "content-type": "text/html" };
    yield {
      address: at(page),
      location: at(page),
      fetchedAt: "2031-03-05T07:15:00Z",
      headers,
      bytes: Buffer.from(words),
    };
  }
}

test("the pages of an archive come in its place", async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-ahead-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const [one, archive, two] = ["one.txt", "pages.wacz", "two.txt"].map((name) => path.join(folder, name));
  for (const file of [one!, two!]) writeFileSync(file, "Ana Ruiz said that the dam holds.");
  await writeWacz(pages(), archive!, { created: "2031-03-09T00:00:00Z", software: "Whence" });
  for (const threads of [0, 1]) {
    const read = [];
    for await (const group of readAhead([one!, archive!, `${archive}.gone.wacz`, two!], {}, { threads }))
      read.push(...group);
    assert.deepEqual(
      read.map(({ address }) => address),
      [one, ...Array.from({ length: PAGES }, (_, page) => at(page)), `${archive}.gone.wacz`, two],
    );
    const failed = read.flatMap(({ outcome }) => (typeof outcome === "string" ? [outcome] : []));
    assert.deepEqual(failed, [`read: empty: ${at(7)}`, `read: no such file: ${archive}.gone.wacz`]);
    assert.equal(read[1]?.fetched?.fetchedAt, "2031-03-05T07:15:00Z");
  }
});

test("whoever stops in the middle of an archive stops reading it", async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-ahead-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const archive = path.join(folder, "pages.wacz");
  await writeWacz(pages(), archive, { created: "2031-03-09T00:00:00Z", software: "Whence" });
  for await (const group of readAhead([archive], {}, { threads: 0 })) {
    assert.ok(group.length < PAGES);
    break;
  }
});
