// Witnesses brought together one join at a time, each with its reason.

/** Two witnesses by their places, and why they have one origin. */
export interface Join {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
}

/** Sets that only ever grow together. */
export class Partition {
  readonly #parent: number[];
  readonly #joins: Join[] = [];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, place) => place);
  }

  /** The joins that changed something, in order. */
  get joins(): readonly Join[] {
    return this.#joins;
  }

  /** The first of those that `place` is joined with. */
  root(place: number): number {
    let at = place;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }

  join(a: number, b: number, reason: string): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one === other) return;
    this.#parent[Math.max(one, other)] = Math.min(one, other);
    this.#joins.push({ a: Math.min(a, b), b: Math.max(a, b), reason });
  }
}
