// A thread that answers questions to a ledger, those first without which there is no page. It is started when the
// first is asked.

import { Worker } from "node:worker_threads";
import { Refusal } from "../problem.ts";
import { Line } from "./line.ts";

/** What is answered aside. */
export type Question =
  | "figures"
  | "timeline"
  | "claim"
  | "claimCards"
  | "claimsInOrder"
  | "claimsLike"
  | "retoldOf"
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
  readonly asked: Asked;
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

/** Questions that the thread has: one that it answers, and one so that it need not wait for the next. */
const AHEAD = 2;

/**
 * In which order questions are answered that wait: without the first there is no page; a search takes longer, and
 * other pages do not wait for it; the last are told on a page that is there already.
 */
const RANKS: Readonly<Record<Question, number>> = {
  claim: 0,
  claimsInOrder: 0,
  claimCards: 0,
  retoldOf: 0,
  entities: 0,
  find: 1,
  claimsLike: 2,
  edits: 0,
  brief: 1,
  timeline: 1,
  figures: 1,
};

export class Thread {
  readonly #file: string;
  readonly #gives: boolean;
  readonly #line = new Line<Waiting>(QUEUE);
  readonly #sent = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #number = 0;

  /** `gives` way: it runs when nothing else wants to. */
  constructor(file: string, { gives = false } = {}) {
    this.#file = file;
    this.#gives = gives;
  }

  ask(question: Question, words: readonly unknown[]): Promise<unknown> {
    const asked: Asked = { number: ++this.#number, question, words };
    return new Promise((resolve, reject) => {
      const left = this.#line.join({ asked, resolve, reject }, RANKS[question]);
      left?.reject(new Refusal(503, "too many long questions at a time"));
      this.#send();
    });
  }

  #send(): void {
    while (this.#sent.size < AHEAD) {
      const next = this.#line.next();
      if (!next) return;
      this.#sent.set(next.asked.number, next);
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#worker.postMessage(next.asked);
    }
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
    const waiting = this.#sent.get(answered.number);
    this.#sent.delete(answered.number);
    this.#send();
    // A program that is done does not wait for a thread that has nothing to do.
    if (this.#sent.size === 0) this.#worker?.unref();
    if ("error" in answered) waiting?.reject(answered.error);
    else waiting?.resolve(answered.found);
  }

  #lost(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#lose(error);
  }

  #lose(error: unknown): void {
    for (const { reject } of [...this.#sent.values(), ...this.#line.clear()]) reject(error);
    this.#sent.clear();
  }
}
