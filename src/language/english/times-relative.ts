// Times told from the day of publication or from the last date: yesterday, last month, the previous year, now.

import { monthAt, monthDay } from "./times-dates.ts";
import type { TimeUnit } from "./times-calendar.ts";
import { bounds, dateOf, isoDay, pad, periodFrom, weekdayOf } from "./times-calendar.ts";
import { nearestWeekday, nearestYear } from "./times-nearest.ts";
import type { Draft, TimeRule, When } from "./times-words.ts";
import { DAYTIMES, isCapital, says, SEASONS, UNITS, WEEKDAYS, wordAt } from "./times-words.ts";

const draft = (first: number, last: number, value: Draft["value"], more: Partial<Draft> = {}): Draft => ({
  first,
  last,
  kind: "date",
  value,
  ...more,
});

const DAYS = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);

/** Yesterday, tomorrow morning, tonight */
export const namedDay: TimeRule = (atoms, i) => {
  const steps = DAYS.get(wordAt(atoms, i));
  if (steps === undefined || says(atoms, i - 1, "usa today")) return null;
  const night = wordAt(atoms, i) === "tonight";
  const value = ({ today }: When) => (today === null ? null : isoDay(today + steps) + (night ? "TNI" : ""));
  // “Today’s economy” and “cars of tomorrow” name an age; “yesterday’s vote” is a day old.
  const loose = steps >= 0 && (/^['’]s$/.test(wordAt(atoms, i + 1)) || wordAt(atoms, i - 1) === "of");
  return draft(i, i, value, { ...(night ? { kind: "time" } : {}), ...(loose ? { loose } : {}) });
};

/** This morning, last night */
export const daytime: TimeRule = (atoms, i) => {
  const steps = { this: 0, last: -1 }[wordAt(atoms, i)];
  const part = DAYTIMES.get(wordAt(atoms, i + 1));
  if (steps === undefined || !part || (steps < 0 && part !== "TNI")) return null;
  return draft(i, i + 1, ({ today }) => (today === null ? null : isoDay(today + steps) + part), { kind: "time" });
};

const STEPS = new Map([
  ["last", -1],
  ["past", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
]);

const steppable = (unit: TimeUnit | undefined): unit is TimeUnit => unit !== undefined && !/^(?:S|MIN|H)$/.test(unit);

/** Last week, this year, next month, the current quarter; “the past year” is a length of time, not this. */
export const stepped: TimeRule = (atoms, i) => {
  const steps = STEPS.get(wordAt(atoms, i));
  const at = /^(?:financial|fiscal|calendar|school|academic)$/.test(wordAt(atoms, i + 1)) ? i + 2 : i + 1;
  const word = wordAt(atoms, at);
  const unit = UNITS.get(word);
  if (steps === undefined || !steppable(unit) || (word.endsWith("s") && word !== "century") || atoms[at]!.tied)
    return null;
  if ((wordAt(atoms, i) === "past" && unit !== "WE") || (unit === "D" && wordAt(atoms, i) !== "next")) return null;
  return draft(i, at, ({ today }) => (today === null ? null : periodFrom(today, unit, steps)));
};

/** Last Tuesday, next May, this summer */
export const steppedName: TimeRule = (atoms, i) => {
  const steps = STEPS.get(wordAt(atoms, i));
  if (steps === undefined || /^(?:current|coming)$/.test(wordAt(atoms, i))) return null;
  const day = isCapital(atoms[i + 1]) ? WEEKDAYS.get(wordAt(atoms, i + 1)) : undefined;
  if (day) return draft(i, i + 1, (when) => stepWeekday(day, steps, when));
  // “This June 28, 2011 picture” has its own date.
  if (monthDay(atoms, i + 1)) return null;
  const month = monthAt(atoms, i + 1);
  const rest = month
    ? `-${pad(month)}`
    : SEASONS.has(wordAt(atoms, i + 1))
      ? `-${SEASONS.get(wordAt(atoms, i + 1))}`
      : null;
  return rest === null || atoms[i + 1]!.tied ? null : draft(i, i + 1, (when) => stepYear(rest, steps, when));
};

function stepWeekday(weekday: number, steps: number, when: When): string | null {
  if (when.today === null || steps === 0) return nearestWeekday(weekday, when);
  const away = ((weekday - weekdayOf(when.today) + 7 * steps) % 7) + (steps > 0 ? 7 : 0);
  return isoDay(when.today + (away % 7 || 7 * steps));
}

/** The last one that has begun before, or the next one that begins after, the day of publication. */
function stepYear(rest: string, steps: number, when: When): string {
  if (when.today === null) return `XXXX${rest}`;
  const { year } = dateOf(when.today);
  if (steps === 0) return /^-\d/.test(rest) ? nearestYear(rest, when) : `${year}${rest}`;
  const span = bounds(`${year}${rest}`)!;
  const passed = steps < 0 ? span[1] < when.today : span[0] > when.today;
  return `${passed ? year : year + steps}${rest}`;
}

/** The previous year, the following day, the same month, that day: told from the last date. */
export const fromPrevious: TimeRule = (atoms, i) => {
  const steps = { previous: -1, preceding: -1, following: 1, same: 0, that: 0 }[wordAt(atoms, i)];
  const unit = UNITS.get(wordAt(atoms, i + 1));
  if (steps === undefined || !steppable(unit) || wordAt(atoms, i + 1).endsWith("s")) return null;
  return draft(i, i + 1, (when) => neighbour(unit, steps, when));
};

function neighbour(unit: TimeUnit, steps: number, { today, previous }: When): string | null {
  const day = previous === null ? today : (bounds(previous)?.[0] ?? today);
  return day === null ? null : periodFrom(day, unit, steps);
}

/** The same period last year, the same month a year ago: the last date, a year before */
export const samePeriod: TimeRule = (atoms, i) => {
  if (wordAt(atoms, i) !== "same" || !/^(?:period|month|quarter|week|time|day)$/.test(wordAt(atoms, i + 1)))
    return null;
  const at = wordAt(atoms, i + 2) === "of" ? i + 3 : i + 2;
  const from = wordAt(atoms, at) === "the" ? at + 1 : at;
  const length = ["last year", "a year ago", "a year earlier", "a year before", "the previous year"].find(
    (words) => says(atoms, from, words) || says(atoms, at, words),
  );
  if (!length) return null;
  const start = says(atoms, at, length) ? at : from;
  return draft(i, start + length.split(" ").length - 1, ({ today, previous }) => {
    if (previous !== null && /^\d{4}/.test(previous))
      return pad(Number(previous.slice(0, 4)) - 1, 4) + previous.slice(4);
    return today === null ? null : periodFrom(today, "M", -12);
  });
};

/** The day, the entire year, the rest of the week, by the weekend: the one that the text is about */
export const theUnit: TimeRule = (atoms, i) => {
  const word = wordAt(atoms, i);
  if (!/^(?:day|week|month|quarter|year|weekend)$/.test(word) || atoms[i]!.tied || atoms[i + 1]?.tied) return null;
  const full = /^(?:entire|whole|full)$/.test(wordAt(atoms, i - 1));
  if (wordAt(atoms, full ? i - 2 : i - 1) !== "the" || /^(?:NOUN|PROPN|NUM)$/.test(atoms[i + 1]?.pos ?? ""))
    return null;
  if (/^(?:of|when|that|he|she|they|we|i|it|to)$/.test(wordAt(atoms, i + 1))) return null;
  const unit = UNITS.get(word)!;
  return draft(full ? i - 1 : i, i, (when) => aboutNow(unit, full, when), {
    ...(unit === "WE" ? {} : { loose: true }),
    ...(full ? { edge: "other" } : {}),
  });
};

/** The day is the one that was named last, the year that of publication; an entire year goes with the date before it. */
function aboutNow(unit: TimeUnit, full: boolean, when: When): string | null {
  const near = full || (unit === "D" && when.previous?.length === 10);
  return neighbour(unit, 0, near ? when : { ...when, previous: null });
}
