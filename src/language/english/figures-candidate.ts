// A number that may be a quantity, as the rules that say no see it.

import type { Atom } from "./atoms.ts";
import type { Unit } from "./figures-shape.ts";
import type { Numeral } from "./numbers.ts";

/** What a rule sees: the number, and what was found around it. */
export interface Candidate {
  readonly atoms: readonly Atom[];
  readonly number: Numeral;
  readonly unit: Unit;
  /** Money, percent or a measure goes with it. */
  readonly measured: boolean;
  /** It is the first of a range. */
  readonly ranges: boolean;
  /** Words that it counts. */
  readonly counts: boolean;
  /** First atom of a block. */
  readonly opens: (i: number) => boolean;
  /** Belongs to a date or clock time. */
  readonly dated: (i: number) => boolean;
}

/** Why a number is no quantity. */
export type Reason = (candidate: Candidate) => boolean;

export const wordAt = (atoms: readonly Atom[], i: number) => atoms[i]?.lower ?? "";
/** The atom before the number, of the same sentence. */
export const before = ({ atoms, number }: Candidate) =>
  atoms[number.first - 1]?.sentence === atoms[number.first]!.sentence ? atoms[number.first - 1] : undefined;
/** The atom after it. */
export const after = ({ atoms, number }: Candidate) =>
  atoms[number.last + 1]?.sentence === atoms[number.first]!.sentence ? atoms[number.last + 1] : undefined;
