import type { Span } from "../article/index.ts";
import { covers } from "../article/index.ts";

/**
 * Of things in the order of their spans those that lie in one of the pieces: by halving, so that asking for
 * every statement of a long text costs no more than the text.
 */
export function inPieces<T>(things: readonly T[], pieces: readonly Span[], spanOf: (thing: T) => Span): T[] {
  const found: T[] = [];
  for (const piece of pieces) {
    for (let i = firstFrom(things, piece.start, spanOf); i < things.length; i += 1) {
      const span = spanOf(things[i]!);
      if (span.start >= piece.end) break;
      if (covers(piece, span)) found.push(things[i]!);
    }
  }
  return found;
}

/** Place of the first thing that begins at `start` or later. */
function firstFrom<T>(things: readonly T[], start: number, spanOf: (thing: T) => Span): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (spanOf(things[mid]!).start < start) low = mid + 1;
    else high = mid;
  }
  return low;
}
