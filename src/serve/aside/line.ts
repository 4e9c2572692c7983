// A line in which those of a better rank go first, and those of one rank as they came.

export class Line<T> {
  readonly #most: number;
  /** Those who wait, by rank: 0 goes first. */
  readonly #ranks: T[][] = [];
  #size = 0;

  /** So many wait at most. */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Puts somebody in line. Where it is full somebody has to leave, and is returned: of those with the worst rank the
   * one that came first, unless whoever comes has no better one.
   */
  join(one: T, rank: number): T | undefined {
    let left: T | undefined;
    if (this.#size >= this.#most) {
      const worst = this.#ranks.findLastIndex((all) => all.length > 0);
      if (worst <= rank) return one;
      left = this.#ranks[worst]!.shift();
      this.#size -= 1;
    }
    while (this.#ranks.length <= rank) this.#ranks.push([]);
    this.#ranks[rank]!.push(one);
    this.#size += 1;
    return left;
  }

  /** Whoever is first, who leaves the line. */
  next(): T | undefined {
    const first = this.#ranks.find((all) => all.length > 0)?.shift();
    if (first !== undefined) this.#size -= 1;
    return first;
  }

  /** All who wait, who leave the line. */
  clear(): T[] {
    this.#size = 0;
    return this.#ranks.flatMap((all) => all.splice(0));
  }
}
