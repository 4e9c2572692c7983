// Dates as feeds write them: RFC 822 with its years of two digits and its zones, or ISO 8601. What is not plainly
// one of them gives null: a date is never guessed.

import { datelineOf, isoDate } from "../dates.ts";

/** Longest date, in UTF-16 code units. */
const LONGEST = 60;

/** Zones that RFC 822 names. Of other names that mean one zone only, `datelineOf` knows some. */
const ZONES: Readonly<Record<string, string>> = {
  UT: "+00:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/** "Wed, 18 Nov 26 9:05:00 EST": day, month, year, time, zone. */
const RFC_822 =
  /^(?:\p{L}{2,12}\.?,? )?(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{2}|\d{4}),? (\d{1,2}:\d\d(?::\d\d)?)(?:\.\d{1,9})? ?(.*)$/iu;
const WEEKDAY = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? /i;

/** From this year of the century on, two digits are those of the last century (RFC 2822). */
const LAST_CENTURY = 50;

/** The date in the form that an article has it; null where it is not plain. */
export function feedDate(value: string | undefined): string | null {
  const line = (value ?? "")
    .slice(0, LONGEST + 1)
    .replace(/\s+/g, " ")
    .trim();
  if (line === "" || line.length > LONGEST) return null;
  const date = isoDate(line) ?? rfc822(line) ?? datelineOf(line);
  // What programs write that know no date.
  return date === null || /^(?:0|1970-01-01(?:T00:00(?::00)?Z?)?$)/.test(date) ? null : date;
}

function rfc822(line: string): string | null {
  const [, day, month, year = "", time, rest = ""] = RFC_822.exec(line) ?? [];
  // A weekday of another language says that its month is one as well.
  if (day === undefined || (/^\p{L}/u.test(line) && !WEEKDAY.test(line))) return null;
  const date = `${day} ${month} ${fullYear(year)}`;
  const zone = zoneOf(rest);
  // A zone that cannot be told takes the time with it; the day stays what it was there.
  return (zone === null ? null : datelineOf(`${date} ${time} ${zone}`.trim())) ?? datelineOf(date);
}

const fullYear = (year: string) =>
  year.length === 4 ? year : String(Number(year) + (Number(year) < LAST_CENTURY ? 2000 : 1900));

/** "+0200 (CEST)" is "+0200"; empty where none is stated, null where the name means several zones or none. */
function zoneOf(rest: string): string | null {
  const name = rest.replace(/ ?\([^()]*\)$/, "").trim();
  if (name === "") return "";
  if (/^(?:(?:UTC|GMT) ?)?[+-]\d{1,2}(?::?\d\d)?$/i.test(name)) return name.replace(/^(?:UTC|GMT) ?/i, "");
  return ZONES[name.toUpperCase()] ?? (/^(?:z|utc|gmt|cet|cest|eet|eest|msk)$/i.test(name) ? name : null);
}
