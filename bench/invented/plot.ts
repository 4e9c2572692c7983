// A story of the invented world: where it happens, who speaks, what is counted, and the words that are its own.

import type { Chance } from "./chance.ts";
import { type Person, person, type State, surname, town } from "./names.ts";

const list = (text: string) => text.split("|");

/** What happens, to what end, what is counted, and who counts. */
const WHAT = list(
  "a fire|a flood|an explosion|a landslide|a strike|a leak of solvent|a train crash|a court order|a protest|an outbreak of fever|" +
    "a border dispute|a power cut|a swarm of locusts|a robbery|an avalanche|a drought|a forged will|a cyber attack|a rent riot|" +
    "an eclipse festival|a ship collision|a gas shortage|a recount of votes|a frost|a takeover bid|a hostage drama|a doping affair|" +
    "a bank run|a dam breach|a smuggling trial|a meteorite|a chess scandal|a wage freeze|an oil spill|a school closure|a sandstorm",
);
const DID = list(
  "burnt through|poured into|tore through|buried part of|shut down|closed|blocked|stopped work at|filled|reached|darkened|" +
    "emptied|halved the income of|divided|split|surrounded|ruined|frightened|delayed|cut off|overran|unsettled|swept over|paralysed",
);
const COUNTED = list(
  "people died|houses were lost|workers were injured|people were missing|workers walked out|families were moved out|" +
    "passengers were hurt|jobs were lost|people were arrested|patients were treated|soldiers were deployed|homes were without light|" +
    "cattle perished|shops went bankrupt|votes were void|pupils stayed away|boats sank|lorries were seized|tenants were evicted|" +
    "acres were scorched|flights were cancelled|depositors queued|trees were felled|windows were smashed",
);
const OFFICE = list(
  "Fire Service|Water Board|Rescue Service|Civil Protection Service|Labour Council|Environment Agency|Railway Authority|" +
    "Chamber of Commerce|City Police|Health Office|Border Guard|Grid Company|Harbour Master|Forest Bureau|Savings Bank|Athletics Union|" +
    "Election Commission|Customs Post|Geological Institute|Veterinary Office|Tenants League|Observatory|Magistrates Court|Weather Station",
);

/** Things are put together from pieces, so that there are some thousands: a saltyard, a ropehouse. */
const PIECES = (
  "salt rope mill corn glass iron copper wool silk lime peat coal timber barley hop malt clay slate marble chalk tar pitch wax honey " +
  "herring eel oyster whale goose sheep ox mule horse hound falcon dove pepper saffron sugar tea cocoa rice millet flax hemp cotton " +
  "paper ink lead zinc tin silver gold amber pearl coral opal quartz granite gravel sand mud marsh moor heath wood brush thorn reed"
).split(" ");
const ENDS =
  "yard house works mill store line keeper loft gate field pit press shed wharf market road barge wagon board fund".split(
    " ",
  );
const SECOND =
  "inspection tariff contract permit licence wall engine cable roof levy survey audit insurance charter lease payroll valve boiler " +
  "sluice hull rudder signal archive ledger auction tender subsidy quota clause bond repair blueprint beacon ballast canteen pension";
const OTHERS = SECOND.split(" ");
const SITES =
  "harbour grain bridge tunnel canal hospital quarry pipeline reactor stadium dairy foundry depot crane dredger mine".split(
    " ",
  );
const ROLES = ["the mayor of", "the police chief of", "the chief engineer of", "a doctor in", "a union leader in"];

/** What all articles of one story have in common. */
export interface Plot {
  readonly number: number;
  readonly town: string;
  readonly state: State;
  readonly site: string;
  readonly what: string;
  readonly did: string;
  readonly counted: string;
  /** The body that counts, and a company that answers. */
  readonly body: string;
  readonly company: string;
  readonly people: readonly Person[];
  /** Things that this story is about. */
  readonly things: readonly string[];
  /** What somebody said once, and all papers print. */
  readonly quotes: readonly string[];
  /** The figure as it was first given. */
  readonly figure: number;
}

/** A new story. */
export function plot(chance: Chance, number: number, states: readonly State[]): Plot {
  const [what, did, counted, office] = [WHAT, DID, COUNTED, OFFICE].map(chance.of) as [string, string, string, string];
  const [place, state] = [town(chance), chance.of(states)];
  const company = `${surname(chance)} ${chance.of(["Works", "Holdings", "Lines", "Industries", "Group"])}`;
  const local = chance.some(ROLES, 3).map((role) => person(chance, `${role} ${place}`));
  const things = Array.from({ length: 9 }, () => thingOf(chance));
  return {
    number,
    town: place,
    state,
    site: `the ${company} ${chance.of(SITES)}`,
    what,
    did,
    counted,
    body: `${place} ${office}`,
    company,
    people: [...local, person(chance, `a spokesman for ${company}`), chance.of(state.ministers)],
    things,
    quotes: things.slice(0, 6).map((thing, place) => quote(chance, thing, things[place + 1]!)),
    figure: 2 + chance.under(40),
  };
}

const thingOf = (chance: Chance) => `${chance.of(PIECES)}${chance.of(ENDS)} ${chance.of(OTHERS)}`;

const QUOTES = [
  (a: string, b: string) => `We knew about the ${a} for months and nobody looked at the ${b} until it was too late`,
  (a: string, b: string) => `There will be no talk of the ${a} before the ${b} has been paid for in full`,
  (a: string, b: string) => `Nothing in the ${a} was hidden, and the ${b} is open to everybody who asks for it`,
  (a: string, b: string) => `Whoever signed the ${a} has to answer for the ${b} as well`,
  (a: string, b: string) => `I have seen the ${a} with my own eyes and the ${b} was already broken`,
  (a: string, b: string) => `Our people need the ${a} back before winter, with or without the ${b}`,
];

const quote = (chance: Chance, a: string, b: string) => chance.of(QUOTES)(a, b);
