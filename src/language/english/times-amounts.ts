// Lengths of time, what is told with them, and what recurs: three days, two weeks ago, a year later, every Monday.

import type { Atom } from "./atoms.ts";
import { numeralAt } from "./numbers.ts";
import type { TimeUnit } from "./times-calendar.ts";
import { bounds, dayFrom, isoDay, periodFrom } from "./times-calendar.ts";
import type { Draft, TimeRule, When } from "./times-words.ts";
import { beside, duration, isCapital, says, UNITS, WEEKDAYS, wordAt } from "./times-words.ts";

/** A number of units on atoms up to `last`. */
interface Amount {
  readonly last: number;
  readonly count: number | "X";
  readonly unit: TimeUnit;
}

const FILLER = new Set(
  (
    "consecutive straight full more additional further trading calendar working business whole long short successive solid fiscal " +
    "financial other extra"
  ).split(" "),
);
const VAGUE = new Set("several few many some couple".split(" "));

/** Three years, a week, several months, half an hour, two and a half years, fifty-year. */
export function amountAt(atoms: readonly Atom[], i: number): Amount | null {
  const word = wordAt(atoms, i);
  if (word === "half" && says(atoms, i, "half an hour")) return { last: i + 2, count: 30, unit: "MIN" };
  const article = word === "a" || word === "an";
  const found = numeralAt(atoms, i);
  if (found?.form === "part" || (found && found.value < 0)) return null;
  const vague = found?.form === "vague" || (!found && VAGUE.has(wordAt(atoms, article ? i + 1 : i)));
  if (!found && !article && !vague) return null;
  const size = found ? found.last : article && vague ? i + 1 : i;
  let at = size + 1;
  while (at < size + 3 && FILLER.has(wordAt(atoms, at))) at += 1;
  const unit = unitAt(atoms, at);
  if (!unit || !beside(atoms, at, i)) return null;
  const single = !wordAt(atoms, at).endsWith("s") && !atoms[at]!.tied;
  if (article && !found && !vague && (!single || unit === "S" || unit === "Q" || at > size + 1)) return null;
  if (vague && single) return null;
  const half = says(atoms, at + 1, "and a half");
  const count = vague ? "X" : (found?.value ?? 1) + (half ? 0.5 : 0);
  return { last: half ? at + 3 : at, count, unit };
}

function unitAt(atoms: readonly Atom[], i: number): TimeUnit | null {
  const unit = UNITS.get(wordAt(atoms, i));
  if (!unit || unit === "WE" || isCapital(atoms[i])) return null;
  // “A second man”, “20 min” and “a third quarter” are others’ words.
  return unit === "S" && !wordAt(atoms, i).startsWith("sec") ? null : unit;
}

/** Two years; a fifty-year life; not a 19-year-old, who has an age */
export const length: TimeRule = (atoms, i) => {
  const amount = amountAt(atoms, i);
  if (!amount) return null;
  const { last, count, unit } = amount;
  if (/^(?:old|olds)$/.test(wordAt(atoms, last + 1))) return null;
  if (says(atoms, i, "one day") && !atoms[last]!.tied) return null;
  if (isRate(atoms, i, last)) return { first: i, last, kind: "set", value: () => duration(1, unit) };
  const more = wordAt(atoms, last + 1) === "long" && atoms[last + 1]!.tied ? last + 1 : last;
  return { first: i, last: more, kind: "duration", value: () => duration(count, unit), amount: true };
};

/** 15 a year, $14.95 a month, twice a day */
function isRate(atoms: readonly Atom[], i: number, last: number): boolean {
  if (!/^an?$/.test(wordAt(atoms, i)) || last > i + 1 || !beside(atoms, i - 1, i)) return false;
  const before = atoms[i - 1]!;
  if (/^(?:once|twice|times|%|percent|million|billion|thousand|hundred|dollars|pounds|euros)$/.test(before.lower))
    return true;
  if (before.number !== null || before.pos === "NUM") return true;
  return (
    before.pos === "NOUN" &&
    /[^s]s$|people/.test(before.lower) &&
    !/^(?:after|before|ago|later)$/.test(wordAt(atoms, last + 1))
  );
}

/** Two weeks ago, three days later, a year earlier, in two years’ time, a week from now */
export const counted: TimeRule = (atoms, i) => {
  const amount = amountAt(atoms, i);
  if (!amount) return null;
  const { last, count, unit } = amount;
  const next = wordAt(atoms, last + 1);
  const draft = (end: number, steps: number, from: "today" | "previous", more: Partial<Draft>): Draft => ({
    first: i,
    last: end,
    kind: "date",
    value: (when) => steppedBy(count, unit, steps, from, when),
    ...more,
  });
  if (next === "ago") return draft(last + 1, -1, "today", {});
  if (next === "later" || next === "earlier")
    return draft(last + 1, next === "later" ? 1 : -1, "previous", { amount: true });
  if (says(atoms, last + 1, "from now")) return draft(last + 2, 1, "today", { amount: true });
  const owned = /^['’]s?$/.test(next) && wordAt(atoms, last + 2) === "time" && wordAt(atoms, i - 1) === "in";
  return owned ? draft(last + 2, 1, "today", { amount: true }) : null;
};

function steppedBy(
  count: number | "X",
  unit: TimeUnit,
  sign: number,
  from: "today" | "previous",
  when: When,
): string | null {
  const anchor = from === "previous" && when.previous !== null ? bounds(when.previous)?.[0] : undefined;
  const day = anchor ?? when.today;
  if (count === "X") return sign < 0 ? "PAST_REF" : "FUTURE_REF";
  if (day === null || count > 20_000) return null;
  const steps = Math.floor(count) * sign;
  if (unit === "DECADE" || unit === "CENTURY") return periodFrom(day, "Y", steps * (unit === "DECADE" ? 10 : 100));
  if (unit === "M" && count % 1 > 0) return periodFrom(day, "M", steps);
  if (unit === "Y" && from === "previous" && when.previous !== null) return yearsFrom(when.previous, steps);
  if (unit === "D") return isoDay(day + steps);
  return periodFrom(day, unit, steps);
}

/** A year after a day or month is a day or month again. */
function yearsFrom(previous: string, steps: number): string {
  const moved = String(Number(previous.slice(0, 4)) + steps).padStart(4, "0");
  const day = /^-(\d\d)-(\d\d)$/.exec(previous.slice(4));
  if (day && dayFrom(Number(moved), Number(day[1]), Number(day[2])) === null) return moved;
  return /^(?:-\d\d|-Q\d)$/.test(previous.slice(4)) ? moved + previous.slice(4) : moved;
}

/** The past two years, the next few days, the last 24 hours, the past decade */
export const window: TimeRule = (atoms, i) => {
  if (!/^(?:past|last|next|coming|previous|following|first|final|another)$/.test(wordAt(atoms, i))) return null;
  const amount = amountAt(atoms, i + 1);
  if (amount && !/^an?$/.test(wordAt(atoms, i + 1)))
    return {
      first: i,
      last: amount.last,
      kind: "duration",
      value: () => duration(amount.count, amount.unit),
      amount: true,
    };
  const unit = UNITS.get(wordAt(atoms, i + 1));
  if (wordAt(atoms, i) !== "past" || !unit || unit === "WE" || wordAt(atoms, i + 1).endsWith("s")) return null;
  return { first: i, last: i + 1, kind: "duration", value: () => duration(1, unit) };
};

/** In years, decades of war, for hours: as many as it may be */
export const plural: TimeRule = (atoms, i) => {
  const word = wordAt(atoms, i);
  const unit = UNITS.get(word);
  if (
    !unit ||
    unit === "WE" ||
    unit === "Q" ||
    !word.endsWith("s") ||
    word === "seconds" ||
    atoms[i]!.tied ||
    isCapital(atoms[i])
  )
    return null;
  const before = beside(atoms, i - 1, i) ? wordAt(atoms, i - 1) : "";
  const long = wordAt(atoms, i + 1) === "long" && atoms[i + 1]!.tied;
  const free =
    /^(?:|in|for|of|within|over|after|by|just|only|took|take|takes|last|lasted|many|until|the|two|spent|[,–—"“'`]+)$/.test(
      before,
    );
  if (!long && (!free || (before === "the" && wordAt(atoms, i - 2) !== "over"))) return null;
  if (before === "of" && /^(?:number|couple|kind|types?)$/.test(wordAt(atoms, i - 2))) return null;
  if (wordAt(atoms, i + 1) === "ago") return { first: i, last: i + 1, kind: "date", value: () => "PAST_REF" };
  return { first: i, last: long ? i + 1 : i, kind: "duration", value: () => duration("X", unit) };
};

const RECURRING = new Map([
  ["hourly", "PT1H"],
  ["daily", "P1D"],
  ["nightly", "P1D"],
  ["weekly", "P1W"],
  ["fortnightly", "P2W"],
  ["monthly", "P1M"],
  ["quarterly", "P1Q"],
  ["yearly", "P1Y"],
  ["annual", "P1Y"],
  ["annually", "P1Y"],
  ["biennial", "P2Y"],
]);

/** Daily, annual; every year, each Monday, every two weeks, Mondays */
export const recurring: TimeRule = (atoms, i) => {
  const set = (last: number, value: string): Draft => ({ first: i, last, kind: "set", value: () => value });
  const named = RECURRING.get(wordAt(atoms, i));
  const opens = !beside(atoms, i - 1, i);
  if (named) return isCapital(atoms[i]) && !opens ? null : set(i, named);
  if (!/^(?:every|each)$/.test(wordAt(atoms, i))) return null;
  const unit = UNITS.get(wordAt(atoms, i + 1));
  if (unit && unit !== "S" && wordAt(atoms, i + 2) !== "of")
    return set(i + 1, unit === "WE" ? "XXXX-WXX-WE" : duration(1, unit));
  const day = WEEKDAYS.get(wordAt(atoms, i + 1));
  if (day) return set(i + 1, `XXXX-WXX-${day}`);
  const amount = wordAt(atoms, i + 1) === "other" ? null : amountAt(atoms, i + 1);
  if (amount) return { ...set(amount.last, duration(amount.count, amount.unit)), amount: true };
  const other = wordAt(atoms, i + 1) === "other" ? UNITS.get(wordAt(atoms, i + 2)) : undefined;
  return other ? set(i + 2, duration(2, other)) : null;
};
