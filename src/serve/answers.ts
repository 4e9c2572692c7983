// The answers that a desk keeps, for as long as the ledger stands as it did.

/** An answer that is kept. */
export interface Kept {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly plain: Uint8Array<ArrayBuffer>;
  /** The same for those who take it compressed; null where that saves nothing. Made when the first of them asks. */
  readonly small: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Most bytes of all answers that are kept, and of one. */
const [ALL, ONE] = [48 << 20, 4 << 20];

/** The answers of one state of the ledger, those that were asked for longest ago going first. */
export class Answers {
  readonly #kept = new Map<string, Promise<Kept | null>>();
  #tag = "";
  #bytes = 0;

  /** What was answered to a question while the ledger stood so, or is just being answered. */
  at(tag: string, key: string): Promise<Kept | null> | undefined {
    if (tag !== this.#tag) this.#forget(tag);
    return this.#kept.get(key);
  }

  keep(tag: string, key: string, answer: Promise<Kept | null>): void {
    if (tag !== this.#tag) this.#forget(tag);
    this.#kept.set(key, answer);
    void answer.then(
      (kept) => this.#weigh(key, answer, kept),
      () => this.#kept.delete(key),
    );
  }

  /** Forgets an answer that is kept, where it is still this one. */
  forget(key: string, answer: Promise<Kept | null>, kept: Kept): void {
    if (this.#kept.get(key) !== answer) return;
    this.#kept.delete(key);
    this.#bytes -= sizeOf(kept) + key.length;
  }

  /** Puts another in the place of an answer that is kept, where it is still this one. */
  replace(key: string, answer: Promise<Kept | null>, kept: Kept, by: Kept): void {
    if (this.#kept.get(key) !== answer) return;
    this.forget(key, answer, kept);
    this.keep(this.#tag, key, Promise.resolve(by));
  }

  #weigh(key: string, answer: Promise<Kept | null>, kept: Kept | null): void {
    if (this.#kept.get(key) !== answer) return;
    if (kept === null || sizeOf(kept) > ONE) {
      this.#kept.delete(key);
      return;
    }
    this.#bytes += sizeOf(kept) + key.length;
    // When there is no more room all goes: what is asked for often is soon back.
    if (this.#bytes > ALL) this.#forget(this.#tag);
  }

  #forget(tag: string): void {
    this.#kept.clear();
    this.#tag = tag;
    this.#bytes = 0;
  }
}

/** Compressed pages take a fifth of what they take otherwise, mostly less. */
const sizeOf = ({ plain }: Kept) => plain.length * 1.2;
