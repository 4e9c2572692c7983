// Kills processes in the middle of adding, and looks at what they leave.

import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkLedger, openLedger } from "../../src/ledger/index.ts";
import { chance, reading } from "./readings.ts";

const WRITER = path.join(import.meta.dirname, "writer.ts");

/** What so many kills left. */
export interface Left {
  readonly kills: number;
  /** Articles that a process said were kept. */
  readonly acknowledged: number;
  /** Of those, the ones that are not there. */
  readonly lost: number;
  /** Articles that are there without all of their statements, or that were followed and have no story. */
  readonly half: number;
  readonly problems: readonly string[];
}

/** Kills a process so many times, each at a moment up to so many milliseconds after it has opened the ledger. */
export async function killed(file: string, kills: number, within = 120, seed = 1): Promise<Left> {
  const next = chance(seed);
  const acknowledged = new Set<string>();
  const problems: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    for (const id of await killedOnce(file, round * 100_000, next(within))) acknowledged.add(id);
    problems.push(...(await checkLedger(file)).map(({ name, says }) => `${name} ${says}`));
  }
  return { kills, acknowledged: acknowledged.size, ...(await lookedAt(file, acknowledged)), problems };
}

async function killedOnce(file: string, seed: number, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, file, String(seed)], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close");
  await Promise.race([once(child.stdout, "data"), ended]);
  await pause(after);
  child.kill("SIGKILL");
  await ended;
  return said.split("\n").slice(1, -1);
}

async function lookedAt(file: string, acknowledged: ReadonlySet<string>) {
  await using ledger = await openLedger(file, { readOnly: true });
  const kept = new Set<string>();
  let half = 0;
  for await (const { article, statements } of ledger.readings()) {
    kept.add(article.id);
    const seed = Number(article.url!.split("/").at(-1));
    const isFollowed = seed % 8 !== 0;
    const isWhole = statements.length === reading(seed, {}, isFollowed ? 4 : 12).statements.length;
    const hasStory = !isFollowed || (await ledger.thingOf("story", article.id)) !== null;
    if (!isWhole || !hasStory) half += 1;
  }
  return { lost: [...acknowledged].filter((id) => !kept.has(id)).length, half };
}
