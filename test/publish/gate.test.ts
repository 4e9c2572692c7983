// The gate: what it lets pass, what it refuses and with which words, and how many damages it catches.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { briefOf, gate } from "../../src/publish/index.ts";
import type { Brief, Proof } from "../../src/publish/index.ts";
import { chance } from "../ledger/readings.ts";
import { demoReadings } from "../demo-readings.ts";
import { damaged, DAMAGES } from "./damage.ts";
import { ledgerOf, mainStory } from "./demo-brief.ts";
import { harbour } from "./harbour.ts";

const RUIZ: Proof = {
  quote:
    "Ana Ruiz, the harbour master of Velmar, said on Monday that at least 12 boats had not been insured and may be lost.",
  chain: [{ name: "Ana Ruiz", known: ["Ana Ruiz", "A. Ruiz"] }],
  outlet: "Coast Wire",
  published: "2031-03-05",
  saidAt: "2031-03-03",
};
const BRACK: Proof = {
  quote: "“We will rebuild every berth,” Odo Brack told Coast Wire, denying that 40 million crowns had been spent.",
  chain: [{ name: "Odo Brack" }],
  outlet: "Coast Wire",
  published: "2031-03-06",
};
const RELAYED: Proof = {
  quote: "Managers had claimed that the pier was safe, Sella Dahl said.",
  chain: [{ name: "managers" }, { name: "Sella Dahl" }],
  outlet: "Meridian Post",
  published: "2031-03-06",
};

/** Sentences with their receipts, and the kinds and words of what is wrong with each. */
const ROWS: readonly (readonly [text: string, receipts: readonly Proof[], faults: readonly string[]])[] = [
  ["Ana Ruiz said on 3 March that at least 12 boats had not been insured.", [RUIZ], []],
  ["Ana Ruiz said on Monday that at least twelve boats had not been insured and may be lost.", [RUIZ], []],
  ["According to A. Ruiz, at least 12 boats had not been insured.", [RUIZ], []],
  ["Odo Brack told Coast Wire: “We will rebuild every berth.”", [BRACK], []],
  ["Managers had claimed, according to Sella Dahl, that the pier was safe.", [RELAYED], []],
  ["Nobody was told.", [], ["receipt: Nobody was told."]],
  ["Ana Ruiz said that at least 13 boats had not been insured.", [RUIZ], ["number: 13 boats", "number: 13"]],
  [
    "Ana Ruiz said that fourteen boats had not been insured.",
    [RUIZ],
    ["number: fourteen boats", "number: fourteen", "certainty: least"],
  ],
  ["Ana Ruiz said that 12 boats had not been insured.", [RUIZ], ["number: 12 boats", "certainty: least"]],
  ["Ana Ruiz said on 4 March that at least 12 boats had not been insured.", [RUIZ], ["date: 4 march"]],
  ["Ana Ruiz said on Tuesday that at least 12 boats had not been insured.", [RUIZ], ["date: tuesday"]],
  ["Ana Rubin said that at least 12 boats had not been insured.", [RUIZ], ["name: Rubin", "source: Ana Rubin"]],
  [
    "Odo Brack said that at least 12 boats had not been insured.",
    [RUIZ],
    ["name: Odo", "name: Brack", "source: Odo Brack"],
  ],
  ["Ana Ruiz said that at least 12 boats had been insured.", [RUIZ], ["negation: not"]],
  ["Ana Ruiz did not say that at least 12 boats had not been insured.", [RUIZ], ["negation: not"]],
  ["Ana Ruiz said that at least 12 boats had not been insured and will be lost.", [RUIZ], ["certainty: may"]],
  ["Ana Ruiz confirmed that at least 12 boats had not been insured.", [RUIZ], ["verb: confirmed"]],
  ["Ana Ruiz said that at least 12 boats had reportedly not been insured.", [RUIZ], ["certainty: reportedly"]],
  ["“We will rebuild some berths,” Odo Brack told Coast Wire.", [BRACK], ["quotation: “We will rebuild some berths,”"]],
  ["Odo Brack denied that “40 million crowns” had been spent.", [BRACK], ["quotation: “40 million crowns”"]],
  ["Sella Dahl had claimed, according to managers, that the pier was safe.", [RELAYED], ["source: Sella Dahl"]],
  [
    "Two independent origins stand behind this; three outlets carry it.",
    [RUIZ, BRACK, RELAYED],
    ["count: three outlets", "count: Two independent origins"],
  ],
];

test("sentences pass or are refused, and the reason names the words", () => {
  for (const [text, receipts, faults] of ROWS) {
    const verdict = gate({ asOf: "2031-03-07", sentences: [{ text, receipts }] });
    assert.deepEqual(
      verdict.faults.map(({ kind, words }) => `${kind}: ${words}`),
      faults,
      text,
    );
    assert.equal(verdict.passed, faults.length === 0);
  }
});

const proof = (quote: string, name: string | null, called: readonly string[] = []): readonly Proof[] => [
  { quote, chain: [{ name, known: called }], outlet: "Coast Wire", published: "2031-03-06", saidAt: "2031-03-06" },
  ...called.map((words): Proof => ({ quote: words, proves: "name", chain: [{ name }], published: "2031-03-06" })),
];

/** Correct sentences with their receipts, and words of each with others in their place, with the kind that must be told. */
const TURNED: readonly (readonly [right: string, receipts: readonly Proof[], wrong: readonly string[]])[] = [
  [
    "Twelve sailors died in the 3 March fire in the harbour of Velmar and three are still missing, the Coast Guard said on 6 March.",
    proof(
      "Twelve sailors died in Monday's fire in the harbour of Velmar and three are still missing, the Coast Guard said on Thursday.",
      "Coast Guard",
      ["the Coast Guard"],
    ),
    [
      "number: Twelve → ١٧",
      "number: Twelve → １７",
      "number: Twelve → 𝟏𝟕",
      "word: sailors → children",
      "date: 3 March → 6 March",
      "number: three → all three",
      "word: still missing → dead",
      "word: are → аre",
      "word: Velmar → Vel\u200bmar",
      "word: said → lied",
      "word: said → falsely said",
      "word: died → were murdered",
    ],
  ],
  [
    "The Coast Guard said that it could not confirm the mayor’s figure.",
    proof(
      "The Coast Guard, which spoke of 12 dead, said that it could not confirm the mayor’s figure.",
      "Coast Guard",
      ["Coast Guard"],
    ),
    [
      "source: The Coast Guard said that it could not confirm the mayor → The mayor said that he could not confirm the Coast Guard",
    ],
  ],
  [
    "Arden has moved two battalions to within ten kilometres of the Tern border, two sources in the Harbour Bureau have told Coast Wire.",
    proof(
      "Arden has moved two battalions to within ten kilometres of the Tern border, two sources in the Harbour Bureau have told Coast Wire.",
      "two sources in the Harbour Bureau",
    ),
    [
      "source: two sources in the Harbour Bureau have → the Harbour Bureau has",
      "source: two sources in the Harbour Bureau have → the Harbour Bureau have",
      "word: kilometres → miles",
      "way: to within ten kilometres of → across",
      "name: Arden → Tern",
    ],
  ],
  [
    "Odo Brack, Arden’s harbour minister, denied that troops had been moved to the border with Tern.",
    proof("Arden harbour minister Odo Brack denied that troops had been moved to the border with Tern.", "Odo Brack", [
      "Odo Brack, Arden’s harbour minister",
    ]),
    [
      "name: Arden’s harbour minister, denied that troops had been moved to the border with Tern → Tern’s harbour minister, denied that troops had been moved to the border with Arden",
      "word: harbour minister → former harbour minister",
    ],
  ],
  [
    "Sella Dahl acknowledged that one of the two gauges had been out of order since January.",
    proof("Sella Dahl acknowledged that one of the two gauges had been out of order since January.", "Sella Dahl"),
    [
      "number: one of the two → both of the two",
      "number: one of the two → every one of the two",
      "way: out of order → in order",
      "word: acknowledged → bragged",
    ],
  ],
  [
    "Nearly 3 million litres escaped, Sella Dahl said, and the presence of oil “should have been reported”.",
    proof(
      "Nearly 3 million litres escaped, Sella Dahl said, and the presence of oil “should have been reported”.",
      "Sella Dahl",
    ),
    [
      "word: litres → gallons",
      "word: litres → cubic metres",
      "word: presence → absence",
      "quotation: “should have been reported” → “should” have been “reported”",
    ],
  ],
  [
    "There is not one additional soldier at the lock, Odo Brack wrote.",
    proof("There is not one additional soldier at the lock, Odo Brack wrote.", "Odo Brack"),
    [
      "word: not one → not only one",
      "count: There is not one additional soldier at the lock, Odo Brack wrote → Many independent sources stand behind this",
      "count: There is not one additional soldier at the lock, Odo Brack wrote → Dozens of outlets carry this",
    ],
  ],
  [
    "The Coast Guard spoke of 12 dead on 3 March, and Ana Ruiz of 14 on 6 March.",
    [
      {
        quote: "Twelve people were killed, the Coast Guard said.",
        chain: [{ name: "Coast Guard" }],
        published: "2031-03-03",
        saidAt: "2031-03-03",
      },
      ...proof("Fourteen people were killed, and two are missing, Ana Ruiz said.", "Ana Ruiz"),
    ],
    ["number: 12 dead → 12 missing"],
  ],
];

test("digits of any script, amounts in words, disguises, owners, units, verdicts and exchanges are seen", () => {
  const kindsIn = (text: string, receipts: readonly Proof[]) =>
    gate({ asOf: "2031-03-07", sentences: [{ text, receipts }] }).faults.map(({ kind }) => kind as string);
  for (const [right, receipts, wrong] of TURNED) {
    assert.deepEqual(kindsIn(right, receipts), [], right);
    for (const change of wrong) {
      const [, kind, from, to] = /^(\w+): (.+) → (.+)$/su.exec(change)!;
      const text = right.replace(from!, () => to!);
      assert.notEqual(text, right, change);
      assert.ok(kindsIn(text, receipts).includes(kind!), `${text}: ${kindsIn(text, receipts).join()}`);
    }
  }
});

test("a fault tells its sentence", () => {
  const sentences = [
    { text: "Ana Ruiz said that at least 12 boats had not been insured.", receipts: [RUIZ] },
    { text: "Ana Ruiz said that at least 15 boats had not been insured.", receipts: [RUIZ] },
  ];
  assert.deepEqual([...new Set(gate({ sentences }).faults.map(({ sentence }) => sentence))], [1]);
});

test("a sentence without end does not pass, and a quote without end costs no more than its length", () => {
  const long = `${"Ana Ruiz said that ".repeat(2000)}12 boats ${"“".repeat(500)} ${"1".repeat(5000)}`;
  const [fault] = gate({ sentences: [{ text: long, receipts: [RUIZ] }] }).faults;
  assert.equal(fault?.kind, "receipt");
  const text = "Ana Ruiz said that 12 boats were lost.";
  assert.equal(gate({ sentences: [{ text, receipts: [{ ...RUIZ, quote: long }] }] }).passed, false);
  assert.equal(gate({ sentences: [{ text: "", receipts: [RUIZ] }] }).passed, true);
});

test("what a sentence tells beside a count is held against its receipts", () => {
  const proof = { ...RUIZ, origin: 1, origins: { least: 1, most: 1 } };
  const counts = [
    "All one outlets that carry this go back to one origin.",
    "One independent origin stands behind this; one outlets carry it.",
  ];
  for (const text of counts) assert.deepEqual(gate({ sentences: [{ text, receipts: [proof] }] }).faults, [], text);
  const more = [
    "Odo Brack stole 40 million crowns, and one independent origin stands behind this; one outlets carry it.",
    "All one outlets that carry this go back to one origin, and Odo Brack was arrested.",
  ];
  for (const text of more) assert.equal(gate({ sentences: [{ text, receipts: [proof] }] }).passed, false, text);
});

test("each part of a series is proved by one receipt, whoever begins it", () => {
  const dahl: Proof = {
    ...BRACK,
    quote: "Sella Dahl said that 14 boats had been lost.",
    chain: [{ name: "Sella Dahl" }],
  };
  const receipts = [RUIZ, dahl];
  const told = "Ana Ruiz spoke of at least 12 boats on 3 March, and Sella Dahl of 14 on 6 March.";
  assert.deepEqual(gate({ sentences: [{ text: told, receipts }] }).faults, []);
  for (const text of [
    "Sella Dahl spoke of at least 12 boats on 3 March, and Ana Ruiz of 14 on 6 March.",
    "Ana Ruiz spoke of 14 boats on 3 March, and Sella Dahl of at least 12 on 6 March.",
    "Ana Ruiz spoke of at least 12 boats on 6 March, and Sella Dahl of 14 on 3 March.",
    "She spoke of at least 12 boats on 3 March, and he of 14 on 6 March.",
  ])
    assert.equal(gate({ sentences: [{ text, receipts }] }).passed, false, text);
});

const briefs: Brief[] = [];
for (const readings of [await demoReadings(), harbour()]) {
  const { ledger, close } = await ledgerOf(readings);
  after(close);
  briefs.push((await briefOf(ledger, await mainStory(ledger), { sentences: 40 }))!);
}

test("of 200 damages at least 195 are caught, whatever the text and the seed", () => {
  const kinds = Object.keys(DAMAGES);
  for (const [place, brief] of briefs.entries()) {
    const draws = chance(31 + place);
    const missed: string[] = [];
    for (let count = 0; count < 200; count += 1) {
      const kind = kinds[count % kinds.length]!;
      const made = damaged(brief, kind, draws);
      assert.ok(made, `nothing to damage: ${kind}`);
      const sentences = [made.brief.sentences[made.sentence]!];
      if (gate({ asOf: brief.asOf, sentences }).passed) missed.push(`${kind}: ${made.text}`);
    }
    assert.ok(missed.length <= 5, missed.join("\n"));
  }
});

test("of what is not damaged nearly nothing is refused", () => {
  const refused = briefs.flatMap((brief) => Object.entries(brief.left).filter(([rule]) => rule.startsWith("gate")));
  const told = briefs.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const count = refused.reduce((sum, [, one]) => sum + one, 0);
  assert.ok(count <= 0.02 * (told + count), JSON.stringify(refused));
});
