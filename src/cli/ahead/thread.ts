// A thread that reads what it is sent, one page after the other.

import { parentPort } from "node:worker_threads";
import { answerTo } from "./read.ts";
import type { Job } from "./read.ts";

parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await answerTo(job)));
