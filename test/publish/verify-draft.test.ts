// Drafts: a sentence is not supported by what somebody denied, took back, or no longer says, nor by a word without its
// speaker; and what others did to a claim is told beside it.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { checkDraft, gate } from "../../src/publish/index.ts";
import type { DraftSentence, Proof } from "../../src/publish/index.ts";
import { ledgerOf, readingOf } from "./demo-brief.ts";

const page = (publisher: string, published: string, path: string, title: string, text: string) =>
  readingOf({ publisher, published, title, text, path });

const { ledger, close } = await ledgerOf([
  page(
    "Coast Wire",
    "2031-05-05T09:00:00Z",
    "1",
    "Minister Brack paid by Vexel, two former employees say",
    "Minister Odo Brack received 2 million crowns from the Vexel company, two former employees told Coast Wire.",
  ),
  page(
    "Velmar Herald",
    "2031-05-06T09:00:00Z",
    "2",
    "Brack denies that Vexel paid him",
    "Minister Odo Brack denied on Tuesday that he had received 2 million crowns from the Vexel company.",
  ),
  page(
    "Meridian Post",
    "2031-05-09T09:00:00Z",
    "3",
    "Coast Wire retracts report on Minister Brack",
    "Coast Wire on Friday retracted its report that Minister Odo Brack had received 2 million crowns from the Vexel company.",
  ),
  page(
    "Aldmoor Gazette",
    "2031-05-12T09:00:00Z",
    "4",
    "Chlorine leaks from the Ostrel works",
    "The harbour office of Velmar said the chlorine leak was stopped within 50 minutes.\n\nArdovia denied on Monday that it had refused to send gas masks to Velmar.\n\nTwo workers were taken to hospital with burns, the city hospital of Velmar said.\n\n“Nobody will have to do so,” mayor Ana Ruiz said.",
  ),
  ...[
    "will pay 20 million crowns to the residents of Eastquay",
    "may pay 12 million crowns to the residents of Eastquay",
  ].map((what, place) =>
    page(
      "Capital Post",
      "2031-05-15T09:00:00Z",
      "5",
      `Payment for Eastquay ${place}`,
      `The Ostrel works ${what}, finance director Sella Dahl said on Thursday.`,
    ),
  ),
]);
after(close);

const ROWS: readonly (readonly [text: string, kinds: readonly string[], notes?: readonly string[]])[] = [
  ["Ardovia had refused to send gas masks to Velmar.", ["negation"]],
  ["Ardovia denied that it had refused to send gas masks to Velmar.", []],
  ["The chlorine leak was stopped within 50 minutes.", ["source"]],
  ["The harbour office of Velmar said the chlorine leak was stopped within 50 minutes.", []],
  ["Two workers died of burns, the city hospital of Velmar said.", ["word"]],
  ["The Ostrel works will pay 20 million crowns to the residents of Eastquay, Sella Dahl said.", ["version"]],
  ["The Ostrel works may pay 12 million crowns to the residents of Eastquay, Sella Dahl said.", []],
  ["“Nobody will have to do so,” Ana Ruiz said.", []],
  [
    "Minister Odo Brack received 2 million crowns from the Vexel company.",
    ["retracted", "source"],
    ["denied Odo Brack", "retracted Coast Wire"],
  ],
  [
    "Minister Odo Brack received 2 million crowns from the Vexel company, two former employees told Coast Wire.",
    [],
    ["denied Odo Brack", "retracted Coast Wire"],
  ],
];

const notesOf = ({ notes }: DraftSentence) => notes.map(({ what, who }) => `${what} ${who}`).toSorted();

test("a draft is told what its sentences rest on", async () => {
  for (const [text, kinds, notes = []] of ROWS) {
    const [found] = (await checkDraft(text, ledger)).sentences;
    assert.deepEqual([...new Set(found!.faults.map(({ kind }) => kind))].toSorted(), kinds.toSorted(), text);
    assert.equal(found!.isSupported, kinds.length === 0, text);
    assert.deepEqual(notesOf(found!), notes, text);
    for (const { receipt } of found!.notes) assert.match(receipt!.quote, /denied|retracted/);
  }
});

const DAHL: Proof = {
  quote:
    "The Ostrel works will pay 20 million crowns, finance director Sella Dahl confirmed on Thursday, and an auditor of the city will look at it.",
  chain: [{ name: "Sella Dahl" }],
  outlet: "Capital Post",
  published: "2031-05-15",
};

test("another tense and another office are no words of the receipt", () => {
  const kinds = (text: string) =>
    gate({ asOf: "2031-05-16", sentences: [{ text, receipts: [DAHL] }] }).faults.map(
      ({ kind, words }) => `${kind}: ${words}`,
    );
  assert.deepEqual(kinds("The Ostrel works will pay 20 million crowns, finance director Sella Dahl confirmed."), []);
  assert.ok(
    kinds("The Ostrel works has paid 20 million crowns, finance director Sella Dahl confirmed.").includes(
      "certainty: has",
    ),
  );
  const damaged = kinds("The Ostrel works will pay 20 million crowns, minister Sella Dahl confirmed.");
  assert.ok(damaged.includes("name: minister Sella"), damaged.join());
});
