// Who asks for what takes a while waits for a turn, and before each turn the desk looks who else is there: so nobody
// waits for the pages of others before a word is said.

/** One turn in each turn of the event loop, in the order in which they were asked for. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  /** Null where it is one's turn at once; else it comes. */
  take(): Promise<void> | null {
    if (this.#isTaken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    setImmediate(() => this.#next());
    return null;
  }

  #next(): void {
    const first = this.#waiting.shift();
    this.#isTaken = first !== undefined;
    if (!first) return;
    first();
    setImmediate(() => this.#next());
  }
}
