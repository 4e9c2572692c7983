// A page waits for what takes long, but not for ever: it shows the rest, and is filled in later.

import { setTimeout as wait } from "node:timers/promises";
import type { Desk } from "../env.ts";
import { Refusal } from "../problem.ts";

/**
 * Waits for late answers, from now on and all together no longer than the desk has patience: undefined is what comes
 * later, and what is asked for too often just now. One that fails says so only where it is waited for.
 */
export function waitingFor({ patience }: Desk): <T>(found: Promise<T>) => Promise<T | undefined> {
  const late = patience === undefined ? null : wait(patience, undefined, { ref: false });
  return (found) => {
    found.catch(() => {});
    return late ? Promise.race([found.catch(laterIfFull), late]) : found;
  };
}

function laterIfFull(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.status !== 503) throw error;
}
