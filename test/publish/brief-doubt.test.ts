// A name in the place of “the minister” or “he” is told only where nobody else can be meant: in a brief, by the gate, in
// a draft and in a brief that is held against a ledger.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { briefOf, checkBriefs, checkDraft, gate } from "../../src/publish/index.ts";
import type { Brief } from "../../src/publish/index.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";

const PAID = "that a cousin had received 1.9 million crowns from the shipyard";

/** What a brief tells of one article. */
async function told(text: string): Promise<{ brief: Brief; draft: (text: string) => Promise<readonly string[]> }> {
  const { ledger, close } = await ledgerOf([
    readingOf({
      publisher: "Coast Wire",
      published: "2031-05-14T09:00:00Z",
      title: "Shipyard paid a cousin",
      text,
      path: "1",
    }),
  ]);
  after(close);
  const brief = (await briefOf(ledger, await mainStory(ledger)))!;
  const draft = async (words: string) =>
    (await checkDraft(words, ledger)).sentences.flatMap(({ faults }) => faults.map(({ kind }) => kind));
  // A brief in which somebody put the name there is held against the ledger too.
  const [first] = brief.sentences;
  if (first) {
    const named = first.text.replace(/^.*\b(?:the minister|he) acknowledged/i, "Tomas Wend acknowledged");
    const changed = { ...brief, sentences: [{ ...first, text: named }] };
    const { findings } = await checkBriefs([changed], ledger);
    if (named !== first.text) assert.ok(findings.some(({ kind }) => kind === "source"));
    assert.deepEqual((await checkBriefs([brief], ledger)).findings, []);
  }
  return { brief, draft };
}

const words = ({ sentences }: Brief): string[] => sentences.map(({ text }) => text);

test("two ministers in the sentence: it is told as it stands, and no name stands in it for the minister", async () => {
  const { brief, draft } = await told(
    `Prime Minister Ludo Brask suspended Deputy Harbour Minister Tomas Wend on Wednesday after the minister acknowledged ${PAID}.`,
  );
  assert.deepEqual(words(brief), [
    `Prime Minister Ludo Brask suspended Deputy Harbour Minister Tomas Wend on 14 May after the minister acknowledged ${PAID}.`,
  ]);
  assert.ok((await draft(`Ludo Brask acknowledged ${PAID}.`)).includes("source"));
  assert.ok((await draft(`Tomas Wend acknowledged ${PAID}.`)).includes("source"));
  assert.deepEqual(await draft(words(brief)[0]!), []);
});

test("two ministers in the sentences before, or two men before “he”: nothing is told", async () => {
  for (const before of [
    "Harbour Minister Tomas Wend met Finance Minister Ludo Brask on Monday. The minister",
    "Ludo Brask visited Tomas Wend on Monday. He",
    "Tomas Wend spoke to a reporter on Monday. He",
    "Harbour Minister Tomas Wend met the Ardovian minister on Monday. The minister",
  ]) {
    const { brief, draft } = await told(`${before} acknowledged ${PAID}.`);
    assert.deepEqual(words(brief), [], before);
    for (const name of ["Tomas Wend", "Ludo Brask"])
      assert.ok((await draft(`${name} acknowledged ${PAID}.`)).includes("source"), before);
  }
});

test("where nobody else can be meant the name is told", async () => {
  for (const before of [
    "Harbour Minister Tomas Wend came to the port on Monday. The minister",
    "Harbour Minister Tomas Wend met Finance Minister Ludo Brask on Monday. The harbour minister",
    "Tomas Wend met Ana Ruiz on Monday. He",
  ]) {
    const { brief } = await told(`${before} acknowledged ${PAID}.`);
    assert.equal(words(brief).length, 1, before);
    assert.match(words(brief)[0]!, /^(?:Harbour Minister )?Tomas Wend acknowledged/);
  }
});

test("the gate sees it in the receipt alone, whoever the record names", () => {
  const quote = `Prime Minister Ludo Brask suspended Deputy Harbour Minister Tomas Wend after the minister acknowledged ${PAID}.`;
  const check = (text: string, name: string) =>
    gate({ sentences: [{ text, receipts: [{ quote, chain: [{ name }] }] }] }).faults.map(({ kind }) => kind);
  assert.deepEqual(check(`Ludo Brask acknowledged ${PAID}.`, "Ludo Brask"), ["source"]);
  assert.deepEqual(check(`Tomas Wend acknowledged ${PAID}.`, "Tomas Wend"), ["source"]);
  assert.deepEqual(check(quote, "Tomas Wend"), []);
});
