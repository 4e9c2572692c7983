// Readers: threads beside the one that writes. A page that is the end of its reader is told of, and the next page
// gets a new reader.

import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import { oneLine } from "../../read/index.ts";
import { answerTo } from "./read.ts";
import type { Answer, Job } from "./read.ts";

/** How readers work. */
export interface ReaderOptions {
  /** Threads; with none, pages are read in this one. */
  readonly threads: number;
  /** Milliseconds after which a page is given up: 60,000. */
  readonly limit?: number | undefined;
  /** Most MB of memory of a thread: 1,024. A page that takes more ends its reader, not the run. */
  readonly memory?: number | undefined;
  /** MB of what a thread has just made that are looked through at a time: 16. Fewer are looked through more often. */
  readonly young?: number | undefined;
  /** What a thread runs. */
  readonly script?: URL | undefined;
}

/** A page in work or waiting for a reader. */
interface Task {
  readonly job: Job;
  readonly answer: (answer: Answer) => void;
}

/** Reads pages, as many at a time as there are readers; the rest wait. Never rejects. */
export interface Readers extends AsyncDisposable {
  readonly read: (job: Job) => Promise<Answer>;
}

const LIMIT = 60_000;
const MEMORY = 1024;
/**
 * Pages that a reader has at hand: it goes on while whoever gives them is busy with its answers. Few, as one that takes
 * long holds up the others.
 */
const AT_HAND = 3;
const YOUNG = 16;
const THREAD = new URL("./thread.ts", import.meta.url);

/** Readers in threads of their own, or in this one. */
export const readersOf = (options: ReaderOptions): Readers => (options.threads === 0 ? here : threads(options));

const here: Readers = {
  read: answerTo,
  [Symbol.asyncDispose]: async () => {},
};

function threads({
  threads: most,
  limit = LIMIT,
  memory = MEMORY,
  young = YOUNG,
  script = THREAD,
}: ReaderOptions): Readers {
  const waiting: Task[] = [];
  const threads = new Set<Thread>();
  const freest = () => [...threads].toSorted((one, other) => one.tasks.length - other.tasks.length)[0];
  const begun = () => {
    const over = (left: readonly Task[]) => {
      threads.delete(thread);
      waiting.unshift(...left);
      next();
    };
    const thread = new Thread(newWorker(script, { memory, young }), limit, { next: () => next(), over });
    threads.add(thread);
    return thread;
  };
  const next = (): void => {
    while (waiting.length > 0) {
      const free = freest();
      const thread = threads.size < most && free?.tasks.length !== 0 ? begun() : free!;
      if (thread.tasks.length >= AT_HAND) return;
      thread.give(waiting.shift()!);
    }
  };
  return {
    read: (job) =>
      new Promise((answer) => {
        waiting.push({ job, answer });
        next();
      }),
    [Symbol.asyncDispose]: async () => {
      waiting.length = 0;
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

function newWorker(script: URL, { memory, young }: { readonly memory: number; readonly young: number }): Worker {
  // Compiled code is kept between runs, as it is for the program: no reader needs the compiler.
  const cache = getCompileCacheDir();
  return new Worker(script, {
    env: cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache },
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young },
  });
}

/** A reader with the pages that it was given: it is at the first of them, and answers them in order. */
class Thread {
  readonly tasks: Task[] = [];
  readonly #worker: Worker;
  readonly #limit: number;
  #late: NodeJS.Timeout | undefined;
  #why = "ended";
  #isOver = false;
  readonly #next: () => void;

  /** `next` is told when there is room for another page, `over` when it ends, with the pages that it was not at yet. */
  constructor(
    worker: Worker,
    limit: number,
    { next, over }: { readonly next: () => void; readonly over: (left: readonly Task[]) => void },
  ) {
    this.#worker = worker;
    this.#limit = limit;
    this.#next = next;
    worker
      .on("message", (said: Answer) => this.#done(said))
      .on("error", (error: Error) => void (this.#why = `broke (${oneLine(error.message)})`))
      .on("exit", () => {
        const { job } = this.tasks[0] ?? {};
        if (job) this.#done(`read: the reader ${this.#why}: ${oneLine(job.address)}`);
        clearTimeout(this.#late);
        over(this.#isOver ? [] : this.tasks.splice(0));
      })
      .unref();
  }

  give(task: Task): void {
    this.tasks.push(task);
    this.#worker.ref();
    this.#worker.postMessage(task.job);
    if (this.tasks.length === 1) this.#watch();
  }

  /** Ends it, with all that it was given. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#worker.terminate();
  }

  #watch(): void {
    this.#late = setTimeout(() => {
      this.#why = `gave up after ${this.#limit / 1000} s`;
      void this.#worker.terminate();
    }, this.#limit);
  }

  #done(said: Answer): void {
    clearTimeout(this.#late);
    this.tasks.shift()?.answer(said);
    if (this.tasks.length > 0) this.#watch();
    else this.#worker.unref();
    this.#next();
  }
}
