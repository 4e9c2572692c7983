// Which statement stands in the content of which.

import { type Span, covers } from "../../article/index.ts";
import type { Found } from "../statement.ts";

/** How many contents that are open at one place are looked at: nobody nests deeper. */
const DEPTH = 12;

/** For each statement the place of the innermost one whose content holds all of it; -1 where none does. */
export function nestingOf(all: readonly Found[]): number[] {
  const hulls = all.map(hullOf);
  const pieces = all
    .flatMap(({ content }, owner) => content.map((span) => ({ ...span, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const order = all.map((_, i) => i).sort((a, b) => hulls[a]!.start - hulls[b]!.start || hulls[b]!.end - hulls[a]!.end);
  const holders = all.map(() => -1);
  let open: (Span & { owner: number })[] = [];
  let next = 0;
  for (const i of order) {
    const hull = hulls[i]!;
    for (; next < pieces.length && pieces[next]!.start <= hull.start; next += 1) open.push(pieces[next]!);
    open = open.filter(({ end }) => end > hull.start).slice(-DEPTH);
    const holder = open.filter(({ owner }) => owner !== i && holds(all[owner]!, all[i]!, hull));
    holders[i] =
      holder.reduce((best, piece) => (!best || length(piece) <= length(best) ? piece : best), holder[0])?.owner ?? -1;
  }
  return holders;
}

/** Does a content hold all spans of another statement, whichever pieces it is in? */
function holds(outer: Found, inner: Found, hull: Span): boolean {
  const { content } = outer;
  if (content.length === 1) return covers(content[0]!, hull);
  const pieces = content.slice(0, DEPTH);
  return [...inner.content, ...inner.source, ...inner.cue].every((span) => pieces.some((piece) => covers(piece, span)));
}

const length = ({ start, end }: Span) => end - start;

/** From the first to the last place that a statement touches. */
export function hullOf({ content, source, cue }: Found): Span {
  let start = Infinity;
  let end = 0;
  for (const span of [...content, ...source, ...cue]) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return start < end ? { start, end } : { start: 0, end: 0 };
}
