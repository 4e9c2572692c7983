// On which day did it begin? Who tells more of a shooting says “the shooting on Saturday”; who tells of the next one in
// the same town, with the same police and the same hospital, names another day.

import { daysBetween, fadeOver } from "./closeness.ts";
import { dayTerm } from "./days.ts";
import { isDay, type Lexicon } from "./lexicon.ts";
import { has, termsOf } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** What is taken off where an article is of another day. */
const ANOTHER = 0.12;
/** How many in three articles of a story name its beginning where it is of one day: of a war, few do. */
const OF_THREE = 2;

/** The day of a story's first article, and the terms of that day and the one before. */
interface Beginning {
  readonly first: number;
  readonly terms: readonly number[];
}

/**
 * What is taken off for the days between an article and a story: nothing where it names the day on which the story
 * began, and more where that day is what ties the others and it names another.
 */
export function offFor({ lexicon }: StoryState, story: Story, member: Member): number {
  const { first } = story;
  if (first === null || member.day === null) return 0;
  const terms = [first, first - 1].flatMap((day) => lexicon.numbers.get(dayTerm(day)) ?? []);
  if (names({ first, terms }, member)) return 0;
  const days = daysBetween(story, { first: member.day, last: member.day });
  return fadeOver(days) + (isOfAnotherDay(lexicon, { first, terms }, story, member) ? ANOTHER : 0);
}

/** Does an article name the day on which a story began, or the day before, or was it written by then? */
const names = ({ first, terms }: Beginning, { terms: own, day }: Member): boolean =>
  day !== null && (day <= first + 1 || terms.some((term) => has(own, term)));

/** Does an article name days and not the one that nearly all others of the story name? */
function isOfAnotherDay(lexicon: Lexicon, beginning: Beginning, { members }: Story, { id, terms }: Member): boolean {
  if (!termsOf(terms).some((term) => isDay(lexicon, term))) return false;
  const others = [...members.values()].filter((one) => one.id !== id);
  return others.filter((one) => names(beginning, one)).length * 3 >= others.length * OF_THREE;
}
