// The first page counts pages: whatever became of the text of one, it is one article.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/index.ts";
import { clock } from "../ledger/files.ts";
import { reading } from "../ledger/readings.ts";
import { deskOn } from "./desks.ts";

const url = "https://gazette.example/dam";
const pageOf = (fetchedAt: string) => ({
  address: url,
  location: url,
  fetchedAt,
  headers: {},
  bytes: new TextEncoder().encode(fetchedAt),
});

test("edits, a text that came back and an older copy make no article more", async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-front-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "front.ledger");
  const added = async (seed: number, day: string) => {
    await using ledger = await openLedger(file, { now: clock("2031-03-25T00:00:00.000Z") });
    await ledger.follow([{ reading: reading(seed, { url }), snapshot: pageOf(`2031-03-${day}T10:00:00Z`) }]);
  };
  const counted = async () => {
    const { desk, at } = await deskOn(file);
    const words = await (await at("/")).text();
    await (desk as { close?: () => Promise<void> }).close?.();
    return [...words.matchAll(/<p class="facts">([^<]*(?:<b class="new">[^<]*)?)/g)].map(([, facts]) =>
      facts!.match(/\d+ (?:article|edited page|text|new article)s?/g)?.join(", "),
    );
  };
  await added(1, "05");
  assert.deepEqual(await counted(), ["1 article", "1 article"]);
  await added(2, "06");
  assert.deepEqual(await counted(), ["1 article, 1 edited page", "1 article, 2 texts"]);
  await added(1, "07");
  assert.deepEqual(await counted(), ["1 article, 2 edited pages", "1 article, 2 texts"]);
  await added(3, "01");
  assert.deepEqual(await counted(), ["1 article, 2 edited pages", "1 article, 3 texts"]);
});

test("an edited page is told by its title, with the one that it had, and its story is called so", async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-front-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "front.ledger");
  const [before, after] = [reading(1, { url }), reading(2, { url })];
  {
    await using ledger = await openLedger(file, { now: clock("2031-03-25T00:00:00.000Z") });
    await ledger.follow([{ reading: before, snapshot: pageOf("2031-03-05T10:00:00Z") }]);
    await ledger.follow([{ reading: after, snapshot: pageOf("2031-03-06T10:00:00Z") }]);
  }
  const { desk, at } = await deskOn(file);
  const front = await (await at("/")).text();
  assert.match(
    front,
    /page edited silently<\/span> <a [^>]*><span [^>]*>Report 2 from the port<.*before: <span [^>]*>Report 1 from/,
  );
  assert.match(front, /<h3><a [^>]*>Report 2 from the port<\/a>/);
  const page = await (await at(`/a/${after.article.id}`)).text();
  assert.match(page, />version 1, [^<]*(?:<[^>]+>[^<]*)*, “<bdi>Report 1 from the port<\/bdi>”/);
  await (desk as { close?: () => Promise<void> }).close?.();
});
