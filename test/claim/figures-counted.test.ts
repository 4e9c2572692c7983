// What a text counts. A line is the text and its counts: value, what is counted, what else is told of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countedIn } from "../../src/claim/figures/index.ts";
import type { Counted } from "../../src/claim/figures/index.ts";
import { spent } from "../spent.ts";

/** `12 dead`, `>17 dead+missing`, `>>20 dead` where 20 are not meant, `~1200 soldiers`, `<3000000 litres`, `350-400 soldiers`, `0.5 of that`, `was 12 dead`. */
function shown({ value, min, max, bound, isExclusive, counted, scope, shareOf, isFormer }: Counted): string {
  if (shareOf !== null) return `${shareOf} of that`;
  if (isFormer) return `was ${value} ${counted}`;
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
  // Aboard, dead, in hospital, held and under the rubble are not the same.
  ["A ferry carrying about 210 people sank, killing at least four people.", ["~210 aboard", ">4 dead"]],
  ["There were 12 sailors on board. Three people were on the bus.", ["12 aboard", "3 aboard"]],
  ["Four people aboard were killed.", ["4 dead"]],
  ["All 210 people aboard survived.", ["210 survivors"]],
  ["7 persons lost their lives and 38 persons are in treatment.", ["7 dead", "38 in hospital"]],
  ["The flood claimed at least 12 lives, and 300 lives were lost before.", [">12 dead", "300 dead"]],
  ["Thirty people are being treated. Nine people died in hospital.", ["30 in hospital", "9 dead"]],
  ["Twelve miners are trapped; 40 men are in custody.", ["12 trapped", "40 arrested"]],
  ["1 800 people were killed and 12.500 people injured.", ["1800 dead", "12500 injured"]],
  // Crowds.
  ["the number of marchers … at 35,000", ["35000 marchers"]],
  ["12,000 people took part in the march.", ["12000 marchers"]],
  ["Police put the crowd at about 9,000.", ["~9000 crowd"]],
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
  // What a figure is of stands before it.
  ["Its estimate of people displaced from 12,000 to 10,000.", ["was 12000 displaced", "10000 displaced"]],
  ["The number of those displaced by the flood from 12,000 to 10,000.", ["was 12000 displaced", "10000 displaced"]],
  ["The death toll from 12 to 15.", ["was 12 dead", "15 dead"]],
  ["The death toll to at least 15 from 12.", [">15 dead", "was 12 dead"]],
  ["Its tally of damaged houses from 300 to about 450.", ["was 300 houses", "~450 houses"]],
  ["The number of homes without power fell from 9,000 to 2,000.", ["was 9000 houses", "2000 houses"]],
  ["The number of missing people was lowered to 40.", ["40 missing"]],
  ["Its estimate from 12,000 to 10,000.", ["was 12000 null", "10000 null"]],
  ["The toll was revised down from 13 to 12.", ["was 13 dead", "12 dead"]],
  ["It cut its toll of 15 dead to 11.", ["was 15 dead", "11 dead"]],
  ["The dead in Orm from 12 to 15.", ["was 12 dead", "15 dead"]],
  ["The dead in Orm from 15 to 12.", ["was 15 dead", "12 dead"]],
  ["Those missing in Orm to 40.", ["40 missing"]],
  ["Twelve people died, down from an earlier 40.", ["12 dead", "was 40 dead"]],
  ["Ten people were killed, up from seven on Monday.", ["10 dead", "was 7 dead"]],
  ["Ten people were killed (previously 12).", ["10 dead", "was 12 dead"]],
  ["30 people were injured, compared with 45 a day before.", ["30 injured", "was 45 injured"]],
  ["It corrected its earlier toll of 13: 12 people had died.", ["was 13 dead", "12 dead"]],
  // Of the last two numbers neither takes the place of the other.
  ["12 people died and 40 were hurt, compared with 45 in Orm.", ["12 dead", "40 injured", "45 null"]],
  // Who is from a place, and not the place.
  ["12 soldiers from Orm were killed.", ["12 dead"]],
  // Ranges.
  ["From 350 to 400 soldiers are there.", ["350-400 soldiers"]],
  ["Estimates of the number of soldiers range from 350 to 400.", ["350-400 soldiers"]],
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

test("a number that is denied beside the one that stands counts what that counts", () => {
  const marked = (text: string) =>
    countedIn(text).map(({ value, counted, isDenied, former }) => [value, counted, isDenied, former]);
  const ten = [10, "dead", false, 12];
  const twelve = [12, "dead", true, null];
  assert.deepEqual(marked("Not 12 but 10 people were killed."), [twelve, ten]);
  assert.deepEqual(marked("Ten people died instead of 12."), [ten, twelve]);
  assert.deepEqual(marked("Ten people died, not 12 as first reported."), [ten, twelve]);
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
