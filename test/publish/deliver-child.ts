// A process that delivers and kills itself before a step, the so-many-th of those between which something is written
// or sent: node deliver-child.ts FILE TARGET STEP.

import { openDeliveries } from "../../src/ledger/deliveries.ts";
import { deliver, senderOf } from "../../src/publish/deliver/deliver.ts";
import { noticeOf, plan } from "./deliver-letters.ts";
import { worldOf } from "./deliver-servers.ts";

const [, , file = "", target = "", last = ""] = process.argv;
const world = worldOf(process.env as Record<string, string>);
const sender = senderOf(target, world);
await using deliveries = await openDeliveries(file);
await plan(deliveries, sender.id, [noticeOf("Tern Lines denies", 8)]);
let steps = 0;
await deliver(deliveries, sender, (name) => {
  if (["look", "keep", "end"].includes(name)) return;
  steps += 1;
  if (steps === Number(last)) process.kill(process.pid, "SIGKILL");
});
