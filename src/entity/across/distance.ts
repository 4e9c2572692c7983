// How far two words are apart.

import { omission, substitution } from "./sound.ts";

/** What it costs to change one letter for another, by their codes, and to drop one; letters beyond ASCII cost one. */
interface Costs {
  readonly change: Float64Array;
  readonly drop: Float64Array;
}

const CODES = 128;

function costsOf(change: (a: string, b: string) => number, drop: (a: string) => number): Costs {
  const letters = Array.from({ length: CODES }, (_, code) => String.fromCharCode(code));
  return {
    change: Float64Array.from(letters.flatMap((a) => letters.map((b) => change(a, b)))),
    drop: Float64Array.from(letters, drop),
  };
}

const LETTERS = costsOf(
  (a, b) => (a === b ? 0 : 1),
  () => 1,
);
const SOUNDS = costsOf(substitution, omission);

/** Letters to change, drop or swap. */
export const letterDistance = (a: string, b: string) => distance(a, b, LETTERS);

/** The same over sounds, where vowels and near consonants cost less. */
export const soundDistance = (a: string, b: string) => distance(a, b, SOUNDS);

/** Longest word that is compared letter by letter. */
const LONGEST = 64;

/** Three rows of the table, used again for every pair of words. */
const rows = [new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1)];

function distance(a: string, b: string, { change, drop }: Costs): number {
  if (a === b) return 0;
  const width = Math.min(LONGEST, b.length);
  let [before, above, row] = rows as [Float64Array, Float64Array, Float64Array];
  above[0] = 0;
  for (let j = 0; j < width; j += 1) above[j + 1] = above[j]! + dropping(drop, b.charCodeAt(j));
  for (let i = 0; i < Math.min(LONGEST, a.length); i += 1) {
    const x = a.charCodeAt(i);
    const dropped = dropping(drop, x);
    row[0] = above[0]! + dropped;
    for (let j = 0; j < width; j += 1) {
      const y = b.charCodeAt(j);
      const changed = x === y ? 0 : x < CODES && y < CODES ? change[x * CODES + y]! : 1;
      let best = Math.min(above[j]! + changed, above[j + 1]! + dropped, row[j]! + dropping(drop, y));
      if (i > 0 && j > 0 && x === b.charCodeAt(j - 1) && a.charCodeAt(i - 1) === y)
        best = Math.min(best, before[j - 1]! + 1);
      row[j + 1] = best;
    }
    [before, above, row] = [above, row, before];
  }
  return above[width]!;
}

const dropping = (drop: Float64Array, code: number) => (code < CODES ? drop[code]! : 1);

/** 1 where nothing differs, 0 where nothing agrees. */
export function likeness(distance: number, a: string, b: string): number {
  const longest = Math.min(LONGEST, Math.max(a.length, b.length));
  return longest === 0 ? 1 : Math.max(0, 1 - distance / longest);
}
