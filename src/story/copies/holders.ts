// Which articles have a fingerprint: a table of millions of entries in a few bytes each.
//
// Nearly every fingerprint stands in one article, so a slot holds that article's place; a fingerprint of several has
// a chain of places, the latest first.

/** Articles that a fingerprint remembers: the earliest, for the original is among them. */
const MOST = 24;
/** Slots in use, of a hundred, before the table grows. */
const FULL = 70;

/** Places of articles by fingerprint. Plain data. */
export interface Holders {
  /** Fingerprints that the table has. */
  size: number;
  keys: Uint32Array;
  /** Zero: nothing. Above zero: the place of the only article, and one. Below: where its chain begins, and one. */
  slots: Int32Array;
  /** Entries of chains, two numbers each: a place, and how many entries come after it in the chain. */
  chained: number;
  entries: Int32Array;
  /** Where the next entry of the chain is. */
  next: Int32Array;
}

/** A table that has nothing. */
export const noHolders = (): Holders => ({
  size: 0,
  keys: new Uint32Array(1_024),
  slots: new Int32Array(1_024),
  chained: 0,
  entries: new Int32Array(1_024),
  next: new Int32Array(512),
});

/** Calls `each` with the places of the articles that have the fingerprint. */
export function holdersOf(holders: Holders, fingerprint: number, each: (place: number) => void): void {
  const { keys, slots } = holders;
  const value = slots[slotOf(keys, slots, fingerprint)]!;
  if (value > 0) each(value - 1);
  else if (value < 0) walk(holders, -value - 1, each);
}

function walk({ entries, next }: Holders, first: number, each: (place: number) => void): void {
  let at = first;
  for (let left = entries[at * 2 + 1]!; ; left -= 1) {
    each(entries[at * 2]!);
    if (left === 0) return;
    at = next[at]!;
  }
}

/** Notes that the article at `place`, the latest, has the fingerprint. */
export function hold(holders: Holders, fingerprint: number, place: number): void {
  if (holders.size * 100 >= holders.slots.length * FULL) grow(holders);
  const { keys, slots } = holders;
  const at = slotOf(keys, slots, fingerprint);
  const value = slots[at]!;
  if (value === 0) {
    keys[at] = fingerprint;
    slots[at] = place + 1;
    holders.size += 1;
  } else if (value > 0) slots[at] = -chain(holders, place, chain(holders, value - 1, null)) - 1;
  else if (holders.entries[(-value - 1) * 2 + 1]! < MOST - 1) slots[at] = -chain(holders, place, -value - 1) - 1;
}

/** Puts a place before the rest of its chain; gives where it is. */
function chain(holders: Holders, place: number, rest: number | null): number {
  const at = holders.chained;
  if (at === holders.next.length) {
    holders.entries = larger(holders.entries);
    holders.next = larger(holders.next);
  }
  holders.chained += 1;
  holders.entries[at * 2] = place;
  holders.entries[at * 2 + 1] = rest === null ? 0 : holders.entries[rest * 2 + 1]! + 1;
  holders.next[at] = rest ?? 0;
  return at;
}

function larger(values: Int32Array): Int32Array {
  const twice = new Int32Array(values.length * 2);
  twice.set(values);
  return twice;
}

/** The slot of a fingerprint, or the free one where it would go. */
function slotOf(keys: Uint32Array, slots: Int32Array, fingerprint: number): number {
  const mask = slots.length - 1;
  let at = fingerprint & mask;
  while (slots[at] !== 0 && keys[at] !== fingerprint) at = (at + 1) & mask;
  return at;
}

function grow(holders: Holders): void {
  const { keys, slots } = holders;
  holders.keys = new Uint32Array(keys.length * 2);
  holders.slots = new Int32Array(slots.length * 2);
  for (let i = 0; i < slots.length; i += 1)
    if (slots[i] !== 0) {
      const at = slotOf(holders.keys, holders.slots, keys[i]!);
      holders.keys[at] = keys[i]!;
      holders.slots[at] = slots[i]!;
    }
}

/** The fingerprints of each of `count` articles, as far as the table has them. */
export function heldBy(holders: Holders, count: number): number[][] {
  const { keys, slots } = holders;
  const held = Array.from({ length: count }, (): number[] => []);
  slots.forEach((value, at) => {
    if (value > 0) held[value - 1]!.push(keys[at]!);
    else if (value < 0) walk(holders, -value - 1, (place) => held[place]!.push(keys[at]!));
  });
  return held;
}
