// Linear models over hashed features, learned one question at a time with steps that shrink as a weight moves (AdaGrad).

import type { Keys, Table } from "../../src/statement/fast/keys.ts";
import { BITS } from "../../src/statement/fast/keys.ts";

const SIZE = 1 << BITS;
/** How strongly a weight is drawn back to nothing. */
const DECAY = 1e-5;

/** A table of weights that learns. What it answers with in the end is the mean over the last rounds. */
export class Learner {
  readonly weights = new Float32Array(SIZE);
  readonly #moved = new Float32Array(SIZE).fill(1e-6);
  readonly #sum = new Float64Array(SIZE);
  #rounds = 0;
  readonly #rate: number;

  /** `rate` is how far a weight moves at first. */
  constructor(rate: number) {
    this.#rate = rate;
  }

  /** Moves the weights of some features against a slope. */
  move(list: Int32Array, size: number, slope: number): void {
    for (let k = 0; k < size; k += 1) {
      const at = list[k]!;
      const by = slope + DECAY * this.weights[at]!;
      this.#moved[at]! += by * by;
      this.weights[at]! -= (this.#rate * by) / Math.sqrt(this.#moved[at]!);
    }
  }

  /** Learns whether a question is answered with yes. */
  yesOrNo(keys: Keys, yes: boolean): number {
    let sum = 0;
    for (let k = 0; k < keys.size; k += 1) sum += this.weights[keys.list[k]!]!;
    const chance = 1 / (1 + Math.exp(-sum));
    this.move(keys.list, keys.size, chance - (yes ? 1 : 0));
    return -Math.log(Math.max(1e-9, yes ? chance : 1 - chance));
  }

  /** Learns which of some options is right. */
  choice(options: readonly Int32Array[], right: number): number {
    const scores = options.map((list) => list.reduce((sum, at) => sum + this.weights[at]!, 0));
    const most = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - most));
    const all = parts.reduce((sum, part) => sum + part, 0);
    options.forEach((list, place) => {
      const slope = parts[place]! / all - (place === right ? 1 : 0);
      if (Math.abs(slope) > 1e-4) this.move(list, list.length, slope);
    });
    return -Math.log(Math.max(1e-9, parts[right]! / all));
  }

  /** Ends a round that counts. */
  keep(): void {
    this.#rounds += 1;
    for (let at = 0; at < SIZE; at += 1) this.#sum[at]! += this.weights[at]!;
  }

  /** The mean of the weights at the ends of the rounds that count, as whole numbers of a unit. */
  get table(): Table {
    const mean = this.#sum.map((sum) => sum / Math.max(1, this.#rounds));
    const unit = mean.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127;
    return { values: Int8Array.from(mean, (one) => Math.round(one / unit)), unit };
  }
}
