// Days, weeks and months as numbers and back. Nothing here asks what day it is.

/** A day, counted from 1 January 1970. */
export type Day = number;

/** Parts of time that can be counted and stepped over. */
export type TimeUnit = "S" | "MIN" | "H" | "D" | "W" | "WE" | "M" | "Q" | "Y" | "DECADE" | "CENTURY";

/** The day of a published time ("2024-10-23T16:12+03:00"); null where it names none. */
export function dayOf(published: string | null): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? "");
  return parts ? dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Hours of UTC from which on it is the next day where many articles are written, from the Pacific to Tokyo. */
const LATE = /T(?:1[2-9]|2\d):\d\d(?::[\d.]+)?(?:Z|[+-]00:?00)$/;

/** Feeds state the time of every place in UTC: may the day where a page came out be the one after that of its time? */
export const isLate = (published: string | null): boolean => LATE.test(published ?? "");

/** The day with this date; null where there is no such day. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const made = new Date(Date.UTC(2000, month - 1, day));
  made.setUTCFullYear(year);
  return made.getUTCDate() === day ? Math.round(made.getTime() / 864e5) : null;
}

/** Year, month and day of a day. */
export function dateOf(day: Day): { year: number; month: number; date: number } {
  const made = new Date(day * 864e5);
  return { year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, date: made.getUTCDate() };
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** "2024-10-23". */
export function isoDay(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** "2024-W43": the ISO week. */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = dateOf(thursday);
  const week = Math.floor((thursday - dayFrom(year, 1, 1)!) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): Day {
  const fourth = dayFrom(year, 1, 4)!;
  return fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
}

/** The period `steps` units away from the one that `today` lies in: ("M", -1) is last month. */
export function periodFrom(today: Day, unit: TimeUnit, steps: number): string {
  const { year, month } = dateOf(today);
  const months = 12 * year + month - 1 + steps;
  const quarters = 4 * year + Math.floor((month - 1) / 3) + steps;
  switch (unit) {
    case "W":
      return isoWeek(today + 7 * steps);
    case "WE":
      return `${isoWeek(today + 7 * steps)}-WE`;
    case "M":
      return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1)}`;
    case "Q":
      return `${pad(Math.floor(quarters / 4), 4)}-Q${(quarters % 4) + 1}`;
    case "Y":
      return pad(year + steps, 4);
    case "DECADE":
      return pad(Math.floor(year / 10) + steps, 3);
    case "CENTURY":
      return pad(Math.floor(year / 100) + steps, 2);
    default:
      return isoDay(today + (unit === "D" ? steps : 0));
  }
}

/** The first and last day of a date value ("2024-09", "2024-Q3"); null where it is no such thing. */
export function bounds(value: string): [Day, Day] | null {
  const parts = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|W(\d{2})(-WE)?|Q(\d)|H(\d)|(SP|SU|FA|WI)))?$/.exec(value);
  if (!parts) return null;
  const year = Number(parts[1]);
  const [month, date, week, quarter, half] = [2, 3, 4, 6, 7].map((place) => Number(parts[place] ?? 0));
  if (date) return pair(dayFrom(year, month!, date), 0);
  if (week) return parts[5] ? pair(mondayOf(year, week) + 5, 1) : pair(mondayOf(year, week), 6);
  if (month) return months(year, month, 1);
  if (quarter) return months(year, 3 * quarter - 2, 3);
  if (half) return months(year, 6 * half - 5, 6);
  if (parts[8]) return months(year, { SP: 3, SU: 6, FA: 9, WI: 12 }[parts[8]]!, 3);
  return months(year, 1, 12);
}

const pair = (first: Day | null, length: number): [Day, Day] | null =>
  first === null ? null : [first, first + length];

function months(year: number, month: number, count: number): [Day, Day] | null {
  const first = dayFrom(year, month, 1);
  const after = 12 * year + month - 1 + count;
  const next = dayFrom(Math.floor(after / 12), (after % 12) + 1, 1);
  return first === null || next === null ? null : [first, next - 1];
}
