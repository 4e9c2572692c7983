// The day on which something began tells it from the next thing of its kind in the same town.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { featuresOf } from "../../src/story/index.ts";
import { article, storiesOf } from "./lines.ts";

const SHOT = [
  "Tern +0 | One dead, three hurt in shooting in Larrowby | A man was killed and three people were wounded when shots were fired outside a bar on Copper Street in Larrowby early on Monday, police said. Officers found the four on the pavement. The wounded were taken to Saint Brice Hospital. The dead man was named as Dario Venn, 27. No one has been arrested, Larrowby police inspector Maud Teller said.",
  "Larrowby Mail +0 | Man shot dead outside Copper Street bar | A man died after a gunman opened fire outside the Blue Anchor on Copper Street in the small hours of Monday. Larrowby police said Dario Venn, a plasterer, was hit twice and died at Saint Brice Hospital. Witnesses saw a grey van drive off towards the ring road.",
  "Daily Pennant +1 | HE ONLY WENT OUT FOR CHIPS | Heartbroken pals of plasterer Dario Venn told how he stepped out of the Blue Anchor for a bag of chips on Monday and was gunned down by a maniac in a grey van. “He’d give you his last fiver,” wept barmaid Jodie Cray.",
  "Larrowby Mail +3 | Correction: Dario Venn | On Monday we said that Dario Venn was hit twice. Police have asked us to make clear that he was hit once. We also called him a plasterer’s mate; he was a plasterer.",
];
const NEXT =
  "Tern +4 | Two teenagers wounded in shooting in Larrowby | Two teenagers were wounded when shots were fired at a car on Mill Lane in Larrowby on Friday evening, police said. A boy of 16 and a girl of 15 were taken to Saint Brice Hospital with wounds to their legs. The car, a white hatchback, had stopped at a light. Nobody has been arrested, Larrowby police inspector Maud Teller said.";

describe("the day on which it began", () => {
  it("tells the next shooting in town from the last", () => {
    assert.deepEqual(storiesOf([...SHOT, NEXT]), ["0 1 2 3", "4"]);
  });

  it("brings later news to it, by its weekday and by its date", () => {
    const later = (day: string) =>
      `Harrow Post +6 | A van is found in Larrowby | A grey van was pulled out of the canal by divers in the night. Its seats are wet, its plates are gone, and the key was in it. It may have been in Larrowby on ${day}.`;
    assert.deepEqual(storiesOf([...SHOT, later("3 February")]), ["0 1 2 3 4"]);
    assert.deepEqual(storiesOf([...SHOT, later("7 February")]), ["0 1 2 3", "4"]);
  });
});

describe("a story of many days", () => {
  const SIEGE = [
    "Tern +0 | Rebels surround Ostel | Rebels of the Marrow Front surrounded Ostel on Monday and cut the road to Pelham. Shells hit the mill.",
    "Gull +3 | Ostel without water | Ostel has had no water since Thursday, when the Marrow Front blew up a pump. Families queue at the well of the mill.",
    "Tern +6 | Bread reaches Ostel | Four lorries with bread from Pelham reached Ostel on Sunday. The Marrow Front let them pass at the mill.",
    "Gull +9 | Guns at Ostel fall silent | The guns of the Marrow Front fell silent at Ostel on Wednesday while doctors fetched the sick to Pelham.",
    "Tern +12 | Marrow Front offers talks | A captain of the Marrow Front offered talks on Saturday. They might be held in Pelham, said a priest who walked out of Ostel with a white cloth.",
  ];

  it("takes in what names none of its first days", () => {
    assert.deepEqual(storiesOf(SIEGE), ["0 1 2 3 4"]);
  });
});

describe("a weekday is a day", () => {
  const days = (text: string, line = "Tern +4") =>
    [...featuresOf(article(`${line} | Rain | ${text}`, 0)).terms.keys()].filter((term) => term.startsWith("@"));

  it("the last one, the day of writing among them", () => {
    assert.deepEqual(days("It rained on Monday and on Friday."), ["@2-3", "@2-7"]);
    assert.deepEqual(days("It rained on Saturday, the 1 February."), ["@2-1"]);
  });

  it("and none where it is another, or where nobody knows when that was written", () => {
    assert.deepEqual(days("It rains next Friday and every Monday, and each Sunday."), []);
    const undated = { ...article("Tern +4 | Rain | It rained on Monday.", 0), published: null };
    assert.ok(![...featuresOf(undated).terms.keys()].some((term) => term.startsWith("@")));
  });
});
