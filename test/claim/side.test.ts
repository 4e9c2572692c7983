// Each line: a claim's first words => a statement of it = the side.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sideOf } from "../../src/claim/index.ts";
import { said } from "./said.ts";

function testSides(name: string, lines: readonly string[]): void {
  describe(name, () => {
    for (const line of lines) {
      test(line, () => {
        const [claim, rest] = line.split(" => ") as [string, string];
        const [statement, side] = rest.split(" = ") as [string, string];
        const first = said(`Ana Ruiz say | ${claim}`);
        assert.equal(sideOf(said(statement), { text: first.text, figures: first.statement.figures }), side);
      });
    }
  });
}

testSides("who says so and who denies it", [
  "Ardov has moved troops to the border => #Kelm Bureau say | troops were moved to the border = for",
  "Ardov has moved troops to the border => Velko Darn deny | troops had been moved to the border = against",
  "Ardov has moved troops to the border => Velko Darn say | “Ardov has not moved any troops to the border” = against",
  "Ardov has moved troops to the border => Velko Darn deny | “Ardov has not moved any troops to the border” = against",
  "Ardov has moved troops to the border => Velko Darn deny | “Ardov has moved two companies, for an exercise” = for",
  "Ardov has moved troops to the border => Velko Darn say | claims that troops were moved to the border are a fabrication = against",
  "the bridge is open to traffic => #Road Office say | the bridge is closed to traffic = against",
  "the bridge is open to traffic => #Road Office say | the bridge is not closed to traffic = for",
  "the wall had cracks => #Sirrin Chem confirm | the wall had cracks = for",
]);

testSides("a negation counts where it is of what is claimed", [
  "“I had a place on the ferry and a cabin waiting” => Ana Ruiz say | “I had a place on the ferry and a cabin waiting, but now I live ashore, only not in a house” = for",
  "the weir was built by the town in one summer => #Kelm Bureau say | “The weir was built by the town in one summer. 'The gates' are not of that time” = for",
  "two boats sank in the harbour of Orm => ~skippers say | “The port has not been able to say why.” Two boats sank in the harbour of Orm = for",
  "Velmar should change its ports act => Ana Ruiz say | Velmar should change its ports act, with rules that are not merely promises = for",
  "the crew have all left the ship => Ana Ruiz say | “Don't you know the crew have all left the ship?” = for",
  "more than 4,000 volunteers are in Orm => Ana Ruiz say | “We have more than 4,000 volunteers in Orm, not including the firemen” = for",
  "Darn's wife is called Mira Vell => #Kelm Bureau say | Darn has two brothers but his wife is not called Mira Vell = against",
  "the voice on the tape is the mayor's => Oskar Venn say | it cannot independently verify that the voice on the tape is the mayor's = questions",
  "the voice on the tape is the mayor's => Oskar Venn say | “We couldn't verify that the voice on the tape is the mayor's” = questions",
]);

testSides("words for what is false say so only where they judge", [
  "police found passports in the car => #Kelm Bureau say | police found fake passports in the car = for",
  "the school was closed by an alarm => #Kelm Bureau say | a false alarm closed the school = for",
  "the bridge was bombed and lies in the Tarn => #Kelm Bureau say | the bridge lies in the Tarn since it was bombed = for",
  "the tape from the harbour was shown => Velko Darn say | the tape from the harbour is a fake = against",
  "the tape from the harbour was shown => Velko Darn say | the tape from the harbour is not a fake = for",
  "troops were moved to the border => Velko Darn say | “Nonsense, troops were moved to the border” = against",
]);

testSides("counts", [
  "12 people died in Ostel => ~a rescuer say | the official count of 12 dead was out of date = against",
  "at least 17 people died => Mihal Toren say | “Twelve dead and five missing makes 17 names, not 17 dead” = against",
  "12 people died in Ostel => Mihal Toren say | “Twelve dead and five missing makes 17 names, not 17 dead” = for",
  "fourteen people died => Aldo Renn say | “The dead are fourteen. You will not hear another number.” = for",
  "1,200 soldiers are at Tamrin => Ilja Sor say | it had never believed the figure of 1,200 = against",
]);

testSides("the words of the claim decide", [
  "there is not one additional soldier at Tamrin => Velko Darn < The Gull say | “There is not one additional soldier at Tamrin” = for",
  "there is not one additional soldier at Tamrin => #Kelm Bureau say | 1,200 soldiers are at Tamrin = against",
  "it is false that the director knew => Tom Hale deny | the director had known = for",
]);

testSides("neither", [
  "the wall had cracks => Oskar Venn decline | whether the wall had cracks = declines",
  "the wall had cracks => Oskar Venn ask | whether the wall had cracks = questions",
  "the wall had cracks => Oskar Venn say | it could not confirm that the wall had cracks = questions",
  "it is unclear whether the wall had cracks => Oskar Venn say | it is not known whether the wall had cracks = for",
  "at least 17 people died => Aldo Renn say | he apologised for having said that at least 17 people died = retracts",
  "at least 17 people died => Aldo Renn say | “I was wrong, 17 people did not die” = retracts",
  "at least 17 people died => Imke Varr say | the mayor was wrong that 17 people died = against",
]);

test("who turns down a thing refuses it, and who does not speak of it says nothing", () => {
  const sideFor = (cue: string, content: string) => {
    const statement = said(`#High Court decline | ${content}`);
    return sideOf({ ...statement, cue }, { text: content, figures: [] });
  };
  assert.equal(sideFor("rejected", "a bid by Chemco to stop the trial"), "refuses");
  assert.equal(sideFor("refused", "to resign"), "refuses");
  assert.equal(sideFor("declined to comment on", "the trial"), "declines");
});
