// Answers long questions in a thread of its own, one after the other, from a connection of its own.

import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openLedger } from "../../ledger/index.ts";
import { briefIn, editsIn } from "./long.ts";
import type { Answered, Asked, Question, Work } from "./thread.ts";

const { file, gives } = workerData as Work;

// Only Linux gives a thread a priority of its own; elsewhere this would be that of the whole program.
if (gives && process.platform === "linux") setPriority(10);

const ledger = await openLedger(file, { readOnly: true, cache: 16 * 2 ** 20 });

type Answers = Readonly<Record<Question, (...words: never) => Promise<unknown>>>;

const answers: Answers = {
  ...ledger,
  brief: (story: string) => briefIn(ledger, story),
  edits: (before: string, after: string) => editsIn(ledger, before, after),
};

let before: Promise<void> = Promise.resolve();

parentPort!.on("message", (asked: Asked) => {
  before = before.then(() => answer(asked));
});

async function answer({ number, question, words }: Asked): Promise<void> {
  let outcome: Answered;
  try {
    outcome = { number, found: await answers[question](...(words as never)) };
  } catch (error) {
    outcome = { number, error: error as Error };
  }
  parentPort!.postMessage(outcome);
}
