// No claim is printed without who denies it, takes it back or gives another figure in its place: in no brief of any form
// and length, and in no message that a brief is cut into.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Position } from "../../src/claim/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { briefFormats, briefOf, gate, newsOf } from "../../src/publish/index.ts";
import type { Brief } from "../../src/publish/index.ts";
import { messagesOf } from "../../src/publish/deliver/targets/messages.ts";
import { demoReadings } from "../demo-readings.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";
import { harbour } from "./harbour.ts";

const demo = await ledgerOf(await demoReadings());
const ferry = await ledgerOf(harbour());
after(() => Promise.all([demo.close(), ferry.close()]));

const named = (positions: readonly Position[], what: Position["what"]) => positions.filter((one) => one.what === what);

/** Claims that a brief puts forward and whose denial, retreat or new figure it does not tell. */
async function bareIn(ledger: Ledger, brief: Brief): Promise<string[]> {
  const receipts = brief.sentences.flatMap((one) => one.receipts).filter(({ proves }) => proves === "statement");
  const told = new Set(receipts.map(({ statement }) => statement));
  const claims = await ledger.thingsOf("claim", [...told]);
  const cases = await ledger.claimCases([...new Set(claims.values())]);
  const put = new Set(receipts.filter(({ side }) => side === "for").map(({ statement }) => claims.get(statement)));
  const isTold = ({ what, statements }: Position) =>
    statements.some((id) => told.has(id)) || (what === "superseded" && statements.some((id) => putsFor(id)));
  const putsFor = (id: string) =>
    cases.some((one) => put.has(one.id) && one.told.some((own) => own.statement.id === id));
  return cases
    .filter((one) => put.has(one.id))
    .flatMap(({ text, status: { positions } }) => {
      const [denied, retracted, replaced] = [
        named(positions, "denied"),
        named(positions, "retracted"),
        named(positions, "superseded"),
      ];
      const back = [...retracted, ...replaced];
      const isHeld = positions.some(({ what, stands }) => stands && /^(?:claimed|reported|confirmed)$/.test(what));
      const faults = [];
      if (back.length > 0 && !back.some(isTold)) faults.push(`without retreat: ${text}`);
      const isMoot = replaced.some(isTold) || (back.length > 0 && !isHeld);
      if (denied.length > 0 && !isMoot && !denied.some(isTold)) faults.push(`without denial: ${text}`);
      return faults;
    });
}

test("the main news of any length tells no claim without its denial", async () => {
  for (const { ledger } of [demo, ferry])
    for (const sentences of [1, 2, 3, 4, 5, 8])
      for (const brief of await newsOf(ledger, { sentences })) {
        assert.deepEqual(await bareIn(ledger, brief), [], `${sentences} sentences`);
        assert.deepEqual(gate(brief).faults, []);
        assert.ok(brief.sentences.length <= sentences);
      }
});

test("nor does the brief of a story, of any length and with what is new since any day", async () => {
  const moments = ["2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07", "2031-05-13", "2031-05-14"];
  for (const { ledger } of [demo, ferry]) {
    const story = await mainStory(ledger);
    for (const since of [null, ...moments])
      for (const sentences of [1, 2, 3, 4, 6, 9, 12, 25]) {
        const brief = (await briefOf(ledger, story, { sentences, since }))!;
        assert.deepEqual(await bareIn(ledger, brief), [], `${sentences} sentences since ${since}`);
        assert.ok(brief.sentences.length <= sentences);
        const grounds = brief.sentences.map(({ receipts }) => receipts.map((one) => one.statement).join(" "));
        assert.equal(new Set(grounds).size, grounds.length, "a sentence that is told twice");
      }
  }
});

test("where there is room for the claim alone, neither is told", async () => {
  const ledger = demo.ledger;
  const story = await mainStory(ledger);
  const texts = async (sentences: number) =>
    (await briefOf(ledger, story, { sentences }))!.sentences.map(({ text }) => text).join("\n");
  const told: string[] = [];
  while (told.length < 16 && !/two army battalions/.test(told.at(-1) ?? "")) told.push(await texts(told.length + 1));
  assert.ok(told.length > 3, "there is no room for it at first");
  assert.match(told.at(-1)!, /two army battalions[^]*Đarnović[^\n]* denied/);
});

const page = (publisher: string, published: string, title: string, text: string) =>
  readingOf({ publisher, published, title, text });

test("a denial in the words of another claim, and one that cannot be printed, hold a claim back", async () => {
  const { ledger, close } = await ledgerOf([
    page(
      "Ostrel Gazette",
      "2031-04-02T08:00:00Z",
      "Depot at Velmar burns",
      "Mayor Ana Ruiz said on Wednesday that the depot at Velmar had held 300 tonnes of ammonium nitrate.\n\nThe fire service of Velmar said that four crews were fighting the blaze at the depot.",
    ),
    page(
      "Coast Wire",
      "2031-04-03T08:00:00Z",
      "Owner on the depot at Velmar",
      "The owner denied that the depot at Velmar had held 300 tonnes of ammonium nitrate, as Mayor Ana Ruiz said.\n\nThe fire service of Velmar said on Thursday that the blaze at the depot was out.",
    ),
  ]);
  try {
    for (const { id } of await ledger.stories())
      for (const sentences of [1, 2, 3, 12])
        assert.deepEqual(await bareIn(ledger, (await briefOf(ledger, id, { sentences }))!), []);
  } finally {
    await close();
  }
});

test("what must stand together stands in one message, and in one place of every form", async () => {
  const { ledger } = demo;
  const brief = (await briefOf(ledger, await mainStory(ledger), { sentences: 40 }))!;
  const groups = brief.sentences.reduce<string[][]>((all, { text, isBound }) => {
    if (isBound && all.length > 0) all.at(-1)!.push(text);
    else all.push([text]);
    return all;
  }, []);
  assert.ok(groups.some((group) => group.length > 1));
  const letter = {
    key: "k",
    subject: "s",
    at: "2025-03-08T00:00:00Z",
    content: { kind: "brief", title: "t", briefs: [brief] },
  } as const;
  for (const room of [1200, 2400, 2800]) {
    const messages = messagesOf(letter, room);
    for (const group of groups) {
      if (group.join(" ").length > 4096 - room - 200) continue;
      const first = messages.findIndex((one) => one.includes(marked(group[0]!)));
      for (const text of group)
        assert.equal(
          messages.findIndex((one) => one.includes(marked(text))),
          first,
          text,
        );
    }
  }
  for (const { write } of briefFormats) assert.ok(write([brief], { why: false, width: 80, colour: false }).length > 0);
});

const marked = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
