// A program that stays for weeks is kept small: garbage is looked for often, because there is little else to look at.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * What is new is given little room, in this thread and in those that begin later; what stays grows by a fifth at most,
 * and pages of memory that are mostly empty are given back.
 */
const FLAGS = [
  "--semi-space-growth-factor=1",
  "--min-semi-space-size=8",
  "--initial-old-space-size=32",
  "--heap-growing-percent=20",
  "--optimize-for-size",
];

/** Keeps this process small from now on; to be called once, before its threads begin. */
export function stayLean(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
  // Until the first collection there is no measure of what "a fifth" is, and it would come half a gigabyte late.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as NodeJS.GCFunction;
  setFlagsFromString("--no-expose-gc");
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}
