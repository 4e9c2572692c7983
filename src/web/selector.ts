// A span that is known by its words and its place is found again in a text that may have been edited since.

import type { Span } from "../article/index.ts";

/** What an address says of a span. */
interface Selector {
  /** Its words, or their beginning. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Places of the words that are tried, and the fewest letters by which a place is known. */
const [PLACES, FEWEST] = [500, 12];

/** The span, nearest to where it was; null where its words are gone. */
export function spanIn(text: string, { quote, start, end }: Selector): Span | null {
  for (const words of [quote, quote.slice(0, Math.floor(quote.length / 2))]) {
    if (words.length === 0 || (words !== quote && words.length < FEWEST)) continue;
    const at = text.startsWith(words, start) ? start : nearest(text, words, start);
    if (at !== null)
      return { start: at, end: Math.min(text.length, at + Math.max(words.length, words === quote ? end - start : 0)) };
  }
  return null;
}

function nearest(text: string, words: string, start: number): number | null {
  let best: number | null = null;
  for (
    let at = text.indexOf(words), tried = 0;
    at >= 0 && tried < PLACES;
    at = text.indexOf(words, at + 1), tried += 1
  ) {
    if (best === null || Math.abs(at - start) < Math.abs(best - start)) best = at;
    if (at > start) break;
  }
  return best;
}
