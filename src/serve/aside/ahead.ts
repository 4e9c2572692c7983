// While nobody asks and nothing comes, what takes long of the stories on the first page is made ready.

/** What there is to make ready. */
export interface Work {
  /** Tells one state of the ledger from another. */
  readonly state: () => Promise<unknown>;
  /** Ids of the stories that are read first. */
  readonly stories: () => Promise<readonly string[]>;
  readonly ready: (story: string) => Promise<void>;
}

/** Milliseconds between two stories, and those for which nobody asked and nothing came before the first. */
const [BETWEEN, STILL] = [1000, 20_000];

export class Ahead {
  readonly #work: Work;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #state: unknown;
  /** When somebody asked or something came, last. */
  #stirred: number;
  /** Stories of this state that are still to be made ready; null where nobody has looked which. */
  #left: string[] | null = null;
  #isBusy = false;

  /** `now` is in milliseconds, from any moment on. */
  constructor(work: Work, now: () => number = () => performance.now()) {
    this.#work = work;
    this.#now = now;
    this.#stirred = now();
  }

  /** Somebody asks: he goes first. */
  stirred(): void {
    this.#stirred = this.#now();
  }

  start(): void {
    this.#timer = setInterval(() => void this.step(), BETWEEN).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Makes one story ready, where it is time for one; what fails is left to whoever asks for it. */
  async step(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#next();
    } catch {
      this.#left = [];
    } finally {
      this.#isBusy = false;
    }
  }

  async #next(): Promise<void> {
    const state = await this.#work.state();
    if (state !== this.#state) {
      this.#state = state;
      this.#left = null;
      this.stirred();
    }
    if (this.#now() - this.#stirred < STILL) return;
    this.#left ??= [...(await this.#work.stories())];
    const story = this.#left.shift();
    if (story !== undefined) await this.#work.ready(story);
  }
}
