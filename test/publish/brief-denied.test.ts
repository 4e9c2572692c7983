// A denial that a person ties to a claim counts against it, and is told with it in whatever words it has.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { splitId } from "../../src/ledger/index.ts";
import type { ClaimCase, Ledger, Verdict } from "../../src/ledger/index.ts";
import { briefOf, checkBriefs } from "../../src/publish/index.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";

const PAID = "The shipyard Tern Marine paid 2.4 million crowns to Harbour Minister Tomas Wend";

/** A ledger with an accusation and what somebody says to it the same day, in claims of their own. */
async function follow(
  answer: string,
  more: readonly string[] = [],
): Promise<{ ledger: Ledger; paid: ClaimCase; denial: string; isApart: boolean }> {
  const page = (publisher: string, hour: string, title: string, text: string) =>
    readingOf({ publisher, published: `2031-05-10T${hour}:00:00Z`, title, text, path: "1" });
  const { ledger, close } = await ledgerOf([
    page("Coast Wire", "06", "Yard paid minister, broker says", `${PAID}, broker Ilan Voss said.`),
    ...more.map((text, place) => page(`Velmar Herald ${place}`, "08", "Yard paid minister, broker says", text)),
    page("Harbour Ministry of Ardovia", "12", "Reaction of the harbour ministry", answer),
  ]);
  after(close);
  const lines = await ledger.claims(await mainStory(ledger));
  const cases = await ledger.claimCases(lines.map(({ id }) => id));
  const paid = cases.find(({ text }) => text.startsWith(PAID))!;
  const [denied = assert.fail("the answer is in no claim")] = cases.filter(({ told }) =>
    told.some(({ kept }) => kept.article.publisher?.startsWith("Harbour")),
  );
  const denial = denied.told.find(({ kept }) => kept.article.publisher?.startsWith("Harbour"))!.statement.id;
  return { ledger, paid, denial, isApart: denied.id !== paid.id };
}

const words = async (ledger: Ledger): Promise<string[]> =>
  (await briefOf(ledger, await mainStory(ledger)))!.sentences.map(({ text }) => text);

const TOLD = `${PAID}, broker Ilan Voss said.`;

test("it makes the claim denied, counts against it, and is told by its own words, also where the claim is named", async () => {
  const { ledger, paid, denial } = await follow(
    "The Harbour Ministry of Ardovia rejects the allegations published today about Tern Marine and Harbour Minister Tomas Wend.",
  );
  const { id } = await ledger.judge({ act: "relate", subject: denial, object: paid.id, relation: "denies" }, "Ana", "");
  const now = (await ledger.claim(paid.id))!;
  assert.deepEqual(
    now.status.positions.map(({ who, what }) => [who, what]),
    [
      ["Ilan Voss", "claimed"],
      ["Harbour Ministry of Ardovia", "denied"],
    ],
  );
  assert.deepEqual([now.summary.least, now.summary.against, now.summary.statements], [1, [1, 1], 1]);
  const line = (await ledger.claims(await mainStory(ledger))).find((one) => one.id === paid.id)!;
  assert.deepEqual(line.against, [1, 1]);
  assert.deepEqual(await words(ledger), [TOLD, "The Harbour Ministry of Ardovia rejected the allegations."]);
  const brief = (await briefOf(ledger, await mainStory(ledger)))!;
  assert.deepEqual((await checkBriefs([brief], ledger)).findings, []);
  // Who leaves the denial out is at fault.
  const cut = { ...brief, sentences: brief.sentences.slice(0, 1) };
  assert.deepEqual(
    (await checkBriefs([cut], ledger)).findings.map(({ kind }) => kind),
    ["denial"],
  );
  await ledger.judge({ act: "undo", judgement: id }, "Ana", "");
  assert.deepEqual((await ledger.claim(paid.id))!.summary.against, [0, 0]);
});

test("a claim may be named for the statement that puts it forward", async () => {
  const { ledger, paid, denial } = await follow(
    "The Harbour Ministry of Ardovia denied the allegations against Tern Marine and Harbour Minister Tomas Wend.",
    [`${PAID}, unionist Odo Brack said.`],
  );
  const [, other] = paid.told;
  const split: Verdict = { act: "split", thing: paid.id, members: [other!.statement.id] };
  await ledger.judge(split, "Ana", "another payment");
  // What people took apart goes by an id that no statement has.
  const { verdict } = await ledger.judge(
    { act: "relate", subject: denial, object: splitId(split), relation: "denies" },
    "Ana",
    "",
  );
  assert.deepEqual(verdict.act === "relate" && verdict.object, other!.statement.id);
  assert.deepEqual((await ledger.claim(splitId(split)))!.summary.against, [1, 1]);
  assert.deepEqual((await ledger.claim(paid.id))!.summary.against, [0, 0]);
});

test("a denial in words that point at the accusation stands behind it, and neither is left out", async () => {
  const about = "about Tern Marine and Harbour Minister Tomas Wend";
  for (const answer of [`The Harbour Ministry of Ardovia said that such a story ${about} was nonsense.`]) {
    const { ledger, paid, denial, isApart } = await follow(answer);
    if (isApart) await ledger.judge({ act: "relate", subject: denial, object: paid.id, relation: "denies" }, "Ana", "");
    assert.deepEqual(await words(ledger), [TOLD, answer], answer);
  }
});

test("what an outlet calls an error in its next sentence is not told as its report", async () => {
  const page = (day: string, text: string) =>
    readingOf({ publisher: "Ostrel Gull", published: `2031-05-${day}T08:00:00Z`, title: "Ferry", text, path: day });
  const wordsOf = async (error: string) => {
    const first = "At least 40 people were hurt on the ferry to Orm, the Ostrel Gull has learned.";
    const { ledger, close } = await ledgerOf([page("06", first), page("08", error)]);
    after(close);
    const brief = await briefOf(ledger, await mainStory(ledger));
    return (brief?.sentences ?? []).map(({ text }) => text);
  };
  const silent = "We reported on Tuesday that at least 40 people were hurt on the ferry to Orm. This was wrong.";
  assert.deepEqual(await wordsOf(silent), []);
  const told = "The Ostrel Gull wrongly reported on Tuesday that at least 40 people were hurt on the ferry to Orm.";
  assert.match((await wordsOf(told)).join(" "), /wrongly reported/);
});
