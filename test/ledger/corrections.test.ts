// People correct the spans of a statement and what one does to another. A correction shows words of the frozen text,
// or it is not kept.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import type { Span } from "../../src/article/index.ts";
import { checkLedger, correctedBy, exportLedger, importLedger, openLedger } from "../../src/ledger/index.ts";
import type { Correctable, Ledger } from "../../src/ledger/index.ts";
import { fileFor, options } from "./files.ts";
import { reading } from "./readings.ts";

const { article, statements } = reading(3);
const [first, second] = statements as [(typeof statements)[0], (typeof statements)[0]];

const correct = (ledger: Ledger, fields: Partial<Correctable>) =>
  ledger.judge({ act: "correct", statement: first.id, fields }, "ada", "misread");

const standing = async (ledger: Ledger) =>
  correctedBy(await ledger.view(), (await ledger.statementsOf([first.id]))[0]!.statement);

test("a corrected span stands in receipts and records, and undone the first one stands again", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.addReading({ article, statements });
  const [whole] = first.content as [Span];
  const shorter = { start: whole.start + article.text.slice(whole.start).indexOf(" ") + 1, end: whole.end };
  const wider = { start: first.source[0]!.start, end: whole.end };
  const { id } = await correct(ledger, { content: [shorter], cue: [] });
  assert.deepEqual((await ledger.receiptOf(first.id))!.content, [shorter]);
  assert.deepEqual((await ledger.receiptOf(first.id))!.cue, []);
  assert.deepEqual((await ledger.receiptOf(second.id))!.content, second.content);
  assert.deepEqual((await standing(ledger)).figures, [], "a figure that reaches outside of the content");
  await ledger.judge({ act: "undo", judgement: id }, "ada", "");
  assert.deepEqual(await standing(ledger), first);
  await correct(ledger, { content: [wider] });
  assert.deepEqual((await standing(ledger)).figures, first.figures);
});

test("no correction shows what the text does not hold", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.addReading({ article, statements });
  const { length } = article.text;
  const [{ start, end }] = first.content as [Span];
  const wrong: Span[][] = [
    [],
    [{ start: -1, end: 3 }],
    [{ start: 4, end: 4 }],
    [{ start: length - 2, end: length + 1 }],
    [{ start: start - 1, end }],
    [{ start: 1.5, end: 4 }],
    [
      { start, end },
      { start, end },
    ],
  ];
  for (const content of wrong)
    await assert.rejects(correct(ledger, { content }), /^LedgerError: ledger: .*content/, JSON.stringify(content));
  const relate = (subject: string, object: string, relation: never) =>
    ledger.judge({ act: "relate", subject, object, relation }, "ada", "");
  await assert.rejects(relate(first.id, first.id, "denies" as never), /nothing to itself/);
  await assert.rejects(relate(first.id, "nobody", "denies" as never), /no such statement: nobody/);
  await assert.rejects(relate(first.id, second.id, "shouts" as never), /no relation: shouts/);
  assert.deepEqual(await ledger.judgements(), []);
});

test("what a person says that one statement does to another stands above what machines say", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.addReading({ article, statements });
  const claims = statements.slice(0, 2).map(({ id: statement }) => ({ statement, thing: first.id, why: "" }));
  const relations = [{ subject: second.id, object: first.id, kind: "repeats", record: {}, why: "same words" }];
  const things = [{ id: first.id, kind: "claim", record: { text: "x", series: first.id } }] as const;
  await ledger.opine({ name: "joiner", version: "1" }, { things, claims, relations });
  const told = async () =>
    (await ledger.relationsOf([second.id])).map(({ kind, by, why }) => [
      kind,
      "person" in by ? by.person : by.name,
      why,
    ]);
  const sides = async () => (await ledger.claim(first.id))!.told.map(({ held }) => held.side);
  const [before] = await ledger.claimLines([first.id]);
  assert.deepEqual([await told(), await sides()], [[["repeats", "joiner", "same words"]], ["for", "for"]]);
  const pair = { subject: second.id, object: first.id };
  const { id } = await ledger.judge({ act: "relate", ...pair, relation: "denies" }, "ada", "he says no");
  assert.deepEqual([await told(), await sides()], [[["denies", "ada", "he says no"]], ["for", "against"]]);
  const [after] = await ledger.claimLines([first.id]);
  assert.deepEqual(after!.against, [1, 1]);
  await ledger.judge({ act: "relate", ...pair, relation: null }, "ada", "");
  assert.deepEqual(await told(), []);
  for (const { id: judgement, verdict } of (await ledger.judgements()).toReversed())
    if (verdict.act === "relate" && judgement !== id) await ledger.judge({ act: "undo", judgement }, "ada", "");
  await ledger.judge({ act: "undo", judgement: id }, "ada", "");
  assert.deepEqual(await told(), [["repeats", "joiner", "same words"]]);
  assert.equal((await ledger.claimLines([first.id]))[0]!.status === before?.status, before !== undefined);
});

test("corrections travel with an export; one that shows no words is refused, and found where it was smuggled in", async (t) => {
  const [file, to, other] = [fileFor(t), fileFor(t, "out.jsonl"), fileFor(t, "other.whence")];
  {
    await using ledger = await openLedger(file, options());
    await ledger.addReading({ article, statements });
    await correct(ledger, { content: [{ start: 0, end: 6 }] });
    await ledger.judge({ act: "relate", subject: second.id, object: first.id, relation: "questions" }, "ada", "");
  }
  assert.deepEqual(await checkLedger(file, options()), []);
  await exportLedger(file, to);
  await importLedger(to, other);
  assert.deepEqual(await checkLedger(other, options()), []);
  {
    await using ledger = await openLedger(other, options());
    assert.deepEqual((await standing(ledger)).content, [{ start: 0, end: 6 }]);
    assert.equal((await ledger.relationsOf([second.id]))[0]!.kind, "questions");
  }
  const lines = readFileSync(to, "utf8").replace(
    '"content":[{"start":0,"end":6}]',
    '"content":[{"start":0,"end":99999}]',
  );
  const evil = fileFor(t, "evil.jsonl");
  writeFileSync(evil, lines);
  await assert.rejects(importLedger(evil, fileFor(t, "third.whence")), /ledger: judgement \w+: no words of the text/);
});
