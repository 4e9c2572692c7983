// A reader that a page holds until its first number is no longer 0; numbers of other pages never are.

import { parentPort } from "node:worker_threads";
import type { Answer, Job } from "../../../src/cli/ahead/read.ts";

parentPort?.on("message", (job: Job) => {
  if ("fetched" in job) Atomics.wait(new Int32Array(job.fetched.bytes.buffer), 0, 0);
  const answer: Answer = `read: ${job.address}`;
  parentPort?.postMessage(answer);
});
