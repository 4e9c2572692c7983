// A clock that is played: it goes on as soon as nobody is at work, so that a day takes seconds.

export interface PlayedClock {
  readonly now: () => number;
  /** Settles once nothing else is under way; the time has gone on by then. */
  readonly sleep: (milliseconds: number, isIdle: boolean, signal: AbortSignal) => Promise<void>;
  /** Ends when the clock has reached its end. */
  readonly signal: AbortSignal;
}

/** Plays from one time to another. */
export function playedClock(from: number, to: number): PlayedClock {
  let time = from;
  const over = new AbortController();
  return {
    now: () => time,
    signal: over.signal,
    sleep: async (milliseconds, isIdle) => {
      // While something is under way, time waits for it.
      if (!isIdle) return new Promise(() => {});
      time += Math.max(1, milliseconds);
      if (time >= to) over.abort();
    },
  };
}

/** Numbers from 0 to below 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
