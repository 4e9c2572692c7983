// `whence deliver`, as it is called.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { readArticle } from "../../src/whence.ts";
import type { Reading } from "../../src/whence.ts";
import { calling } from "../cli/calling.ts";
import { ledgerOf, mainStory } from "./demo-brief.ts";
import { harbour } from "./harbour.ts";

const { ledger, file, close } = await ledgerOf(harbour());
after(close);
const story = await mainStory(ledger);
const folder = path.join(path.dirname(file), "feeds");
const alerts = path.join(path.dirname(file), "whence.alerts");
const deliver = (...words: string[]) =>
  calling(["deliver", ...words, "--ledger", file, "--alerts", alerts, "--to", `feeds:${folder}`]);

test("a dry run shows what would be sent, and sends nothing", async () => {
  const { code, out } = await deliver("brief", story, "--dry-run");
  assert.equal(code, 0);
  assert.match(out, /Ferry runs aground off Velmar[^]*coast guard/i);
  assert.equal(existsSync(folder), false);
});

test("what is new since the last brief is told of the ledger's own memory", async () => {
  const brief = () => calling(["brief", story, "--since", "last", "--ledger", file, "--format", "json"]);
  const sections = (out: string) =>
    (JSON.parse(out) as { briefs: { since: string | null; sentences: { section: string }[] }[] }).briefs[0]!;
  const first = await brief();
  assert.deepEqual(first.err, ["brief: none was delivered yet: all of it is new"]);
  assert.equal(sections(first.out).since, null);
  await deliver("brief", story);
  const second = await brief();
  assert.deepEqual(second.err, ["brief: nothing new since the last one"]);
  assert.ok(sections(second.out).sentences.every(({ section }) => section === "earlier"));
  await ledger.follow([{ reading: later() }]);
  const third = await brief();
  assert.deepEqual(third.err, []);
  assert.ok(sections(third.out).sentences.some(({ section }) => section === "new"));
  await deliver("withdraw", story);
  assert.equal(sections((await brief()).out).since, null);
});

/** An article of the same story that came out after all others. */
function later(): Reading {
  const text =
    "Twelve passengers were injured when the ferry Calla ran aground off Velmar, the Velmar Coast Guard said on Friday.";
  const about = { url: "https://coastwire.example/last", title: "Ferry runs aground off Velmar: twelve injured" };
  const rest = { publisher: "Coast Wire", published: "2031-05-23T09:00Z", modified: null, authors: [], language: "en" };
  return readArticle(freeze({ ...about, ...rest, text, blocks: blocksOf(text) }));
}

test("a brief is delivered once, and withdrawn by name", async () => {
  assert.match((await deliver("brief", story)).out, /^delivered +Ferry runs aground/);
  assert.deepEqual((await deliver("brief", story)).err, ["deliver: nothing new to send"]);
  const { code, out } = await deliver("withdraw", story, "--why", "It was a drill.");
  assert.deepEqual([code, out.slice(0, 9)], [0, "delivered"]);
  assert.match(readFileSync(path.join(folder, "feed.json"), "utf8"), /Withdrawn: [^]*It was a drill\./);
});

test("notices are what the rules of the file ask for", async () => {
  writeFileSync(alerts, "figure=10% all\n");
  const { code, out } = await deliver("notices", "--since", "0");
  assert.equal(code, 0);
  assert.match(out, /^delivered +injured: 9, now 11 \(up 22 %\)/);
  writeFileSync(alerts, "figure all of it\nfigur all\n");
  const refused = await deliver("notices");
  assert.deepEqual([refused.code, refused.err.length], [2, 1]);
  assert.match(refused.err[0]!, /^alerts: a rule begins with .*: line 2 of /);
});

test("what cannot be done is said in one line", async () => {
  const none = await deliver("brief", "0000000000000000");
  assert.deepEqual([none.code, none.err], [1, ["deliver: no such story: 0000000000000000"]]);
  assert.equal((await deliver("constructor")).code, 2);
  assert.equal((await deliver("arrived", "nothing")).code, 1);
  assert.equal((await calling(["deliver", "brief", "--ledger", file])).code, 2);
});
