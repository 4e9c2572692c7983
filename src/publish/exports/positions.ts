// Where words stand for programs that count characters: a pair of surrogates is one.

import type { Span } from "../../article/index.ts";

/** Turns a place in UTF-16 code units into one in characters. */
export type Counted = (at: number) => number;

/** How places of a text are counted. */
export function countedIn(text: string): Counted {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  if (pairs.length === 0) return (at) => at;
  return (at) => at - before(pairs, at);
}

/** How many of these numbers, which are in order, lie before a place. */
function before(numbers: readonly number[], at: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numbers[middle]! < at) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Words beside a span that tell it from the same words elsewhere, in UTF-16 code units. */
const BESIDE = 32;

/** The words before and after a span. No pair of surrogates is cut. */
export function besideOf(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  const from = Math.max(0, start - BESIDE);
  const to = Math.min(text.length, end + BESIDE);
  return {
    prefix: text.slice(isCut(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isCut(text, to) ? to - 1 : to),
  };
}

const isCut = (text: string, at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
