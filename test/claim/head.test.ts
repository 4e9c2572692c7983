// Statements of one claim, the one that it is called by first: the same for every order in which they come.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Claims, joinableOf, sideOf } from "../../src/claim/index.ts";
import { said } from "./said.ts";

/** Every order of a short list. */
const ordersOf = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((one, at) => ordersOf(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));

function testHeads(name: string, lines: readonly string[]): void {
  describe(name, () => {
    test(lines.join(" / "), () => {
      const all = lines.map((line) => {
        const [statement, side] = line.split(" = ") as [string, string];
        return { told: said(statement), side };
      });
      for (const order of ordersOf(all)) {
        const claims = new Claims();
        for (const { told } of order) claims.join(joinableOf(told));
        const { claims: joined } = claims.joined;
        assert.deepEqual(
          joined.map(({ text }) => text),
          [all[0]!.told.text],
        );
        for (const { told, side } of order) assert.equal(sideOf(told, joined[0]!.wordings[0]!), side, told.text);
      }
    });
  });
}

testHeads("what is so goes before its denial, whoever came first", [
  "#Kelm Bureau say +9 | troops were moved to the border by Ardov = for",
  "Velko Darn say +1 | Ardov has not moved any troops to the border = against",
  "Velko Darn deny +2 | “Ardov has not moved any troops to the border” = against",
]);

testHeads("a denial of a count, before the count", [
  "Aldo Renn say +5 | at least 17 people had died in Ostel = for",
  "Mihal Toren say | “Twelve dead and five missing makes 17 names, not 17 dead” = against",
]);

testHeads("what stands alone goes before what points elsewhere, and the earlier before the later", [
  "#Harbour Office say +3 | the crew of the ferry Salva was rescued before noon = for",
  "Ana Ruiz say +8 | the crew of the ferry Salva was rescued before the noon bell = for",
  "Ana Ruiz say +1 | “We rescued the crew of the ferry Salva before noon” = for",
]);

test("a claim keeps the id of the statement that came first, or the one that people know it by", () => {
  const [denial, claim] = [
    said("Velko Darn say +1 | Ardov has not moved any troops to the border"),
    said("#Kelm Bureau say +9 | troops were moved to the border by Ardov"),
  ].map(joinableOf);
  const claims = new Claims();
  claims.join(denial!);
  assert.deepEqual(claims.join(claim!), { claim: denial!.id, isRenamed: true, merged: null, changed: [] });
  const again = new Claims();
  again.join(denial!);
  const merged = { from: denial!.id, into: claim!.id };
  assert.deepEqual(again.join(claim!, new Set([claim!.id])).merged, merged);
  assert.equal(again.claimOf(denial!.id), claim!.id);
});
