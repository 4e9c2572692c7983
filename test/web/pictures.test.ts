// Golden pictures: each record in the folder is drawn as the page beside it says. To look at a change and to take it
// over: UPDATE=1 node --test test/web/pictures.test.ts

import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { ChainGraph } from "../../src/claim/index.ts";
import type { FigureSeries } from "../../src/ledger/index.ts";
import type { Way } from "../../src/ledger/index.ts";
import type { Markup } from "../../src/web/index.ts";
import { chainPicture } from "../../src/web/pictures/chain.ts";
import { figurePicture } from "../../src/web/pictures/figures.ts";
import { relayPicture } from "../../src/web/pictures/relays.ts";

const FOLDER = path.join(import.meta.dirname, "pictures");

/** How the records of each kind are drawn. */
const DRAWN: Readonly<Record<string, (record: unknown) => Markup | null>> = {
  chain: (record) =>
    chainPicture(record as ChainGraph, {
      href: (id) => `/a/page#s-${id}`,
      entity: (id) => (id === "aa01" ? "e1" : null),
    }),
  figures: (record) => figurePicture(record as FigureSeries, "figure-0"),
  relays: (record) => relayPicture(record as Way[]),
};

const records = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

test("every kind of picture has a record", () => {
  assert.deepEqual(new Set(records.map((name) => name.split(/[.-]/)[0])), new Set(Object.keys(DRAWN)));
});

for (const name of records) {
  test(`drawn as before: ${name}`, () => {
    const golden = path.join(FOLDER, name.replace(/json$/, "html"));
    const record: unknown = JSON.parse(readFileSync(path.join(FOLDER, name), "utf8"));
    const drawn = `${DRAWN[name.split(/[.-]/)[0]!]!(record)!.text}\n`;
    if (process.env["UPDATE"] === "1") writeFileSync(golden, drawn);
    assert.equal(drawn, readFileSync(golden, "utf8"));
  });
}
