// A point before three digits: 12.500 people are counted whole, so that it parts thousands; 3.200 km and 1.125 percent
// have decimals. Where either may be meant there is no figure rather than a wrong one.

import type { Atom } from "./atoms.ts";
import type { Found } from "./figures-shape.ts";
import type { Numeral } from "./numbers.ts";

const POINTED = /^-?[1-9]\d{0,2}\.\d{3}$/;
/** What is counted in parts too. */
const IN_PARTS = /(?:^| )(?:points?|times|marks|grades?|credits|stars)$/i;
/** “An average of 2.125 jobs”, “a rate of 1.085 dollars to the euro”: decimals. */
const RATED = /^(?:averag(?:e[ds]?|ing)|mean|median|ratio|rates?|factor|coefficient|index|score|multiple)$/;
/** Words before a number that are looked at. */
const NEAR = 5;

/** The quantity with its thousands told apart from decimals; null where nobody can tell which it has. */
export function pointed(atoms: readonly Atom[], found: Found): Found | null {
  const { number, other, unit } = found;
  const isPointed = [number, other].some((one) => one && isWritten(atoms, one));
  if (!isPointed || /^(?:measure|percent|age)$/.test(unit.sort) || unit.per !== null) return found;
  if (isRated(atoms, number) || IN_PARTS.test(unit.name ?? "")) return found;
  if (unit.sort !== "count" && !(unit.sort === "money" && isRound(atoms, number))) return null;
  return { ...found, number: inThousands(atoms, number), ...(other && { other: inThousands(atoms, other) }) };
}

const textOf = (atoms: readonly Atom[], { first }: Numeral) => atoms[first]!.text;

const isWritten = (atoms: readonly Atom[], number: Numeral): boolean =>
  number.digits && number.scale === 1 && number.first === number.last && POINTED.test(textOf(atoms, number));

/** Nobody writes “1.500 euros” for one and a half; “1.085 dollars” may be the price of a euro. */
const isRound = (atoms: readonly Atom[], number: Numeral): boolean => textOf(atoms, number).endsWith("00");

function isRated(atoms: readonly Atom[], { first, last }: Numeral): boolean {
  const { sentence } = atoms[first]!;
  const before = atoms.slice(Math.max(0, first - NEAR), first).filter((atom) => atom.sentence === sentence);
  if (before.some(({ lower }) => RATED.test(lower))) return true;
  return /^(?:per|against)$/.test(atoms[last + 2]?.lower ?? "");
}

const inThousands = (atoms: readonly Atom[], number: Numeral): Numeral =>
  isWritten(atoms, number) ? { ...number, value: Math.round(number.value * 1000) } : number;
