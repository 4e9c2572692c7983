// Windows: stretches of words that the network reads at a time, each with a core that it answers for.

import type { Prose } from "../../language/index.ts";

/** Words `first` to `last` are read; cues are looked for among `coreFirst` to `coreLast`. All are places, both ends included. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly coreFirst: number;
  readonly coreLast: number;
}

/** Most pieces of a window beside the two marks around it. */
export const MOST = 254;
/** Pieces of a window that its core leaves to the words around it, where a text needs more than one window. */
const AROUND = 12;

/**
 * Windows over a text whose words have so many pieces each, at most `MOST` a word: cores are whole sentences where
 * sentences fit, follow each other and leave nothing out.
 */
export function windowsOf(prose: Prose, sizes: readonly number[]): Window[] {
  const before = [0];
  for (const size of sizes) before.push(before.at(-1)! + size);
  const all = before.at(-1)!;
  const most = all <= MOST ? MOST : MOST - AROUND;
  const found: Window[] = [];
  let core: Stretch | null = null;
  for (const unit of units(prose, before, most)) {
    if (core && before[unit.last + 1]! - before[core.first]! <= most) core = { first: core.first, last: unit.last };
    else {
      if (core) found.push(widened(core, before));
      core = unit;
    }
  }
  if (core) found.push(widened(core, before));
  return found;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Sentences; one that is too long by itself is cut between words. `before` holds the pieces before every word. */
function units(prose: Prose, before: readonly number[], most: number): Stretch[] {
  return prose.sentences.flatMap(({ first, last }) => {
    if (before[last + 1]! - before[first]! <= most) return [{ first, last }];
    const parts: Stretch[] = [];
    for (let from = first; from <= last;) {
      let to = from;
      while (to < last && before[to + 2]! - before[from]! <= most) to += 1;
      parts.push({ first: from, last: to });
      from = to + 1;
    }
    return parts;
  });
}

/** The core with words around it, by turns after and before, as long as there is room. */
function widened({ first: coreFirst, last: coreLast }: Stretch, before: readonly number[]): Window {
  const fits = (from: number, to: number) =>
    from >= 0 && to + 1 < before.length && before[to + 1]! - before[from]! <= MOST;
  let first = coreFirst;
  let last = coreLast;
  for (let moved = true; moved;) {
    moved = false;
    if (fits(first, last + 1)) {
      last += 1;
      moved = true;
    }
    if (fits(first - 1, last)) {
      first -= 1;
      moved = true;
    }
  }
  return { first, last, coreFirst, coreLast };
}
