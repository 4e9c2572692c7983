// Desks side by side, each in a thread of its own: whoever has least to do is asked next.

import { Worker } from "node:worker_threads";
import type { Answer } from "../../publish/site/index.ts";
import type { Opened } from "./desk.ts";

/** A page that is asked for, by a number. */
export interface Wanted {
  readonly number: number;
  readonly path: string;
}

export type Reply = { readonly number: number } & ({ readonly answer: Answer } | { readonly error: string });

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Most MB of memory of a thread, and MB of it for what is young: pages are made and gone, and more is no quicker. */
const [MEMORY, YOUNG] = [512, 12];
const THREAD = new URL("./thread.ts", import.meta.url);

/** Opens so many desks; `ask` rejects once one of them has ended. */
export function desksOf(opened: Opened, count: number): Pick<Desks, "ask" | "close"> {
  return new Desks(opened, count);
}

class Desks {
  readonly #waiting = new Map<number, Waiting>();
  readonly #workers: readonly { readonly worker: Worker; readonly busy: Set<number> }[];
  #last = 0;
  #ended: Error | null = null;

  constructor(opened: Opened, count: number) {
    this.#workers = Array.from({ length: count }, () => this.#start(opened));
  }

  #start(opened: Opened) {
    const worker = new Worker(THREAD, {
      workerData: opened,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG },
    });
    const busy = new Set<number>();
    worker
      .on("message", (reply: Reply) => this.#take(reply, busy))
      .on("error", (error) => this.#end(error))
      .on("exit", () => this.#end(new Error("site: a thread has ended")));
    return { worker, busy };
  }

  readonly ask = (path: string): Promise<Answer> => {
    if (this.#ended) return Promise.reject(this.#ended);
    const number = (this.#last += 1);
    const { worker, busy } = this.#workers.reduce((a, b) => (b.busy.size < a.busy.size ? b : a));
    busy.add(number);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.postMessage({ number, path } satisfies Wanted);
    });
  };

  readonly close = async (): Promise<void> => {
    this.#ended ??= new Error("site: closed");
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()));
  };

  #take(reply: Reply, busy: Set<number>): void {
    const waiting = this.#waiting.get(reply.number);
    this.#waiting.delete(reply.number);
    busy.delete(reply.number);
    if ("answer" in reply) waiting?.resolve(reply.answer);
    else waiting?.reject(new Error(reply.error));
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
