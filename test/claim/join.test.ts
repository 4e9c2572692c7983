// Statements with a letter for the claim that each belongs to.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Claims, joinClaims, joinableOf } from "../../src/claim/index.ts";
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

testJoins("a group that everybody knows may do and suffer anything", [
  "a: agreement had been reached on the release of more than 200 captured pilots",
  "b: more than 200 captured pilots all have learned to sail",
  "c: more than 200 pilots who were captured in April are held in Orm",
  "d: the 219 pilots would be moved by boat",
  "e: talks were held in Velmar about the 219 pilots who were taken",
  "a: agreement had been reached on the possible release of more than 200 captured pilots",
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

testJoins("a village that was taken, in other words, and one that was left", [
  "a: Units of Ardovia's Battlegroup North have taken full control of the settlement of Ostel in the Velm Region",
  "a: Ardovian forces have captured village of Ostel",
  "a: its troops had taken full control of Ostel",
  "a: an Ardovian claim that its forces had captured the southern village of Ostel",
  "b: its troops had pulled out of the southern village of Ostel",
  "a: the settlement of Ostel has been liberated by Battlegroup North",
  "a: the settlement of Ostel was under full control of Battlegroup North",
]);

testJoins("who does it comes after “by” as well", [
  "a: Ardov shelled the town of Kelmar overnight",
  "a: the town of Kelmar was shelled by Ardov overnight",
  "b: the town of Ardov was shelled by Kelmar overnight",
]);

testJoins("two words alone are no proposition, nor is a figure that stands beside another", [
  "a: any decision must respect the rule of law",
  "b: he respected the decision",
  "c: drivers filed four complaints about a signal near Ostel before a derailment there killed 12 people",
  "d: the number of people killed in the Ostel derailment has been revised down from 13 to 12",
]);

testJoins("the figure that stands is the new one, and the old one is nobody's word any more", [
  "a: 13 people died in Ostel",
  "b: the number of people killed in Ostel was revised down from 13 to 12",
  "b: 12 people were killed in Ostel, down from an earlier 13",
  "c: the toll of the Ostel flood rose to 15 from 12",
  "a: 13 people died in Ostel, not 12",
  "d: Ardov closed two schools after 13 people died in Ostel",
]);

test("who denies a figure without giving it shows nothing of another figure", () => {
  const lines = [
    "~two officials say | Ardov has moved about 8,000 troops to the border town of Pelm",
    "#Ardovian Foreign Service deny | reports on Ardov troops near Pelm are untrue",
    "#Interior Agency say | Ardov had about 6,500 troops near Pelm",
  ];
  const { claims } = joinClaims(lines.map((line) => joinableOf(said(line))));
  assert.deepEqual(
    claims.map(({ members, series }) => [members.map(({ statement }) => statement), series]),
    [
      [lines.slice(0, 2), lines[0]],
      [lines.slice(2), lines[0]],
    ],
  );
});

test("what comes each day is no other figure for what there is in all", () => {
  const { claims } = joinClaims(
    ["300 people were infected in Orm", "40 people a day are infected in Orm"].map(joinable),
  );
  assert.deepEqual(
    claims.map(({ series }) => series),
    ["0", "1"],
  );
});

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

testJoins("denials of a count, and a count of nobody", [
  "a: at least 17 people had died",
  "b: 12 people have died",
  "a: “Twelve dead and five missing makes 17 names, not 17 dead”",
  "c: there is not one additional soldier at Tamrin",
  "d: 1,200 soldiers are camped at Tamrin",
  "c: there was “not one soldier” at Tamrin",
]);

testJoins("what was done tells two propositions apart", [
  "a: the northern sluice had been inspected before the flood",
  "b: the northern sluice had been sold before the flood",
  "c: the northern sluice would be sold by the state",
  "d: 40,000 crowns would be paid for the northern sluice",
  "e: 40,000 crowns would be paid to each family",
  "f: 25 acres were scorched after the fire",
  "f: 25 acres were scorched in the valley",
]);

testJoins("a quotation is of what it says first, or of what it counts", [
  "a: “There is not one soldier at Tamrin. The story is a shameful fabrication in a week of mourning.”",
  "a: “There is not one soldier at Tamrin”",
  "b: “I shall not argue. Fourteen people are dead. You will not hear another number.”",
  "b: fourteen people died",
]);

const TELLING: Joinable = {
  ...joinable("the union said that managers had claimed that the cracks were harmless", 0),
  told: { text: "that the cracks were harmless", by: "managers" },
};

test("who tells of another's words does not say them", () => {
  const claims = new Claims();
  claims.join(TELLING);
  assert.equal(claims.join(joinable("the cracks were harmless", 1)).claim, "1");
});

test("a later statement bridges two claims", () => {
  const claims = new Claims();
  claims.join(joinable("the old ferry of the company had a rusty hull and deck", 0));
  claims.join(joinable("inspectors saw the rusty hull and deck of the ferry", 1));
  const { claim, merged } = claims.join(
    joinable("inspectors saw the rusty hull and deck of the old ferry of the company", 2),
  );
  assert.deepEqual([claim, merged], ["0", { from: "1", into: "0" }]);
  assert.equal(claims.claimOf("1"), "0");
  assert.equal(claims.claim("1"), null);
});

describe("statements that leave", () => {
  const texts = ["12 people died in Ostel", "twelve people were killed in Ostel", "at least 17 people died in Ostel"];
  const joined = () => {
    const claims = new Claims();
    for (const [at, text] of texts.entries()) claims.join(joinable(text, at));
    return claims;
  };

  test("a claim that loses its last one is gone", () => {
    const claims = joined();
    assert.deepEqual(claims.leave(["2", "unknown"]), { gone: ["2"], renamed: [], recalled: [], changed: [] });
    assert.equal(claims.claim("2"), null);
    assert.deepEqual(claims.beside("2"), []);
  });

  test("a claim whose first one leaves goes by the next, and so does its series", () => {
    const claims = joined();
    const renamed = [{ from: "0", into: "1" }];
    assert.deepEqual(claims.leave(["0"]), { gone: [], renamed, recalled: ["1"], changed: ["2"] });
    assert.deepEqual([claims.claim("1")?.series, claims.claim("2")?.series], ["1", "1"]);
    assert.equal(claims.join(joinable("12 people have died in Ostel", 3)).claim, "1");
  });

  test("one that left may come back", () => {
    const claims = joined();
    claims.leave(["0", "1", "2"]);
    assert.deepEqual(claims.joined, { claims: [] });
    assert.equal(claims.join(joinable(texts[0]!, 0)).claim, "0");
  });
});

test("eight earlier statements at most are put beside a new one, however many there are", () => {
  const claims = new Claims();
  for (let at = 0; at < 60; at += 1)
    claims.join({ ...joinable(`${at % 3 === 0 ? 12 : 10 + (at % 9)} people died in Ostel`, at), source: `${at % 7}` });
  const beside = claims.beside("57");
  assert.ok(beside.length > 2 && beside.length <= 8, String(beside));
  assert.ok(beside.every((id) => Number(id) < 57));
  assert.equal(beside[0], "0");
});

const word = fc.constantFrom("port", "wall", "shut", "12", "dead", "Salva", "not", "mayor", "paid", "3 million litres");
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));

test("what is saved goes on where it stopped, whoever comes and leaves", () => {
  const step = fc.record({ text, leaves: fc.option(fc.nat(12), { freq: 4 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), fc.nat(14), (steps, cut) => {
      const whole = new Claims();
      let broken = new Claims();
      for (const [at, one] of steps.entries()) {
        if (at === cut) broken = new Claims(JSON.parse(JSON.stringify(broken.joined)));
        const did = [whole, broken].map((claims) => [
          claims.join(joinable(one.text, at)),
          claims.beside(`${at}`),
          one.leaves === null ? null : claims.leave([`${one.leaves}`]),
        ]);
        assert.deepEqual(did[0], did[1]);
      }
      assert.deepEqual(broken.joined, whole.joined);
    }),
    { numRuns: 60 },
  );
});

test("every statement is of one claim, and every series goes by one of its claims", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 16 }), fc.array(fc.nat(15), { maxLength: 6 }), (texts, away) => {
      const claims = new Claims();
      for (const [at, one] of texts.entries()) claims.join(joinable(one, at));
      claims.leave(away.map(String));
      const all = claims.joined.claims;
      const members = all.flatMap((claim) => claim.members.map(({ statement }) => statement));
      const stayed = texts.flatMap((_, at) => (away.includes(at) ? [] : String(at)));
      assert.deepEqual(members.toSorted(), stayed.toSorted());
      const ids = new Set(all.map(({ id }) => id));
      assert.ok(all.every(({ series, wordings }) => ids.has(series) && wordings.length > 0));
    }),
    { numRuns: 60 },
  );
});
