// The shapes in which figures are passed on.

import type { Atom } from "./atoms.ts";
import type { Numeral } from "./numbers.ts";

/** What a number is a number of. */
export type Sort = "money" | "percent" | "measure" | "count" | "age" | "bare";

/** A unit with the atoms that number and unit take up together. */
export interface Unit {
  readonly sort: Sort;
  readonly first: number;
  readonly last: number;
  /** As a figure keeps it: "USD per share", "percent", "special forces soldiers"; null where no word tells. */
  readonly name: string | null;
  /** As the text has it: "$", "soldier". */
  readonly words: string | null;
  /** What one amount is of: "share" of “$9.66 per share”. */
  readonly per: string | null;
  /** What the number is divided by: cents are hundredths. */
  readonly divisor: number;
}

/** A number with its unit; a range has two. */
export interface Found {
  readonly number: Numeral;
  readonly unit: Unit;
  readonly other?: Numeral;
}

/** What a unit is read from. */
export interface Text {
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** Belongs to a date or another number. */
  readonly stop: (i: number) => boolean;
}
