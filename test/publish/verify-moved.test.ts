// What a ledger put elsewhere since is no fault, and what it never had is one.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import type { Ledger } from "../../src/ledger/index.ts";
import { briefOf, checkBriefs, checkExport, exportIn } from "../../src/publish/index.ts";
import type { Brief } from "../../src/publish/index.ts";
import { calling } from "../cli/calling.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";
import { exported } from "./exports-ledger.ts";
import { harbour } from "./harbour.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-moved-"));
after(() => rmSync(folder, { recursive: true }));

const storyFaults = async (brief: Brief, ledger: Ledger) =>
  (await checkBriefs([brief], ledger)).findings.filter(({ kind }) => kind === "story").map(({ why }) => why);

test("an export from before a story was split has no faults but claims that were parted, and one of a story that never was has", async () => {
  const { ledger, close } = await ledgerOf(harbour());
  after(close);
  const story = await mainStory(ledger);
  for (const form of ["csv", "jsonl"]) {
    const before = (await exported(ledger, form, null)).toString();
    const [member] = (await ledger.story(story))!.articles;
    const { id } = await ledger.judge(
      { act: "split", thing: story, members: [member!.id] },
      "Mara Quill",
      "another ship",
    );
    const held = await checkExport(exportIn(before)!, ledger);
    assert.ok(
      held.findings.every(({ kind }) => kind === "claim"),
      form,
    );
    assert.ok(held.grown.length > 0 && held.grown.every(({ kind, words }) => kind === "story" && words === story));
    const forged = exportIn(before.replaceAll(story, "0123456789abcdef"))!;
    assert.ok(
      (await checkExport(forged, ledger)).findings.some(({ kind }) => kind === "story"),
      form,
    );
    await ledger.judge({ act: "undo", judgement: id }, "Mara Quill", "the same ship");
  }
});

test("a brief of the same hour with fewer articles is older only where the others came later", async () => {
  const readings = harbour();
  const last = readings.toSorted((a, b) => (a.article.published! < b.article.published! ? -1 : 1)).at(-1)!;
  const others = readings.filter((one) => one !== last);
  const growing = await ledgerOf([...others.slice(1), last]);
  after(growing.close);
  const { ledger } = growing;
  const older = (await briefOf(ledger, await mainStory(ledger)))!;
  await ledger.follow([{ reading: others[0]! }]);
  const now = (await ledger.story(older.story))!.story;
  assert.equal(now.last, older.asOf);
  assert.ok(now.articles > older.articles);
  assert.deepEqual(await storyFaults(older, ledger), []);
  // No story of one article was ever of that hour.
  const fewer = { ...older, articles: 1, outlets: 1 };
  assert.ok((await storyFaults(fewer, ledger)).some((why) => /^are \d+ of \d+ in the ledger$/.test(why)));
});

test("a brief from before later pages counts an edited page once", async () => {
  const [first, second, ...others] = harbour();
  const edited = readingOf({
    publisher: "Meridian Post",
    published: "2031-05-15",
    title: second!.article.title!,
    text: `${second!.article.text}\n\nThe mole is shut.`,
    path: "calla",
  });
  const { ledger, close } = await ledgerOf([first!, second!, edited]);
  after(close);
  const brief = (await briefOf(ledger, await mainStory(ledger)))!;
  assert.deepEqual([brief.articles, brief.texts], [2, 3]);
  assert.deepEqual(await storyFaults(brief, ledger), []);
  await ledger.follow(others.map((reading) => ({ reading })));
  assert.equal((await ledger.story(brief.story))!.story.articles, 4);
  assert.deepEqual(await storyFaults(brief, ledger), []);
  for (const counts of [{ articles: 1 }, { articles: 3 }, { texts: 2 }, { texts: 4 }])
    assert.notDeepEqual(await storyFaults({ ...brief, ...counts }, ledger), [], JSON.stringify(counts));
});

test("a story is in several now only where it was taken apart", async () => {
  const { ledger, close } = await ledgerOf(harbour());
  after(close);
  const story = await mainStory(ledger);
  const brief = (await briefOf(ledger, story))!;
  const [member] = brief.sentences[0]!.receipts;
  await ledger.judge({ act: "split", thing: story, members: [member!.article] }, "Mara Quill", "another ship");
  const other = (await ledger.thingOf("story", member!.article))!;
  const grown = async (one: Brief) => (await checkBriefs([one], ledger)).grown.map(({ why }) => why).join("\n");
  // By the split itself, whether a receipt moved with it or not.
  const still = brief.sentences.filter(({ receipts }) => receipts.every(({ article }) => article !== member!.article));
  assert.match(await grown({ ...brief, sentences: still }), /is in several stories of the ledger now/);
  assert.match(await grown({ ...brief, sentences: brief.sentences.slice(0, 1) }), /is in several stories/);
  assert.notEqual(other, story);
});

test("without --ledger a file is held against nothing, whatever the environment names", async () => {
  const { ledger, file, close } = await ledgerOf(harbour());
  after(close);
  const place = path.join(folder, "brief.json");
  const brief = (await briefOf(ledger, await mainStory(ledger)))!;
  writeFileSync(place, JSON.stringify({ kind: "whence brief", version: 1, briefs: [brief] }));
  const { code, out } = await calling(["verify", place], { env: { WHENCE_LEDGER: file } });
  assert.equal(code, 0);
  assert.match(out, /held against nothing else/);
});
