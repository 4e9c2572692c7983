// A program that stays for weeks is kept small: garbage is looked for often, because there is little else to look at.

import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * What is new is given little room: in this thread no more than it has, 2 MB twice in those that begin later. What stays
 * grows by a fifth at most, and pages of memory that are mostly empty are given back. Calls are laid out in place of their
 * callers less often, and the parser of HTTP, which has little to do, is compiled once and plainly: the compiler takes
 * 20 MB for doing that well.
 */
const FLAGS = [
  "--semi-space-growth-factor=1",
  "--min-semi-space-size=2",
  "--max-semi-space-size=2",
  "--initial-old-space-size=32",
  "--heap-growing-percent=20",
  "--optimize-for-size",
  "--max-inlined-bytecode-size=150",
  "--max-inlined-bytecode-size-cumulative=300",
  "--no-wasm-tier-up",
  "--no-wasm-dynamic-tiering",
];

/** How far what is held may grow before it is looked through, and milliseconds between looks at how far it has. */
const [GROWN, OFTEN] = [1.15, 250];

/** Keeps this process small from now on; to be called once, before its threads begin. */
export function stayLean(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as NodeJS.GCFunction;
  setFlagsFromString("--no-expose-gc");
  // Until the first collection there is no measure of what "a fifth" is, and it would come half a gigabyte late.
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
  let held = getHeapStatistics().used_heap_size;
  // Left to itself the collector goes through it bit by bit, and garbage goes on coming for a second: a fifth of it all.
  const look = () => {
    if (getHeapStatistics().used_heap_size < held * GROWN) return;
    collect({ type: "major", execution: "sync" });
    held = getHeapStatistics().used_heap_size;
  };
  setInterval(look, OFTEN).unref();
}
