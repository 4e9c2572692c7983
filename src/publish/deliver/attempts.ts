// Trying again: later each time, at a moment nobody else chose, and not before the other side wants it.

import type { Outcome, World } from "./target.ts";

/** One attempt: an outcome, or that it is worth another, in so many milliseconds where the other side said so. */
export type Attempt =
  | Outcome
  | { readonly again: "failed" | "unknown"; readonly reason: string; readonly after: number | null };

const TRIES = 5;
const FIRST = 1000;
const LONGEST_PAUSE = 60_000;
/** Whoever wants more time than this gets it: the next run tries again. */
const MOST_PATIENCE = 300_000;

/** Tries until an outcome is known or patience ends. One unknown outcome makes the whole unknown, unless it arrives. */
export async function tried(
  attempt: () => Promise<Attempt>,
  { random, sleep }: Pick<World, "random" | "sleep">,
): Promise<Outcome> {
  let isUnknown = false;
  for (let count = 1; ; count += 1) {
    const found = await attempt();
    if (!("again" in found)) return found;
    isUnknown ||= found.again === "unknown";
    const pause = found.after ?? Math.round(Math.min(LONGEST_PAUSE, FIRST * 2 ** count) * (0.5 + random() / 2));
    if (count >= TRIES || pause > MOST_PATIENCE)
      return { state: isUnknown ? "unknown" : "failed", reason: found.reason };
    await sleep(pause);
  }
}

/** Milliseconds that a Retry-After header asks for, in seconds or as a date; null where it asks for nothing. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim()) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
