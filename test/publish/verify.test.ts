// Verifying: a brief as it was made passes, one that was changed does not, and a draft is told what it lacks.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  briefFormats,
  briefOf,
  briefsIn,
  checkBriefs,
  checkDraft,
  checkWritten,
  NoBrief,
  writtenIn,
} from "../../src/publish/index.ts";
import type { Verdict } from "../../src/ledger/index.ts";
import type { Brief, BriefReceipt } from "../../src/publish/index.ts";
import { untoldIn } from "../../src/publish/verify/untold.ts";
import { demoReadings } from "../demo-readings.ts";
import { ledgerOf, mainStory } from "./demo-brief.ts";
import { harbour } from "./harbour.ts";

const { ledger, close } = await ledgerOf(harbour());
after(close);
const brief = (await briefOf(ledger, await mainStory(ledger)))!;
const LOOK = { why: false, width: 80, colour: false };
const written = (name: string) => briefFormats.find((one) => one.name === name)!.write([brief], LOOK);

test("a brief that was written as data or as a page is read again as it was", async () => {
  for (const name of ["json", "html"]) assert.deepEqual(await briefsIn(written(name)), [brief]);
  assert.equal(await briefsIn(written("md")), null);
  assert.equal(await briefsIn("Nine passengers were injured."), null);
});

test("a page that shows other words than its data is refused", async () => {
  const page = written("html");
  const changed = [
    page.replace(/<p>\w+/, "<p>Nobody"),
    page.replace("</article>", "<p>The minister was arrested.</p></article>"),
    page.replace("</body>", `${/<script type="application[^]*?<\/script>/.exec(page)![0]}</body>`),
    page.replace(/href="https?:[^"]+"/, 'href="https://elsewhere.example/"'),
  ];
  for (const text of changed) {
    assert.notEqual(text, page);
    await assert.rejects(briefsIn(text), NoBrief);
  }
});

test("what calls itself a brief and is none is refused with its place", async () => {
  const broken = [
    written("json").replace('"start":', '"begin":'),
    written("json").replace('"version": 1', '"version": 2'),
    written("json").slice(0, -30),
    '{"kind": "whence brief", "__proto__": {"version": 1}}',
  ];
  for (const text of broken) await assert.rejects(briefsIn(text), NoBrief);
});

test("a brief passes by itself and against the ledger that it was made from", async () => {
  const receipts = brief.sentences.flatMap((one) => one.receipts).length;
  const counts = { sentences: brief.sentences.length, receipts };
  assert.deepEqual(await checkBriefs([brief], null), { ...counts, kept: null, findings: [], grown: [] });
  assert.deepEqual(await checkBriefs([brief], ledger), { ...counts, kept: receipts, findings: [], grown: [] });
});

test("a claim whose denial was cut out is at fault; one that was denied later is not", async () => {
  const { ledger: demo, close: closeDemo } = await ledgerOf(await demoReadings());
  try {
    const whole = (await briefOf(demo, await mainStory(demo), { sentences: 25 }))!;
    assert.deepEqual((await checkBriefs([whole], demo)).findings, []);
    const isDenial = ({ receipts }: Brief["sentences"][number]) => receipts.some(({ side }) => side === "against");
    const sentences = whole.sentences.filter((one) => !isDenial(one));
    assert.ok(sentences.length < whole.sentences.length);
    const { findings } = await checkBriefs([{ ...whole, sentences }], demo);
    assert.ok(findings.length > 0);
    assert.deepEqual([...new Set(findings.map(({ kind }) => kind))], ["denial"]);
    const { faults, grown } = await untoldIn({ ...whole, sentences: sentences.slice(0, 1) }, demo, false);
    assert.deepEqual(faults, []);
    assert.ok(grown.every(({ kind }) => kind === "denial"));
  } finally {
    await closeDemo();
  }
});

/** The brief with its first receipt changed. */
function withReceipt(change: Partial<BriefReceipt>): Brief {
  const [sentence, ...more] = brief.sentences;
  const [receipt, ...others] = sentence!.receipts;
  return { ...brief, sentences: [{ ...sentence!, receipts: [{ ...receipt!, ...change }, ...others] }, ...more] };
}

test("a receipt that was changed is found out", async () => {
  const [{ start, end, quote, chain }] = brief.sentences[0]!.receipts as [BriefReceipt];
  const changes: readonly (readonly [Partial<BriefReceipt>, string])[] = [
    [{ end: end + 1 }, "span"],
    [{ start: start + 1, end: end + 1 }, "span"],
    [{ quote: quote.replace("eleven", "ninety") }, "span"],
    [{ outlet: "Another Paper" }, "article"],
    [{ published: "2031-05-20" }, "article"],
    [{ snapshot: "0".repeat(64) }, "snapshot"],
    [{ statement: "0000000000000000" }, "statement"],
    [{ act: "deny" }, "statement"],
    [{ chain: [{ name: "Odo Brack", known: ["Odo Brack"] }] }, "statement"],
    [{ chain: chain.map(({ name, known }) => ({ name, known: [...known, "Odo Brack"] })) }, "statement"],
    [{ side: "against" }, "statement"],
    [{ origins: { least: 9, most: 9 } }, "statement"],
    [{ origin: 7 }, "statement"],
    [{ proves: "name" }, "statement"],
    [{ article: "0000000000000000" }, "missing"],
    // Words of the same article, which are not where it was said.
    [{ end: start + 9, quote: quote.slice(0, 9) }, "statement"],
  ];
  for (const [change, kind] of changes) {
    const { findings } = await checkBriefs([withReceipt(change)], ledger);
    assert.ok(
      findings.some((one) => one.kind === kind && one.sentence === 1),
      `${JSON.stringify(change)}: ${JSON.stringify(findings)}`,
    );
  }
});

test("an article that the ledger does not keep is missing; without a ledger its own words are all", async () => {
  const forged = withReceipt({ article: "0000000000000000" });
  const { kept, receipts, findings } = await checkBriefs([forged], ledger);
  assert.equal(kept, receipts - 1);
  assert.deepEqual(
    findings.map(({ kind, sentence }) => [kind, sentence]),
    [["missing", 1]],
  );
  assert.deepEqual((await checkBriefs([forged], null)).findings, []);
});

test("a brief says of its story what the ledger does, and may be older than it", async () => {
  const changes: readonly Partial<Brief>[] = [
    { story: "0000000000000000" },
    { title: "Minister arrested" },
    { articles: brief.articles + 1 },
    { outlets: brief.outlets - 1 },
    { outlets: brief.outlets + 9, asOf: "2031-05-12" },
  ];
  for (const change of changes) {
    const { findings } = await checkBriefs([{ ...brief, ...change }], ledger);
    assert.ok(
      findings.some(({ kind, sentence }) => kind === "story" && sentence === 0),
      JSON.stringify(change),
    );
  }
  const { findings } = await checkBriefs([{ ...brief, articles: 1, outlets: 1, asOf: "2031-05-12" }], ledger);
  assert.ok(!findings.some(({ kind }) => kind === "story"));
});

test("what later articles changed is told apart from what does not hold", async () => {
  const readings = harbour();
  const growing = await ledgerOf(readings.slice(0, 3));
  after(growing.close);
  const older = (await briefOf(growing.ledger, await mainStory(growing.ledger)))!;
  await growing.ledger.follow(readings.slice(3).map((reading) => ({ reading })));
  const { findings, grown } = await checkBriefs([older], growing.ledger);
  assert.deepEqual(findings, []);
  assert.ok(grown.some(({ kind, why }) => kind === "story" && /^are \d+ of \d+ in the ledger$/.test(why)));
  // A count that the claim never had, and a title that none of its articles has, are faults for all that.
  const [first, ...more] = older.sentences;
  const forged = first!.receipts.map((one) => ({ ...one, origins: { least: 9, most: 9 } }));
  const changed = { ...older, title: "Minister arrested", sentences: [{ ...first!, receipts: forged }, ...more] };
  const kinds = (await checkBriefs([changed], growing.ledger)).findings.map(({ kind }) => kind);
  assert.ok(kinds.includes("story") && kinds.includes("statement"), kinds.join());
  // The same as text: its counts are those of then.
  for (const name of ["text", "md"]) {
    const text = briefFormats.find((one) => one.name === name)!.write([older], LOOK);
    assert.deepEqual((await checkWritten(writtenIn(text)!, growing.ledger)).findings, [], name);
  }
});

test("a brief that was written as text or Markdown is read back, and held against the ledger", async () => {
  for (const name of ["text", "md"]) {
    const [read, ...others] = writtenIn(written(name))!;
    assert.deepEqual(others, []);
    assert.deepEqual(
      read!.sentences.map(({ text }) => text),
      brief.sentences.map(({ text }) => text),
    );
    const { sentences, findings } = await checkWritten([read!], ledger);
    assert.deepEqual([sentences, findings], [brief.sentences.length, []]);
  }
});

test("changed words of a brief as text are found out: in its sentences, its counts and its footnotes", async () => {
  const md = written("md");
  const changes: readonly (readonly [RegExp, string, string])[] = [
    [/^Eleven|^Nine|eleven passengers/m, "ninety passengers", "number"],
    [/(\[\^1\]: .*)\./, "$1 and nobody knows why.", "missing"],
    [/\[\^1\](?!:)/, "[^1][^99]", "missing"],
    [/^# .*/, "# Minister arrested", "story"],
    [/independent origins? stand/, "hundred independent origins stand", "receipt"],
  ];
  let tried = 0;
  for (const [words, instead, kind] of changes) {
    const text = md.replace(words, instead);
    if (text === md) continue;
    tried += 1;
    const { findings } = await checkWritten(writtenIn(text)!, ledger);
    assert.ok(
      kind === "receipt" ? findings.length > 0 : findings.some((one) => one.kind === kind),
      `${words}: ${JSON.stringify(findings)}`,
    );
  }
  assert.ok(tried >= 4);
});

test("several briefs in one text are told apart, and a text with notes of its own is none", async () => {
  for (const name of ["text", "md"]) {
    const both = briefFormats.find((one) => one.name === name)!.write([brief, brief], LOOK);
    assert.equal(writtenIn(both)?.length, 2, name);
    assert.equal(writtenIn(both.replaceAll("\n", "\r\n"))?.length, 2, name);
  }
  for (const text of [
    "",
    "Nine people were hurt [1].\n\n[1] Coast Wire, 12 May 2031: Nine people were hurt.",
    "A study\n\nNine were hurt [1], and more later.\n\n[1] Lind: Ferries, 2030.",
    "# Notes\n\nNine were hurt.[^2]\n\n[^2]: Lind: Ferries, 2030.",
    `${written("md")}\n\nOne more word.`,
  ])
    assert.equal(writtenIn(text), null, text);
});

/** Sentences of a draft: supported, or the kinds of what has no support. */
const DRAFT: readonly (readonly [text: string, faults: readonly string[] | "supported"])[] = [
  ["Ana Ruiz, the commander of the Velmar Coast Guard, said that eleven passengers had been injured.", "supported"],
  ["Two crew members told Coast Wire that the radar may have failed an hour before the accident.", "supported"],
  ["Two crew members told Coast Wire that the radar failed three hours before the accident.", ["number", "certainty"]],
  ["Tern Lines confirmed that the Calla had been overloaded.", ["verb"]],
  ["Odo Brack accused the company of sailing without a second officer.", ["name", "source"]],
  ["Snow fell on the mountains of another country all winter long.", []],
];

test("a draft is told which of its sentences have no support, and what comes nearest", async () => {
  const { sentences: checked, left } = await checkDraft(DRAFT.map(([text]) => text).join("\n\n"), ledger);
  assert.equal(left, 0);
  assert.equal(checked.length, DRAFT.length);
  for (const [place, [text, faults]] of DRAFT.entries()) {
    const { isSupported, faults: found, nearest } = checked[place]!;
    assert.equal(isSupported, faults === "supported", `${text}: ${JSON.stringify(found)}`);
    if (faults === "supported") continue;
    for (const kind of faults)
      assert.ok(
        found.some((one) => one.kind === kind),
        `${text}: ${JSON.stringify(found)}`,
      );
    if (faults.length > 0) assert.ok(nearest, text);
  }
});

test("what is said again and again is held against the ledger once, and what is left is counted", async () => {
  let asked = 0;
  const counting = {
    ...ledger,
    claimsLike: (...words: Parameters<typeof ledger.claimsLike>) => ((asked += 1), ledger.claimsLike(...words)),
  };
  const same = "Nine passengers were injured in the harbour of Velmar. ".repeat(300);
  assert.deepEqual([(await checkDraft(same, counting)).sentences.length, asked], [300, 1]);
  const many = Array.from({ length: 405 }, (_, n) => `Zorvik number ${n} came to the quay.`).join(" ");
  const { sentences, left } = await checkDraft(many, { ...ledger, claimsLike: async () => [] });
  assert.deepEqual([sentences.length, left], [400, 5]);
});

/** What is found in a text that was made of the written brief: kinds, or null where it is none. */
async function kindsIn(text: string): Promise<string[] | null> {
  const read = writtenIn(text);
  return read && (await checkWritten(read, ledger)).findings.map(({ kind }) => kind);
}

test("whatever stands above the first paragraph of a brief as text is the title, or of when it is", async () => {
  const [text, md] = [written("text"), written("md")];
  const [title, stand] = text.split("\n") as [string, string];
  assert.match(stand, /^As of /);
  const forged: readonly (readonly [string, string])[] = [
    [text.replace(title, `${title}\nThe minister was arrested for murder.`), "story"],
    [text.replace(stand, `The minister was arrested.\n${stand}`), "story"],
    [text.replace(stand, `${stand} the minister was arrested for murder.`), "story"],
    [md.replace(/^\*As of.*$/m, "*As of 19 May 2031 the minister was arrested for murder.*"), "receipt"],
    [md.replace(/^\*As of.*$/m, "*worded in part by the court that convicted Odo Brack of murder.*"), "receipt"],
    [md.replace(/^\*As of.*$/m, "*worded in part by llm/1/x who killed nine and held to the receipts*"), "receipt"],
    [md.replace(/^\*As of.*$/m, "*As of 1 January 2099*"), "story"],
  ];
  for (const [one, kind] of forged) assert.ok((await kindsIn(one))?.includes(kind), one.slice(0, 200));
  // A model that worded it is named there.
  const sentences = brief.sentences.map((one) => ({ ...one, by: "llm/1/qwen3:8b" }));
  for (const { name, write } of briefFormats.filter((one) => /text|md/.test(one.name)))
    assert.deepEqual(await kindsIn(write([{ ...brief, sentences }], LOOK)), [], name);
});

test("a sentence that was added to a brief as text is one without a receipt", async () => {
  const added = "The minister was arrested for murder.";
  for (const [name, mark] of [
    ["text", /\[1\]/],
    ["md", /\[\^1\]/],
  ] as const) {
    const text = written(name);
    for (const forged of [
      text.replace(mark, (found) => `${found} ${added}`),
      text.replace(/\n\n(?=\[)/, `\n\n${added}\n\n`),
    ])
      assert.ok((await kindsIn(forged))?.includes("receipt"), name);
  }
});

test("a footnote names its article as it is, and has its spaces", async () => {
  const md = written("md");
  const changes: readonly (readonly [RegExp, string, string])[] = [
    [/^\[\^1\]: [^,]+/m, "[^1]: The murderer Odo Brack", "article"],
    [/^(\[\^1\]: [^,]+), \d+ May/m, "$1, 1 May", "article"],
    [/^(\[\^1\]: .*: .*) the /m, "$1 t he ", "missing"],
    [/^(\[\^1\]: .*: .*) the /m, "$1the ", "missing"],
    [/^(\[\^1\]: .*: .*)\w{3}\.$/m, "$1", "missing"],
  ];
  for (const [words, instead, kind] of changes) {
    const forged = md.replace(words, instead);
    assert.notEqual(forged, md, String(words));
    assert.ok((await kindsIn(forged))?.includes(kind), `${words}`);
  }
  // Lines that are broken to any width have others.
  for (const width of [20, 40, 60]) {
    const { write } = briefFormats.find(({ name }) => name === "text")!;
    assert.deepEqual(await kindsIn(write([brief], { ...LOOK, width })), [], `${width}`);
  }
});

test("a brief that is of now counts as the ledger does now, and no numbers are beyond reason", async () => {
  const growing = await ledgerOf(harbour().slice(0, 2));
  after(growing.close);
  const older = (await briefOf(growing.ledger, await mainStory(growing.ledger)))!;
  await growing.ledger.follow(
    harbour()
      .slice(2)
      .map((reading) => ({ reading })),
  );
  const { grown } = await checkBriefs([older], growing.ledger);
  assert.ok(grown.some(({ kind }) => kind === "story"));
  const now = (await growing.ledger.story(older.story))!.story;
  const { articles, outlets, last: asOf, title } = now;
  const had = grown.filter(({ why }) => why.includes("count of origins")).length;
  assert.ok(had > 0);
  const posing = await checkBriefs([{ ...older, articles, outlets, asOf, title }], growing.ledger);
  assert.equal(posing.findings.filter(({ why }) => why.includes("count of origins")).length, had);
  const unlikely: readonly Partial<Brief>[] = [
    { asOf: "2099-01-01T00:00:00Z" },
    { asOf: "2099-01-01T00:00:00Z", articles: 1, outlets: 1 },
    { articles: 0, outlets: 0 },
    { articles: 1, outlets: 2 },
  ];
  for (const change of unlikely) {
    const { findings } = await checkBriefs([{ ...brief, ...change }], ledger);
    assert.ok(
      findings.some(({ kind }) => kind === "story"),
      JSON.stringify(change),
    );
  }
  const [text] = [JSON.stringify({ kind: "whence brief", version: 1, briefs: [{ ...brief, articles: -5 }] })];
  await assert.rejects(briefsIn(text!), NoBrief);
});

test("a story that was taken apart or put together since is found again", async () => {
  const apart = await ledgerOf(harbour());
  after(apart.close);
  const { ledger: own } = apart;
  const before = (await briefOf(own, await mainStory(own)))!;
  const moved = before.sentences[0]!.receipts[0]!.article;
  const say = (verdict: Verdict) => own.judge(verdict, "Mara Quill", "read both");
  await say({ act: "split", thing: before.story, members: [moved] });
  const split = await checkBriefs([before], own);
  // What was split off is no origin of the claims that stay.
  assert.deepEqual(
    new Set(split.findings.map(({ why }) => why)),
    new Set(["has another count of origins in the ledger"]),
  );
  assert.ok(split.grown.some(({ why }) => why.startsWith("is in several stories of the ledger now: ")));
  const other = (await own.thingOf("story", moved))!;
  const small = { ...before, story: other, articles: 1, outlets: 1, sentences: before.sentences.slice(0, 1) };
  await say({ act: "merge", things: [before.story, other] });
  const merged = (await checkBriefs([small], own)).findings.filter(({ kind }) => kind === "story");
  assert.deepEqual(merged, []);
  const nowhere = await checkBriefs([{ ...before, story: "" }], own);
  assert.deepEqual(
    nowhere.findings.map(({ words, why }) => [words, why]),
    [[before.title, "is of no story in the ledger"]],
  );
});

test("a draft that was broken to a width is read by its sentences", async () => {
  const wrapped = "Ana Ruiz, the commander of the Velmar\nCoast Guard, said nine had been injured.";
  const { sentences } = await checkDraft(wrapped, ledger);
  assert.deepEqual(
    sentences.map(({ text }) => text),
    [wrapped.replace("\n", " ")],
  );
  const headed = "Ferry runs aground off Velmar\nTern Lines denied that the Calla had been overloaded, on Tuesday.";
  assert.equal((await checkDraft(headed, ledger)).sentences.length, 2);
});
