// Statements with a letter for the claim that each belongs to.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Claims, joinClaims } from "../../src/claim/index.ts";
import type { Joinable } from "../../src/claim/index.ts";
import { said } from "./said.ts";

const joinable = (text: string, at: number): Joinable => {
  const { statement } = said(`Ana Ruiz say | ${text}`);
  return { id: `${at}`, text, figures: statement.figures };
};

const lettersOf = (texts: readonly string[]): string => {
  const { claims } = joinClaims(texts.map(joinable));
  return texts
    .map((_, at) => claims.findIndex(({ members }) => members.some(({ statement }) => statement === `${at}`)))
    .map((place) => String.fromCodePoint(97 + place))
    .join("");
};

function testJoins(name: string, lines: readonly string[]): void {
  describe(name, () => {
    test(lines.join(" / "), () => {
      const pairs = lines.map((line) => line.split(": ") as [string, string]);
      assert.equal(lettersOf(pairs.map(([, text]) => text)), pairs.map(([letter]) => letter).join(""));
    });
  });
}

testJoins("one proposition in other words, and its denial", [
  "a: Ardov has moved troops to the border",
  "b: the wells in Ostel are safe",
  "a: troops had been moved to the border",
  "a: Ardov had not moved any troops to the border",
  "b: the wells in Ostel are not safe",
]);

testJoins("counts of the dead", [
  "a: 12 people were killed when the wall of a settling basin gave way above Ostel",
  "b: at least 17 people had died",
  "a: we have 12 confirmed dead",
  "c: five others were missing",
  "b: at least 17 people had been killed in the flood",
  "d: 17 people are dead and missing",
  "e: fourteen people died",
]);

testJoins("amounts that are hardly twice in a story", [
  "a: nearly 3 million litres of caustic liquid had escaped",
  "a: nearly 3 million litres got into the river",
  "b: about 1.5 million litres had escaped",
  "c: 400 households were without water",
  "b: our gauges give 1.5 million litres",
]);

testJoins("what only looks alike stays apart", [
  "a: the port of Salva is shut",
  "b: the port of Morvik is shut",
  "c: Ardov shelled Kelmar overnight",
  "d: Kelmar shelled Ardov overnight",
  "e: he was sorry",
  "f: she was glad",
  "g: the harbour company paid the mayor",
  "h: if the harbour company paid the mayor",
]);

test("figures that exclude each other are one series", () => {
  const { claims } = joinClaims(["12 people died", "at least 17 people died", "14 people died"].map(joinable));
  assert.deepEqual(
    claims.map(({ series }) => series),
    ["0", "0", "0"],
  );
});

test("every member keeps its reason, and a statement has one claim", () => {
  const texts = ["Ardov moved troops to the border", "troops were moved to the border by Ardov", "the wells are safe"];
  const claims = new Claims();
  for (const [at, text] of [...texts, ...texts].entries()) claims.join(joinable(text, at % 3));
  const members = claims.joined.claims.flatMap((claim) => claim.members);
  assert.deepEqual(members.map(({ statement }) => statement).toSorted(), ["0", "1", "2"]);
  assert.ok(members.every(({ reason }) => reason !== ""));
});

test("what is saved goes on where it stopped", () => {
  const word = fc.constantFrom(
    "port",
    "wall",
    "shut",
    "12",
    "dead",
    "Salva",
    "not",
    "mayor",
    "paid",
    "3 million litres",
  );
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.nat(12), (texts, cut) => {
      const whole = new Claims();
      let broken = new Claims();
      for (const [at, one] of texts.entries()) {
        whole.join(joinable(one, at));
        if (at === cut) broken = new Claims(JSON.parse(JSON.stringify(broken.joined)));
        broken.join(joinable(one, at));
      }
      assert.deepEqual(broken.joined, whole.joined);
    }),
    { numRuns: 40 },
  );
});
