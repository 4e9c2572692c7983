// Parts of a whole: half, a third, two-thirds, one in five.

import type { Atom } from "./atoms.ts";
import type { Numeral } from "./numbers-words.ts";
import { isArticle, numeral, ORDINALS, percentage, sizeOf, smallNumber, wordAt } from "./numbers-words.ts";
import { isMeasure } from "./units.ts";

function bare(atoms: readonly Atom[], i: number): number | null {
  return atoms[i]?.number ?? smallNumber(wordAt(atoms, i)) ?? null;
}

/** One in five, nine out of ten, one of every 200: a percentage. */
export function ratio(atoms: readonly Atom[], i: number): Numeral | null {
  const part = bare(atoms, i);
  if (part === null || !/^(?:in|out|of)$/.test(wordAt(atoms, i + 1))) return null;
  const words = [1, 2, 3].map((step) => wordAt(atoms, i + step));
  const link = /^(?:in (?:every )?|out of (?:every )?|of every )/.exec(`${words.join(" ")} `);
  if (!link || part < 1) return null;
  const at = i + 1 + link[0].trim().split(" ").length;
  const whole = bare(atoms, at);
  if (whole === null || whole <= part || whole >= 1900 || isMeasured(atoms, at + 1)) return null;
  return percentage(i, at, part / whole);
}

/** Five in 10 years is no ratio. */
const isMeasured = (atoms: readonly Atom[], i: number) =>
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|million|billion|%|percent|per|minutes|games|matches)$/.test(
    wordAt(atoms, i),
  );

/** Two-thirds, a third of, one fifth, three quarters, 1/16. */
export function fraction(atoms: readonly Atom[], i: number): Numeral | null {
  const top = isArticle(wordAt(atoms, i)) ? 1 : bare(atoms, i);
  if (top === null || top < 1 || top > 99) return null;
  if (/^[/⁄]$/.test(wordAt(atoms, i + 1)) && atoms[i + 1]!.glued) return slashed(atoms, i, top);
  const word = wordAt(atoms, i + 1);
  const below =
    word === "quarter" || word === "quarters" ? 4 : ORDINALS.get(word.endsWith("s") ? word.slice(0, -1) : word);
  if (below === undefined || top >= below || word.endsWith("s") !== top > 1) return null;
  if (top === 1 && (!standsAlone(atoms, i + 1) || isNext(atoms, i, word))) return null;
  // A quarter of a million is a number.
  const size = /^of an?$/.test(`${wordAt(atoms, i + 2)} ${wordAt(atoms, i + 3)}`) ? sizeOf(wordAt(atoms, i + 4)) : 0;
  if (size >= 1e3) return numeral(i, i + 4, (size * top) / below, "plain", size);
  return percentage(i, i + 1, top / below);
}

function slashed(atoms: readonly Atom[], i: number, top: number): Numeral | null {
  const below = atoms[i + 2]?.number ?? null;
  const more = wordAt(atoms, i + 3) === "/";
  if (below === null || more || !atoms[i + 2]!.glued || top >= below || below > 200) return null;
  if (isMeasure(wordAt(atoms, i + 3)) && !atoms[i + 3]!.glued) return numeral(i, i + 2, top / below, "plain");
  return /^(?:of|a|an|the)$/.test(wordAt(atoms, i + 3)) ? percentage(i, i + 2, top / below) : null;
}

/** “A third of the staff”, “fell by a quarter”; but not “a third man”, “a quarter final”. */
function standsAlone(atoms: readonly Atom[], i: number): boolean {
  const next = atoms[i + 1];
  if (!next || next.sentence !== atoms[i]!.sentence) return true;
  if (next.tied) return false;
  return /^(?:of|in|to|from|are|is|were|was|more|less|fewer|since|on|who|that|which)$|^\p{P}$/u.test(next.lower);
}

/** Atoms before “a third” in which those before it are counted. */
const BACK = 30;
/** What leads a share: “by a third”, “nearly a quarter”. */
const SHARES = /^(?:by|about|around|nearly|almost|over|than|least|to|roughly|some|only|just|up|down|every|one)$/;
const COUNTED: readonly RegExp[] = [
  /^(?:two|2|second|both|pair|couple|twins|another|other)$/,
  /^(?:three|3|third|trio)$/,
  /^(?:four|4|fourth)$/,
  /^(?:five|5|fifth)$/,
];

/** “Two have died, and they are looking at a third”: one more, and no share. */
function isNext(atoms: readonly Atom[], i: number, ordinal: string): boolean {
  const counted = COUNTED[(ORDINALS.get(ordinal) ?? 0) - 3];
  if (!counted || wordAt(atoms, i + 2) === "of" || SHARES.test(wordAt(atoms, i - 1))) return false;
  const from = atoms[i]!.sentence - 1;
  return atoms.slice(Math.max(0, i - BACK), i).some(({ lower, sentence }) => sentence >= from && counted.test(lower));
}

/** Half a million, half a dozen, half the shells; not half-time, not the second half. */
export function halfA(atoms: readonly Atom[], i: number): Numeral | null {
  const article = isArticle(wordAt(atoms, i));
  const at = article ? i + 1 : i;
  if (wordAt(atoms, at) !== "half") return null;
  const scale = isArticle(wordAt(atoms, at + 1)) ? at + 2 : at + 1;
  const size = sizeOf(wordAt(atoms, scale));
  if (size) return numeral(i, scale, size / 2, "plain", size);
  if (scale > at + 1 && isHalved(atoms, scale)) return numeral(i, at + 1, 0.5, "plain");
  if (article || atoms[at]!.tied || atoms[at + 1]?.tied || !isHalf(atoms, at)) return null;
  return numeral(at, at, 50, "part");
}

/** Half a percent, half a mile. */
const isHalved = (atoms: readonly Atom[], i: number) =>
  /^(?:percent|per|point)$/.test(wordAt(atoms, i)) || isMeasure(wordAt(atoms, i));

/** Words before `half` that make it a time or a side, and words after it that make it a measure. */
function isHalf(atoms: readonly Atom[], at: number): boolean {
  const before = at > 0 && atoms[at - 1]!.sentence === atoms[at]!.sentence ? wordAt(atoms, at - 1) : "";
  if (/^(?:first|second|1st|2nd|last|final|this|next|each|other|either|opening|and|better|in|latter)$/.test(before))
    return before === "and" && wordAt(atoms, at + 1) === "of";
  const next = wordAt(atoms, at + 1);
  return !/^(?:an?|hour|hours|past|time|way|year|mile|day|back|marathon|brother|sister|term|century|measures?)$/.test(
    next,
  );
}
