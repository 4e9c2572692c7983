// Works that wait for each other.

/** Does a work when its turn comes. */
export type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many works be under way at a time; the rest wait in order. */
export function limited(most: number): Limit {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const go = waiting.shift();
      if (go) go();
      else running -= 1;
    }
  };
}
