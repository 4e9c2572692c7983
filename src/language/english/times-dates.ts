// Dates that name a place in the calendar: 1 November 2024, Nov. 1, October 2007, the third quarter, the 1990s, Monday.

import type { Atom } from "./atoms.ts";
import { bounds, dayFrom, isoDay, isoWeek, pad } from "./times-calendar.ts";
import { nearestWeekday, nearestYear } from "./times-nearest.ts";
import { yearAt, yearOf } from "./times-years.ts";
import type { Draft, TimeRule, When } from "./times-words.ts";
import { HOLIDAYS, isCapital, MONTHS, ORDINALS, says, SEASONS, WEEKDAYS, wordAt } from "./times-words.ts";

const date = (first: number, last: number, value: Draft["value"]): Draft => ({ first, last, kind: "date", value });

/** 2024-11-01 */
export const isoDate: TimeRule = (atoms, i) => {
  const [year, month, day] = [0, 1, 2].map((step) => atoms[i + step]);
  if (!year || !day || !month!.tied || !day.tied || !/^[12]\d{3}$/.test(year.text)) return null;
  const found = dayFrom(year.number!, month!.number ?? 0, day.number ?? 0);
  return found === null ? null : date(i, i + 2, () => isoDay(found));
};

/** 22.03.2013 */
export const dotted: TimeRule = (atoms, i) => {
  const parts = /^(\d{1,2})\.(\d{1,2})\.([12]\d{3})$/.exec(atoms[i]!.text);
  const found = parts ? dayFrom(Number(parts[3]), Number(parts[2]), Number(parts[1])) : null;
  return found === null ? null : date(i, i, () => isoDay(found));
};

/** 7/8/07, 03/22/2013: the month stands first unless it cannot. */
export const slashed: TimeRule = (atoms, i) => {
  const [a, slash, b, again, c] = [0, 1, 2, 3, 4].map((step) => atoms[i + step]);
  if (slash?.text !== "/" || again?.text !== "/" || a?.number == null || b?.number == null || c?.number == null)
    return null;
  if (!/^\d{1,2}$/.test(a.text) || !/^\d{1,2}$/.test(b.text) || !/^(?:\d{2}|[12]\d{3})$/.test(c.text)) return null;
  const year = c.text.length > 2 ? c.number : c.number + (c.number < 50 ? 2000 : 1900);
  const found = a.number > 12 ? dayFrom(year, b.number, a.number) : dayFrom(year, a.number, b.number);
  return found === null ? null : date(i, i + 4, () => isoDay(found));
};

/** The attacks of 11 September 2001 have the date for a name. */
export const elevenSeptember: TimeRule = (atoms, i) => {
  const slash = says(atoms, i, "9 / 11");
  if (!slash && (MONTHS.get(wordAt(atoms, i)) !== 9 || !/^11(?:th)?$/.test(wordAt(atoms, i + 1)))) return null;
  const last = slash ? i + 2 : i + 1;
  const named = [1, 2].some((step) => /^(?:attacks?|terror|terrorist|hijack)/.test(wordAt(atoms, last + step)));
  return (slash && !/^\d|^\/$/.test(wordAt(atoms, last + 1))) || named ? date(i, last, () => "2001-09-11") : null;
};

/** November 1, 2024; Nov. 1; April 2nd */
export const monthDay: TimeRule = (atoms, i) => {
  const month = monthAt(atoms, i);
  const day = month && atoms[i + 1]?.sentence === atoms[i]!.sentence ? dayAt(atoms, i + 1) : null;
  return month && day ? dated(atoms, i, i + 1, month, day) : null;
};

/** 1 November 2024; the 1st of November */
export const dayMonth: TimeRule = (atoms, i) => {
  const day = dayAt(atoms, i);
  const at = wordAt(atoms, i + 1) === "of" ? i + 2 : i + 1;
  const month = day ? monthAt(atoms, at, true) : null;
  return month && day ? dated(atoms, i, at, month, day) : null;
};

function dated(atoms: readonly Atom[], first: number, last: number, month: number, day: number): Draft | null {
  if (dayFrom(2000, month, day) === null) return null;
  const rest = `-${pad(month)}-${pad(day)}`;
  const year = yearOf(atoms, last + 1);
  if (!year) return date(first, last, (when) => nearestYear(rest, when));
  return date(first, year.last, (when) => withYear(year.value(when), rest));
}

const withYear = (year: string | null, rest: string) => (year === null ? null : `${year}${rest}`);

/** In October 2007, October of next year, since November, mid-June */
export const month: TimeRule = (atoms, i) => {
  const number = monthAt(atoms, i);
  if (!number) return null;
  const rest = `-${pad(number)}`;
  const year = yearOf(atoms, i + 1);
  if (year) return date(i, year.last, (when) => withYear(year.value(when), rest));
  return date(i, i, (when) => nearestYear(rest, when));
};

const BEFORE_MONTH =
  /^(?:in|since|until|till|by|of|last|next|this|early|late|mid|from|to|through|during|before|after|for|between|on|every|each|past)$/;

/** The month at `i`; “May” and “March” only where the words beside them show that a month is meant. */
export function monthAt(atoms: readonly Atom[], i: number, dayBefore = false): number | null {
  const atom = atoms[i];
  const found = atom ? MONTHS.get(atom.lower) : undefined;
  if (found === undefined || !isCapital(atom)) return null;
  if (!dayBefore && isFirstName(atoms, i)) return null;
  if (!/^(?:may|march|mar|august)$/.test(atom!.lower)) return found;
  if (
    dayBefore ||
    dayAt(atoms, i + 1) ||
    yearAt(atoms, i + 1) ||
    (wordAt(atoms, i + 1) === "," && yearAt(atoms, i + 2))
  )
    return found;
  const before = wordAt(atoms, i - 1);
  if (/^(?:and|or|-|–)$/.test(before)) return MONTHS.has(wordAt(atoms, i - 2)) ? found : null;
  if (atom!.lower === "march" && before === "the") return null;
  return BEFORE_MONTH.test(before) ? found : null;
}

/** “Jan Orr said”, “said June Carter”: a name goes on, and nothing before it leads to a month. */
const isFirstName = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i + 1]?.pos === "PROPN" &&
  isCapital(atoms[i + 1]) &&
  atoms[i + 1]!.sentence === atoms[i]!.sentence &&
  !yearAt(atoms, i + 1) &&
  !/^(?:[-–/]|the|an?|its|his|her|their|['’]s)$/.test(wordAt(atoms, i - 1)) &&
  !WEEKDAYS.has(wordAt(atoms, i + 1)) &&
  !BEFORE_MONTH.test(wordAt(atoms, i - 1)) &&
  !ORDINALS.has(wordAt(atoms, i - 1));

/** 1 to 31, as a number, "1st" or "first". */
function dayAt(atoms: readonly Atom[], i: number): number | null {
  const atom = atoms[i];
  if (!atom) return null;
  const found = atom.number ?? (/^\d{1,2}(?:st|nd|rd|th)$/.test(atom.lower) ? parseInt(atom.lower, 10) : null);
  const day = found ?? (ORDINALS.get(atom.lower) || null);
  return day !== null && Number.isInteger(day) && day > 0 && day < 32 && atom.text.length < 11 ? day : null;
}

/** The third quarter of 2025, Q3 2025, the second half of last year */
export const quarter: TimeRule = (atoms, i) => {
  const short = /^(?:q([1-4])|h([12]))$/.exec(wordAt(atoms, i));
  const ordinal = wordAt(atoms, i) === "final" || wordAt(atoms, i) === "last" ? 4 : ORDINALS.get(wordAt(atoms, i));
  const named = /^(?:quarter|half)$/.exec(wordAt(atoms, i + 1))?.[0];
  if (!short && (!named || !ordinal || wordAt(atoms, i) === "last")) return null;
  const place = short ? Number(short[1] ?? short[2]) : named === "half" && ordinal === 4 ? 2 : ordinal!;
  if (place > (named === "half" ? 2 : 4)) return null;
  const last = short ? i : i + 1;
  const half = named === "half" || short?.[2] !== undefined;
  const rest = `-${half ? "H" : "Q"}${place}`;
  const year = yearOf(atoms, last + 1);
  if (year) return date(i, year.last, (when) => withYear(year.value(when), rest));
  return half ? null : date(i, last, (when) => nearestYear(rest, when));
};

/** The last week of March, the first day of May 2024 */
export const partOf: TimeRule = (atoms, i) => {
  const last = /^(?:last|final)$/.test(wordAt(atoms, i));
  const place = last ? 0 : ORDINALS.get(wordAt(atoms, i));
  const days = says(atoms, i + 1, "day of");
  if (place === undefined || place > (days ? 20 : 4) || !(days || says(atoms, i + 1, "week of"))) return null;
  const whole = monthAt(atoms, i + 3) ? month(atoms, i + 3) : null;
  if (!whole) return null;
  return date(i, whole.last, (when) => {
    const span = bounds(whole.value(when) ?? "");
    if (!span) return null;
    if (days) return isoDay(last ? span[1] : span[0] + place - 1);
    return isoWeek(last ? span[1] - 6 : span[0] + 7 * place - 4);
  });
};

/** Summer 2020, the summer of 2020, in the spring */
export const season: TimeRule = (atoms, i) => {
  const code = SEASONS.get(wordAt(atoms, i));
  if (!code || atoms[i]!.tied || atoms[i + 1]?.tied) return null;
  const rest = `-${code}`;
  const year = yearOf(atoms, i + 1);
  if (year) return date(i, year.last, (when) => withYear(year.value(when), rest));
  return isSeason(atoms, i) ? date(i, i, (when) => nearestYear(rest, when)) : null;
};

/** “In the fall”, “during winter”; not “a fall in prices”, “the Arab Spring”, “spring water”. */
function isSeason(atoms: readonly Atom[], i: number): boolean {
  const before = `${wordAt(atoms, i - 2)} ${wordAt(atoms, i - 1)}`;
  if (atoms[i]!.pos === "VERB" || (isCapital(atoms[i]) && (isCapital(atoms[i - 1]) || isCapital(atoms[i + 1]))))
    return false;
  if (
    /(?:^(?:in|of|since|during|by|until|over|for|through|before|after) the| (?:in|during|this|since|by))$/.test(before)
  )
    return !/^(?:in|of)$/.test(wordAt(atoms, i + 1)) || wordAt(atoms, i) !== "fall";
  const alone = !/^(?:fall|spring|springs)$/.test(wordAt(atoms, i)) || !/^(?:a|an|the|to)$/.test(wordAt(atoms, i - 1));
  return alone && wordAt(atoms, i) !== "fall" && atoms[i + 1]?.pos !== "NOUN";
}

const NAMED_AFTER = /^(?:times|mirror|telegraph|mail|express|herald|post|world|sport|politics|night)$/;
const NAMED_BEFORE = /^(?:black|cyber|good|super|bloody|fat|ash|palm|holy|shrove)$/;

/** Monday; not Black Monday or the Sunday Times */
export const weekday: TimeRule = (atoms, i) => {
  const found = WEEKDAYS.get(wordAt(atoms, i));
  if (!found || !isCapital(atoms[i])) return null;
  if (isCapital(atoms[i + 1]) && NAMED_AFTER.test(wordAt(atoms, i + 1))) return null;
  if (isCapital(atoms[i - 1]) && NAMED_BEFORE.test(wordAt(atoms, i - 1))) return null;
  return date(i, i, (when: When) => nearestWeekday(found, when));
};

/** Christmas Day, New Year’s Eve */
export const holiday: TimeRule = (atoms, i) => {
  if (!isCapital(atoms[i])) return null;
  const found = HOLIDAYS.find(([words]) => says(atoms, i, words));
  if (!found) return null;
  return dated(atoms, i, i + found[0].split(" ").length - 1, found[1], found[2]);
};
