// A thread that answers questions to a ledger one after the other. It is started when the first is asked.

import { Worker } from "node:worker_threads";
import { Refusal } from "../problem.ts";

/** What is answered aside. */
export type Question = "figures" | "timeline" | "claim" | "entities" | "find" | "brief";

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

/** Questions that wait at a time. */
const QUEUE = 200;

export class Thread {
  readonly #file: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #number = 0;

  constructor(file: string) {
    this.#file = file;
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
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: this.#file });
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
