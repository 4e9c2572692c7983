// What was found out for one reader is told the next, for as long as the ledger stands as it did.

/** Answers by their questions, so many at most: the one that was asked for longest ago goes first. */
export class Remembered<T> {
  readonly #most: number;
  readonly #known = new Map<string, Promise<T>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is known, or else what `find` finds; a question whose answer failed is asked again. */
  ask(question: string, find: () => Promise<T>): Promise<T> {
    const found = this.#known.get(question) ?? find();
    this.#known.delete(question);
    if (this.#known.size >= this.#most) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(question, found);
    found.catch(() => {
      if (this.#known.get(question) === found) this.#known.delete(question);
    });
    return found;
  }
}
