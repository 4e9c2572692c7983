// Answers long questions in a thread of its own, one after the other, from a connection of its own.

import { parentPort, workerData } from "node:worker_threads";
import { openLedger } from "../../ledger/index.ts";
import { briefOf } from "../../publish/brief/index.ts";
import type { Answered, Asked, Question } from "./thread.ts";

const ledger = await openLedger(workerData as string, { readOnly: true });

type Answers = Readonly<Record<Question, (...words: never) => Promise<unknown>>>;

const answers: Answers = { ...ledger, brief: (story: string) => briefOf(ledger, story) };

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
