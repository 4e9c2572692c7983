// What articles of a story say: sentences with and without somebody who says them.

import type { Chance } from "./chance.ts";
import { AGENCIES, type Person, surname } from "./names.ts";
import type { Plot } from "./plot.ts";

/** What a sentence is made from. */
export interface Desk {
  readonly chance: Chance;
  readonly plot: Plot;
  /** Monday. */
  readonly weekday: string;
  /** The figure as it stands today. */
  readonly figure: number;
  /** Who was named in full already. */
  readonly named: Set<Person>;
}

type Sentence = (desk: Desk) => string;

const ADJECTIVES = (
  "old new northern southern long short heavy quiet narrow broken public private costly early late unpaid secret " +
  "temporary annual local foreign missing rusted flooded crowded empty"
).split(" ");
const VERBS =
  "inspected closed repaired sold delayed promised cancelled financed searched measured guarded rebuilt".split(" ");
const PLACES = (
  "council hall|railway station|town square|ring road|old quarter|river bank|main gate|customs house|upper valley|" +
  "fish market|court house|northern suburb|bus depot|winter port"
).split("|");

const thing = ({ chance, plot }: Desk) => chance.of(plot.things);
const adjective = ({ chance }: Desk) => chance.of(ADJECTIVES);
const verb = ({ chance }: Desk) => chance.of(VERBS);
const place = ({ chance }: Desk) => (chance.is(0.3) ? `corner of ${surname(chance)} Street` : chance.of(PLACES));
const toll = ({ figure, plot }: Desk) => `at least ${figure} ${plot.counted}`;

/** Somebody of the story: with the office at first, then by surname. */
function who({ chance, plot, named }: Desk): string {
  const one = chance.of(plot.people);
  if (named.has(one)) return one.surname;
  named.add(one);
  return `${one.name}, ${one.role},`;
}

const told: readonly Sentence[] = [
  (desk) => `${who(desk)} said on ${desk.weekday} that ${toll(desk)} in ${desk.plot.town}.`,
  (desk) => `“${desk.chance.of(desk.plot.quotes)},” said ${who(desk).replace(/,$/, "")}.`,
  (desk) => `${who(desk)} said: “${desk.chance.of(desk.plot.quotes)}.”`,
  (desk) =>
    `According to the ${desk.plot.body}, ${toll(desk)} after ${desk.plot.what} ${desk.plot.did} ${desk.plot.site}.`,
  (desk) => `The ${desk.plot.body} said that the ${thing(desk)} had been ${verb(desk)} before ${desk.plot.what} began.`,
  (desk) => `${desk.plot.company} denied that the ${thing(desk)} had been ${verb(desk)}.`,
  (desk) => `${desk.chance.of(AGENCIES)} reported, citing the ${desk.plot.body}, that ${toll(desk)}.`,
  (desk) =>
    `${who(desk)} told reporters that the ${adjective(desk)} ${thing(desk)} would be ${verb(desk)} by the state.`,
  (desk) =>
    `The government of ${desk.plot.state.name} said that ${desk.figure * 3} million crowns would be paid for the ${thing(desk)}.`,
  (desk) =>
    `A resident of ${desk.plot.town} who asked not to be named said the ${thing(desk)} was “${adjective(desk)} and ${adjective(desk)}”.`,
];

const plain: readonly Sentence[] = [
  (desk) =>
    `The ${thing(desk)} at the ${place(desk)} was ${verb(desk)} in spring, and the ${adjective(desk)} ${thing(desk)} was not.`,
  (desk) =>
    `On ${desk.weekday} the road from ${desk.plot.town} to the ${place(desk)} remained closed because of the ${thing(desk)}.`,
  (desk) =>
    `${desk.plot.company} ${verb(desk)} the ${thing(desk)} ${2 + desk.chance.under(30)} years ago, when the ${place(desk)} was built.`,
  (desk) => `Lorries carried the ${adjective(desk)} ${thing(desk)} past the ${place(desk)} through the night.`,
  (desk) =>
    `A commission in ${desk.plot.state.name} will decide about the ${thing(desk)} and the ${adjective(desk)} ${thing(desk)}.`,
  (desk) => `About ${100 * (1 + desk.chance.under(40))} people live between the ${place(desk)} and the ${place(desk)}.`,
  (desk) => `Nobody had ${verb(desk)} the ${adjective(desk)} ${thing(desk)} since ${1990 + desk.chance.under(38)}.`,
  (desk) =>
    `The ${adjective(desk)} ${thing(desk)} cost ${2 + desk.chance.under(90)} million crowns, twice what was planned.`,
];

/** What happened: each writer begins with it. */
const opening: Sentence = (desk) =>
  `${desk.plot.town}, ${desk.plot.state.name} — ${capital(desk.plot.what)} ${desk.plot.did} ${desk.plot.site} in ${desk.plot.town}, and ${toll(desk)}, the ${desk.plot.body} said on ${desk.weekday}.`;

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** A headline. */
export const headline: Sentence = (desk) =>
  `${capital(desk.plot.what)} in ${desk.plot.town}: ${desk.figure} ${desk.plot.counted}, ${desk.chance.of(["officials say", `${desk.plot.company} denies fault`, `questions over ${thing(desk)}`])}`;

/** Paragraphs of one to three sentences: half of them attributed, as in news. */
export function paragraphs(desk: Desk, count: number): string[] {
  const { chance } = desk;
  const body = Array.from({ length: count }, () =>
    Array.from({ length: 1 + chance.under(3) }, () => chance.of(chance.is(0.45) ? told : plain)(desk)).join(" "),
  );
  return [opening(desk), ...body];
}
