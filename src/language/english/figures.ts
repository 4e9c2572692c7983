// Quantities in English news: how many, how much, what part.

import type { Span } from "../../article/index.ts";
import type { Figure } from "../figure.ts";
import type { Prose } from "../prose.ts";
import { inPieces } from "../within.ts";
import type { Quantity } from "./figures-find.ts";
import { quantitiesOf } from "./figures-find.ts";

/**
 * The quantities of a text, in order. Money has its ISO code for a unit, cents are hundredths of it; fractions and
 * ratios are percent ("half", "one in five"); "thousands" are at least 2000; what is counted is told in the words of the
 * text, plural. Left out are dates, years and clock times, names and labels ("Boeing 737", "Article 51"), scores, the
 * ages of people, and "one of the parties". A span runs over number and unit. Only quantities whose number lies in one
 * of the spans `within` are given, where there are such.
 */
export function figuresIn(prose: Prose, within?: readonly Span[]): Figure[] {
  const told = toldIn(prose);
  if (!within) return told.map((quantity) => figureOf(quantity, wholeOf(quantity)));
  return within.flatMap((piece) =>
    inPieces(told, [piece], numberOf).map((quantity) => {
      const whole = wholeOf(quantity);
      return figureOf(quantity, { start: Math.max(whole.start, piece.start), end: Math.min(whole.end, piece.end) });
    }),
  );
}

const known = new WeakMap<Prose, readonly Quantity[]>();

/** The quantities that a reader is told of, in the order of their numbers. */
function toldIn(prose: Prose): readonly Quantity[] {
  const made =
    known.get(prose) ??
    quantitiesOf(prose)
      .filter(({ unit, oneOf }) => unit.sort !== "age" && !oneOf)
      .toSorted((a, b) => numberOf(a).start - numberOf(b).start);
  known.set(prose, made);
  return made;
}

const figureOf = (quantity: Quantity, span: Span): Figure => ({
  ...span,
  ...valueOf(quantity),
  bound: quantity.bound,
  unit: quantity.unit.name,
});

/** The span of number and unit. */
const wholeOf = ({ atoms, unit }: Quantity): Span => ({ start: atoms[unit.first]!.start, end: atoms[unit.last]!.end });

/** The span of the number alone. */
const numberOf = ({ atoms, number, other }: Quantity): Span => ({
  start: atoms[number.first]!.start,
  end: atoms[(other ?? number).last]!.end,
});

function valueOf({
  number,
  other,
  unit,
}: Quantity): { value: number } | { min: number; max: number } | { min: number } {
  const [first, second] = [number.value, other?.value].map((value) =>
    value === undefined ? undefined : divided(value, unit.divisor),
  );
  if (second !== undefined) return { min: Math.min(first!, second), max: Math.max(first!, second) };
  return number.form === "vague" ? { min: first! } : { value: first! };
}

const divided = (value: number, divisor: number) => (divisor === 1 ? value : Number((value / divisor).toPrecision(15)));
