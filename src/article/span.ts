/** A stretch of an article's text: UTF-16 offsets, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that spans show, several joined by " … ". */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

/** Does `outer` hold all of `inner`? */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Do two spans share at least one code unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The span without white space at either end, moved off the middle of a surrogate pair;
 * null where nothing is left.
 */
export function trimmed(text: string, { start, end }: Span): Span | null {
  if (isLowHalf(text, start)) start += 1;
  if (isLowHalf(text, end)) end -= 1;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

const isSpace = (text: string, at: number) => /\s/.test(text[at] ?? "");

/** Does a cut at `at` fall between the two halves of a surrogate pair? */
function isLowHalf(text: string, at: number): boolean {
  const here = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return here >= 0xdc00 && here <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}
