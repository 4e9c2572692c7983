// Each line is both the input and the answer: earlier => later = relation. "nothing" must find no relation.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { relate } from "../../src/claim/index.ts";
import { said } from "./said.ts";

function testRelations(name: string, lines: readonly string[]): void {
  describe(name, () => {
    for (const line of lines) {
      test(line, () => {
        const [earlier, rest] = line.split(" => ") as [string, string];
        const [later, relation] = rest.split(" = ") as [string, string];
        const found = relate(said(earlier), said(later));
        assert.equal(found?.relation ?? "nothing", relation, found?.reason);
      });
    }
  });
}

testRelations("denials", [
  "#Kelm Bureau say | Ardov has moved two battalions to the border => Velko Darn deny +5 | troops had been moved to the border = denies",
  "#Kelm Bureau say | Ardov has moved troops to the border => Velko Darn deny +5 | troops had been moved to the border = denies",
  "#Kelm Bureau say | Ardov has moved troops to the border => Velko Darn say +5 | “Ardov has not moved any troops to the border” = denies",
  "#Kelm Bureau say | Ardov has moved troops to the border => Velko Darn deny +5 | “Ardov has not moved any troops to the border” = denies",
  "~two officials say | Ardov has moved troops to the border => Velko Darn deny +5 | Ardov had moved troops to the border = denies",
  "#Kelm Bureau < The Gull say | Ardov has moved troops to the border => Velko Darn deny +5 | Ardov had moved troops to the border = denies",
  "Ana Ruiz say | the harbour company paid the mayor => Oskar Venn deny +2 | the company had paid the mayor = denies",
  "Ana Ruiz accuse | the harbour company bribed the mayor => Oskar Venn say +2 | it is false that the harbour company bribed the mayor = denies",
  "Ana Ruiz accuse | the harbour company bribed the mayor => Oskar Venn say +2 | claims that the company bribed the mayor are a fabrication = denies",
  "Ana Ruiz say | the bridge is open => #Road Office say +2 | the bridge is closed = denies",
  "Ana Ruiz say | the Salva bridge is open to traffic => #Road Office say +2 | the Salva bridge is closed to traffic = denies",
  "Ana Ruiz say | the Salva bridge is open to traffic => #Road Office say +2 | the Salva bridge is not closed to traffic = asserts",
  "Ana Ruiz say | the wells in Ostel are safe => Imke Varr say +2 | the wells in Ostel are not safe = denies",
  "Ana Ruiz say | the wells in Ostel are safe => Imke Varr say +2 | the wells in Ostel are dangerous = denies",
  "#Sirrin Chem say | the basin had been inspected in March => #Labour Union deny +9 | the basin was inspected in March = denies",
  "Ana Ruiz say | the director knew about the cracks => Tom Hale for #Sirrin Chem deny +9 | the director had known about the cracks = denies",
  "Ana Ruiz say | the director did not know about the cracks => Tom Hale say +9 | the director knew about the cracks = disputes",
  "Velko Darn deny | Ardov had moved troops to the border => #Observer Mission say +9 | Ardov has moved troops to the border = disputes",
  // A denial with another person, place or thing.
  "Ana Ruiz say | the port of Salva is shut => Oskar Venn deny +2 | the port of Morvik was shut = nothing",
  "Ana Ruiz say | the harbour company paid the mayor => Oskar Venn deny +2 | the harbour company had paid the union = nothing",
  "Ana Ruiz say | Ardov shelled Kelmar overnight => Velko Darn deny +2 | Kelmar shelled Ardov overnight = nothing",
  "Ana Ruiz say | the director knew about the cracks => Tom Hale deny +9 | the director had resigned over the cracks = nothing",
  "Ana Ruiz say | the wells in Ostel are safe => Imke Varr say +2 | the schools in Ostel are not safe = nothing",
  // A negation that denies nothing.
  "Ana Ruiz say | the Salva bridge is open to traffic => #Road Office say +2 | the Salva bridge is no longer open to traffic = nothing",
  "Ana Ruiz say | the basin failed at night => Imke Varr say +2 | not only the basin failed at night = nothing",
  "Ana Ruiz say | the director knew about the cracks => Imke Varr say +2 | there is no doubt the director knew about the cracks = nothing",
  // Conditions, wishes and what may be.
  "Ana Ruiz say | the Salva bridge is open to traffic => Imke Varr say +2 | if it rains the Salva bridge is not open to traffic = nothing",
  "Ana Ruiz say | the company will pay for the clean-up => Imke Varr demand +2 | the company must not pay for the clean-up = nothing",
  "Ana Ruiz say | the Salva bridge is safe => Imke Varr say +2 ? | the Salva bridge is not safe = nothing",
  "Ana Ruiz say | the Salva bridge is safe => Imke Varr believe +2 | the Salva bridge is not safe = nothing",
  "Ana Ruiz say | the company paid for the clean-up => Imke Varr say +2 | the company may not pay for the clean-up = nothing",
  // No comment is no denial.
  "Ana Ruiz say | the company paid the mayor => Oskar Venn decline +2 | the company paid the mayor = nothing",
  "Ana Ruiz say | the company paid the mayor => Oskar Venn decline +2 | to say whether the company paid the mayor = nothing",
  // The denial of a part or of another figure.
  "#Kelm Bureau say | 1,200 soldiers have come to Tamrin => Velko Darn deny +5 | 300 soldiers had come to Tamrin = nothing",
  "#Kelm Bureau say | 1,200 soldiers have come to Tamrin => Velko Darn deny +5 | soldiers had come to Tamrin = denies",
  "#Kelm Bureau say | soldiers have come to Tamrin => Velko Darn say +5 | “There is not one soldier at Tamrin” = denies",
  "Velko Darn deny | Ardov had massed 1,200 soldiers at Tamrin => Velko Darn say +5 | “There is not one additional soldier at Tamrin” = nothing",
  "Velko Darn deny | Ardov had massed 1,200 soldiers at Tamrin => #Kelm Bureau say +5 | Ardov has massed 900 soldiers at Tamrin = nothing",
  "Velko Darn deny | Ardov had massed 1,200 soldiers at Tamrin => #Kelm Bureau say +5 | Ardov has massed 1,200 soldiers at Tamrin = disputes",
  // Earlier and later are told by their times.
  "Ana Ruiz say +90 | the company paid the mayor => Oskar Venn deny | the company had paid the mayor = nothing",
]);

testRelations("figures", [
  "Aldo Renn say | at least 17 people died in Ostel => #Rescue Service say +4 | 12 people died in Ostel = disputes",
  "Aldo Renn say | at least 17 people were killed in Ostel => #Rescue Service say +4 | twelve people died in Ostel = disputes",
  "Henrika Luz say | nearly 3 million litres of liquid escaped => #Sirrin Chem say +4 | about 1.5 million litres of liquid escaped = disputes",
  "Henrika Luz say | 3 million litres of liquid escaped => #River Commission say +4 | between 2.4 million and 2.8 million litres of liquid escaped = disputes",
  "#Rescue Service say | 12 people died in Ostel => #Rescue Service say +70 | 14 people died in Ostel = updates",
  "#Rescue Service say | 12 people died => #Rescue Service say +70 | 14 people have died = updates",
  "#Rescue Service say | 12 people died in Ostel => Mihal Toren for #Rescue Service say +70 | fourteen people died in Ostel = updates",
  "#Rescue Service say | at least 12 people died in Ostel => #Rescue Service say +70 | 12 people died in Ostel = repeats",
  "Aldo Renn say | at least 17 people died in Ostel => Aldo Renn say +70 | 14 people died in Ostel = supersedes",
  "#Rescue Service say | 12 people died in Ostel => #Rescue Service say +70 | the revised figure is that 14 people died in Ostel = supersedes",
  "#Energy Board say | 40,000 homes are without power => #Energy Board say +5 | 52,000 homes are without power = updates",
  "#Rescue Service say | at least 12 people died in Ostel => #Rescue Service say +70 | 14 people died in Ostel = updates",
  // The figures meet.
  "Aldo Renn say | at least 12 people died in Ostel => #Rescue Service say +4 | 14 people died in Ostel = nothing",
  "Aldo Renn say | about 300 soldiers are at Tamrin => #Observer Mission say +4 | 310 soldiers are at Tamrin = asserts",
  // Another scope.
  "#Rescue Service say | 12 people are dead => Aldo Renn say +4 | 17 people are dead and missing = nothing",
  "#Rescue Service say | 12 people died in Ostel => Aldo Renn say +4 | 17 people are missing in Ostel = nothing",
  "#Rescue Service say | 12 people died in Ostel => #Rescue Service say +4 | 40 people were injured in Ostel = nothing",
  "#Rescue Service say | 12 people died in Ostel => Aldo Renn say +4 | 17 families lost somebody in Ostel = nothing",
  "#Rescue Service say | 12 people died in Ostel => Aldo Renn say +4 | 17 people died in Morvik = nothing",
  "#Rescue Service say | 12 soldiers died in Ostel => Aldo Renn say +4 | 17 firefighters died in Ostel = nothing",
  // Another time.
  "#Rescue Service say | 12 people died in Ostel => Aldo Renn say +40 | 17 people died in Ostel = nothing",
  "#Rescue Service say | 12 people died in Ostel => Aldo Renn say +400 | 17 people died in Ostel = nothing",
  "#Army Command say | 5 soldiers died on 3 May 2031 => #Border Guard say +4 | 7 soldiers died on 4 May 2031 = nothing",
  // Nobody knows who it was.
  "~a rescue worker say | 14 people died in Ostel => ~an official say +4 | 12 people died in Ostel = nothing",
  "#Rescue Service say | 12 people died in Ostel => ~a rescue worker say ? | 14 people died in Ostel = nothing",
  // What may be.
  "#Rescue Service say | 12 people died in Ostel => Aldo Renn say +4 | 17 people may have died in Ostel = nothing",
]);

testRelations("the same again", [
  "Ana Ruiz say | the wall of the basin had cracks => Ana Ruiz say +5 | the wall of the basin had cracks = repeats",
  "Ana Ruiz say | the wall of the basin had cracks => Ruiz say +5 | the basin wall had cracks = repeats",
  "Ana Ruiz say | the wall of the basin had cracks => Ana Ruiz < The Gull say +5 | the wall of the basin had cracks = repeats",
  "~two officials say | the wall of the basin had cracks => ~two officials < The Gull say +5 | the basin wall had cracks = repeats",
  "Ana Ruiz say | the wall of the basin had cracks => Ana Ruiz say +5 | the wall of the dam had trees = nothing",
  "Ana Ruiz say | the wall of the basin had cracks => Oskar Venn say +5 | the wall of the basin had cracks = asserts",
  "#Sirrin Chem say | the wall of the basin had cracks => #River Commission report +5 | the wall of the basin had cracks = asserts",
  // Who is not named may be anybody.
  "Ana Ruiz say | the wall of the basin had cracks => ~an engineer say +5 | the wall of the basin had cracks = nothing",
  "~an official say | the wall of the basin had cracks => ~an official say +5 | the wall of the basin had cracks = nothing",
  // A relay asserts nothing.
  "Ana Ruiz say | the wall of the basin had cracks => Oskar Venn < The Standard say +5 | the wall of the basin had cracks = nothing",
]);

testRelations("confirmations and doubts", [
  "~two officials say | the wall of the basin had cracks => #Sirrin Chem confirm +5 | the wall of the basin had cracks = confirms",
  "Ana Ruiz say | the wall of the basin had cracks => Henrika Luz confirm +5 | the wall had cracks = confirms",
  "Ana Ruiz say | 12 people died in Ostel => #Rescue Service confirm +5 | twelve people died in Ostel = confirms",
  // The head of a body is no other source than it.
  "#Labour Union say | 12 people died in Ostel => Bent Hale, Labour Union boss confirm +5 | twelve people died in Ostel = nothing",
  "Bent Hale, Labour Union boss say | 12 people died in Ostel => #Labour Union confirm +5 | twelve people died in Ostel = nothing",
  "Velko Darn, Minister of Defence say | 12 people died in Ostel => #Defence Ministry confirm +5 | twelve people died in Ostel = nothing",
  "Velko Darn, Minister of Defence say | 12 people died in Ostel => #Trade Ministry confirm +5 | twelve people died in Ostel = confirms",
  "Ana Ruiz say | the wall of the basin had cracks => Henrika Luz confirm +5 | the wall of the basin will be rebuilt = nothing",
  "Ana Ruiz say | the wall of the basin had cracks => Henrika Luz confirm +5 ? | the wall of the basin had cracks = nothing",
  "Ana Ruiz say | 12 people died in Ostel => #Rescue Service confirm +5 | people died in Ostel = nothing",
  "Ana Ruiz say | the wall of the basin had cracks => Henrika Luz say +5 | it could not confirm that the wall of the basin had cracks = questions",
  "Ana Ruiz say | the wall of the basin had cracks => #River Commission say +5 | there is no evidence that the wall of the basin had cracks = questions",
  "Ana Ruiz say | the wall of the basin had cracks => Imke Varr ask +5 | whether the wall of the basin had cracks = questions",
  "Ana Ruiz say | the wall of the basin had cracks => Imke Varr ask +5 | whether the sluice of the canal had leaks = nothing",
  "Velko Darn say | the army has not moved troops to Tamrin => Imke Varr ask +5 | whether he lied when he wrote that the army has not moved troops to Tamrin = nothing",
  "Ana Ruiz say | it is unclear whether the wall of the basin had cracks => Imke Varr say +5 | the wall of the basin had cracks = nothing",
]);

testRelations("taken back", [
  "Aldo Renn say | at least 17 people had been killed => Aldo Renn say +70 | he apologised for having said that at least 17 people had been killed = retracts",
  "Aldo Renn say | the director knew about the cracks => Aldo Renn say +70 | he was wrong to say that the director knew about the cracks = retracts",
  "Aldo Renn say | the director knew about the cracks => Aldo Renn say +70 | the director did not know about the cracks = retracts",
  "#Defence Ministry deny | engineers had been sent to Tamrin => #Defence Ministry confirm +70 | engineers had been sent to Tamrin = retracts",
  "Aldo Renn say | the director knew about the cracks => Imke Varr say +70 | he was mistaken that the director knew about the cracks = denies",
  "Aldo Renn say | the director knew about the cracks => Aldo Renn say +70 | he apologised for the noise of the cranes = nothing",
  "#Rail Board say | the tunnel will open on 12 May 2031 => #Rail Board say +70 | the tunnel will open on 2 June 2031 = supersedes",
]);

testRelations("offices and bodies", [
  // A director may speak for the service, and may not.
  "#Civil Rescue Service say | 12 people died in Ostel => Mihal Toren, service director say +2 | 12 people died in Ostel = nothing",
  "Velko Darn, Minister of Defence deny | Ardov had moved troops to the border => #Defence Ministry confirm +40 | Ardov had moved troops to the border = retracts",
  "Velko Darn, Minister of Defence deny | Ardov had moved troops to the border => #Trade Ministry confirm +40 | Ardov had moved troops to the border = disputes",
]);

test("nothing throws, whatever is said", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (one, other) => {
      const base = said("Ana Ruiz say | the wall had cracks");
      relate({ ...base, text: one }, { ...base, text: other });
    }),
  );
});

test("a part of what is counted is no other count of the whole", () => {
  const pairs = [
    [
      "#Harbour Police say | the derailment killed at least six people and injured more than 40",
      "Carlo Benn say +3 | 63 people were injured, 12 of them seriously",
    ],
    [
      "Carlo Benn say | 63 people were injured",
      "#Ostel Hospital say +5 | 23 of the injured remained there, five of them in intensive care",
    ],
    [
      "Taras Bell say | about 3,000 of the Ardovian troops near Pelm had been withdrawn",
      "Taras Bell say +3 | there had been 6,500 soldiers near Pelm",
    ],
  ] as const;
  assert.deepEqual(
    pairs.map(([earlier, later]) => relate(said(earlier), said(later), true)),
    [null, null, null],
  );
  const whole = said("Ana Ruiz say +3 | 38 people were injured in the derailment");
  assert.equal(
    relate(said("Carlo Benn say | 40 people were injured in the derailment"), whole, true)?.relation,
    "disputes",
  );
});
