// The order in which statements are read, and which statement holds which.

import type { Span } from "../../article/index.ts";
import type { Statement } from "../../statement/index.ts";

/** A statement at its place among the others of its article. */
export interface Placed {
  readonly statement: Statement;
  /** Counted from 1 in reading order. */
  readonly number: number;
  /** The statement in whose content this one lies. */
  readonly holder: Placed | null;
  /** How many hold it, one in another. */
  readonly depth: number;
}

/** How many statements that are still open are tried as holder; deeper nesting than this is not news. */
const TRIED = 16;

/** The statements in reading order: by where the content begins, the longer first. */
export function placed(statements: readonly Statement[]): Placed[] {
  const open: Placed[] = [];
  return inOrder(statements).map((statement, index) => {
    while (open.length > 0 && lastOf(open.at(-1)!.statement) <= firstOf(statement)) open.pop();
    const holder = open.slice(-TRIED).findLast((outer) => holds(outer.statement, statement)) ?? null;
    const here = { statement, number: index + 1, holder, depth: holder ? holder.depth + 1 : 0 };
    open.push(here);
    return here;
  });
}

/** Where the content of a statement begins. */
export const firstOf = ({ content, cue }: Statement) => (content[0] ?? cue[0])?.start ?? 0;

/** Where the content of a statement ends. */
export const lastOf = ({ content, cue }: Statement) => (content.at(-1) ?? cue.at(-1))?.end ?? 0;

function inOrder(statements: readonly Statement[]): Statement[] {
  return statements.toSorted((a, b) => firstOf(a) - firstOf(b) || lastOf(b) - lastOf(a));
}

/** Does the content of `outer` hold the content and the cue of `inner`, and more than them? */
function holds(outer: Statement, inner: Statement): boolean {
  const within = [...inner.content, ...inner.cue];
  return within.length > 0 && within.every((span) => isIn(outer.content, span)) && !same(outer.content, within);
}

const same = (a: readonly Span[], b: readonly Span[]) =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at].end);

/** Is the span inside one of these, which are in order? Searched by halves: a content may have very many pieces. */
function isIn(spans: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && end <= span.end;
}
