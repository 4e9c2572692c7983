import type { Span } from "../article/index.ts";

/** What a time expression names, as TimeML has it (TIMEX3 type). */
export type TimeKind = "date" | "time" | "duration" | "set";

/** A time expression with what it means, as exact as the text and the publication date allow. */
export interface Time extends Span {
  readonly kind: TimeKind;
  /** ISO 8601 / TIMEX3: "2024-11-01", "2024-09", "2024-W43", "P3D", "PRESENT_REF"; X where the text leaves it open. */
  readonly value: string;
}
