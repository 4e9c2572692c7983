// A process that adds articles until it is killed, and says the id of each once it is kept.
// node writer.ts FILE FIRST-SEED [HOW-MANY]: every eighth is added by itself, and seven at a time are followed.

import { writeSync } from "node:fs";
import { openLedger } from "../../src/ledger/index.ts";
import { reading } from "./readings.ts";

const [, , file = "", first = "0", many = "1000000"] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);
const bytes = new Uint8Array(20_000).fill(3);

await using ledger = await openLedger(file, { wait: 10_000 });
say("open");
for (let seed = Number(first); seed < Number(first) + Number(many); seed += 8) {
  const snapshot = { address: "https://news.example/", location: null, fetchedAt: String(seed), headers: {}, bytes };
  say((await ledger.addReading(reading(seed, {}, 12), snapshot)).article);
  const group = Array.from({ length: 7 }, (_, place) => ({ reading: reading(seed + 1 + place) }));
  for (const { article } of await ledger.follow(group)) say(article);
}
