// What could not be read, one line each. Of what lies in an archive or behind a feed there may be any number: some lines
// of each kind are shown, and then how many more there are.

/** Most lines of one kind, and of all kinds together. */
const MOST = 30;
const MOST_OF_ALL = 300;
const OTHER = "read: other reasons:";

export class Complaints {
  readonly #say: (line: string) => void;
  readonly #left = new Map<string, number>();
  readonly #shown = new Map<string, number>();
  #all = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** About something that somebody asked for by its address. */
  one(line: string): void {
    this.#say(line);
  }

  /** About one thing of many. */
  ofMany(line: string): void {
    // A line ends with the address; what stands before is its kind.
    const kind = line.replace(/\s\S*$/, "");
    const shown = this.#shown.get(kind) ?? 0;
    if (shown < MOST && this.#all < MOST_OF_ALL) {
      this.#shown.set(kind, shown + 1);
      this.#all += 1;
      this.#say(line);
    } else {
      const known = this.#shown.has(kind) ? kind : OTHER;
      this.#left.set(known, (this.#left.get(known) ?? 0) + 1);
    }
  }

  /** Says what was left out. */
  end(): void {
    for (const [kind, left] of this.#left) this.#say(`${kind} … and ${left.toLocaleString("en")} more`);
    this.#left.clear();
  }
}
