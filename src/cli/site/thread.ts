// A thread that asks a desk of its own for pages.

import { parentPort, workerData } from "node:worker_threads";
import { deskOf } from "./desk.ts";
import type { Opened } from "./desk.ts";
import type { Reply, Wanted } from "./desks.ts";

const desk = await deskOf(workerData as Opened);

parentPort!.on("message", async ({ number, path }: Wanted) => {
  const reply: Reply = await desk.ask(path).then(
    (answer) => ({ number, answer }),
    (error: Error) => ({ number, error: error.message }),
  );
  parentPort!.postMessage(reply);
});
