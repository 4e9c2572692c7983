// Kills a hundred processes while they add, at moments drawn from a seed: node bench/kill.ts [KILLS]

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { killed } from "../test/ledger/kill.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-kill-"));
try {
  const { kills, acknowledged, lost, half, problems } = await killed(
    path.join(folder, "news"),
    Number(process.argv[2] ?? 100),
    1_500,
  );
  process.stdout.write(`${kills} kills, ${acknowledged} articles acknowledged, ${lost} lost, ${half} half\n`);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (lost + half + problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
