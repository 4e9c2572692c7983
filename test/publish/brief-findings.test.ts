// With `since`, what was confirmed, denied or counted anew is told before what somebody was only quoted with.

import assert from "node:assert/strict";
import { test } from "node:test";
import { briefOf, gate } from "../../src/publish/index.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";

const page = (publisher: string, published: string, ...paragraphs: readonly string[]) =>
  readingOf({
    publisher,
    published,
    title: "Ferry Calla runs aground off Velmar",
    text: paragraphs.join("\n\n"),
    path: published,
  });

const AGROUND = "The ferry Calla ran aground off Velmar on Monday, the Velmar Coast Guard said.";
const QUOTED = "“Nobody sails on this line until the inquiry ends,” Transport Minister Odo Brack told parliament.";

const OUTLETS = [
  "Meridian Post",
  "Aldmoor Gazette",
  "Velmar Herald",
  "Ostrel Gazette",
  "Tamrin Courier",
  "Velmar Post",
  "Harbour Times",
  "Calder Line",
];

/** What was known on the first day, what came of it on the second, and how the sentence that tells it begins. */
const FOUND: Readonly<Record<string, readonly [known: string, came: string, told: RegExp]>> = {
  confirmed: [
    "The radar of the Calla had failed an hour before the accident, union leader Sella Dahl said.",
    "The port authority of Velmar confirmed that the radar of the Calla had failed an hour before the accident.",
    /^The port authority of Velmar confirmed/,
  ],
  denied: [
    "The radar of the Calla had failed an hour before the accident, union leader Sella Dahl said.",
    "The port authority of Velmar denied that the radar of the Calla had failed an hour before the accident.",
    /^The port authority of Velmar denied/,
  ],
  moved: [
    "Nine passengers of the Calla were injured, the Velmar Coast Guard said on Monday.",
    "Eleven passengers of the Calla were injured, the Velmar Coast Guard said on Tuesday.",
    /^Eleven passengers/,
  ],
  "put forward by two": [
    "Nine passengers of the Calla were injured, the Velmar Coast Guard said on Monday.",
    "The bow of the Calla was torn open over four metres, diver Pell Orrin said.\n\nThe bow of the Calla was torn open over four metres, engineer Ilan Voss said.",
    /^The bow of the Calla/,
  ],
};

for (const [what, [known, came, told]] of Object.entries(FOUND))
  test(`what was ${what} is told before a quotation that more outlets carry`, async () => {
    const { ledger, close } = await ledgerOf([
      page("Coast Wire", "2031-05-12T09:00:00Z", AGROUND, known),
      ...OUTLETS.map((outlet, place) => page(outlet, `2031-05-13T${10 + place}:00:00Z`, AGROUND, QUOTED)),
      page("Daily Pennant", "2031-05-13T09:00:00Z", AGROUND, came),
    ]);
    try {
      const brief = (await briefOf(ledger, await mainStory(ledger), { since: "2031-05-13" }))!;
      assert.deepEqual(gate(brief).faults, []);
      const texts = brief.sentences.filter(({ section }) => section === "new").map(({ text }) => text);
      assert.match(texts[0]!, told);
      // What is only quoted comes last.
      assert.match(
        texts.findLast((text) => !/outlets/.test(text))!,
        /Nobody sails on this line/,
      );
    } finally {
      await close();
    }
  });
