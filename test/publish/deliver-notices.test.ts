// Rules, and what they find in a ledger: each event makes one notice, with its receipts, once.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openDeliveries } from "../../src/ledger/index.ts";
import {
  deliver,
  NoRule,
  planBrief,
  planNotices,
  ruleEvents,
  rulesIn,
  senderOf,
  wordsOfRule,
} from "../../src/publish/index.ts";
import type { Content } from "../../src/publish/index.ts";
import { readAddress } from "../../src/read/index.ts";
import { readArticle } from "../../src/whence.ts";
import { ledgerOf, mainStory } from "./demo-brief.ts";
import { ENV, receiver, worldOf } from "./deliver-servers.ts";
import { harbour } from "./harbour.ts";

test("a rule is an event, a place and perhaps a name", () => {
  const id = "5f0c1d2e3a4b5c6d";
  const rules = rulesIn(
    `# The ferry\n\ndenied story:${id}  The Calla\r\norigins claim:${id}\nfigure=25% all`,
    "x.alerts",
  );
  assert.deepEqual(
    rules.map((rule) => [wordsOfRule(rule), rule.name]),
    [
      [`denied story:${id}`, "The Calla"],
      [`origins=2 claim:${id}`, ""],
      ["figure=25% all", ""],
    ],
  );
  for (const { name } of ruleEvents) assert.equal(rulesIn(`${name} all`, "x").length, 1);
});

test("what is no rule is named by its line", () => {
  const bad: readonly [string, RegExp][] = [
    ["denyed all", /begins with denied, .*: line 1 of x\.alerts$/],
    ["# one\ndenied", /neither story:ID, claim:ID nor all after denied: line 2 of x\.alerts$/],
    ["denied=3 all", /denied takes no number/],
    ["figure=much all", /no number such as figure=10%/],
    ["origins=0 all", /no number such as origins=2/],
    ["gone story:../../x", /neither story:ID/],
    ["constructor all", /begins with/],
  ];
  for (const [text, message] of bad)
    assert.throws(
      () => rulesIn(text, "x.alerts"),
      (error) => error instanceof NoRule && message.test(error.message),
      text,
    );
});

const RULES = rulesIn("denied all\norigins=2 all\nfigure=10% all\nedited all\ngone all", "x.alerts");

/** Two pages of the demo story: an accusation, and that it is denied. */
async function denied() {
  const pages = readdirSync(STORY).filter(
    (name) => /battalions.*html$|denies.*html$/.test(name) && /-03-04-/.test(name),
  );
  const articles = [];
  for (const page of pages.toSorted()) articles.push(...(await readAddress(path.join(STORY, page))));
  return articles.map((article) => readArticle(article));
}

const STORY = path.join(import.meta.dirname, "..", "..", "demo", "story");

/** The ledger of the ferry with its deliveries, and a program that is told. */
async function desk(t: TestContext) {
  const { ledger, file, close } = await ledgerOf([...(await denied()), ...harbour()]);
  t.after(close);
  const deliveries = await openDeliveries(file);
  t.after(() => deliveries.close());
  const { got, base, close: closeServer } = await receiver();
  t.after(closeServer);
  const sender = senderOf(`webhook:${base}`, worldOf(ENV));
  const notices = async (since: number | null = null) => {
    const { planned, cursors } = await planNotices(ledger, deliveries, sender.id, RULES, since);
    await deliveries.plan(planned, cursors);
    return planned.map(({ content }) => (JSON.parse(content) as Content & { kind: "notice" }).notice);
  };
  return { ledger, deliveries, sender, got, notices };
}

test("a denial, a figure that moved and a page that changed are told with their receipts, once", async (t) => {
  const { ledger, deliveries, sender, got, notices } = await desk(t);
  const first = await notices(0);
  assert.ok(
    first.some(({ what }) => / denies: “.*battalion/.test(what)),
    JSON.stringify(first.map(({ what }) => what)),
  );
  assert.ok(first.some(({ what }) => what === "injured: 9, now 11 (up 22 %)"));
  for (const { receipts } of first)
    for (const { article, quote, start, end } of receipts)
      assert.equal((await ledger.reading(article))!.article.text.slice(start, end), quote);

  const [{ article }] = harbour() as [ReturnType<typeof harbour>[0]];
  const text = article.text.replace("nobody is missing", "two are missing");
  const { id: _, ...before } = article;
  const page = { ...before, title: "Ferry runs aground off Velmar, two missing", text, blocks: blocksOf(text) };
  const [added] = await ledger.follow([{ reading: readArticle(freeze(page)) }]);
  assert.equal(added && "version" in added && added.version, "edited", JSON.stringify(added));
  const second = await notices();
  const edit = second.find(({ rule }) => rule === "edited all")!;
  assert.equal(
    edit.what,
    "A page was edited silently: Ferry runs aground off Velmar, two missing (before: Ferry runs aground off Velmar, nine hurt)",
  );
  assert.deepEqual(
    edit.receipts.map(({ quote }) => /nobody is missing|two are missing/.exec(quote)?.[0]),
    ["nobody is missing", "two are missing"],
  );
  const sight = { kind: "gone", address: article.url!, goes: null, seen: "HTTP 410" } as const;
  await ledger.keepLooks([{ source: "s", sights: [sight], arrivals: [], sources: [], pages: [], hosts: [] }]);
  assert.deepEqual(
    (await notices()).map(({ what }) => what),
    ["A page was taken down (HTTP 410): Ferry runs aground off Velmar, two missing"],
  );
  assert.deepEqual(await notices(), []);

  await deliver(deliveries, sender);
  assert.equal(new Set(got.map(({ headers }) => headers["idempotency-key"])).size, got.length);
  assert.equal(got.length, first.length + second.length + 1);
});

test("what was looked at twice is told once", async (t) => {
  const { ledger, deliveries, sender } = await desk(t);
  const { planned } = await planNotices(ledger, deliveries, sender.id, RULES, 0);
  // Killed before the plan was kept: the same keys come again, and are kept once.
  const again = await planNotices(ledger, deliveries, sender.id, RULES, 0);
  assert.ok((await deliveries.plan(planned)) > 0);
  assert.equal(await deliveries.plan(again.planned, again.cursors), 0);
});

test("a rule that is new looks from now on, and one for another story finds nothing", async (t) => {
  const { ledger, deliveries, sender, notices } = await desk(t);
  assert.deepEqual(await notices(), []);
  const stories = await ledger.stories();
  const rulesOf = (id: string) => rulesIn(`denied story:${id}`, "x");
  const found = [];
  for (const { id } of stories)
    found.push(...(await planNotices(ledger, deliveries, sender.id, rulesOf(id), 0)).planned);
  assert.ok(found.length > 0);
  assert.deepEqual((await planNotices(ledger, deliveries, sender.id, rulesOf("0".repeat(16)), 0)).planned, []);
});

test("a brief that stands there already is not planned again", async (t) => {
  const { ledger, deliveries, sender, got } = await desk(t);
  const story = await mainStory(ledger);
  const first = (await planBrief(ledger, deliveries, sender.id, { story }))!;
  await deliveries.plan(first.planned);
  assert.equal((await deliver(deliveries, sender))[0]?.outcome.state, "delivered");
  assert.deepEqual((await planBrief(ledger, deliveries, sender.id, { story }))!.planned, []);
  assert.equal((await planBrief(ledger, deliveries, sender.id, { story, sentences: 3 }))!.planned.length, 1);
  assert.equal(await planBrief(ledger, deliveries, sender.id, { story: "0".repeat(16) }), null);
  assert.equal(got.length, 1);
});
