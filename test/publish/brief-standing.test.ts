// A brief tells what pages say now. What an earlier text of a page said is history, and says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { briefFormats, briefOf, checkBriefs, checkWritten, gate, writtenIn } from "../../src/publish/index.ts";
import type { Brief, Proof } from "../../src/publish/index.ts";
import type { Reading } from "../../src/whence.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";

const page = (publisher: string, published: string, title: string, text: string, modified: string | null = null) =>
  readingOf({ publisher, published, title, text, path: "1", modified });

/** The brief of a few pages, checked as it stands and as text. */
async function briefOn(readings: readonly Reading[], since: string | null = null): Promise<Brief> {
  const { ledger, close } = await ledgerOf(readings);
  try {
    const brief = (await briefOf(ledger, await mainStory(ledger), { since }))!;
    const { findings, grown } = await checkBriefs([brief], ledger);
    assert.deepEqual([findings, grown], [[], []]);
    const text = briefFormats[0]!.write([brief], { why: false, width: 80, colour: false });
    assert.deepEqual((await checkWritten(writtenIn(text)!, ledger)).findings, []);
    return brief;
  } finally {
    await close();
  }
}

const textsOf = ({ sentences }: Brief) => sentences.map(({ text }) => text);

const FIRM = page(
  "Ostrel Gazette",
  "2031-04-02T08:00:00Z",
  "Tern Lines to pay 20 million crowns",
  "The Tern Lines shipyard will pay 20 million crowns to the residents of Velmar, finance director Sella Dahl confirmed on Wednesday.\n\nDahl said the first payments would be made on 1 May.",
);
const SOFT = page(
  "Ostrel Gazette",
  "2031-04-02T08:00:00Z",
  "Tern Lines to pay 12 million crowns",
  "The Tern Lines shipyard may pay 12 million crowns to the residents of Velmar, finance director Sella Dahl said on Wednesday.\n\nDahl said the first payments could be made before the end of the year.",
);

test("where a page was edited, its newest text is told, and nothing of the one before", async () => {
  for (const since of [null, "2031-04-01"]) {
    const brief = await briefOn([FIRM, SOFT], since);
    assert.equal(brief.title, "Tern Lines to pay 12 million crowns");
    const told = textsOf(brief).join("\n");
    assert.match(told, /may pay 12 million crowns/);
    assert.match(told, /could be made before the end of the year/);
    assert.doesNotMatch(told, /20 million|confirmed|1 May/);
    for (const { receipts } of brief.sentences) for (const { earlier } of receipts) assert.equal(earlier, undefined);
  }
});

test("a denial that its page turned into a confirmation is not told after it", async () => {
  const text = (verb: string, jobs: string) =>
    `The Treasury of Velmar ${verb} that it had held talks with the insurer Harda about a loan.\n\nMinister Ana Ruiz said 300 jobs were ${jobs}.`;
  const brief = await briefOn([
    page("Coast Wire", "2031-04-02T08:00:00Z", "Treasury: no talks with Harda", text("denied", "safe")),
    page("Coast Wire", "2031-04-02T08:00:00Z", "Treasury: talks with Harda", text("confirmed", "at risk")),
  ]);
  assert.equal(brief.title, "Treasury: talks with Harda");
  const told = textsOf(brief).join("\n");
  assert.match(told, /confirmed that it had held talks/);
  assert.match(told, /300 jobs were at risk/);
  assert.doesNotMatch(told, /denied|safe/);
});

test("who denied it first and confirms it now is told in that order", async () => {
  const brief = await briefOn([
    page(
      "Coast Wire",
      "2031-04-02T08:00:00Z",
      "Dam at Ostrel cracked",
      "The dam at Ostrel has a crack of 14 metres, engineer Odo Brack told Coast Wire on Wednesday.",
    ),
    page(
      "Meridian Post",
      "2031-04-03T08:00:00Z",
      "Water Board of Velmar denies crack in dam",
      "The Velmar Water Board denied on Thursday that the dam at Ostrel has a crack of 14 metres.",
    ),
    page(
      "Velmar Herald",
      "2031-04-06T08:00:00Z",
      "Water Board confirms crack in dam",
      "The Velmar Water Board confirmed on Sunday that the dam at Ostrel has a crack of 14 metres.",
    ),
  ]);
  const told = textsOf(brief).join("\n");
  assert.match(told, /Velmar Water Board confirmed/);
  assert.doesNotMatch(told, /Velmar Water Board denied/);
  assert.equal(told.match(/Velmar Water Board confirmed/g)?.length, 1);
});

const CRACK = page(
  "Coast Wire",
  "2031-04-02T08:00:00Z",
  "Pier of Velmar has cracks",
  "The pier of Velmar had cracks of two metres, engineer Odo Brack told Coast Wire on Wednesday.",
);
const denial = (also: string, modified: string | null) =>
  page(
    "Meridian Post",
    "2031-04-03T08:00:00Z",
    "Cracks in the pier of Velmar",
    `${also}The pier of Velmar had cracks of two metres, engineer Odo Brack said on Wednesday.\n\nThe pier was closed on Thursday, the harbour office of Velmar said.`,
    modified,
  );
const DENIED = "Mayor Ana Ruiz denied on Thursday that the pier of Velmar had cracks of two metres.\n\n";

test("a denial that its page no longer has is told as what the page said", async () => {
  const before = await briefOn([CRACK, denial(DENIED, null)]);
  assert.match(textsOf(before).join("\n"), /Ruiz denied[^.]*\./);
  const after = await briefOn([CRACK, denial(DENIED, null), denial("", "2031-04-05T10:00:00Z")]);
  const told = textsOf(after);
  const [history, ...more] = told.filter((text) => text.includes("denied"));
  assert.deepEqual(more, []);
  assert.match(history ?? "", /Ana Ruiz denied .*, the page of Meridian Post said until 5 April\.$/);
  const { receipts } = after.sentences[told.indexOf(history!)]!;
  assert.deepEqual(receipts[0]!.earlier, { until: "2031-04-05T10:00:00Z" });
  for (const { name, write } of briefFormats.filter((one) => one.name !== "json")) {
    const text = write([after], { why: false, width: 400, colour: false }).replace(/\s+/g, " ");
    const marked = text.match(/Meridian Post, 3 April 2031, 08:00 UTC, an earlier text of the page\b[^\]]*?denied/g);
    assert.equal(marked?.length, 1, `${name}: ${text}`);
  }
});

test("the gate knows what only an earlier text said", () => {
  const proof: Proof = {
    quote: "The company Tern Lines will pay 20 million crowns, Sella Dahl said.",
    chain: [{ name: "Sella Dahl" }],
    outlet: "Coast Wire",
    published: "2031-05-01",
    earlier: { until: "2031-05-12T09:00:00Z" },
  };
  const kinds = (text: string, receipts: readonly Proof[]) => [
    ...new Set(gate({ asOf: "2031-05-14", sentences: [{ text, receipts }] }).faults.map(({ kind }) => kind)),
  ];
  const said = "The company Tern Lines will pay 20 million crowns, Sella Dahl said";
  assert.deepEqual(kinds(`${said}.`, [proof]), ["version"]);
  assert.deepEqual(kinds(`${said}, the page of Coast Wire said until 12 May.`, [proof]), []);
  assert.deepEqual(kinds(`${said}, an earlier text of the page of Coast Wire said.`, [proof]), []);
  for (const end of ["Coast Wire said until 13 May", "Meridian Post said until 12 May"])
    assert.ok(kinds(`${said}, the page of ${end}.`, [proof]).includes("version"), end);
  const { earlier: _, ...now } = proof;
  assert.deepEqual(kinds(`${said}.`, [now, proof]), []);
  assert.notDeepEqual(kinds(`${said}, the page of Coast Wire said until 12 May.`, [now]), []);
});

test("what is only denied is told as a denial, and never by itself", async () => {
  const brief = await briefOn([
    page(
      "Coast Wire",
      "2031-04-02T08:00:00Z",
      "Ardovia on the masks for Velmar",
      "Ardovia denied on Wednesday that it had refused to send gas masks to Velmar.\n\nThe harbour office of Velmar said that 40 crews were fighting the fire.",
    ),
  ]);
  const told = textsOf(brief);
  assert.ok(
    told.includes("Ardovia denied on 2 April that it had refused to send gas masks to Velmar."),
    told.join("\n"),
  );
  assert.ok(told.every((text) => !/refused/.test(text) || /denied/.test(text)));
});

test("a brief stays as it was made: that its page says something else since is told, and is no fault", async () => {
  const { ledger, close } = await ledgerOf([FIRM]);
  try {
    const brief = (await briefOf(ledger, await mainStory(ledger)))!;
    assert.match(textsOf(brief).join(), /will pay 20 million/);
    await ledger.follow([{ reading: SOFT }]);
    const { findings, grown } = await checkBriefs([brief], ledger);
    assert.deepEqual(findings, []);
    assert.ok(grown.some(({ kind, words }) => kind === "version" && words.includes("20 million")));
  } finally {
    await close();
  }
});
