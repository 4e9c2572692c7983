// How close two things are that have days: an article and a story, or two stories.
//
// Articles of one story by other outlets, of other days and from other angles share few of their words. What they
// share is whom and what the story names. So closeness is as much how alike the texts are as how many of those names
// come again, the ones that the story is full of first; and it fades as days pass.

import type { Steady } from "./rarity.ts";
import type { Story } from "./live.ts";

/** The days of a story, or of an article. */
export type Days = Pick<Story, "first" | "last">;

/** What closeness loses as the days between grow to some three times as many. */
const FADE = 0.05;

/** Days between two; null where one of them has none. */
export function daysBetween(a: Days, b: Days): number | null {
  if (a.first === null || b.first === null) return null;
  return Math.max(0, a.first - b.last!, b.first - a.last!);
}

/** How much must be taken off for the days between. */
export const fadeOver = (days: number | null): number => FADE * Math.log(1 + (days ?? 0));

/** How close an article is to a story: the names of the story count, for an article may go on to other things. */
export const closeTo = ({ all, ofSecond }: Steady): number => (Math.sqrt(all) + Math.sqrt(ofSecond)) / 2;

/** How close two stories are: the names of both count, for a long story names nearly everything once. */
export const closeBoth = ({ all, ofFirst, ofSecond }: Steady, days: number): number =>
  Math.sqrt(all) / 2 + (Math.sqrt(ofFirst) + Math.sqrt(ofSecond)) / 4 - fadeOver(days);
