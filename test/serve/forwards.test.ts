// A post that a channel only passes on: whose it is stands wherever the way of its words is told.

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { calling } from "../cli/calling.ts";
import { clock, fileFor } from "../ledger/files.ts";
import { exported } from "../publish/exports-ledger.ts";
import { deskOn, jsonOf } from "./desks.ts";

const TEXT = "Mayor Ana Ruiz said that eleven ships lie outside the port of Velmar.";

/** A post of Quay Post, which is that of Harbour Watch where it says so. */
const post = (number: number, forwardedFrom: string | undefined, text = TEXT) =>
  readArticle(
    freeze({
      url: `https://t.me/quaypost/${number}`,
      title: null,
      publisher: "Quay Post",
      ...(forwardedFrom && { forwardedFrom }),
      published: `2031-03-0${number}T08:00:00Z`,
      modified: null,
      authors: [],
      language: "en",
      text,
      blocks: blocksOf(text),
    }),
  );

test("a forward is a relay on the desk, in the records, on the terminal and in exports", async (t) => {
  const file = fileFor(t);
  let [story, claim, article] = ["", "", ""];
  {
    await using ledger = await openLedger(file, { now: clock() });
    const forwarded = post(4, "Harbour Watch");
    await ledger.follow([{ reading: forwarded }, { reading: post(5, undefined, `${TEXT} The pilots wait.`) }]);
    article = forwarded.article.id;
    story = (await ledger.thingOf("story", article))!;
    claim = (await ledger.thingOf("claim", forwarded.statements[0]!.id))!;
    const ways = await ledger.waysOf([article]);
    assert.deepEqual(
      ways.map(({ chain, forwardedFrom, outlet }) => [...chain.map(({ name }) => name), forwardedFrom, outlet]),
      [["Ana Ruiz", "Harbour Watch", "Quay Post"]],
    );
    const graph = JSON.parse((await exported(ledger, "prov")).toString()) as { "@graph": Record<string, unknown>[] };
    const node = graph["@graph"].find(({ id }) => id === `urn:whence:article:${article}`)!;
    assert.equal((node["wasAttributedTo"] as string[]).length, 2);
  }
  const { desk, at } = await deskOn(file);
  const page = async (address: string) => (await at(address)).text();
  assert.match(await page(`/a/${article}`), /passed on from <b><bdi>Harbour Watch<\/bdi><\/b>/);
  assert.match(await page(`/c/${claim}`), /Quay Post \(passed on from Harbour Watch\)/);
  assert.match(await page(`/s/${story}`), /passed on from <bdi>Harbour Watch<\/bdi>/);
  const [head, row] = (await page(`/c/${claim}.csv`)).split("\r\n").map((line) => line.split(","));
  assert.equal(row![head!.indexOf("forwardedFrom")], "Harbour Watch");
  const [said] = (await jsonOf(at(`/c/${claim}.json`))).statements;
  assert.equal(said.article.forwardedFrom, "Harbour Watch");
  await (desk as { close?: () => Promise<void> }).close?.();

  for (const call of [
    ["search", "ships"],
    ["story", story],
    ["claim", claim],
  ]) {
    const { out } = await calling([...call, "--ledger", file]);
    assert.match(out, /Quay Post \(passed on from Harbour Watch\)/, call[0]);
    const csv = (await calling([...call, "--format", "csv", "--ledger", file])).out;
    assert.match(csv, /forwardedFrom/, call[0]);
  }
  const saved = path.join(import.meta.dirname, "..", "..", "demo", "story", "19-2025-03-07-telegram-tamrin-post.html");
  for (const format of ["table", "html"])
    assert.match((await calling(["read", "--format", format, saved])).out, /passed on from Sirrin Watch/, format);
});
