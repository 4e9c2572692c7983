// npm run bench                     predicts, scores, prints one table and keeps it in bench/RESULTS.md
// npm run bench -- predict DATA OUT writes predictions only
// npm run bench -- check            predicts and scores, and fails where a bar is missed; measures no time

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { predict } from "./predict.ts";
import { runs } from "./rows.ts";
import type { Run } from "./rows.ts";
import { speed } from "./speed.ts";

const here = import.meta.dirname;
const shared = path.join(here, "..", "..", "shared");
const tell = (line: string) => process.stderr.write(`${line}\n`);

async function main([command, data, out, ...rest]: string[]): Promise<void> {
  if (command === "predict" && data && out && rest.length === 0) return predict(data, out, tell);
  if (command !== undefined && !(command === "check" && data === undefined))
    throw new Error(
      `bench: usage: npm run bench [-- predict DATA OUT | check], not: ${process.argv.slice(2).join(" ")}`,
    );
  if (!existsSync(shared)) throw new Error(`bench: no measuring data at ${shared}`);
  if (command === "check") return check();
  const table = await measure();
  process.stdout.write(table);
  writeFileSync(path.join(here, "RESULTS.md"), `${head()}\n${table}`);
}

async function check(): Promise<void> {
  const table = await scores();
  process.stdout.write(`${table.join("\n")}\n`);
  if (table.some((line) => line.includes("**missed**"))) throw new Error("bench: a bar is missed");
}

async function measure(): Promise<string> {
  return `${[...(await scores()), "", ...(await speed(shared))].join("\n")}\n`;
}

/** The table of scores, as lines of Markdown. */
async function scores(): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-bench-"));
  try {
    await predict(path.join(shared, "data"), folder, tell);
    await predict(path.join(shared, "gold"), folder, tell);
    const lines = ["| set | measure | Whence | bar | others |", "|---|---|---|---|---|"];
    for (const run of runs) lines.push(...scored(run, folder));
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scored(run: Run, folder: string): string[] {
  const prediction = path.join(folder, run.prediction);
  if (!existsSync(prediction)) return [];
  const scorer = path.join(shared, "eval", run.scorer);
  const options = run.options.map((option) => (option.startsWith("--") ? option : path.join(shared, option)));
  const result = JSON.parse(
    execFileSync(process.execPath, [scorer, path.join(shared, run.gold), prediction, ...options, "--json"], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }),
  );
  return run.rows.map(({ name, value, bar, peer }) => {
    const got = value(result);
    const asked = bar === null ? "" : `${got >= bar ? "" : "**missed** "}${bar}`;
    return `| ${run.prediction.replace(".jsonl", "")} | ${name} | ${got.toFixed(4)} | ${asked} | ${peer} |`;
  });
}

function head(): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: here, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--untracked-files=no") === "" ? "" : " with changes on top";
  return `# Results\n\n\`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, commit ${git("rev-parse", "--short", "HEAD")}${changed}, Node ${process.versions.node}, two cores.\n`;
}

main(process.argv.slice(2)).catch((error: Error) => {
  tell(error.message);
  process.exitCode = 2;
});
