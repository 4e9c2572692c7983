// A reader that some pages are the end of: "die" ends it, "throw" breaks it, "hang" stops it for ever.

import { parentPort } from "node:worker_threads";
import type { Answer, Job } from "../../../src/cli/ahead/read.ts";

parentPort?.on("message", (job: Job) => {
  const { address } = job;
  const words = "fetched" in job ? Buffer.from(job.fetched.bytes).toString() : "";
  if (words.includes("die")) process.exit(3);
  if (words.includes("throw")) throw new Error("broken in two");
  for (; words.includes("hang"););
  const answer: Answer = `read: ${words.trim()} ${address.length}`;
  parentPort?.postMessage(answer);
});
