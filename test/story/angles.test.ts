// A story told for days from many sides: its articles share names rather than words.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { closeBoth, fadeOver } from "../../src/story/grouping/closeness.ts";
import { newLexicon, count } from "../../src/story/grouping/lexicon.ts";
import { steadyCosine } from "../../src/story/grouping/rarity.ts";
import { rowOf } from "../../src/story/grouping/rows.ts";
import { featuresOf } from "../../src/story/index.ts";
import { article, storiesOf } from "./lines.ts";

const FIRST =
  "Tern +0 | Lift falls in Harrow tower, three dead | HARROW, Feb 3 (Tern) - Three people died on Monday when a lift fell nineteen floors in the Pell Tower in Harrow, the fire brigade said. The cable had parted, said Ada Grell of the brigade. The tower belongs to Corvin Homes.";
const SIDES = [
  "Harrow Post +1 | “She only went up for her keys” | Nobody in the Pell Tower used the stairs on Tuesday either; they stood in the hall, with flowers. Hanna Dray, who is 70, taught half of Harrow to swim. “She only went up for her keys,” says her brother, Odd Dray.",
  "Daily Pennant +1 | SHAFT OF SHAME: BOSSES KNEW FOR MONTHS | Greedy landlords at Corvin Homes skipped checks on the killer lift to save a measly 900 crowns, a furious caretaker told the Pennant. “It groaned like a cow,” he said of the Pell Tower contraption.",
  "Ledger Exchange +2 | Corvin shares fall by a fifth | Shares in Corvin Homes lost a fifth of their value on Wednesday. The landlord has 140 lifts of the same make, and analyst Peder Vik thinks that new ones would cost eleven million. The brigade closed nine of them.",
  "Tern +6 | Caretaker of Harrow tower questioned | HARROW, Feb 9 (Tern) - Prosecutors questioned the caretaker of the Pell Tower on Sunday. Ada Grell told them that the brake had been tied up with wire. Corvin Homes declined to comment.",
  "Harrow Post +12 | A bell for Hanna | The swimming bath in Harrow has a bell now, given by Odd Dray, for his sister. Children rang it a hundred times. The stairs of the Pell Tower have been painted; Corvin Homes sent the paint.",
];
const BOATS =
  "Isel Herald +1 | Boat sinks on Lake Isel, three dead | Three people died on Tuesday when a boat went down on Lake Isel, the fire brigade said. A plank had parted, said Ruth Ober of the brigade. The boat belongs to Kestrel Tours.";

/** How many articles each story has, the largest first. */
const sizes = (lines: readonly string[]) =>
  storiesOf(lines)
    .map((one) => one.split(" ").length)
    .toSorted((a, b) => b - a);

describe("a story of many sides", () => {
  it("is one, and what is told in the same words elsewhere is another", () => {
    assert.deepEqual(storiesOf([FIRST, ...SIDES, BOATS]), ["0 1 2 3 4 5", "6"]);
  });

  it("is one from whichever of its first days it is read", () => {
    const all = [FIRST, ...SIDES];
    for (const place of [1, 2, 3])
      assert.deepEqual(sizes([...all.slice(place), ...all.slice(0, place), BOATS]), [6, 1], `from ${place}`);
  });

  it("takes in what stood alone once later articles tie the two", () => {
    assert.deepEqual(storiesOf([FIRST, SIDES[0]!]), ["0", "1"]);
    assert.deepEqual(storiesOf([FIRST, ...SIDES]), ["0 1 2 3 4 5"]);
  });
});

describe("kept apart are", () => {
  it("two towns that do the same", () => {
    const lines = [
      "Brackmoor Argus +0 | Council tax to rise 4.9 per cent as Brackmoor passes budget | Brackmoor borough council passed its budget for the coming year on Tuesday night by 31 votes to 22. Council tax rises by 4.9 per cent. Two libraries close. The leader of the council, Colin Farrow, spoke of “the least bad of eleven drafts”. The gap next year is put at 7.3 million.",
      "Selwick Chronicle +1 | Selwick backs budget with 4.9 per cent tax rise | Selwick town council passed its budget for the coming year on Wednesday night by 24 votes to 19. Council tax rises by 4.9 per cent. The pool closes on Sundays. The leader of the council, Moira Deane, said that nobody in the room had wanted it. The gap next year is put at 5.1 million.",
    ];
    assert.deepEqual(storiesOf(lines), ["0", "1"]);
  });

  it("two things in one country", () => {
    const lines = [
      "Tern +0 | Nurses of Kestria walk out | Nurses walked out of hospitals all over Kestria on Monday. Wards were closed, and patients lay in corridors.",
      "Tern +1 | Silver for Kestria | Ice dancers Mira Sol and Jan Petrov took silver for Kestria. “I fell in training,” Sol laughed.",
    ];
    assert.deepEqual(storiesOf(lines), ["0", "1"]);
  });
});

describe("a name", () => {
  const terms = (line: string) => featuresOf(article(line, 0)).terms;

  it("that opens sentences only is one if others know it as one", () => {
    assert.ok(terms("Tern +0 | Velden pays | Velden pays. Police wait.").has("?velden"));
    const known =
      "Tern +0 | Fire at Velden in Korbach | A tank of Velden in Korbach burned, and the roof of the hall fell in.";
    const opens = "Tern +1 | Velden pays | Velden pays for the roof of the hall. Velden has sold the tank.";
    assert.deepEqual(storiesOf([known, opens]), ["0 1"]);
  });

  it("is none where everything has capitals", () => {
    const found = terms("Tern +0 | VOTES IN THE BOILER | Boxes stood beside the fire in Mirny, as the BBC saw.");
    assert.ok(!found.has("^boiler") && found.has("^mirny") && found.has("^bbc"));
  });

  it("of a publisher stands in what it says for itself, and not in what it quotes", () => {
    const own = "We are sorry. Our ship is lost, and our hearts are with you; call us.";
    assert.ok(terms(`Sundlinjen +0 | Statement | ${own}`).has("^sundlinjen"));
    assert.ok(!terms(`Sundlinjen +0 | Statement | “${own}” she said.`).has("^sundlinjen"));
    assert.ok(!terms("Sundlinjen +0 | Statement | The US, said the US, is not the US of the US.").has("^sundlinjen"));
  });
});

describe("closeness", () => {
  const lexicon = newLexicon();
  count(lexicon, ["^harrow", "^pell", "^corvin", "lift", "brake", "#900"]);
  const row = fc
    .uniqueArray(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9_000 })), { selector: ([term]) => term })
    .map(rowOf);

  it("of two stories is the same from both sides, and never grows with the days between", () => {
    fc.assert(
      fc.property(row, row, fc.nat(30), (a, b, days) => {
        const [one, other] = [steadyCosine(lexicon, a, b), steadyCosine(lexicon, b, a)];
        assert.ok(Math.abs(closeBoth(one, days) - closeBoth(other, days)) < 1e-9);
        assert.ok(closeBoth(one, days + 1) < closeBoth(one, days) && fadeOver(days + 1) > fadeOver(days));
      }),
    );
  });

  it("is whole for what is the same", () => {
    fc.assert(
      fc.property(row, (a) => {
        const same = steadyCosine(lexicon, a, a);
        if (same.ofFirst > 0) assert.ok(Math.abs(closeBoth(same, 0) - 1) < 1e-9);
      }),
    );
  });
});
