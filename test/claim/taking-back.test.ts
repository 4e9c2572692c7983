// Who takes back what: each line is a statement and whether its source takes back something of its own.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { contextsOf, relate, sideOf } from "../../src/claim/index.ts";
import { readArticle } from "../../src/whence.ts";
import { said } from "./said.ts";

function testSides(name: string, lines: readonly string[]): void {
  describe(name, () => {
    for (const line of lines)
      test(line, () => {
        const [statement, side] = line.split(" = ") as [string, string];
        const claim = { text: "the wall of the Orsk dam had a crack", figures: [] };
        assert.equal(sideOf(said(statement), claim), side);
      });
  });
}

testSides("of one's own", [
  "Aldo Renn say | he had been wrong that the wall of the Orsk dam had a crack = retracts",
  "Aldo Renn say | he apologised for having said that the wall of the Orsk dam had a crack = retracts",
  "Aldo Renn say | “I take back my words that the wall of the Orsk dam had a crack” = retracts",
  "Aldo Renn say | his earlier report had been wrong: the wall of the Orsk dam had no crack = retracts",
]);

testSides("of nobody's own", [
  "Aldo Renn say | he had mistaken a stain on the wall of the Orsk dam for a crack = for",
  "Aldo Renn say | they had withdrawn the crews from the wall of the Orsk dam, which had a crack = for",
  "Aldo Renn say | two engineers had withdrawn their report of a crack in the wall of the Orsk dam = for",
  "Aldo Renn say | he apologised for the crack in the wall of the Orsk dam = for",
  "Aldo Renn say | “He retracted what he said of the crack in the wall of the Orsk dam” = for",
]);

test("one defence in two wordings is no retraction", () => {
  const [first, second] = [
    said("Fedor Maal say | the papers concerned another borrower of the same name"),
    said("Fedor Maal say +2 | the paper had mistaken her for another borrower of the same name"),
  ];
  assert.notEqual(relate(first, second, true)?.relation, "retracts");
});

/** The statements of a page of the Gull: whether each is told as its error, or only echoes what is rejected. */
function told(text: string): string[] {
  const page = { url: "https://gull.example/1", publisher: "The Ostrel Gull", published: "2031-05-09T08:00:00Z" };
  const rest = { title: "Correction", modified: null, authors: [], language: "en", blocks: blocksOf(text) };
  const { article, statements } = readArticle(freeze({ ...page, ...rest, text }));
  return contextsOf(article, statements).map(
    ({ text: words, isTakenBack, isEcho }) =>
      `${isTakenBack ? "back" : "stands"}${isEcho ? ", echo" : ""}: ${words.replace(/^that /, "")}`,
  );
}

const PAGES: readonly (readonly [page: string, ...statements: string[]])[] = [
  [
    "The Ostrel Gull reported on Monday that Ana Ruiz owned the ferry. The report was wrong and we retract it.",
    "back: Ana Ruiz owned the ferry",
  ],
  ["The Ostrel Gull wrongly reported on Monday that Ana Ruiz owned the ferry.", "back: Ana Ruiz owned the ferry"],
  [
    "An earlier version of this article said that Ana Ruiz owned the ferry. She rents it.",
    "back: Ana Ruiz owned the ferry",
  ],
  [
    "In an article on Monday we reported that nine people were feared dead in Orm. The figure was wrong; seven people died. We apologise.",
    "back: nine people were feared dead in Orm",
  ],
  ["On Monday we reported that nine people had died in Orm. We regret the error.", "back: nine people had died in Orm"],
  ["We said on Tuesday that the fee was 40 million. The correct amount is 4 million.", "back: the fee was 40 million"],
  [
    "We wrote on Monday that nine people had died in Orm. The number was 13 rather than nine.",
    "back: nine people had died in Orm",
  ],
  [
    "We wrote on Monday that nine people had died in Orm. The toll is 13, not nine.",
    "back: nine people had died in Orm",
  ],
  [
    "In an earlier version of this story we said that nine people had died in Orm. In fact, one did.",
    "back: nine people had died in Orm",
  ],
  // Somebody else's report, and one that stands.
  [
    "We wrote on Monday that nine people had died in Orm. The number has since risen to 13.",
    "stands: nine people had died in Orm",
  ],
  [
    "The Ostrel Gull reported on Monday that Ana Ruiz owned the ferry. The report was wrong, the minister said.",
    "stands: Ana Ruiz owned the ferry",
  ],
  [
    "The Ostrel Gull reported on Monday that Ana Ruiz owned the ferry. We apologise for the delay in answering letters.",
    "stands: Ana Ruiz owned the ferry",
  ],
  [
    "The Tern reported on Monday that Ana Ruiz owned the ferry. That was wrong, the Tern said.",
    "stands: Ana Ruiz owned the ferry",
  ],
  [
    "The Ostrel Gull reported on Monday that Ana Ruiz owned the ferry. The harbour office is looking into it.",
    "stands: Ana Ruiz owned the ferry",
  ],
];

for (const [page, ...statements] of PAGES)
  test(page, () => {
    const found = told(page);
    for (const one of statements) assert.ok(found.includes(one), found.join("\n"));
  });

test("what somebody takes back at length is what he had said", () => {
  const wordings = (text: string) => {
    const about = { url: null, publisher: "The Tern", published: null, modified: null, title: null, authors: [] };
    const { article, statements } = readArticle(freeze({ ...about, language: "en", text, blocks: blocksOf(text) }));
    const stand = contextsOf(article, statements).filter(({ isEcho }) => !isEcho);
    return stand.map((one) => `${sideOf(one, { text: "", figures: [] })}: ${one.wording!.text.replace(/^that /, "")}`);
  };
  const taken = ["retracts: Ana Ruiz owned the ferry"];
  for (const page of [
    "“I was mistaken when I said that Ana Ruiz owned the ferry,” Aldo Renn said.",
    "Aldo Renn said he had been wrong to claim that Ana Ruiz owned the ferry.",
    "The Gull apologised on Monday for wrongly reporting that Ana Ruiz owned the ferry.",
    "The Gull has retracted a story published on Monday which said that Ana Ruiz owned the ferry.",
  ])
    assert.deepEqual(wordings(page), taken, page);
  // Who was wrong of another is no retraction.
  assert.deepEqual(
    wordings("Aldo Renn said the Gull was wrong when it said that Ana Ruiz owned the ferry.").slice(0, 1),
    ["against: the Gull was wrong when it said that Ana Ruiz owned the ferry"],
  );
});

test("what somebody denies nobody says there", () => {
  const text = "Corda Bank denied that inspectors had warned that the ferry was unsafe.";
  const spanOf = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
  const outer = {
    ...said("#Corda Bank deny | x").statement,
    content: spanOf("inspectors had warned that the ferry was unsafe"),
  };
  const inner = {
    ...said("~inspectors warn | y").statement,
    content: spanOf("the ferry was unsafe"),
    cue: spanOf("warned"),
  };
  const article = { text, publisher: "The Tern", published: null };
  const echoes = (first: typeof outer) => contextsOf(article, [first, inner]).map(({ isEcho }) => isEcho === true);
  assert.deepEqual(echoes(outer), [false, true]);
  assert.deepEqual(echoes({ ...outer, act: "say", polarity: "positive" }), [false, false]);
});
