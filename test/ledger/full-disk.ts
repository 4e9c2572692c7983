// A process on a disk of its own that is nearly full: node full-disk.ts FOLDER
// Adds until there is no space left, makes room, and says what came of it, as JSON.

import { closeSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { checkLedger, openLedger } from "../../src/ledger/index.ts";
import { all } from "./files.ts";
import { reading } from "./readings.ts";

const [, , folder = ""] = process.argv;
const file = path.join(folder, "news");
const ballast = path.join(folder, "ballast");
writeFileSync(ballast, new Uint8Array(2_000_000));

const kept: string[] = [];
let error = "";
{
  await using ledger = await openLedger(file);
  try {
    for (let seed = 1; ; seed += 4) {
      const group = [0, 1, 2, 3].map((place) => ({ reading: reading(seed + place, {}, 40) }));
      for (const { article } of await ledger.follow(group)) kept.push(article);
    }
  } catch (thrown) {
    error = String(thrown);
  }
}
// Not a byte is left now, and the ledger can still be proved.
const filler = openSync(path.join(folder, "filler"), "w");
try {
  for (;;) writeSync(filler, new Uint8Array(4096));
} catch {
  closeSync(filler);
}
const problemsThen = await checkLedger(file);
rmSync(path.join(folder, "filler"));
rmSync(ballast);
const problems = await checkLedger(file);
await using ledger = await openLedger(file);
const there = new Set((await all(ledger.articles())).map(({ article }) => article.id));
const { added } = await ledger.addReading(reading(0));
const lost = kept.filter((id) => !there.has(id)).length;
process.stdout.write(
  JSON.stringify({ kept: kept.length > 0, lost, more: there.size - kept.length, error, problemsThen, problems, added }),
);
