// How the numbers of a story move. A line is a statement; what follows the arrow is its point and what it does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { seriesOf } from "../../src/claim/figures/index.ts";
import type { Series } from "../../src/claim/figures/index.ts";
import { said } from "./said.ts";

/** The points of one quantity: value, and what each does to which earlier one. */
function told(lines: readonly string[], counted: string): string[] {
  const series = seriesOf(lines.map(said)).find((one) => one.counted === counted);
  return shown(series, lines);
}

function shown(series: Series | undefined, lines: readonly string[]): string[] {
  return (series?.points ?? []).map(({ value, min, max, steps }) => {
    const kinds = steps.map(({ kind, from }) => (from === null ? kind : `${kind} ${lines.indexOf(from) + 1}`));
    return `${value ?? `${min}-${max}`}: ${kinds.join(", ")}`;
  });
}

/** Every series with what sets it apart, and its numbers. */
const apart = (lines: readonly string[]): string[] =>
  seriesOf(lines.map(said)).map(
    (one) => `${[one.counted, one.apart].filter(Boolean).join(" ")}: ${one.points.map(({ value }) => value).join(" ")}`,
  );

const SERIES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // A source counts again.
  [
    "dead",
    [
      "#Rescue Service say | Twelve people were killed.",
      "#Rescue Service say +20 | Twelve people died.",
      "#Rescue Service say +40 | Fourteen people died.",
      "#Rescue Service say +60 | Now 13 people are dead, a revised count.",
    ],
    ["12: first", "12: repeat 1", "14: update 2", "13: supersedes 3"],
  ],
  // A number takes the place of another; where nothing tells what is counted, the earlier number does.
  [
    "displaced",
    [
      "#Rescue Service say | 12,000 people were displaced.",
      "#Rescue Service say +20 | its estimate from 12,000 to 10,000",
      "#Rescue Service say +40 | its estimate of people displaced from 10,000 to 9,000",
    ],
    ["12000: first", "10000: supersedes 1", "9000: supersedes 2"],
  ],
  [
    "displaced",
    [
      "#Rescue Service say | 12,000 people were displaced.",
      "#Rescue Service say +20 | its estimate from 12,000 to 10,000",
      "#Rescue Service say +40 | its estimate from 10,000 to 9,000",
    ],
    ["12000: first", "10000: supersedes 1", "9000: supersedes 2"],
  ],
  ["dead", ["#Rescue Service say | the death toll from 12 to 15"], ["15: first"]],
  // Another source has another number for the same moment; days later it is none.
  [
    "dead",
    [
      "#Rescue Service say | Twelve people were killed.",
      "Ana Ruiz say +20 | At least 17 people had died.",
      "#Harbour Office say +200 | Thirty people died.",
    ],
    ["12: first", "17: conflict 1", "30: first"],
  ],
  // At least 17 dead become 17 dead and missing on the way.
  [
    "dead",
    ["Ana Ruiz say | At least 17 people had died.", "Ana Ruiz < Tern report +9 | 17 people are dead and missing."],
    ["17: first", "17: repeat 1, scope switch 1, bound lost 1"],
  ],
  // The number is handed on while families become people.
  [
    "families",
    ["Ana Ruiz say | At least 17 people had died.", "Ana Ruiz say +1 | Seventeen families have lost somebody."],
    ["17: first, scope switch 1"],
  ],
  // Around 1,200 become 1,200; soldiers are men and servicemen.
  [
    "soldiers",
    [
      "~two officials say | Around 1,200 soldiers were moved.",
      "~spies say +5 | The force is put at 1,200 men.",
      "#Defence Ministry deny +6 | 1,200 soldiers were massed.",
      "Cas Oran say +7 | 50 specialists from the engineer corps are there.",
      "Cas Oran say +9 | About 300 specialists from the engineer corps are there.",
      "~a source say +10 | There are 800 soldiers.",
    ],
    [
      "1200: first",
      "1200: repeat 1, bound lost 1",
      "1200: denied 2",
      "50: conflict 2",
      "300: update 4",
      "800: jump without a source 5",
    ],
  ],
  // Half of that; a range that excludes both.
  [
    "litres",
    [
      "Hen Lucz say | Nearly 3 million litres escaped.",
      "San Vree say | The volume was about half of that.",
      "#River Commission say +9 | Between 2 million and 2.4 million litres escaped.",
    ],
    ["3000000: first", "1500000: conflict 1", "2000000-2400000: conflict 2"],
  ],
  // A bare number is of the quantity that has it elsewhere.
  [
    "dead",
    ["#Rescue Service say | Fourteen people died.", "~a rescue worker say +2 | “I make it 14.”"],
    ["14: first", "14: repeat 1"],
  ],
  // What may be, what is asked and what is under a condition is no point.
  [
    "dead",
    [
      "#Rescue Service predict | 20 people will be dead.",
      "Ana Ruiz ask | Why did the service say that 20 people died?",
      "Ana Ruiz say | It would be a shame if 20 people died.",
    ],
    [],
  ],
];

test("what each number of a series does to those before it", () => {
  for (const [counted, lines, expected] of SERIES) assert.deepEqual(told(lines, counted), expected, lines.join("\n"));
});

/** Lines of one story, and its series with the lines that are in each. */
const COUNTINGS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "killed, massed and withdrawn",
    ["40 soldiers were killed.", "Ardov massed 1,200 soldiers at the border.", "300 soldiers were withdrawn."],
    ["dead 1", "soldiers present 2", "soldiers withdrawn 3"],
  ],
  [
    "sent, gathered, there",
    [
      "Ardov sent 1,200 soldiers to Tamrin.",
      "800 soldiers were gathered near Tamrin.",
      "There are 900 soldiers at Tamrin.",
    ],
    ["soldiers 1 2 3"],
  ],
  ["what they do", ["1,200 soldiers are at Tamrin.", "300 soldiers were building barriers."], ["soldiers 1 2"]],
  [
    "aboard, dead, missing",
    ["There were 210 people aboard.", "40 people died.", "12 people are missing."],
    ["aboard 1", "dead 2", "missing 3"],
  ],
  [
    "dead in other words",
    ["Twelve people were killed.", "The dead number 14.", "The death toll is 15.", "16 people lost their lives."],
    ["dead 1 2 3 4"],
  ],
  ["hurt in other words", ["30 people were wounded.", "34 people were hurt.", "36 were injured."], ["injured 1 2 3"]],
  [
    "tested and infected",
    ["9,000 people were tested.", "300 people tested positive.", "280 people were infected."],
    ["sick 2 3", "people 1"],
  ],
  [
    "a day, and in all",
    ["4,000 tests were done.", "700 tests a day are done."],
    ["tests done 1", "tests done a day 2"],
  ],
  ["each week, and in all", ["300 people died.", "40 people die each week."], ["dead 1", "dead a week 2"]],
  ["one day alone", ["300 people died.", "40 people died on Tuesday alone."], ["dead 1", "dead on tuesday alone 2"]],
  [
    "town and country",
    ["300 people died across Ardov.", "40 people died in Orm.", "310 people died."],
    ["dead across Ardov 1 3", "dead in Orm 2"],
  ],
  ["one town, or none named", ["12 people died in Orm.", "14 people died.", "15 people died in Orm."], ["dead 1 2 3"]],
  [
    "destroyed and evacuated",
    ["40 houses burned down.", "55 homes were destroyed.", "300 houses were evacuated."],
    ["houses destroyed 1 2", "houses evacuated 3"],
  ],
  ["made and recalled", ["90,000 cars were built.", "5,000 cars were recalled."], ["cars built 1", "cars recalled 2"]],
];

test("each counting is a series, and no counting is two", () => {
  for (const [name, texts, expected] of COUNTINGS) {
    const lines = texts.map((text, at) => `#Body ${"ABCDE"[at]} say +${at} | ${text}`);
    const found = seriesOf(lines.map(said)).map(({ counted, apart: bound, points }) => {
      const places = points.map(({ statement }) => lines.indexOf(statement) + 1);
      return [counted, bound, ...places].filter((part) => part !== null).join(" ");
    });
    assert.deepEqual(found.toSorted(), [...expected].toSorted(), name);
  }
});

test("marchers, protesters and their crowd are one series where a story has them", () => {
  const lines = [
    "#Organisers say | 5,000 marchers filled Pelham Square",
    "#Police say +1 | 3,000 protesters came to Pelham Square",
    "#Union say +2 | 4,000 people took part in the protest",
    "#Police say +3 | the turnout at 8,000",
    "#Police say +4 | the number of participants at 9,000",
  ];
  assert.deepEqual(
    told(lines, "marchers").map((line) => line.split(":")[0]),
    ["5000", "3000", "4000", "8000", "9000"],
  );
  // Without a march a crowd is a crowd, and who was injured is no crowd.
  assert.equal(told(["#Police say | the crowd at 8,000"], "crowd").length, 1);
  assert.equal(told([...lines, "#Police say +5 | 12 protesters were injured"], "injured").length, 1);
});

test("one series of marchers, whoever counts them", () => {
  const lines = [
    "#Organisers say | the number of marchers at 120,000",
    "#Police say +1 | the number of marchers … at 35,000",
    "#The Gull say +2 | 58,000 people marched.",
  ];
  assert.deepEqual(told(lines, "marchers"), ["120000: first", "35000: conflict 1", "58000: conflict 2"]);
});

test("two counts of one statement are no change of each other", () => {
  assert.deepEqual(apart(["#Rescue Service say | Nine people died in Orm and four people died in Velmar."]), [
    "dead in Orm: 9",
    "dead in Velmar: 4",
  ]);
  const lines = ["Ana Ruiz say | The plan gives 300 people of Orm a flat and 40 people of Orm a house."];
  assert.deepEqual(
    seriesOf(lines.map(said)).map(({ counted, points }) => [counted, points.length]),
    [
      ["people", 1],
      ["people", 1],
    ],
  );
});

test("who cannot confirm a number does not give it", () => {
  const lines = [
    "#Police say | they cannot confirm reports of nine dead",
    "#Police say +1 | there were unconfirmed reports that six people had died",
    "#Police say +2 | it could not verify the names but that four people died",
  ];
  assert.deepEqual(told(lines, "dead"), ["4: first"]);
});

test("an entry of a live page takes the place of earlier ones, whichever the page shows first", () => {
  const lines = ["#Orm Hospital say +10 | Eight people died.", "#Rescue Service say +10 | Four people died."];
  const entries = lines.map((line, at) => {
    const one = said(line);
    return { ...one, statement: { ...one.statement, saidAt: `2031-05-05T${["18:25", "09:30"][at]}Z` } };
  });
  assert.deepEqual(shown(seriesOf(entries)[0], lines), ["4: first", "8: update 2"]);
  assert.deepEqual(shown(seriesOf(lines.map(said))[0], lines), ["8: first", "4: conflict 1"]);
});

test("a toll that has risen contradicts no earlier one", () => {
  const lines = ["#Rescue Service say | Four people died.", "#Orm Hospital say +9 | The toll has risen to eight."];
  assert.deepEqual(told(lines, "dead"), ["4: first", "8: update 1"]);
});

test("a number taken back is retracted", () => {
  const first = said("Ana Ruiz say | At least 17 people had died.");
  const later = {
    ...said("Ana Ruiz assess +30 | having said that at least 17 people had died"),
    cue: "apologised for",
  };
  const [series] = seriesOf([first, later]);
  assert.deepEqual(series!.points[1]!.steps, [{ kind: "retracted", from: first.statement.id }]);
});

test("a point says who, through whom, and when", () => {
  const [series] = seriesOf([said("Ana Ruiz < Tern < The Gull report | By 3 May 2031 17 people had died.")]);
  const [point] = series!.points;
  assert.deepEqual(
    [point!.who, point!.isNamed, point!.relays, point!.asOf, point!.published?.slice(0, 10)],
    ["Ana Ruiz", true, ["Tern", "The Gull"], "2031-05-03", "2031-05-05"],
  );
});

test("a count of an earlier day stands where its day is, whenever it is told", () => {
  const lines = [
    "#Rescue Service say | Eleven people died.",
    "#Rescue Service say +48 | Fourteen people died.",
    "Ana Ruiz say +72 | By 3 May 2031 nine people had died.",
    "Ana Ruiz say +72 | On 3 May 2031 nine bodies were recovered.",
  ];
  for (const order of [lines, lines.toReversed()])
    assert.deepEqual(
      seriesOf(order.map(said))
        .find(({ counted }) => counted === "dead")!
        .points.map(({ value }) => value),
      [9, 9, 11, 14],
    );
});

test("the order in which statements come changes neither points nor steps", () => {
  for (const [, all] of SERIES) {
    const lines = all.map((line, at) => line.replace(/ (?:\+\d+ )?\| /, ` +${at * 7} | `));
    assert.deepEqual(seriesOf(lines.toReversed().map(said)), seriesOf(lines.map(said)), lines.join("\n"));
  }
});

test("an entity is one source under several names", () => {
  const first = { ...said("Ana Ruiz say | Twelve people died."), entity: "e1" };
  const later = { ...said("#The Mayor say +20 | Fourteen people died."), entity: "e1" };
  assert.deepEqual(seriesOf([first, later])[0]!.points[1]!.steps, [{ kind: "update", from: first.statement.id }]);
});

test("money of several kinds is several series", () => {
  const lines = [
    "Ana Ruiz say | The repair of the bridge will cost 40 million euros.",
    "#Harbour Office say +2 | The repair of the bridge costs 60 million euros.",
    "Ana Ruiz say +3 | Every family gets 300 euros of help.",
  ];
  const series = seriesOf(lines.map(said)).filter(({ counted }) => counted === "EUR");
  assert.deepEqual(
    series.map((one) => one.points.length),
    [2, 1],
  );
});

test("statements come in any order", () => {
  const lines = SERIES[0]![1];
  const forward = seriesOf(lines.map(said));
  assert.deepEqual(seriesOf(lines.toReversed().map(said)), forward);
});
