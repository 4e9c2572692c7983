// A page that was edited or taken down since: its claim is told with what stood there before, and what went since the
// asked moment is new. A page that is gone is marked wherever it stands.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { briefOf, checkBriefs } from "../../src/publish/index.ts";
import type { Brief } from "../../src/publish/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";

const text = (ill: string, verb: string, more = "") =>
  `${ill} children have been taken to hospital after drinking milk of the brand Lumo in Velmar, the Ostrel hospital ${verb} on Tuesday.${more}`;
const page = (title: string, words: string, modified: string | null = null) =>
  readingOf({ publisher: "Coast Wire", published: "2031-05-13T08:00:00Z", title, text: words, path: "1", modified });
const SWEPT = "\n\nThe dairy Brask denied that its Lumo milk had been sold in Velmar.";

async function edited(): Promise<Ledger> {
  const { ledger, close } = await ledgerOf([
    page("Children ill after drinking Lumo milk", text("Fourteen", "confirmed", SWEPT)),
    page("Children ill after drinking Lumo milk", text("Eleven", "said"), "2031-05-14T09:00:00Z"),
  ]);
  after(close);
  return ledger;
}

const told = ({ sentences }: Brief) => sentences.map(({ section, text: words }) => `${section}: ${words}`);

const BEFORE = `${text("Fourteen", "confirmed").replace("on Tuesday.", "on 13 May")}, the page of Coast Wire said until 14 May.`;
const NOW = text("Eleven", "said").replace("Tuesday", "13 May");

test("what a page says is told with what stood there before", async () => {
  const ledger = await edited();
  const brief = (await briefOf(ledger, await mainStory(ledger)))!;
  assert.deepEqual(told(brief).slice(0, 2), [`now: ${NOW}`, `now: ${BEFORE}`]);
  assert.deepEqual((await checkBriefs([brief], ledger)).findings, []);
});

test("what was edited since then is new, and a denial that was swept away with it; before then it is not", async () => {
  const ledger = await edited();
  const since = (day: string) => mainStory(ledger).then((id) => briefOf(ledger, id, { since: day }));
  const later = told((await since("2031-05-14"))!);
  assert.deepEqual(later.slice(0, 2), [`new: ${NOW}`, `new: ${BEFORE}`]);
  assert.match(
    later.slice(2).join("\n"),
    /^new: (?:The dairy )?Brask denied .+, the page of Coast Wire said until 14 May\.$/m,
  );
  assert.ok(told((await since("2031-05-15"))!).every((one) => one.startsWith("earlier: ")));
});

test("a page that was taken down is told as what it said, and marked in its story", async () => {
  const { ledger, close } = await ledgerOf([
    page("Children ill after drinking Lumo milk", text("Eleven", "said")),
    readingOf({
      publisher: "Velmar Post",
      published: "2031-05-13T12:00:00Z",
      title: "Child dies after drinking Lumo milk in Velmar",
      text: "A child has died after drinking milk of the brand Lumo in Velmar, nurse Ana Ruiz told Velmar Post on Tuesday.",
      path: "gone",
    }),
  ]);
  after(close);
  const story = await mainStory(ledger);
  const address = "https://velmarpost.example/gone";
  const seen = (kind: "gone" | "back", what: string) =>
    ledger.keepLooks([
      {
        source: "https://velmarpost.example/",
        sights: [{ kind, address, goes: null, seen: what }],
        arrivals: [],
        sources: [],
        pages: [],
        hosts: [],
      },
    ]);
  await seen("gone", "HTTP 410");
  const { articles } = (await ledger.story(story))!;
  assert.deepEqual(
    articles.map(({ gone }) => gone !== null),
    [false, true],
  );
  const plain = (await briefOf(ledger, story))!;
  assert.doesNotMatch(told(plain).join("\n"), /child has died/i);
  const news = (await briefOf(ledger, story, { since: "2020-01-01" }))!;
  assert.match(
    told(news).join("\n"),
    /^new: A child has died .+, the page of Velmar Post said until \d+ \p{L}+ \d{4}\.$/mu,
  );
  assert.deepEqual((await checkBriefs([plain, news], ledger)).findings, []);
  await seen("back", "HTTP 200");
  assert.match(told((await briefOf(ledger, story))!).join("\n"), /child has died/i);
});
