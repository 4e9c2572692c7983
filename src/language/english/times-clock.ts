// Clock times: 6:40 p.m., 18:00 UTC, 10am, 0800 GMT, noon.

import type { Atom } from "./atoms.ts";
import { isoDay, pad } from "./times-calendar.ts";
import type { Draft, TimeRule, When } from "./times-words.ts";
import { beside, wordAt } from "./times-words.ts";

const HALF = /^([ap])\.?m\.?$/;
const ZONE = /^(?:utc|gmt|z|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|bst|cet|cest|eet|eest|ist|jst|msk|aest|aedt)$/;
const LEAD = /^(?:at|by|from|around|about|before|after|until|till|since|to|between|and|of|past|,|\()$/;

/** 6:40 p.m., 18:00 UTC, 10am, 0800 GMT; not a lap time or a score */
export const clock: TimeRule = (atoms, i) => {
  const read = hourAt(atoms, i);
  if (!read) return null;
  const half = HALF.exec(wordAt(atoms, read.last + 1))?.[1];
  let last = half ? read.last + 1 : read.last;
  const zone = zoneAt(atoms, last + 1);
  if (!half && !zone && !(read.colon && LEAD.test(wordAt(atoms, i - 1)))) return null;
  if (half && (read.hour > 12 || read.hour === 0)) return null;
  last = zone?.last ?? last;
  const hour = half ? (read.hour % 12) + (half === "p" ? 12 : 0) : read.hour;
  return timed(i, last, `T${pad(hour)}:${pad(read.minute)}${zone?.utc ? "Z" : ""}`);
};

/** Noon, midnight */
export const noon: TimeRule = (atoms, i) => {
  const hour = { noon: "T12:00", midday: "T12:00", midnight: "T24:00" }[wordAt(atoms, i)];
  return hour && !atoms[i]!.tied && !atoms[i + 1]?.tied ? timed(i, i, hour) : null;
};

/** A clock time of the last date, or of the day of publication. */
const timed = (first: number, last: number, clockTime: string): Draft => ({
  first,
  last,
  kind: "time",
  loose: true,
  value: (when) => dayFor(when) + clockTime,
});

/** The day that a time without one is of. */
export function dayFor({ today, previous }: When): string {
  if (previous !== null && /^\d{4}-\d\d-\d\d/.test(previous)) return previous.slice(0, 10);
  return today === null ? "XXXX-XX-XX" : isoDay(today);
}

function hourAt(
  atoms: readonly Atom[],
  i: number,
): { hour: number; minute: number; last: number; colon: boolean } | null {
  const text = atoms[i]?.text ?? "";
  const short = /^(\d{1,2})(?:\.([0-5]\d))?$/.exec(text);
  const long = /^([01]\d|2[0-3])([0-5]\d)$/.exec(text);
  if (long) return { hour: Number(long[1]), minute: Number(long[2]), last: i, colon: false };
  if (!short || Number(short[1]) > 24 || (wordAt(atoms, i - 1) === ":" && atoms[i]!.glued)) return null;
  const minute = wordAt(atoms, i + 1) === ":" && atoms[i + 2]?.glued && atoms[i + 1]!.glued ? atoms[i + 2]!.text : null;
  if (minute === null) return { hour: Number(short[1]), minute: Number(short[2] ?? 0), last: i, colon: false };
  const more = wordAt(atoms, i + 3) === ":" && /^[0-5]\d$/.test(wordAt(atoms, i + 4)) ? i + 4 : i + 2;
  return /^[0-5]\d$/.test(minute) ? { hour: Number(short[1]), minute: Number(minute), last: more, colon: true } : null;
}

/** UTC, (GMT +8), local time, Eastern time */
function zoneAt(atoms: readonly Atom[], i: number): { last: number; utc: boolean } | null {
  const open = wordAt(atoms, i) === "(";
  const at = open ? i + 1 : i;
  const word = wordAt(atoms, at);
  if (!beside(atoms, at, i - 1)) return null;
  if (/^(?:local|eastern|central|pacific|moscow)$/.test(word) && wordAt(atoms, at + 1) === "time")
    return { last: at + 1, utc: false };
  if (!ZONE.test(word) || !/^\p{Lu}/u.test(atoms[at]!.text)) return null;
  let last = at;
  while (open && last < at + 4 && wordAt(atoms, last) !== ")" && beside(atoms, last + 1, at)) last += 1;
  const shifted = last > at + 1;
  return { last: open && wordAt(atoms, last) !== ")" ? at : last, utc: !shifted && /^(?:utc|gmt|z)$/.test(word) };
}
