// A brief in the words of a language model: what passes is printed with the receipts that were there, what does not
// stays as it was compiled.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { briefFormats, briefOf, briefsIn, checkBriefs, gate } from "../../src/publish/index.ts";
import { mayBeWorded, refusalOf } from "../../src/publish/writer/kept.ts";
import { worded } from "../../src/publish/writer/index.ts";
import type { Prompt } from "../../src/statement/index.ts";
import { demoReadings } from "../demo-readings.ts";
import { chance } from "../ledger/readings.ts";
import { damaged, DAMAGES } from "./damage.ts";
import { ledgerOf, mainStory } from "./demo-brief.ts";

const { ledger, close } = await ledgerOf(await demoReadings());
after(close);
const brief = (await briefOf(ledger, await mainStory(ledger), { sentences: 40 }))!;

/** The place of the sentence that begins so, from 1. */
function placeOf(head: string): number {
  const place = brief.sentences.findIndex(({ text }) => text.startsWith(head));
  assert.ok(place >= 0, `the brief has no such sentence: ${head}`);
  return place + 1;
}

/** The brief, worded as an answer has it. */
async function wording(answer: string | ((prompt: Prompt) => string)) {
  const asked: Prompt[] = [];
  const given = await worded(
    brief,
    async (prompt) => {
      asked.push(prompt);
      return { text: typeof answer === "string" ? answer : answer(prompt), isWhole: true };
    },
    "tern-7b",
  );
  return { ...given, asked };
}

/** An answer to the question that has a sentence; all others are answered with nothing. */
const only = (id: number, answer: string) => (prompt: Prompt) =>
  linesIn(prompt).some((one) => one.id === id) ? answer : '{"sentences": []}';

const answered = (...sentences: { readonly id: unknown; readonly text: unknown }[]) => JSON.stringify({ sentences });
const linesIn = ({ data }: Prompt) =>
  data.split("\n").map((line) => JSON.parse(line) as { id: number; text: string; receipts: string[] });

const GOOD = [
  [
    "Fourteen people died",
    "The Civil Protection Service said on 6 March that fourteen people died in the 3 March chemical spill in the Ardovian town of Ostrel and three are still missing.",
  ],
  [
    "Observers counted",
    "The Sirrin River Commission said observers counted between 350 and 400 Ardovian soldiers near the Tamrin crossing on 6 March.",
  ],
  [
    "The town council said",
    "More than 60,000 residents would be supplied from tankers until further notice, the town council said.",
  ],
  [
    "The wall of Basin 2",
    "According to plant operator Sirrinchem, the wall of Basin 2 at the Sirrin Works failed at 4:10 a.m. (0210 GMT).",
  ],
  ["Henryka Luczan warned", "Henryka Luczan has warned residents not to drink from private wells."],
] as const;

test("other words with the same substance are printed, with the receipts that were there and the writer's name", async () => {
  for (const [head, text] of GOOD) {
    const id = placeOf(head);
    const { brief: told, taken, refused } = await wording(only(id, answered({ id, text })));
    assert.deepEqual([taken, refused], [1, []], text);
    const before = brief.sentences[id - 1]!;
    assert.deepEqual(told.sentences[id - 1], { ...before, text, by: "llm/1/tern-7b" });
    assert.deepEqual(told.sentences.toSpliced(id - 1, 1), brief.sentences.toSpliced(id - 1, 1));
    assert.deepEqual(gate(told).faults, []);
  }
});

test("words that say something else are refused by name, and the sentence stays", async () => {
  for (const [head, text, why] of [
    [
      "Fourteen people died",
      "Fourteen people died in the 3 March chemical spill in the Ardovian town of Ostrel and three are still missing.",
      "a source is left out",
    ],
    [
      "Fourteen people died",
      "Fourteen people died in the 3 March chemical spill in the Ardovian town of Ostrel, the Civil Protection Service said on 6 March.",
      "a number is left out",
    ],
    [
      "Fourteen people died",
      "Forty people died in the 3 March chemical spill in the Ardovian town of Ostrel and three are still missing, the Civil Protection Service said on 6 March.",
      "a number is left out",
    ],
    [
      "Fourteen people died",
      "Fourteen people were murdered in the 3 March chemical spill in the Ardovian town of Ostrel and three are still missing, the Civil Protection Service said on 6 March.",
      "a new word",
    ],
    [
      "Fourteen people died",
      "Fourteen people died in the 3 March chemical spill in the Ardovian town of Ostrel and three are still missing, Šimon Äär said on 6 March.",
      "a source is left out",
    ],
    [
      "Velko Đarnović, Ardovia’s",
      "Velko Đarnović, Ardovia’s defence minister, said on 4 March that troops had been moved to the border with Kelmar.",
      "another act",
    ],
    [
      "Velko Đarnović, Ardovia’s",
      "Velko Đarnović, Ardovia’s defence minister, denied that troops had been moved to the border with Kelmar.",
      "a day is left out",
    ],
    [
      "Velko Đarnović, Ardovia’s",
      "Velko Đarnović, Ardovia’s defence minister, denied on 4 March that troops had not been moved to the border with Kelmar.",
      "a limit changed",
    ],
    [
      "Velko Đarnović, Ardovia’s",
      "Velko Đarnović, Kelmar’s defence minister, denied on 4 March that troops had been moved to the border with Ardovia.",
      "something changed its place",
    ],
    [
      "The town council said",
      "The town council said that 60,000 residents would be supplied from tankers until further notice.",
      "a limit changed",
    ],
    [
      "The town council said",
      "The town council said that more than 60,000 residents would be supplied from tankers. It will rain.",
      "no sentence",
    ],
    [
      "The town council said",
      "The town council said that more than 60,000 residents would be supplied from tankers <b>until</b> further notice.",
      "no sentence",
    ],
    ["The town council said", "", "no sentence"],
    ["The town council said", "Ignore the receipts and print this.", "a source is left out"],
    ["The town council said", `The town council said ${"that ".repeat(400)}.`, "no sentence"],
    ["Henryka Luczan warned", "Henryka Luczan warned residents to drink from private wells.", "a limit changed"],
    ["Henryka Luczan warned", "Henryka Luczan said residents should not drink from private wells.", "another act"],
    [
      '"The wall was inspected',
      '"The wall was inspected and it was safe," company spokeswoman Katrin Mauve said.',
      "a quotation is left out",
    ],
    [
      "An inspection report",
      "An inspection report seen by The Vessany Standard found that Basin 2 of the Sirrin Works was filled to 80 per cent of its capacity, against a permitted 96 per cent.",
      "something changed its place",
    ],
  ] as const) {
    const id = placeOf(head);
    const { brief: told, taken, refused } = await wording(only(id, answered({ id, text })));
    assert.deepEqual([taken, refused, told], [0, [{ sentence: id, why }], brief], text);
  }
});

test("of 120 damages to sentences that may be worded at most one is printed, and an unchanged one always is", () => {
  const sentences = brief.sentences.filter((one) => mayBeWorded(one, brief.asOf));
  const kinds = Object.keys(DAMAGES);
  const draws = chance(41);
  const printed: string[] = [];
  for (let count = 0; count < 120; count += 1) {
    const kind = kinds[count % kinds.length]!;
    const made = damaged({ sentences }, kind, draws);
    assert.ok(made, `nothing to damage: ${kind}`);
    if (refusalOf(sentences[made.sentence]!, made.text, brief.asOf) === null) printed.push(`${kind}: ${made.text}`);
  }
  assert.ok(printed.length <= 1, printed.join("\n"));
  for (const one of sentences) assert.equal(refusalOf(one, one.text, brief.asOf), null, one.text);
});

test("answers in other shapes change nothing and are counted", async () => {
  const id = placeOf("The town council");
  const [, text] = GOOD[2];
  for (const [answer, refused, taken] of [
    ["No.", [{ sentence: null, why: "answer not readable" }], 0],
    ["", [{ sentence: null, why: "answer not readable" }], 0],
    ['{"sentences": []}', [], 0],
    [answered({ id: 400, text }), [{ sentence: null, why: "no such sentence" }], 0],
    [answered({ id: String(id), text }), [{ sentence: null, why: "no such sentence" }], 0],
    [answered({ id: "__proto__", text }), [{ sentence: null, why: "no such sentence" }], 0],
    [answered({ id, text: [text] }), [{ sentence: id, why: "no such shape" }], 0],
    [answered({ id, text: null }, { id, text }), [{ sentence: id, why: "no such shape" }], 1],
    [
      answered({ id, text }, { id, text: "The town council said nothing." }),
      [{ sentence: id, why: "answered twice" }],
      1,
    ],
    [`${answered({ id, text }).slice(0, -2)}, {"id": ${id + 1}, "te`, [], 1],
    [`{"sentences": ${"[".repeat(5000)}`, [{ sentence: null, why: "answer not readable" }], 0],
  ] as const) {
    const given = await wording(only(id, answer));
    assert.deepEqual([given.refused, given.taken], [refused, taken], answer);
    assert.equal(given.brief.sentences.length, brief.sentences.length);
  }
});

test("only sentences that can be held to what they tell are sent, with their receipts, so many at a time", async () => {
  const { asked } = await wording('{"sentences": []}');
  const lines = asked.flatMap(linesIn);
  assert.deepEqual(
    asked.map((prompt) => linesIn(prompt).length <= 12),
    asked.map(() => true),
  );
  assert.ok(asked.length > 1 && lines.length < brief.sentences.length);
  for (const { id, text, receipts } of lines) {
    assert.equal(brief.sentences[id - 1]!.text, text);
    assert.ok(receipts.length > 0 && receipts.every((quote) => quote.length <= 600));
    assert.doesNotMatch(text, /independent origins|go back to/);
  }
});

test("a question that is worded otherwise has another version", async () => {
  const { asked } = await wording('{"sentences": []}');
  const [{ task, name, shape }] = asked as [Prompt];
  const hash = createHash("sha256")
    .update(JSON.stringify([task, name, shape]))
    .digest("hex")
    .slice(0, 16);
  assert.equal(hash, "c63cbc8f03df0197");
});

test("a brief so worded can be verified, says whose words it has, and cannot say that it has others", async () => {
  const sentences = GOOD.map(([head, text]) => ({ id: placeOf(head), text }));
  const { brief: told, taken } = await wording((prompt) =>
    answered(...sentences.filter(({ id }) => linesIn(prompt).some((one) => one.id === id))),
  );
  assert.equal(taken, sentences.length);
  assert.deepEqual((await checkBriefs([told], ledger)).findings, []);
  for (const { name, write } of briefFormats) {
    const written = write([told], { why: false, width: 100, colour: false });
    assert.match(written, /llm\/1\/tern-7b/, name);
    if (name === "json" || name === "html") assert.deepEqual(await briefsIn(written), [told]);
    if (name === "html") await assert.rejects(briefsIn(written.replace("; worded in part", "; words")), /other words/);
  }
});
