// Where a text says in front of its words from where and by whom they come. Who takes the words over writes a dateline
// of his own: it belongs to the passage that it stands before.

import type { Span } from "../../article/index.ts";
import type { Passage } from "./align.ts";

/** (Tern) -; OSTREL, Ardovia, March 3 (Tern) –; OSTREL, March 3 —. */
const DATELINE = /^(?:[^()\n]{0,60}\([^()\n]{2,60}\)|\p{Lu}{3}[^()\n–—]{0,60}) ?[-–—] ?/u;
/** Code units of a line that are read. */
const LINE = 160;
/** Code units between a dateline and the passage behind it: a quotation mark. */
const NEAR = 2;

/** The datelines of a text, by where the words behind them begin. */
export type Datelines = ReadonlyMap<number, number>;

export function datelinesIn(text: string): Datelines {
  const found = new Map<number, number>();
  for (let start = 0; start < text.length;) {
    const match = DATELINE.exec(text.slice(start, start + LINE));
    if (match) found.set(start + match[0].length, start);
    const end = text.indexOf("\n", start);
    start = end < 0 ? text.length : end + 1;
  }
  return found;
}

/** A passage with the dateline before it, in either text. */
export const withDatelines = (passage: Passage, ofA: Datelines, ofB: Datelines): Passage => ({
  ...passage,
  a: withDateline(passage.a, ofA),
  b: withDateline(passage.b, ofB),
});

function withDateline(span: Span, datelines: Datelines): Span {
  for (let at = span.start; at >= span.start - NEAR; at -= 1) {
    const start = datelines.get(at);
    if (start !== undefined) return { ...span, start };
  }
  return span;
}
