// A thread that answers questions to a ledger one after the other. It is started when the first is asked.

import { Worker } from "node:worker_threads";
import { Refusal } from "../problem.ts";

/** What is answered aside. */
export type Question =
  | "figures"
  | "timeline"
  | "claim"
  | "claimCards"
  | "claimsInOrder"
  | "claimsLike"
  | "entities"
  | "find"
  | "brief"
  | "edits";

export interface Asked {
  readonly number: number;
  readonly question: Question;
  readonly words: readonly unknown[];
}

export type Answered = { readonly number: number } & ({ readonly found: unknown } | { readonly error: Error });

interface Waiting {
  readonly resolve: (found: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What a thread is started with. */
export interface Work {
  readonly file: string;
  readonly gives: boolean;
}

/** Megabytes for what is new: more would be filled before any of it is given back. */
const YOUNG = 24;

/** Questions that wait at a time. */
const QUEUE = 200;

export class Thread {
  readonly #file: string;
  readonly #gives: boolean;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #number = 0;

  /** `gives` way: it runs when nothing else wants to. */
  constructor(file: string, { gives = false } = {}) {
    this.#file = file;
    this.#gives = gives;
  }

  ask(question: Question, words: readonly unknown[]): Promise<unknown> {
    if (this.#waiting.size >= QUEUE) return Promise.reject(new Refusal(503, "too many long questions at a time"));
    const number = ++this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#worker.postMessage({ number, question, words } satisfies Asked);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#lose(new Refusal(503, "the desk is closing"));
    await worker?.terminate();
  }

  #start(): Worker {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    const workerData: Work = { file: this.#file, gives: this.#gives };
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData, resourceLimits });
    worker.on("message", (answered: Answered) => this.#answer(answered));
    worker.on("error", (error) => this.#lost(worker, error));
    worker.on("exit", () => this.#lost(worker, new Refusal(503, "a long question was not answered")));
    return worker;
  }

  #answer(answered: Answered): void {
    const waiting = this.#waiting.get(answered.number);
    this.#waiting.delete(answered.number);
    // A program that is done does not wait for a thread that has nothing to do.
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ("error" in answered) waiting?.reject(answered.error);
    else waiting?.resolve(answered.found);
  }

  #lost(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#lose(error);
  }

  #lose(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
