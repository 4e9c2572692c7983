// The brief of the demo story, sentence by sentence, each with the words that prove it.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { briefFormats, briefOf, gate, newsOf } from "../../src/publish/index.ts";
import type { Brief, BriefSentence } from "../../src/publish/index.ts";
import { demoReadings } from "../demo-readings.ts";
import { ledgerOf, mainStory } from "./demo-brief.ts";

const { ledger, close } = await ledgerOf(await demoReadings());
after(close);
const story = await mainStory(ledger);
const brief = (await briefOf(ledger, story))!;

/** Each sentence of the brief with words of its receipts, in their order; names are proved after what was said. */
const EXPECTED: readonly (readonly [section: string, text: string, quotes: readonly RegExp[]])[] = [
  [
    "now",
    "Fourteen people died in the 3 March chemical spill in the Ardovian town of Ostrel and three are still missing, the Civil Protection Service said on 6 March.",
    [/^Fourteen people died in Monday's chemical spill .* said on Thursday/],
  ],
  [
    "now",
    "Three or four independent origins stand behind this; four outlets carry it.",
    [
      /I make it 14/,
      /^Fourteen people died/,
      /Aar said he accepted/,
      /fourteen people are dead/,
      /The number is fourteen/,
    ],
  ],
  [
    "now",
    "The Civil Protection Service spoke of 12 dead on 3 March, Šimon Äär, the mayor of Ostrel, of at least 17 on 4 March, and the Civil Protection Service of 14 on 6 March.",
    [/^Twelve people were killed/, /at least 17 people had died/, /^Fourteen people died/],
  ],
  [
    "now",
    '"Twelve dead and five missing makes 17 names, not 17 dead," Mykhal Torenko, the director of the Civil Protection Service, told a news conference.',
    [/^"Twelve dead and five missing makes 17 names, not 17 dead," he told a news conference/],
  ],
  [
    "now",
    "The Civil Protection Service said that it could not confirm the mayor’s figure.",
    [/^The Civil Protection Service, which put the toll at 12 on Monday, said that it could not confirm/],
  ],
  [
    "now",
    "Šimon Äär apologised for having said on 4 March that at least 17 people had been killed.",
    [/^He then apologised for having said on Tuesday/],
  ],
  [
    "now",
    "Ardovia has moved two army battalions, around 1,200 soldiers, to within ten kilometres of the Kelmari border since the night of 3 March, two sources in the State Information Bureau have told the Astrun Herald.",
    [/^Ardovia has moved two army battalions[^]* since Monday night/],
  ],
  [
    "now",
    "Between one and four independent origins stand behind this; five outlets carry it.",
    [
      /intelligence sources say/,
      /two army battalions/,
      /The Astrun Herald, citing/,
      /^Kelmar’s State Information Bureau, which is the source of the claim that 1,200/,
      /This was reported by Tern/,
      /Spooks/,
    ],
  ],
  [
    "now",
    "Velko Đarnović, Ardovia’s defence minister, denied on 4 March that troops had been moved to the border with Kelmar.",
    [/Velko Djarnovic on Tuesday denied that troops/],
  ],
  [
    "now",
    "Observers counted between 350 and 400 Ardovian soldiers near the Tamrin crossing on 6 March, the Sirrin River Commission said.",
    [/^Observers counted between 350 and 400 Ardovian soldiers near the Tamrin crossing on Thursday/],
  ],
  [
    "now",
    "Nearly 3 million litres of liquid escaped, said the environment minister, Henryka Luczan, in a televised briefing in the capital.",
    [/^Nearly 3 million litres of liquid escaped, Environment Minister Henryka Luczan said/],
  ],
  [
    "now",
    "All seven outlets that carry this go back to one origin.",
    [
      /Nearly 3 million/,
      /Nearly 3 million/,
      /Nearly 3 million/,
      /Nearly 3mn/,
      /Nearly 3 million/,
      /nearly 3 million/,
      /nearly 3 million/,
    ],
  ],
];

test("each sentence of the demo's brief stands with its receipts", () => {
  assert.deepEqual(
    brief.sentences.map(({ text }) => text),
    EXPECTED.map(([, text]) => text),
  );
  for (const [place, [section, text, quotes]] of EXPECTED.entries()) {
    const sentence = brief.sentences[place]!;
    assert.equal(sentence.section, section, text);
    const said = sentence.receipts.filter(({ proves }) => proves === "statement");
    assert.equal(said.length, quotes.length, text);
    for (const quote of quotes)
      assert.ok(
        said.some((one) => quote.test(one.quote)),
        `${text}: ${quote.source}`,
      );
  }
});

const everyReceipt = (some: readonly BriefSentence[]) => some.flatMap(({ receipts }) => receipts);

test("a longer brief tells how figures moved, who acknowledges and who declines, and no condolences", async () => {
  const { sentences } = (await briefOf(ledger, story, { sentences: 25 }))!;
  const texts = sentences.map(({ text }) => text);
  for (const told of [
    "Henryka Luczan spoke of nearly 3 million litres on 3 March, Sanna Vreeland, Sirrinchem’s technical director, of 1.5 million on 4 March, and the Sirrin River Commission of between 2.4 million and 2.8 million on 7 March.",
    "The Ministry of Defence of Ardovia acknowledged the presence of a battalion at Tamrin.",
    "Sirrinchem declined to comment on reports that the basin had been close to its limit after a week of rain.",
  ])
    assert.ok(texts.includes(told), told);
  assert.ok(texts.every((text) => !/saddened/.test(text)));
});

test("every receipt quotes its article exactly", async () => {
  const long = (await briefOf(ledger, story, { sentences: 25 }))!;
  const articles = new Map(
    (await ledger.articlesOf([...new Set(everyReceipt(long.sentences).map(({ article }) => article))])).map(
      ({ article }) => [article.id, article],
    ),
  );
  for (const { article, quote, start, end, url } of everyReceipt(long.sentences)) {
    assert.equal(articles.get(article)!.text.slice(start, end), quote);
    assert.equal(articles.get(article)!.url, url);
  }
});

test("a brief of any length passes the gate, and tells nothing twice", async () => {
  for (const sentences of [1, 5, 25]) {
    const some = (await briefOf(ledger, story, { sentences }))!;
    assert.ok(some.sentences.length <= sentences);
    assert.deepEqual(gate(some).faults, []);
    const texts = some.sentences.map(({ text }) => text).filter((text) => !/outlets/.test(text));
    assert.equal(new Set(texts).size, texts.length);
  }
});

test("what is new since a moment comes first, and what was known before comes as earlier", async () => {
  const since = (await briefOf(ledger, story, { since: "2025-03-06", sentences: 12 }))!;
  const sections = since.sentences.map(({ section }) => section);
  assert.deepEqual([...new Set(sections)], ["new", "earlier"]);
  const isNew = ({ published }: { published: string | null }) => (published ?? "") >= "2025-03-06";
  for (const { section, receipts, text } of since.sentences) {
    if (section === "new") assert.ok(receipts.some(isNew), text);
  }
  assert.match(since.sentences[0]!.text, /^Fourteen people died/);
});

test("where there is little room, a claim that somebody denies is told with the denial", async () => {
  const [only] = await newsOf(ledger, { sentences: 12, stories: 1 });
  const texts = only!.sentences.map(({ text }) => text).join("\n");
  assert.match(texts, /Ardovia has moved two army battalions/);
  assert.match(texts, /denied on 4 March that troops had been moved/);
});

test("nobody knows a story of another id", async () => {
  assert.equal(await briefOf(ledger, "0000000000000000"), null);
});

const LOOK = { why: false, width: 80, colour: false };
const written = (name: string, some: readonly Brief[]) =>
  briefFormats.find((one) => one.name === name)!.write(some, LOOK);

test("every format tells every sentence; the page carries the data", () => {
  for (const { name } of briefFormats) {
    const out = written(name, [brief]).replace(/\s+/g, " ");
    assert.ok(out.includes("two sources in the State Information Bureau have told the Astrun Herald."), name);
  }
  const page = written("html", [brief]);
  const [, data] = /<script type="application\/json" id="whence-brief">(.*)<\/script>/.exec(page)!;
  assert.deepEqual(JSON.parse(data!), JSON.parse(written("json", [brief])));
});

test("a hostile title or quote is no markup in the page, and drives no terminal", () => {
  const hostile = '</script><img src=x onerror="alert(1)">\u001b[2J';
  const [first] = brief.sentences;
  const receipts = first!.receipts.map((one) => ({
    ...one,
    quote: hostile,
    outlet: hostile,
    url: "javascript:alert(1)",
  }));
  const some = { ...brief, title: hostile, sentences: [{ ...first!, text: hostile, receipts }] };
  const page = written("html", [some]);
  assert.ok(!page.includes("<img") && !page.includes('href="javascript:'));
  for (const name of ["text", "md"]) assert.ok(!written(name, [some]).includes("\u001b"), name);
});
