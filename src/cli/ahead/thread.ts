// A thread that reads what it is sent, one page after the other.

import { parentPort } from "node:worker_threads";
import { answerTo } from "./read.ts";
import type { Job } from "./read.ts";

let done = Promise.resolve();

parentPort?.on("message", (job: Job) => {
  done = done.then(async () => parentPort?.postMessage(await answerTo(job)));
});
