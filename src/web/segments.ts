// The text of a block cut at every edge of a span, so that spans may nest, overlap and run over blocks.

import type { Span } from "../article/index.ts";
import type { Placed } from "./words/nesting.ts";

/** What a span is to its statement; "here" is what an address asks for. */
type Part = "content" | "source" | "cue" | "here";

/** A span of a statement. */
export interface Mark extends Span {
  readonly part: Part;
  readonly placed: Placed;
}

/** A stretch of text that no edge cuts. */
export interface Segment extends Span {
  /** What covers it, the innermost last. */
  readonly marks: readonly Mark[];
}

/** How many marks on one stretch are shown: the innermost ones. More than this nobody can tell apart. */
const SHOWN = 6;
/** How many marks may be open at once; of more, the outermost are let go. It bounds the work on each stretch. */
const HELD = 64;
const PARTS: readonly Exclude<Part, "here">[] = ["content", "source", "cue"];

/** Every span of the statements in the order of the text, an outer one before those in it. */
export function marksOf(statements: readonly Placed[]): Mark[] {
  const marks = statements.flatMap((placed) =>
    PARTS.flatMap((part) => placed.statement[part].map(({ start, end }): Mark => ({ part, placed, start, end }))),
  );
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Cuts stretches of a text, asked for in the order of the text, each into segments. Marks are taken up as they
 * begin and dropped as they end, so the whole text costs one pass.
 */
export function cutter(marks: readonly Mark[]): (stretch: Span) => Segment[] {
  let next = 0;
  let open: Mark[] = [];
  return function cut({ start, end }) {
    const segments: Segment[] = [];
    for (let at = start; at < end;) {
      while (next < marks.length && marks[next]!.start <= at) open.push(marks[next++]!);
      if (open.length > HELD) open = open.slice(-HELD);
      if (open.some((mark) => mark.end <= at)) open = open.filter((mark) => mark.end > at);
      const until = open.reduce((edge, mark) => Math.min(edge, mark.end), Math.min(end, marks[next]?.start ?? end));
      segments.push({ start: at, end: until, marks: open.slice(-SHOWN) });
      at = until;
    }
    return segments;
  };
}
