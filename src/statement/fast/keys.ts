// Features as places in a table of weights: what is known of a word is hashed, and no word of any text is kept.

/** A model has two to this power of weights. */
export const BITS = 18;

/** The questions, each with a number of its own: where the same is known, it may say something else to another. */
export const QUESTIONS = {
  cue: 0,
  source: { begins: 1, none: 2, ends: 3 },
  content: { begins: 4, none: 5, ends: 6 },
  on: 7,
} as const;

/** The weights of one model: whole numbers of some unit. */
export interface Table {
  readonly values: Int8Array;
  readonly unit: number;
}

/** Most features of one question. */
const MOST = 96;

/**
 * The features of one question, as places in a table. They are put in one order always: the same values stand for
 * something else at another turn.
 */
export class Keys {
  readonly list = new Int32Array(MOST);
  size = 0;
  #base = 0;

  /** Begins one of the `QUESTIONS`. */
  begin(question: number): void {
    this.size = 0;
    this.#base = question * MOST;
  }

  /** Puts the next feature: up to four values that hold together. */
  put(a: number, b = 0, c = 0, d = 0): void {
    const size = (this.size += 1);
    let hash = Math.imul(this.#base + size, 0x9e3779b1) ^ a;
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(c, 0x27d4eb2f) ^ (d << 7), 0xc2b2ae35);
    this.list[size - 1] = (hash ^ (hash >>> 15)) >>> (32 - BITS);
  }

  /** What a model says of the features that were put. */
  sum({ values, unit }: Table): number {
    let sum = 0;
    for (let at = 0; at < this.size; at += 1) sum += values[this.list[at]!]!;
    return sum * unit;
  }
}

/** A word as a number (FNV-1a over its first letters). */
export function numberOf(word: string, from = 0): number {
  let hash = 0x811c9dc5;
  const end = Math.min(word.length, from + LONGEST);
  for (let at = from; at < end; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Letters of a word that count. */
const LONGEST = 24;
