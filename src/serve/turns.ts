// Who asks for what takes a while waits for a turn, and before each turn the desk looks who else is there: so nobody
// waits for the pages of others before a word is said.

/**
 * Rounds of the event loop in which nobody comes, before the next has a turn, and most rounds in which it is looked. In
 * each round one new connection is taken, and what it asks is read in the next.
 */
const [QUIET, MOST] = [3, 64];

/** One turn after the other, in the order in which they were asked for. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;
  #hasCome = false;

  /** Null where it is one's turn at once; else it comes. */
  take(): Promise<void> | null {
    this.#hasCome = true;
    if (this.#isTaken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    this.#look(QUIET, MOST);
    return null;
  }

  #look(quiet: number, most: number): void {
    this.#hasCome = false;
    setImmediate(() => {
      const left = this.#hasCome ? QUIET : quiet - 1;
      if (left > 0 && most > 1) this.#look(left, most - 1);
      else this.#next();
    });
  }

  #next(): void {
    const first = this.#waiting.shift();
    this.#isTaken = first !== undefined;
    if (!first) return;
    first();
    this.#look(QUIET, MOST);
  }
}
