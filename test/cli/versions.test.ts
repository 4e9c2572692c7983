// A page of an archive and an edit of it, added in either order and asked about: one page, one outlet, no reprint.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { clock, fileFor } from "../ledger/files.ts";
import { calling, objectsOf } from "./calling.ts";

const url = "https://gazette.example/quarry";

/** A page as it stood on a day of March 2031. */
function page(
  day: string,
  lines: readonly string[],
  at = url,
  publisher: string | null = "Ostrel Gazette",
  published: string | null = "2031-03-04T09:00:00Z",
) {
  const text = ["Quarry collapse at Tern", ...lines].join("\n\n");
  const about = { url: at, title: "Quarry collapse at Tern", publisher, published, modified: null, authors: [] };
  const reading = readArticle(freeze({ ...about, language: "en", text, blocks: blocksOf(text) }));
  const fetchedAt = `2031-03-${day}T10:00:00Z`;
  const bytes = new TextEncoder().encode(text);
  return { reading, snapshot: { address: at, location: at, fetchedAt, headers: {}, bytes } };
}

const REST =
  "Rescuers dug through the night with borrowed machines, and the road from Tern to Velmar stayed shut until dawn.";
const mayor = (toll: string) =>
  `At least ${toll} workers died when the Tern quarry collapsed, the mayor of Tern, Ana Ruiz, said.`;
const CONFIRMED = "Velmar Stone confirmed that the pumps of the quarry had been switched off.";
const SOFTER = "Velmar Stone said that the pumps of the quarry may have been switched off.";

const first = page("05", [mayor("nine"), CONFIRMED, REST]);
const second = page("07", [mayor("11"), SOFTER, REST]);
const third = page("09", [mayor("11"), REST]);

async function added(t: TestContext, pages: readonly ReturnType<typeof page>[]): Promise<string> {
  const file = fileFor(t);
  await using ledger = await openLedger(file, { now: clock("2031-03-25T00:00:00.000Z") });
  for (const one of pages) await ledger.follow([one]);
  return file;
}

async function asked<T>(file: string, ...words: readonly string[]): Promise<T[]> {
  const { out, err } = await calling([...words, "--format", "jsonl", "--ledger", file]);
  assert.deepEqual(err, []);
  return objectsOf<T>(out);
}

const ORDERS = [
  [first, second, third],
  [third, second, first],
  [second, third, first],
  [third, first, second],
];

test("versions are told in the order in which they stood, and none is a reprint", async (t) => {
  for (const order of ORDERS) {
    const file = await added(t, order);
    const [story] = await asked<{ id: string; outlets: number }>(file, "stories");
    assert.equal(story!.outlets, 1);
    const { out } = await calling(["trace", "workers died when the Tern quarry collapsed", "--ledger", file]);
    assert.match(out, /^Ana Ruiz ── Ostrel Gazette, 4 March$/m);
    assert.doesNotMatch(out, /reprint/);
    const shown = await calling(["story", story!.id, "--ledger", file]);
    const versions = [...shown.out.matchAll(/\(\d+ statements?(?:, version (\d))?\)/g)].map(([, version]) => version);
    assert.deepEqual(versions, [undefined, "2", "3"]);
    const claims = await asked<{ pages: number; outlets: number; most: number }>(file, "claims", story!.id);
    for (const { pages, outlets, most } of claims) assert.deepEqual([pages, outlets, most], [1, 1, 1]);
  }
});

test("the figures of a page and its edits go by when they stood, each told once", async (t) => {
  for (const order of ORDERS) {
    const file = await added(t, order);
    const [story] = await asked<{ id: string }>(file, "stories");
    const { out } = await calling(["figures", story!.id, "--ledger", file]);
    assert.deepEqual(out.split("\n").slice(0, 3), [
      "dead  (2 figures)",
      "    2031-03-04  at least 9 workers dead  Ana Ruiz, in Ostrel Gazette",
      "    2031-03-07  at least 11 workers dead  Ana Ruiz, in Ostrel Gazette  [update]",
    ]);
  }
});

test("a page and its edits are one origin of a day", async (t) => {
  const lines = ["The Tern quarry collapsed on 3 March 2031, two hours before dawn, and the road was shut.", REST];
  const pages = [
    page("05", lines, url, null),
    page("07", [...lines, "Its pumps were switched off on 1 March 2031, the night before the rain."], url, null),
  ];
  for (const order of [pages, pages.toReversed()]) {
    const file = await added(t, order);
    const [story] = await asked<{ id: string }>(file, "stories");
    const days = await asked<{ date: string; origins: number }>(file, "timeline", story!.id);
    assert.equal(days.find(({ date }) => date === "2031-03-03")?.origins, 1);
  }
});

test("an edit of a page that has moved is no reprint", async (t) => {
  const file = fileFor(t);
  const moved = page("07", [mayor("nine"), SOFTER, REST], "https://gazette.example/2031/quarry");
  {
    await using ledger = await openLedger(file, { now: clock("2031-03-25T00:00:00.000Z") });
    await ledger.follow([first]);
    const sight = {
      kind: "moved",
      address: url,
      goes: "https://gazette.example/2031/quarry",
      seen: "HTTP 301",
    } as const;
    const empty = { sources: [], pages: [], hosts: [] };
    await ledger.keepLooks([{ source: url, sights: [sight], arrivals: [moved], ...empty }]);
    assert.deepEqual(
      (await ledger.versions(url)).map(({ version }) => version),
      [1, 2],
    );
  }
  const { out } = await calling(["trace", "workers died when the Tern quarry collapsed", "--ledger", file]);
  assert.match(out, /^Ana Ruiz ── Ostrel Gazette, 4 March$/m);
  assert.match(out, / · 1 page · /);
});

test("a page without a date has its place by when it was fetched", async (t) => {
  const [nine, eleven] = [
    page("05", [mayor("nine"), REST], "https://tern.example/a", "Tern", null),
    page("07", [mayor("11"), REST], "https://gull.example/b", "The Gull", null),
  ] as const;
  for (const order of [
    [nine, eleven],
    [eleven, nine],
  ]) {
    const file = await added(t, order);
    const [story] = await asked<{ id: string }>(file, "stories");
    const [series] = await asked<{ points: { value: number; published: null; steps: { kind: string }[] }[] }>(
      file,
      "figures",
      story!.id,
    );
    assert.deepEqual(
      series!.points.map(({ value, published, steps }) => [value, published, steps[0]!.kind]),
      [
        [9, null, "first"],
        [11, null, "update"],
      ],
    );
  }
});

test("changes tell what each statement was and is, also of a copy that came late", async (t) => {
  type Told = {
    kind: string;
    version: number;
    statements?: { kind: string; was: string; now: string; by: string[] }[];
  };
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    const told = await asked<Told>(await added(t, order), "changes");
    const edit = told.find(({ kind }) => kind === (order[0] === first ? "article.edited" : "article.older"))!;
    assert.equal(edit.version, order[0] === first ? 2 : 1);
    assert.deepEqual(
      edit.statements!.map(({ kind, was, now, by }) => [kind, was, now, ...by]),
      [
        [
          "figure changed",
          "At least nine workers died when the Tern quarry collapsed",
          "At least 11 workers died when the Tern quarry collapsed",
          "at least 9 workers → at least 11 workers",
        ],
        [
          "softened",
          "that the pumps of the quarry had been switched off",
          "that the pumps of the quarry may have been switched off",
          "confirm → say",
          "certain → possible",
        ],
      ],
    );
  }
  const { out } = await calling(["changes", "--ledger", await added(t, [first, second])]);
  assert.match(
    out,
    /statement figure changed \(at least 9 workers → at least 11 workers\): Ana Ruiz\n\s+was: At least nine .+\n\s+is:  At least 11/,
  );
});
