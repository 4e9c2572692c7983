import type { Span } from "../article/index.ts";

/** How a figure is meant: "over 20", "nearly 3 million" is under, "about half", "four or five" is a range. */
export type Bound = "exact" | "about" | "over" | "under" | "range";

/**
 * A quantity in a text: either `value`, or `min` and `max` of a range, of which an open one has only one
 * ("thousands": min 2000). Fractions are percent.
 */
export interface Figure extends Span {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly bound: Bound;
  /** What is counted or measured, in the words of the text, plural: "special forces soldiers", "USD", "percent". */
  readonly unit: string | null;
}
