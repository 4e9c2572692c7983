// What people said of two statements, and what a publisher said of its own article, goes out with the rest.

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/index.ts";
import { fileFor, options } from "../ledger/files.ts";
import { reading } from "../ledger/readings.ts";
import { exported, harbourLedger, judged } from "./exports-ledger.ts";

const linesOf = (text: Buffer) =>
  text
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("a person's relation is a note on both statements", async (t) => {
  const file = fileFor(t);
  await using ledger = await harbourLedger(file);
  const { statement, corrected } = await judged(ledger);
  const { objects } = JSON.parse((await exported(ledger, "stix")).toString()) as { objects: Record<string, unknown>[] };
  const notes = objects.filter(({ labels }) => Array.isArray(labels) && labels.includes("relation"));
  assert.equal(notes.length, 1, path.basename(file));
  const idOf = (one: string) =>
    objects.find(({ external_references: all }) => JSON.stringify(all ?? "").includes(`:statement:${one}"`))!["id"];
  assert.deepEqual(notes[0]!["object_refs"], [idOf(corrected), idOf(statement)]);
  assert.equal(notes[0]!["content"], "The first statement denies the second.\nIt says the opposite.");
});

test("an item that was withdrawn with the same words is marked, until it may be used again", async (t) => {
  const url = "urn:newsml:tern.example:20310305:1";
  const item = (hour: number, withdrawn: boolean) =>
    reading(2, {
      url,
      published: "2031-03-05T10:00Z",
      modified: `2031-03-05T${hour}:00Z`,
      ...(withdrawn && { withdrawn }),
    });
  await using ledger = await openLedger(fileFor(t), options());
  const stateOf = async () => [
    linesOf(await exported(ledger, "ninjs"))[0]!["pubStatus"],
    linesOf(await exported(ledger, "jsonl"))[0]!["withdrawn"],
  ];
  await ledger.addReading(item(11, false));
  assert.deepEqual(await stateOf(), ["usable", false]);
  await ledger.addReading(item(12, true));
  assert.deepEqual(await stateOf(), ["canceled", true]);
  await ledger.addReading(item(13, false));
  assert.deepEqual(await stateOf(), ["usable", false]);
});
