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
/** MB of what it has just made that are looked through at a time. */
const YOUNG = 16;
const THREAD = new URL("./thread.ts", import.meta.url);

/** Readers in threads of their own, or in this one. */
export const readersOf = (options: ReaderOptions): Readers => (options.threads === 0 ? here : threads(options));

const here: Readers = {
  read: answerTo,
  [Symbol.asyncDispose]: async () => {},
};

function threads({ threads: most, limit = LIMIT, memory = MEMORY, script = THREAD }: ReaderOptions): Readers {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  const next = (): void => {
    while (waiting.length > 0 && busy.size < most) {
      const worker = idle.pop() ?? newWorker(script, memory, idle);
      busy.add(worker);
      void work(worker, waiting.shift()!, limit).then((isAlive) => {
        busy.delete(worker);
        if (isAlive) idle.push(worker);
        next();
      });
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
      await Promise.all([...idle, ...busy].map((worker) => worker.terminate()));
    },
  };
}

/** A reader that ends while nobody waits for it is no longer idle. */
function newWorker(script: URL, memory: number, idle: Worker[]): Worker {
  // Compiled code is kept between runs, as it is for the program: no reader needs the compiler.
  const cache = getCompileCacheDir();
  const worker = new Worker(script, {
    env: cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache },
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
  });
  worker
    .on("error", () => {})
    .on("exit", () => {
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
    });
  return worker;
}

/** Has one page read; says whether the reader lives. */
function work(worker: Worker, { job, answer }: Task, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    let why = "ended";
    const late = setTimeout(() => {
      why = `gave up after ${limit / 1000} s`;
      void worker.terminate();
    }, limit);
    const done = (said: Answer, isAlive: boolean) => {
      clearTimeout(late);
      worker.off("message", read).off("error", broken).off("exit", ended).unref();
      answer(said);
      resolve(isAlive);
    };
    const read = (said: Answer) => done(said, true);
    const broken = (error: Error) => void (why = `broke (${oneLine(error.message)})`);
    const ended = () => done(`read: the reader ${why}: ${oneLine(job.address)}`, false);
    worker.on("message", read).on("error", broken).on("exit", ended).ref();
    worker.postMessage(job);
  });
}
