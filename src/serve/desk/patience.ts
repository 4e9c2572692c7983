// A page waits for what takes long, but not for ever: it shows the rest, and is filled in later.

import { setTimeout as wait } from "node:timers/promises";
import type { Desk } from "../env.ts";
import { Refusal } from "../problem.ts";
import type { Asked } from "./shown.ts";

/**
 * Waits for late answers, from now on and all together no longer than the desk has patience: undefined is what comes
 * later, and what is asked for too often just now. One that fails says so only where it is waited for. A page that did
 * not wait for all is kept by no browser, and by the desk only until the last of it is there.
 */
export function waitingFor({ patience }: Desk, c: Asked): <T>(found: Promise<T>) => Promise<T | undefined> {
  const late = patience === undefined ? null : wait(patience, undefined, { ref: false });
  return async (found) => {
    found.catch(() => {});
    if (!late) return found;
    const inTime = await Promise.race([found.catch(laterIfFull), late]);
    if (inTime === undefined) c.set("late", Promise.allSettled([c.get("late"), found]));
    return inTime;
  };
}

function laterIfFull(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.status !== 503) throw error;
}
