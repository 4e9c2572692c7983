// Years, decades and centuries, and the year that follows a date: 2024, ’82, the 1990s, “of last year”.

import type { Atom } from "./atoms.ts";
import { smallNumber } from "./numbers.ts";
import { isMeasure } from "./units.ts";
import { pad, periodFrom } from "./times-calendar.ts";
import type { Draft, TimeRule, When } from "./times-words.ts";
import { beside, ORDINALS, UNITS, wordAt } from "./times-words.ts";

/** The year in four digits at `i`; null where there is none. */
export function yearAt(atoms: readonly Atom[], i: number): number | null {
  const atom = atoms[i];
  return atom && atom.number !== null && /^(?:1[5-9]|20)\d\d$/.test(atom.text) ? atom.number : null;
}

const NOT_AFTER =
  /^(?:[$€£¥#%+×]|no\.?|usd|eur|gbp|us|some|about|nearly|almost|approximately|roughly|than|least|flight|row|section|room|figure)$/;
const YEARLY = /^(?:in|of|since|by|until|till|from|during|after|before|the|early|late|mid|year|through)$/;
const SUMS =
  /^(?:average|total|maximum|minimum|sum|number|population|price|cost|fine|loss|gain|crowd|crew|staff|list)$/;
const COUNTED = /^(?:people|men|women|children|troops|police)$/;

/** Is the number at `i` a year, by the words beside it? “2000 workers” and “3000 rpm” are none. */
export function isYear(atoms: readonly Atom[], i: number): boolean {
  if (yearAt(atoms, i) === null) return false;
  const before = beside(atoms, i - 1, i) ? wordAt(atoms, i - 1) : "";
  const after = beside(atoms, i + 1, i) ? atoms[i + 1]! : null;
  if (NOT_AFTER.test(before) || (before === ":" && atoms[i]!.glued)) return false;
  if (before === "of" && SUMS.test(wordAt(atoms, i - 2))) return false;
  if (!after) return true;
  if (/^(?:[%°$€£]|percent|per|million|billion|hundred|index)$/.test(after.lower)) return false;
  if (after.lower === "/" && after.glued) return false;
  if (UNITS.has(after.lower) || isMeasure(after.lower)) return false;
  if (YEARLY.test(before) || !/^\p{Ll}/u.test(after.text)) return true;
  return !(COUNTED.test(after.lower) || (atoms[i]!.text.endsWith("00") && /^\p{Ll}{4,}s$/u.test(after.text)));
}

/** 2024, in 1998, mid-2011, since ’82 */
export const year: TimeRule = (atoms, i) => {
  if (isYear(atoms, i)) {
    const tied =
      atoms[i]!.tied && !/^(?:mid|early|late|pre|post|non)$/.test(wordAt(atoms, i - 1)) && !isYear(atoms, i - 1);
    return tied ? null : whole(i, i, atoms[i]!.text);
  }
  const mark = /^['’‘]$/.test(atoms[i]!.text) && !/\p{Lu}/u.test(atoms[i - 1]?.text ?? "");
  const next = atoms[i + 1];
  if (!mark || !next?.glued || !/^\d\d$/.test(next.text) || wordAt(atoms, i + 2) === "s") return null;
  return whole(i, i + 1, `${Number(next.text) < 50 ? 20 : 19}${next.text}`);
};

const whole = (first: number, last: number, value: string): Draft => ({
  first,
  last,
  kind: "date",
  value: () => value,
});

const NAMED = new Map(
  ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"].map((word, place) => [
    word,
    place + 2,
  ]),
);

/** The 1990s, the ’90s, 70s, the eighties */
export const decade: TimeRule = (atoms, i) => {
  const mark = /^['’‘]$/.test(atoms[i]!.text);
  const at = mark ? i + 1 : i;
  const digits = atoms[at]?.text ?? "";
  const named = NAMED.get(wordAt(atoms, i));
  if (named && (wordAt(atoms, i - 1) === "the" || wordAt(atoms, i - 2) === "the")) return whole(i, i, `19${named}`);
  const plural = /^(?:['’]?s)$/.test(wordAt(atoms, at + 1)) && atoms[at + 1]!.glued;
  if (!plural || !/^(?:(?:1[5-9]|20)?\d)0$/.test(digits)) return null;
  if (digits.length === 2 && !mark && !/^(?:the|and|early|late|mid|\d+s)$/.test(wordAt(atoms, i - 1))) return null;
  return whole(i, at + 1, digits.length === 4 ? digits.slice(0, 3) : `${digits < "30" ? 20 : 19}${digits[0]}`);
};

/** The 19th century, the twenty-first century */
export const century: TimeRule = (atoms, i) => {
  const long = smallNumber(wordAt(atoms, i)) === 20 && atoms[i + 1]?.tied;
  const at = long ? i + 1 : i;
  const ordinal =
    ORDINALS.get(wordAt(atoms, at)) ??
    (/^2[1-9](?:st|nd|rd|th)$/.test(wordAt(atoms, at)) ? parseInt(wordAt(atoms, at), 10) : 0);
  if (!ordinal || wordAt(atoms, at + 1) !== "century") return null;
  return whole(i, at + 1, pad(ordinal + (long ? 20 : 0) - 1));
};

/** The year that belongs to a date just before `i`: “, 2024”, “ 2024”, “of last year”, “this year”. */
export function yearOf(
  atoms: readonly Atom[],
  i: number,
): { last: number; value: (when: When) => string | null } | null {
  const at = /^(?:,|of|in)$/.test(wordAt(atoms, i)) ? i + 1 : i;
  if (!beside(atoms, at, i - 1)) return null;
  if (isYear(atoms, at)) return { last: at, value: () => atoms[at]!.text };
  const start = at > i && wordAt(atoms, at) === "the" ? at + 1 : at;
  const steps = { last: -1, this: 0, next: 1, previous: -1, current: 0, same: 0 }[wordAt(atoms, start)];
  if (steps === undefined || wordAt(atoms, start + 1) !== "year" || wordAt(atoms, i) === ",") return null;
  const counted = /^(?:same|previous)$/.test(wordAt(atoms, start));
  return { last: start + 1, value: (when) => stepped(when, steps, counted) };
}

function stepped({ today, previous }: When, steps: number, counted: boolean): string | null {
  if (counted && previous) return pad(Number(previous.slice(0, 4)) + steps, 4);
  return today === null ? null : periodFrom(today, "Y", steps);
}
