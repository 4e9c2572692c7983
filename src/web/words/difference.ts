// What two lists do not have in common, in time that grows no faster than n log n.
//
// Lists are tied together where both hold something exactly once, as far as these places stand in the same order
// in both ("patience"); what lies between two ties is compared from both of its ends.

/** A place where two lists differ: what the first has there, and what the second. */
export interface Difference {
  readonly was: readonly string[];
  readonly now: readonly string[];
}

/** A place in the first list and the place in the second that is the same. */
type Tie = readonly [before: number, after: number];

/** Where two lists differ, in order. */
export function differences(before: readonly string[], after: readonly string[]): Difference[] {
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  for (const [tieI, tieJ] of [...tiesOf(before, after), [before.length, after.length] as const]) {
    const gap = trimmed(before.slice(i, tieI), after.slice(j, tieJ));
    if (gap.was.length + gap.now.length > 0) found.push(gap);
    [i, j] = [tieI + 1, tieJ + 1];
  }
  return found;
}

/** What is left of two lists without their common beginning and their common end. */
function trimmed(was: readonly string[], now: readonly string[]): Difference {
  const most = Math.min(was.length, now.length);
  let head = 0;
  while (head < most && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return { was: was.slice(head, was.length - tail), now: now.slice(head, now.length - tail) };
}

/** What stands once in either list, as far as the order is the same. */
function tiesOf(before: readonly string[], after: readonly string[]): Tie[] {
  const places = onceIn(after);
  const ties: Tie[] = [];
  for (const [value, place] of onceIn(before)) {
    const other = places.get(value);
    if (other !== undefined) ties.push([place, other]);
  }
  return rising(ties);
}

/** What stands once in a list, with its place, in order. */
function onceIn(list: readonly string[]): Map<string, number> {
  const seen = new Set<string>();
  const places = new Map<string, number>();
  for (const [place, value] of list.entries()) {
    if (seen.has(value)) places.delete(value);
    else places.set(value, place);
    seen.add(value);
  }
  return places;
}

/** The longest part of ties, ordered by their first place, whose second places rise too. */
function rising(ties: readonly Tie[]): Tie[] {
  /** The tie that ends the best rise of each length, and for each tie the one before it. */
  const ends: number[] = [];
  const earlier: (number | undefined)[] = [];
  for (const [at, [, place]] of ties.entries()) {
    const length = firstAbove(ends, (end) => ties[end]![1] > place);
    earlier[at] = ends[length - 1];
    ends[length] = at;
  }
  const rise: Tie[] = [];
  for (let at = ends.at(-1); at !== undefined; at = earlier[at]) rise.push(ties[at]!);
  return rise.reverse();
}

/** The first place of a list from which on all are above; its length where none is. */
function firstAbove(list: readonly number[], isAbove: (value: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAbove(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
