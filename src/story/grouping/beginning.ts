// On which day did it begin? Who tells more of a shooting says “the shooting on Saturday”; who tells of the next one in
// the same town, with the same police and the same hospital, names another day.

import { daysBetween, fadeOver } from "./closeness.ts";
import { dayTerm } from "./days.ts";
import { isDay } from "./lexicon.ts";
import { has, termsOf } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** What is taken off where an article is of another day. */
const ANOTHER = 0.12;
/** How many in three articles of a story name its beginning where it is of one day: of a war, few do. */
const OF_THREE = 2;

/**
 * What is taken off for the days between an article and a story: nothing where it names the day on which the story
 * began, and more where that day is what ties the others and it names another.
 */
export function offFor(state: StoryState, story: Story, member: Member): number {
  if (namesBeginning(state, story, member)) return 0;
  const days = daysBetween(story, { first: member.day, last: member.day });
  return fadeOver(days) + (isOfAnotherDay(state, story, member) ? ANOTHER : 0);
}

/** Does an article name the day on which a story began, or the day before, or was it written by then? */
function namesBeginning({ lexicon }: StoryState, { first }: Story, { terms, day }: Member): boolean {
  if (first === null || day === null) return false;
  if (day <= first + 1) return true;
  return [first, first - 1].some((one) => has(terms, lexicon.numbers.get(dayTerm(one)) ?? -1));
}

/** Does an article name days and not the one that nearly all others of the story name? */
function isOfAnotherDay(state: StoryState, story: Story, member: Member): boolean {
  if (!termsOf(member.terms).some((term) => isDay(state.lexicon, term))) return false;
  const others = [...story.members.values()].filter(({ id }) => id !== member.id);
  return others.filter((one) => namesBeginning(state, story, one)).length * 3 >= others.length * OF_THREE;
}
