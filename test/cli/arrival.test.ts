// One story, its articles added in several orders: what is told of it is the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { clock, fileFor } from "../ledger/files.ts";
import { calling, objectsOf } from "./calling.ts";

const WIRE = [
  "Eleven workers died when the quarry of Velmar Stone near Tern collapsed early on Monday, burying a canteen and two sheds under tonnes of wet rock, two officials in the Velmar Rescue Service said.",
  "Rescuers dug through the night with borrowed machines, and the road from Tern to Velmar stayed shut until dawn while families waited at the gate in the rain.",
];

const PAGES: readonly (readonly [publisher: string, published: string, lines: readonly string[]])[] = [
  ["Coast Wire", "2031-03-03T10:00:00Z", WIRE],
  ["Velmar Herald", "2031-03-03T12:00:00Z", [`(Coast Wire) - ${WIRE[0]}`, WIRE[1]!]],
  ["Daily Pennant", "2031-03-03T14:00:00Z", [...WIRE, "Coast Wire contributed to this report."]],
  [
    "Ostrel Gazette",
    "2031-03-04T09:00:00Z",
    ["Nine workers died in the quarry near Tern, the mayor of Tern, Ana Ruiz, said on Tuesday."],
  ],
  [
    "Tern Post",
    "2031-03-06T09:00:00Z",
    [
      "Fourteen workers died in the quarry near Tern and two are missing, the mayor of Tern, Ana Ruiz, said on Thursday.",
      "Fewer than 12 people were injured and more than 20 lorries were buried, Ruiz said.",
    ],
  ],
];

const readings = PAGES.map(([publisher, published, lines]) => {
  const title = "Quarry collapse at Tern";
  const text = [title, ...lines].join("\n\n");
  const url = `https://${publisher.toLowerCase().replaceAll(" ", "-")}.example/quarry`;
  const about = { url, title, publisher, published, modified: null, authors: [], language: "en" };
  return readArticle(freeze({ ...about, text, blocks: blocksOf(text) }));
});

const ORDERS = ["01234", "43210", "20413", "34102"];

for (const order of ORDERS)
  test(`articles in the order ${order}`, async (t) => {
    const file = fileFor(t);
    {
      await using ledger = await openLedger(file, { now: clock("2031-03-25T00:00:00.000Z") });
      for (const place of order) await ledger.follow([{ reading: readings[Number(place)]! }]);
    }
    const asked = async <T>(...words: readonly string[]) => {
      return objectsOf<T>((await calling([...words, "--format", "jsonl", "--ledger", file])).out);
    };
    const [story, ...others] = await asked<{ id: string; articles: number }>("stories");
    assert.deepEqual([story!.articles, others], [5, []]);

    const { out } = await calling(["figures", story!.id, "--least", "1", "--ledger", file]);
    const shown = out.split("\n").map((line) => line.trim());
    for (const line of [
      "2031-03-04  9 workers dead  Ana Ruiz, in Ostrel Gazette  [conflict]",
      "2031-03-06  14 workers dead  Ana Ruiz, in Tern Post  [update]",
      "2031-03-06  fewer than 12 people injured  Ana Ruiz, in Tern Post",
      "2031-03-06  more than 20 lorries  Ana Ruiz, in Tern Post",
    ])
      assert.ok(shown.includes(line), `${line}\n${out}`);
    const [dead] = await asked<{ points: { value: number }[] }>("figures", story!.id);
    assert.deepEqual(
      dead!.points.map(({ value }) => value),
      [11, 11, 11, 9, 14],
    );

    const trace = await calling([
      "trace",
      "eleven workers died when the quarry collapsed",
      "--limit",
      "1",
      "--ledger",
      file,
    ]);
    assert.match(trace.out, /^1 independent origin$/m);
    assert.match(trace.out, /Coast Wire, 3 March ── \+ 2 reprints: Velmar Herald, Daily/m);
    const days = await asked<{ date: string; origins: number; articles: string[] }>("timeline", story!.id);
    assert.deepEqual(
      days.map(({ date, articles }) => [date, articles.length]),
      [
        ["2031-03-03", 3],
        ["2031-03-04", 1],
        ["2031-03-06", 1],
      ],
    );
  });
