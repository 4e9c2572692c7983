// What things a figure counts: the noun of its unit, under one name for words that news uses for the same.

import type { Figure } from "../../language/index.ts";
import { personAt } from "./words.ts";

/** Words for one kind of thing; the first of a line stands for all. */
const KINDS = new Map<string, string>();
for (const line of [
  "soldiers troops servicemen servicewomen servicepeople infantrymen paratroopers marines",
  "lorries trucks",
  "litres liters",
  "tonnes tons",
  "aircraft planes jets warplanes",
  "houses homes dwellings",
  "dead deaths fatalities corpses",
  "missing",
  "injured wounded injuries",
  "protesters protestors demonstrators",
])
  for (const word of line.split(" ")) KINDS.set(word, line.split(" ")[0]!);

/** Bodies of people: “nine bodies”, “two more charred bodies”; public bodies and bodies of water are something else. */
const REMAINS =
  /^(?:(?:more|other|additional|further|dead|human|burnt|burned|charred|mutilated|decomposed|unidentified|unclaimed|lifeless|\w+less) ){0,3}bodies$/i;

export const isRemains = (unit: string | null): boolean => unit !== null && REMAINS.test(unit);

/** People without a fate that may be anybody: residents, adults. */
const PEOPLE = "people";

/** Words near a number of men that make soldiers of them. */
const MILITARY = /\b(?:army|corps|battalions?|brigades?|regiments?|garrison|troops|soldiers|force)\b/i;
const UNIT_OF = /\b(?:battalion|brigade|regiment|platoon|garrison|contingent)\sof\s(?:about\s|around\s|some\s)?$/i;
/** “Police put the crowd at 35,000”, “a turnout of 12,000”. */
const CROWD =
  /\b(crowds?|turnout|attendance)\b(?:\s…)?\s(?:(?:has|had|was|were|is|be|been|stood|put|estimated|counted)\s){0,3}(?:(?:at|of|to|as)\s)?(?:(?:at least|more than|fewer than|about|around|nearly|almost|over|up to|some)\s)?$/i;
/** “12,000 people marched”, “people took part in the march”. */
const MARCHED =
  /^\s(?:(?:have|had)\s)?(?:marched|demonstrated|rallied|protested|took to the streets|(?:took|taken) part in (?:the|a|an|this|that|\p{Lu}[\p{L}’'-]{1,20})\s(?:[\p{L}-]{1,20}\s){0,2}(?:march|rally|protest|demonstration)\b)/u;
/** Code units on either side of a number that are near. */
const BESIDE = 40;

/** The noun of what is counted, plural; null for a bare number. */
export function thingOf(text: string, { start, end, unit }: Figure): string | null {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  if (unit === null) return UNIT_OF.test(before) ? "soldiers" : CROWD.test(before) ? "crowd" : null;
  if (/^[A-Z]{3}\b/.test(unit)) return unit;
  if (isRemains(unit)) return "dead";
  if (/ bodies$/i.test(unit)) return "bodies";
  const noun = unit
    .split(/ (?:of|per) /)[0]!
    .split(" ")
    .at(-1)!
    .toLowerCase();
  const kind = KINDS.get(noun);
  if (kind || !isPeople(noun)) return kind ?? noun;
  if (MARCHED.test(text.slice(end, end + 2 * BESIDE))) return "marchers";
  return MILITARY.test(`${before} ${text.slice(start, end + BESIDE)}`) ? "soldiers" : PEOPLE;
}

const isPeople = (noun: string): boolean =>
  personAt(noun) !== null || /^(?:specialists|personnel|engineers|experts|others|recruits)$/.test(noun);

/** Units that measure many things in one story: money, shares, spans of time and space. */
const LOOSE =
  /^(?:[A-Z]{3}(?: per .*)?|percent|times|points|(?:.* )?(?:crowns|marks|francs|pesos|years|months|weeks|days|hours|minutes|seconds|km|kilometres|kilometers|miles|metres|meters|m|feet|degrees|pages|nights|mornings))$/;

/** Does what is counted not tell by itself which quantity of a story it is? */
export const isLoose = (unit: string | null, counted: string | null): boolean =>
  counted === PEOPLE || (unit !== null && LOOSE.test(unit));
