// JSON of the desk, its API and its feeds: what titles and names hold stays, and nothing in it steers whoever prints it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/index.ts";
import { toJson } from "../../src/publish/index.ts";
import { hostileReadings } from "../desk/hostile.ts";
import { clock, fileFor } from "../ledger/files.ts";
import { deskOn } from "./desks.ts";

/** Marks of direction, and what has no picture; line ends aside. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

test("no answer in JSON turns words about, and none loses them", async (t) => {
  const file = fileFor(t);
  let [story, claim, article, title] = ["", "", "", ""];
  {
    await using ledger = await openLedger(file, { now: clock() });
    const readings = hostileReadings();
    await ledger.follow(readings.map((reading) => ({ reading })));
    article = readings[0]!.article.id;
    title = readings[0]!.article.title!;
    story = (await ledger.thingOf("story", article))!;
    claim = (await ledger.thingOf("claim", readings[0]!.statements[0]!.id))!;
  }
  assert.match(title, UNSEEN);
  const { desk, at } = await deskOn(file);
  const titled = ["/stories.json", `/s/${story}.json`, "/api/v1/stories", `/api/v1/articles/${article}`];
  const others = [`/c/${claim}.json`, `/s/${story}.feed.json`, `/c/${claim}.feed.json`, `/api/v1/claims/${claim}`];
  for (const address of [
    ...titled,
    ...others,
    "/api/v1/search?q=people",
    "/people.json",
    "/api/v1/stories/%E2%80%AEx",
  ]) {
    const text = await (await at(address)).text();
    assert.doesNotMatch(text, UNSEEN, address);
    const value = JSON.stringify(JSON.parse(text));
    if (titled.includes(address)) assert.ok(value.includes(JSON.stringify(title)), address);
  }
  await (desk as { close?: () => Promise<void> }).close?.();
});

test("what stands unseen in words is written out, beyond the first plane too", () => {
  assert.equal(toJson(["a\u00adb\u{e0041}\u2063"]), '["a\\u00adb\\udb40\\udc41\\u2063"]');
});
