// The words of English time expressions, and the shape in which a rule reports one.

import type { TimeKind } from "../time.ts";
import type { Atom } from "./atoms.ts";
import type { Day, TimeUnit } from "./times-calendar.ts";

/** What a time expression is resolved against. */
export interface When {
  /** The day of publication; null where the article states none. */
  readonly today: Day | null;
  /** It was the next day already where the article may have been written: it states its time in UTC. */
  readonly isLate: boolean;
  /** Value of the last date before this one: “three days later” counts from it. */
  readonly previous: string | null;
  /** Tense of the verb that the expression stands by. */
  readonly tense: "past" | "future" | null;
}

/** A time expression on atoms `first` to `last`, before it is resolved. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly kind: TimeKind;
  /** TIMEX3 value; null where it cannot be told. */
  readonly value: (when: When) => string | null;
  /** A count of units that is also a quantity: “two years later”. */
  readonly amount?: true;
  /** A clock time that names no day, or “the day” and its like: a date only by guess. */
  readonly loose?: true;
  /** “The beginning of” what the value names, or its end, its rest, or all of it. */
  readonly edge?: "start" | "other";
}

/** Finds one kind of expression that starts at atom `i`. */
export type TimeRule = (atoms: readonly Atom[], i: number) => Draft | null;

const numbered = (words: string) =>
  words.split(" ").flatMap((names, place) => names.split("/").map((name): [string, number] => [name, place + 1]));

export const MONTHS = new Map(
  numbered(
    "january/jan/jan. february/feb/feb. march/mar/mar. april/apr/apr. may june/jun/jun. july/jul/jul. august/aug/aug. " +
      "september/sept/sept./sep/sep. october/oct/oct. november/nov/nov. december/dec/dec.",
  ),
);
export const WEEKDAYS = new Map(
  numbered(
    "monday/mon. tuesday/tues/tues./tue. wednesday/wed. thursday/thurs/thurs./thu. friday/fri/fri. saturday/sat. sunday/sun.",
  ),
);
export const SEASONS = new Map([
  ["spring", "SP"],
  ["springtime", "SP"],
  ["summer", "SU"],
  ["summertime", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
  ["wintertime", "WI"],
]);
export const DAYTIMES = new Map([
  ["morning", "TMO"],
  ["afternoon", "TAF"],
  ["evening", "TEV"],
  ["night", "TNI"],
  ["lunchtime", "TMI"],
  ["dawn", "TMO"],
  ["dusk", "TEV"],
]);
const units: readonly [string, TimeUnit][] = [
  ["second/seconds/sec/secs", "S"],
  ["minute/minutes/min/mins", "MIN"],
  ["hour/hours/hr/hrs", "H"],
  ["day/days", "D"],
  ["week/weeks", "W"],
  ["weekend/weekends", "WE"],
  ["month/months", "M"],
  ["quarter/quarters", "Q"],
  ["year/years/yr/yrs", "Y"],
  ["decade/decades", "DECADE"],
  ["century/centuries", "CENTURY"],
];
export const UNITS = new Map(units.flatMap(([names, unit]) => names.split("/").map((name) => [name, unit] as const)));

export const ORDINALS = new Map(
  numbered(
    "first/1st second/2nd third/3rd fourth/4th fifth/5th sixth/6th seventh/7th eighth/8th ninth/9th tenth/10th " +
      "eleventh/11th twelfth/12th thirteenth/13th fourteenth/14th fifteenth/15th sixteenth/16th seventeenth/17th " +
      "eighteenth/18th nineteenth/19th twentieth/20th",
  ),
);

/** Days with a name, and their date; Easter and its like move and are left out. */
export const HOLIDAYS: readonly (readonly [words: string, month: number, day: number])[] = [
  ["new year 's day", 1, 1],
  ["new year 's eve", 12, 31],
  ["valentine 's day", 2, 14],
  ["christmas eve", 12, 24],
  ["christmas day", 12, 25],
  ["christmas", 12, 25],
  ["boxing day", 12, 26],
  ["halloween", 10, 31],
];

export const wordAt = (atoms: readonly Atom[], i: number): string => atoms[i]?.lower ?? "";

/** Are the atoms from `i` these words? */
export function says(atoms: readonly Atom[], i: number, words: string): boolean {
  let at = i;
  let from = 0;
  for (let to = words.indexOf(" "); to >= 0; to = words.indexOf(" ", from), at += 1) {
    if (wordAt(atoms, at) !== words.slice(from, to)) return false;
    from = to + 1;
  }
  return wordAt(atoms, at) === words.slice(from);
}

export const isCapital = (atom: Atom | undefined): boolean => atom !== undefined && /^\p{Lu}/u.test(atom.text);

/** Does a word of the same sentence stand at `i`? */
export const beside = (atoms: readonly Atom[], i: number, from: number): boolean =>
  atoms[i] !== undefined && atoms[i].sentence === atoms[from]?.sentence;

/** "P3D", "PT2H", "PXY": a length of time; decades and centuries are counted in years. */
export function duration(count: number | "X", unit: TimeUnit): string {
  const times = (by: number) => (count === "X" ? "X" : Number((count * by).toPrecision(12)));
  switch (unit) {
    case "S":
    case "H":
      return `PT${count}${unit}`;
    case "MIN":
      return `PT${count}M`;
    case "DECADE":
      return `P${times(10)}Y`;
    case "CENTURY":
      return `P${times(100)}Y`;
    default:
      return `P${count}${unit}`;
  }
}
