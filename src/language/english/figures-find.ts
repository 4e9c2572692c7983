// All numbers of a text that are quantities, with more about each than a figure keeps.

import type { Prose } from "../prose.ts";
import type { Bound } from "../figure.ts";
import type { Atom } from "./atoms.ts";
import { atomsOf } from "./atoms.ts";
import type { Hedge } from "./figures-bounds.ts";
import { hedgeAfter, hedgeBefore } from "./figures-bounds.ts";
import type { Candidate } from "./figures-candidate.ts";
import { marks } from "./figures-marks.ts";
import { isAge, names } from "./figures-names.ts";
import { pointed } from "./figures-points.ts";
import { ranged } from "./figures-ranges.ts";
import type { Found, Text } from "./figures-shape.ts";
import { unitOf } from "./figures-units.ts";
import type { Numeral } from "./numbers.ts";
import { numeralAt } from "./numbers.ts";
import { draftsOf } from "./times-find.ts";

/** One quantity of a text, with what a view of it may want to know. */
export interface Quantity extends Found {
  readonly atoms: readonly Atom[];
  readonly bound: Bound;
  /** The words that tell the bound: "nearly". */
  readonly hedge: string | null;
  /** “One of the parties” picks out of several; `number` is 1. */
  readonly oneOf: boolean;
}

const known = new WeakMap<Prose, readonly Quantity[]>();

/** The quantities of a prose, in order, found once; ages and “one of” are among them. */
export function quantitiesOf(prose: Prose): readonly Quantity[] {
  const made = known.get(prose) ?? found(prose);
  known.set(prose, made);
  return made;
}

function found(prose: Prose): Quantity[] {
  const atoms = atomsOf(prose);
  const dated = new Uint8Array(atoms.length);
  const timed = new Uint8Array(atoms.length);
  for (const { first, last, kind, amount } of draftsOf(prose)) {
    timed.fill(1, first, last + 1);
    if (!amount && kind !== "duration") dated.fill(1, first, last + 1);
  }
  const numbers = numerals(atoms, (i) => dated[i] === 1);
  const starts = new Set(numbers.map(({ first }) => first).filter((i) => !isModel(atoms, i)));
  const text: Text = { text: prose.text, atoms, stop: (i) => timed[i] === 1 || starts.has(i) };
  const blocks = new Set(prose.blocks.map(({ start }) => start));
  const about = { atoms, dated: (i: number) => dated[i] === 1, opens: (i: number) => blocks.has(atoms[i]!.start) };
  const read = ranged(
    atoms,
    numbers.map((number) => ({ number, unit: unitOf(text, number) })),
  );
  const kept = read.flatMap((one) => judged(pointed(atoms, one), about) ?? []);
  return apart(
    related(
      atoms,
      kept.map((one) => bounded(atoms, one)),
    ),
  );
}

/** No word is the unit of two numbers: “5 EUR 3” is five euros and three. */
function apart(found: readonly Quantity[]): Quantity[] {
  return found.map((one, place) => {
    const before = found[place - 1];
    const after = found[place + 1];
    const first = before ? Math.max(one.unit.first, Math.min(before.unit.last + 1, one.number.first)) : one.unit.first;
    const last = after ? Math.min(one.unit.last, after.number.first - 1) : one.unit.last;
    return { ...one, unit: { ...one.unit, first, last } };
  });
}

/** The 3 of “Model 3 sedans”. */
const isModel = (atoms: readonly Atom[], i: number) =>
  atoms[i]!.number !== null &&
  /^\p{Lu}/u.test(atoms[i - 1]?.text ?? "") &&
  atoms[i - 1]!.pos === "PROPN" &&
  atoms[i + 1]?.pos === "NOUN";

/** The numbers of a text that belong to no date. */
function numerals(atoms: readonly Atom[], dated: (i: number) => boolean): Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < atoms.length; i += 1) {
    if (dated(i)) continue;
    const number = signed(atoms, numeralAt(atoms, i) ?? many(atoms, i));
    if (!number || atoms[number.last]!.sentence !== atoms[i]!.sentence) continue;
    found.push(number);
    i = number.last;
  }
  return found;
}

/** Decades in the making: at least two; “the slowest pace in decades” counts none. */
function many(atoms: readonly Atom[], i: number): Numeral | null {
  if (atoms[i]!.lower !== "decades" && atoms[i]!.lower !== "centuries") return null;
  const before = atoms[i - 1]?.lower ?? "";
  if (
    /^(?:in|recent|past|last|few|several|many|the|these|previous|coming|next|two)$/.test(before) ||
    atoms[i - 1]?.pos === "NUM"
  )
    return null;
  return { first: i, last: i, value: 2, form: "vague", digits: false, scale: 1 };
}

function signed(atoms: readonly Atom[], number: Numeral | null): Numeral | null {
  if (!number || atoms[number.first - 1]?.lower !== "minus" || number.value < 0) return number;
  return { ...number, value: -number.value };
}

const notFigures = [...names, ...marks];

/** The number if it is a quantity; an age keeps that mark. */
function judged(found: Found | null, about: Pick<Candidate, "atoms" | "dated" | "opens">): Found | null {
  if (!found) return null;
  const { number, unit, other } = found;
  const measured = /^(?:money|percent|measure|age)$/.test(unit.sort) || unit.per !== null;
  const candidate: Candidate = {
    ...about,
    number,
    unit,
    measured,
    ranges: other !== undefined,
    counts: unit.sort === "count",
  };
  if (unit.sort === "age") return found;
  if (isAge(candidate))
    return { ...found, unit: { ...unit, sort: "age", last: number.last, name: "years", words: null } };
  return notFigures.some((reason) => reason(candidate)) ? null : found;
}

function bounded(atoms: readonly Atom[], found: Found): Quantity {
  const { number, unit, other } = found;
  const oneOf = number.value === 1 && atoms[number.first]!.lower === "one" && atoms[number.last + 1]?.lower === "of";
  const told: Hedge | null =
    hedgeBefore(atoms, unit.first) ?? hedgeAfter(atoms, unit.last) ?? hedgeAfter(atoms, number.last);
  const couple = atoms[number.last]!.lower === "of";
  const bound = other ? "range" : number.form === "vague" ? "over" : (told?.bound ?? (couple ? "about" : "exact"));
  return { ...found, atoms, oneOf, bound, hedge: told?.words ?? null };
}

/** Longest way, in atoms, from one number of a list to the next. */
const STEP = 12;

/** A list shares its unit and bound: “about 4,300 jobs in Astel, 3,700 in Veld and 400 in Orm”. */
function related(atoms: readonly Atom[], found: readonly Quantity[]): Quantity[] {
  const made: Quantity[] = [];
  for (const one of found) {
    const before = made.at(-1);
    const near = before !== undefined && one.unit.first - before.unit.last <= STEP && sameSentence(atoms, before, one);
    made.push(near ? alike(atoms, before, one) : one);
  }
  return made;
}

const sameSentence = (atoms: readonly Atom[], a: Found, b: Found) =>
  atoms[a.number.first]!.sentence === atoms[b.number.first]!.sentence;

function alike(atoms: readonly Atom[], before: Quantity, one: Quantity): Quantity {
  const lead = atoms[one.unit.first - 1]?.lower ?? "";
  const next = atoms[one.unit.last + 1];
  const listed = /^(?:,|and|or|;)$/.test(lead) && (!next || /^(?:ADP|PUNCT|CCONJ)$/.test(next.pos));
  const bare = one.unit.sort === "bare" && one.unit.per === null && one.number.form === "plain";
  const bound =
    one.bound === "exact" && one.hedge === null && before.bound !== "range" && before.number.form === "plain"
      ? before
      : one;
  if (bare && listed && before.unit.sort === "count" && !before.oneOf) {
    const unit = { ...before.unit, first: one.unit.first, last: one.unit.last };
    return { ...one, unit, bound: bound.bound, hedge: bound.hedge };
  }
  // “Over $6.7 billion, or $11.05 per share” is one amount told twice.
  const again = lead === "or" && one.unit.first - before.unit.last === 3 && atoms[before.unit.last + 1]?.lower === ",";
  return again && one.unit.sort === before.unit.sort ? { ...one, bound: bound.bound, hedge: bound.hedge } : one;
}
