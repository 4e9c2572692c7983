// How often somebody may ask: a bucket that fills up again, one for each asker, of bounded number.

/** Requests at once, and how many more each second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Askers that are remembered; the one that asked longest ago is forgotten first. */
const MOST = 10_000;

export class Rates {
  readonly #buckets = new Map<string, Bucket>();
  readonly #rate: Rate;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes one request of an asker; gives the seconds to wait where there is none left, or else 0. */
  take(asker: string, now: number): number {
    const { burst, perSecond } = this.#rate;
    const known = this.#buckets.get(asker);
    const bucket = known ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    this.#buckets.delete(asker);
    if (this.#buckets.size >= MOST) this.#buckets.delete(this.#buckets.keys().next().value!);
    this.#buckets.set(asker, bucket);
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond);
    bucket.left -= 1;
    return 0;
  }
}
