// Chance that is the same for the same seed.

/** Draws from one seed. */
export interface Chance {
  /** A number from 0 until before 1. */
  readonly draw: () => number;
  /** A whole number from 0 until before `limit`. */
  readonly under: (limit: number) => number;
  /** One of these. */
  readonly of: <T>(list: readonly T[]) => T;
  /** Some of these in their order, `count` at most. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  readonly is: (share: number) => boolean;
}

/** The draws of a seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed;
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const under = (limit: number) => Math.floor(draw() * limit);
  const some = <T>(list: readonly T[], count: number) => {
    let open = Math.min(count, list.length);
    return list.filter((_, place) => draw() * (list.length - place) < open && (open -= 1) >= 0);
  };
  return { draw, under, some, of: (list) => list[under(list.length)]!, is: (share) => draw() < share };
}
