// English numbers: "12,000", "3.5m", "twelve thousand", "two and a half million", "tens of thousands", "a third".

import type { Atom } from "./atoms.ts";
import { fraction, halfA, ratio } from "./numbers-parts.ts";
import type { Numeral } from "./numbers-words.ts";
import {
  HALVES,
  isArticle,
  list,
  numeral,
  ONES,
  ORDINALS,
  PLURALS,
  SCALES,
  sizeOf,
  smallNumber,
  TENS,
  wordAt,
} from "./numbers-words.ts";

export type { Numeral, NumeralForm } from "./numbers-words.ts";
export { smallNumber } from "./numbers-words.ts";

/** Ways to read a number that starts at an atom; the first to answer decides. */
const readings: readonly ((atoms: readonly Atom[], i: number) => Numeral | null)[] = [
  manyOf,
  several,
  ratio,
  fraction,
  halfA,
  plain,
];

const STARTS = new Set([
  ...ONES.keys(),
  ...TENS.keys(),
  ...PLURALS.keys(),
  ...HALVES.keys(),
  ...list("a an half quarter third hundred dozen several few many couple score"),
]);

/** Words with which a number goes on behind its article: a | third, a | million. */
const BEHIND_ARTICLE = new Set([
  ...SCALES.keys(),
  ...ORDINALS.keys(),
  ...list("half quarter hundred dozen score couple several few many / ⁄"),
]);

/** The number that starts at atom `i`; null where none does. */
export function numeralAt(atoms: readonly Atom[], i: number): Numeral | null {
  const atom = atoms[i];
  if (!atom || (atom.number === null && !STARTS.has(atom.lower))) return null;
  if (isArticle(atom.lower) && !BEHIND_ARTICLE.has(wordAt(atoms, i + 1))) return null;
  for (const read of readings) {
    const found = read(atoms, i);
    if (found) return found;
  }
  return null;
}

/** Tens of thousands, hundreds of millions, dozens: at least two of the smallest. */
function manyOf(atoms: readonly Atom[], i: number): Numeral | null {
  let value = PLURALS.get(wordAt(atoms, i));
  if (value === undefined) return null;
  if (value === 20 && wordAt(atoms, i + 1) !== "of") return null;
  let last = i;
  for (
    let more;
    value < 1e12 && wordAt(atoms, last + 1) === "of" && (more = PLURALS.get(wordAt(atoms, last + 2)));
    last += 2
  )
    value *= more;
  if (value === 10) return null;
  return numeral(i, last, 2 * value, "vague", value);
}

/** Several hundred, a few thousand, a few dozen; a couple of points is two. */
function several(atoms: readonly Atom[], i: number): Numeral | null {
  const at = isArticle(wordAt(atoms, i)) ? i + 1 : i;
  const word = wordAt(atoms, at);
  const couple = word === "couple" && wordAt(atoms, at + 1) === "of" && at > i;
  if (!couple && word !== "several" && word !== "few" && word !== "many") return null;
  let value = 1;
  let last = couple ? at + 1 : at;
  for (let more; (more = sizeOf(wordAt(atoms, last + 1))) && value < 1e12; last += 1) value *= more;
  return value > 1 || couple ? numeral(i, last, 2 * value, couple ? "plain" : "vague", value) : null;
}

const GLUED = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
  ["t", 1e12],
]);

/** 12,000; 3.5m; 15bn; twelve thousand; two and a half million; a hundred; 5½. */
function plain(atoms: readonly Atom[], i: number): Numeral | null {
  const start = atoms[i]!;
  const found = start.number === null ? inWords(atoms, i) : { last: i, value: start.number, scale: 1 };
  if (!found) return null;
  let { last, value, scale } = found;
  const half = HALVES.get(wordAt(atoms, last + 1));
  if (half !== undefined) [last, value] = [last + 1, value + half];
  if (wordAt(atoms, last + 1) === "and" && isArticle(wordAt(atoms, last + 2)) && wordAt(atoms, last + 3) === "half")
    [last, value] = [last + 3, value + 0.5];
  if (scale === 1) {
    scale = scaleAt(atoms, last + 1, start.number !== null);
    if (scale > 1) [last, value] = [last + 1, value * scale];
  }
  return { ...numeral(i, last, round(value), "plain", scale), digits: start.number !== null };
}

/** Floating point noise off: 1.1 million is 1100000. */
const round = (value: number) =>
  Number.isInteger(value) || Math.abs(value) < 1 ? value : Number(value.toPrecision(15));

function scaleAt(atoms: readonly Atom[], i: number, digits: boolean): number {
  const atom = atoms[i];
  if (!atom || (atom.tied && atom.lower.length < 4)) return 1;
  const size = SCALES.get(atom.lower) ?? (atom.lower === "dozen" ? 12 : atom.lower === "hundred" ? 100 : undefined);
  if (size !== undefined) return size;
  if (digits && atom.glued && atom.text === "mil") return 1e6;
  if (!digits || !atom.glued || atom.text.length > 1) return 1;
  return atom.lower === "m" && isMetres(atoms, i) ? 1 : (GLUED.get(atom.lower) ?? 1);
}

/** The `m` of “35m users” and “$3m” is million, of “a 100m race” or “500m away” it is metres. */
function isMetres(atoms: readonly Atom[], i: number): boolean {
  if (atoms[i]!.text === "M" || /[$€£¥]$|^(?:usd|eur|gbp|us|ps)$/.test(wordAt(atoms, i - 2))) return false;
  const next = atoms[i + 1];
  if (!next || /^(?:race|sprint|final|hurdles|freestyle|relay|deep|wide|long|high|tall|away)$/.test(next.lower))
    return true;
  return !/^(?:of|or)$/.test(next.lower) && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos);
}

/** A number in words; every word is looked at once. */
function inWords(atoms: readonly Atom[], i: number): { last: number; value: number; scale: number } | null {
  const article = isArticle(wordAt(atoms, i));
  let at = article ? i + 1 : i;
  if (article && !sizeOf(wordAt(atoms, at)) && !(wordAt(atoms, at) === "score" && wordAt(atoms, at + 1) === "of"))
    return null;
  if (article && wordAt(atoms, at) === "score") return { last: at, value: 20, scale: 1 };
  let [total, group, limit, last]: [number, number | null, number, number] = [0, article ? 1 : null, Infinity, -1];
  for (; at < atoms.length; at += 1) {
    const word = wordAt(atoms, at);
    const small = smallNumber(word);
    const size = SCALES.get(word);
    if (small !== null && fits(group, small)) group = (group ?? 0) + small;
    else if (word === "hundred" && group !== 0 && (group ?? 1) < 100) group = (group ?? 1) * 100;
    else if (word === "dozen" && group !== 0 && (group ?? 1) < 100) group = (group ?? 1) * 12;
    else if (size && group !== null && size < limit) [total, group, limit] = [total + group * size, null, size];
    else if (word === "and" && last === at - 1 && isRest(atoms, at)) continue;
    else break;
    last = at;
  }
  return last < 0 ? null : { last, value: total + (group ?? 0), scale: total > 0 ? limit : 1 };
}

/** Twenty and eight, a hundred and five; not “five six”. */
const fits = (group: number | null, small: number) =>
  group === null ||
  (group >= 20 && group % 10 === 0 && group % 100 !== 10 && small > 0 && small < (group % 100 ? 10 : 100));

/** The `and` of “a hundred and five”. */
function isRest(atoms: readonly Atom[], at: number): boolean {
  const before = wordAt(atoms, at - 1);
  return (before === "hundred" || SCALES.has(before)) && smallNumber(wordAt(atoms, at + 1)) !== null;
}
