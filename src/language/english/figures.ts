// Quantities in English news: how many, how much, what part.

import type { Span } from "../../article/index.ts";
import { covers } from "../../article/index.ts";
import type { Figure } from "../figure.ts";
import type { Prose } from "../prose.ts";
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
  const found = quantitiesOf(prose).filter(({ unit, oneOf }) => unit.sort !== "age" && !oneOf);
  return found.flatMap((quantity) => {
    const span = shownIn(quantity, within);
    return span ? [{ ...span, ...valueOf(quantity), bound: quantity.bound, unit: quantity.unit.name }] : [];
  });
}

/** The span of number and unit, cut to the piece of `within` that its number lies in; null where it lies in none. */
function shownIn({ atoms, number, other, unit }: Quantity, within: readonly Span[] | undefined): Span | null {
  const whole = { start: atoms[unit.first]!.start, end: atoms[unit.last]!.end };
  if (!within) return whole;
  const digits = { start: atoms[number.first]!.start, end: atoms[(other ?? number).last]!.end };
  const piece = within.find((span) => covers(span, digits));
  return piece ? { start: Math.max(whole.start, piece.start), end: Math.min(whole.end, piece.end) } : null;
}

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
