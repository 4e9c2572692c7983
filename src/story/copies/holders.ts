// Which articles have a fingerprint: a table of millions of entries in a few bytes each.
//
// Nearly every fingerprint stands in one article, so a slot holds that article's place; only a fingerprint of
// several has a list.

/** Articles that a fingerprint remembers: the earliest, for the original is among them. */
const MOST = 24;
/** Slots in use, of a hundred, before the table grows. */
const FULL = 70;

/** Places of articles by fingerprint. Plain data. */
export interface Holders {
  /** Fingerprints that the table has. */
  size: number;
  keys: Uint32Array;
  /** Zero: nothing. Above zero: the place of the only article, and one. Below: the number of a list, and one. */
  slots: Int32Array;
  readonly lists: number[][];
}

/** A table that has nothing. */
export const noHolders = (): Holders => ({
  size: 0,
  keys: new Uint32Array(1_024),
  slots: new Int32Array(1_024),
  lists: [],
});

/** Calls `each` with the places of the articles that have the fingerprint. */
export function holdersOf({ keys, slots, lists }: Holders, fingerprint: number, each: (place: number) => void): void {
  const value = slots[slotOf(keys, slots, fingerprint)]!;
  if (value > 0) each(value - 1);
  else if (value < 0) lists[-value - 1]!.forEach(each);
}

/** Notes that the article at `place`, the latest, has the fingerprint. */
export function hold(holders: Holders, fingerprint: number, place: number): void {
  if (holders.size * 100 >= holders.slots.length * FULL) grow(holders);
  const { keys, slots, lists } = holders;
  const at = slotOf(keys, slots, fingerprint);
  const value = slots[at]!;
  if (value === 0) {
    keys[at] = fingerprint;
    slots[at] = place + 1;
    holders.size += 1;
  } else if (value > 0) slots[at] = -lists.push([value - 1, place]);
  else if (lists[-value - 1]!.length < MOST) lists[-value - 1]!.push(place);
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
export function heldBy({ keys, slots, lists }: Holders, count: number): number[][] {
  const held = Array.from({ length: count }, (): number[] => []);
  slots.forEach((value, at) => {
    if (value > 0) held[value - 1]!.push(keys[at]!);
    else if (value < 0) for (const place of lists[-value - 1]!) held[place]!.push(keys[at]!);
  });
  return held;
}
