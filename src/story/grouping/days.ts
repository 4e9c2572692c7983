// Days as terms: "@3-14" is the 14th of March, whether it is called so or "Friday" by somebody who writes that week.

import { MONTHS } from "../english.ts";
import { isHigh, type Word } from "./words.ts";

const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
/** Next Monday, every Monday: not the last one. */
const NOT_LAST = new Set(["next", "every", "each"]);
/** 1 January 1970 was a Thursday. */
const FIRST = 4;

/** The term of a day, in days since 1970. */
export function dayTerm(day: number): string {
  const date = new Date(day * 86_400_000);
  return `@${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
}

/** The day that a word names, as a term: “March” beside its day, “Monday” where it is known when that was written. */
export function dayAt(words: readonly Word[], place: number, today: number | null): string | null {
  if (!isHigh(words[place]!.text)) return null;
  return dateAt(words, place) ?? (today === null ? null : weekdayAt(words, place, today));
}

/** March 14, 14 March. */
function dateAt(words: readonly Word[], place: number): string | null {
  const month = MONTHS.get(words[place]!.lower);
  if (month === undefined) return null;
  for (const beside of [words[place + 1], words[place - 1]]) {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(beside?.lower ?? "")?.[1];
    if (day && Number(day) >= 1 && Number(day) <= 31) return `@${month}-${Number(day)}`;
  }
  return null;
}

/** On Monday: the last one, or the day of writing itself. */
function weekdayAt(words: readonly Word[], place: number, today: number): string | null {
  const weekday = WEEKDAYS.indexOf(words[place]!.lower);
  if (weekday < 0 || NOT_LAST.has(words[place - 1]?.lower ?? "")) return null;
  return dayTerm(today - ((today + FIRST - weekday + 7) % 7));
}
