// A thread that reads what it is sent, one page after the other.

import { parentPort } from "node:worker_threads";
import { entriesOf, messageOf } from "./read.ts";
import type { Answer, Job } from "./readers.ts";

parentPort?.on("message", async ({ fetched, address, options }: Job) => {
  const answer: Answer = await entriesOf(fetched, address, options).catch((error: unknown) =>
    messageOf(error, address),
  );
  parentPort?.postMessage(answer);
});
