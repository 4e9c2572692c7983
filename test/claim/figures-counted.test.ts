// What a text counts. A line is the text and its counts: value, what is counted, what else is told of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countedIn } from "../../src/claim/figures/index.ts";
import type { Counted } from "../../src/claim/figures/index.ts";
import { spent } from "../spent.ts";

/** `12 dead`, `>17 dead+missing`, `>>20 dead` where 20 are not meant, `~1200 soldiers`, `<3000000 litres`, `350-400 soldiers`, `0.5 of that`. */
function shown({ value, min, max, bound, isExclusive, counted, scope, shareOf }: Counted): string {
  if (shareOf !== null) return `${shareOf} of that`;
  const mark = { exact: "", about: "~", over: ">", under: "<", range: "" }[bound];
  return `${isExclusive ? mark : ""}${mark}${value ?? `${min}-${max}`} ${scope.length > 1 ? scope.join("+") : counted}`;
}

const COUNTS: readonly (readonly [string, readonly string[]])[] = [
  // By number.
  ["Twelve people were killed when the dam broke.", ["12 dead"]],
  ["At least 17 people had died.", [">17 dead"]],
  ["Fourteen people died and three are still missing.", ["14 dead", "3 missing"]],
  ["Three people, including a child, died.", ["3 dead"]],
  ["Seven victims, all men, were taken to a hospital in Tern.", ["7 in hospital"]],
  ["4 shot, 1 dead in Velmar", ["4 shot", "1 dead"]],
  ["The storm left nine dead and 30 injured.", ["9 dead", "30 injured"]],
  ["“We have 12 confirmed dead,” Ruiz said.", ["12 dead"]],
  ["There are “at least nine” dead.", [">9 dead"]],
  ["The service put the toll at 12.", ["12 dead"]],
  ["Police arrested 40 people.", ["40 arrested"]],
  ["Up to 12 people are in hospital.", ["<12 in hospital"]],
  ["Nine bodies and five workers are missing.", ["9 dead", "5 missing"]],
  ["Rescuers recovered two more charred bodies.", ["2 dead"]],
  ["Four public bodies were asked.", ["4 bodies"]],
  ["There were 11 deaths and 40 injuries.", ["11 dead", "40 injured"]],
  // The number itself is meant, or it is not.
  ["Fewer than 12 people were injured.", ["<<12 injured"]],
  ["Over 40 people died.", [">>40 dead"]],
  ["The toll exceeded 40.", [">>40 dead"]],
  ["No more than 15 people were hurt.", ["<15 injured"]],
  ["No fewer than 20 people died.", [">20 dead"]],
  ["12 or more people died.", [">12 dead"]],
  ["Nearly 100 people are missing.", ["<100 missing"]],
  ["Just under 30 people died.", ["<30 dead"]],
  // One by one.
  ["A man was shot dead.", ["1 dead"]],
  ["He admitted killing his wife and himself.", ["2 dead"]],
  ["Ana Ruiz, 45, and her daughter, 7, were pronounced dead.", ["2 dead"]],
  // Nobody.
  ["No one was hurt.", ["0 injured"]],
  ["There were no injuries.", ["0 injured"]],
  // Counted together.
  ["Some 17 people are dead and missing.", ["~17 dead+missing"]],
  ["30 people were killed or injured.", ["30 dead+injured"]],
  // Things.
  ["Nearly 3 million litres of liquid escaped.", ["<3000000 litres"]],
  ["Between 350 and 400 Ardovian soldiers are there.", ["350-400 soldiers"]],
  ["Around 1,200 troops crossed.", ["~1200 soldiers"]],
  ["50 specialists from the engineer corps were building a bridge.", ["50 soldiers"]],
  ["They put the force at 1,200 men.", ["1200 soldiers"]],
  ["A battalion of 380 had been sent.", ["380 soldiers"]],
  ["More than 30 army trucks crossed.", [">>30 lorries"]],
  ["The volume was “about half of that”.", ["0.5 of that"]],
  // No counts.
  ["The man, 34, was not hurt.", []],
  ["He threatened to kill them.", []],
];

test("what a text counts", () => {
  for (const [text, expected] of COUNTS) assert.deepEqual(countedIn(text).map(shown), expected, text);
});

test("what is denied, added and a part is marked", () => {
  const marked = (text: string) =>
    countedIn(text).map(({ value, isDenied, isAdded, isPart }) => [value, isDenied, isAdded, isPart]);
  assert.deepEqual(marked("That makes 17 names, not 17 dead."), [
    [17, false, false, false],
    [17, true, false, false],
  ]);
  assert.deepEqual(marked("About 800 more soldiers are there."), [[800, false, true, false]]);
  assert.deepEqual(marked("20 people are in hospital, four of them in a critical condition."), [
    [20, false, false, false],
    [4, false, false, true],
  ]);
});

test("a count is a span of the text", () => {
  const text = "The service said that at least 17 people had died and 1,200 soldiers had come.";
  assert.deepEqual(
    countedIn(text).map(({ start, end }) => text.slice(start, end)),
    ["at least 17 people", "1,200 soldiers"],
  );
});

test("a long text without an end costs no more than its length", () => {
  const started = spent();
  countedIn("3 dead and 4 missing and ".repeat(20_000));
  countedIn(`${"one of the ".repeat(20_000)}men died`);
  assert.ok(spent() - started < 5000);
});
