// Which of the years that a date could mean it does mean.

import { bounds, dateOf, isoDay, weekdayOf } from "./times-calendar.ts";
import type { When } from "./times-words.ts";

/** How much farther off a date may be when the verb's tense speaks for it. */
const TENSE = 8;
/** The same where no verb tells: news tells what has happened more often. */
const NO_TENSE = 2;

/** A date without its year, from the years next to publication: "-11-01", "-09", "-Q3", "-SU". */
export function nearestYear(rest: string, when: When): string {
  if (when.today === null) return `XXXX${rest}`;
  const { year } = dateOf(when.today);
  let best = `${year}${rest}`;
  let least = Infinity;
  for (const candidate of [year, year - 1, year + 1].map((near) => `${near}${rest}`)) {
    const cost = distance(candidate, when);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

function distance(candidate: string, { today, tense }: When): number {
  const span = bounds(candidate);
  if (!span || today === null) return Infinity;
  const ahead = span[0] - today;
  const behind = today - span[1];
  if (ahead > 0) return ahead * (tense === "past" ? TENSE : tense === null ? NO_TENSE : 1);
  // What was reported of a quarter was reported after it.
  if (behind <= 0 && tense === "past" && candidate.includes("-Q")) return (span[1] - today) * TENSE;
  return behind > 0 ? behind * (tense === "future" ? TENSE : 1) : 0;
}

/** A weekday: the last one, today included, or the next one where the verb looks ahead. */
export function nearestWeekday(weekday: number, when: When): string {
  if (when.today === null) return `XXXX-WXX-${weekday}`;
  const back = (weekdayOf(when.today) - weekday + 7) % 7;
  // Tomorrow by UTC may be today where it was written; what has happened lies behind all the same.
  if (back === 6 && when.isLate && when.tense !== "past") return isoDay(when.today + 1);
  const day = when.tense === "future" ? when.today + ((7 - back) % 7) : when.today - back;
  return isoDay(day);
}
