// The collector: the watcher with all that it needs of the world, the network, a ledger, readers, the clock and chance.

import { setTimeout as pause } from "node:timers/promises";
import { openLedger } from "../../ledger/index.ts";
import { asking, watch } from "../../read/watch/index.ts";
import type { Resolve, Tally, WatchOptions, WatchSource } from "../../read/watch/index.ts";
import type { Entry } from "../../publish/index.ts";
import type { Options } from "../ahead/index.ts";
import { readerFor } from "./reader.ts";

/** What is collected, and where it goes. */
export interface Collecting {
  readonly sources: readonly WatchSource[];
  /** The file of the ledger. */
  readonly ledger: string;
  /** What finds the statements: the rules, where nothing is said. */
  readonly reader?: Options["reader"];
  /** Hosts that may be asked although their addresses are private. */
  readonly allowPrivate?: readonly string[] | undefined;
  /** Looks names up: the system, where nothing is given. */
  readonly look?: Resolve | undefined;
}

export interface Collector extends AsyncDisposable {
  /** Watches until it is told to stop; with `once`, until everything that is due has been looked at. */
  readonly collect: (how: Pick<WatchOptions<Entry>, "once" | "gap" | "signal" | "tell">) => Promise<Tally>;
}

/** Largest answer that is taken, in bytes: so many at a time are in memory. */
const LARGEST = 5_000_000;
/** Bytes of the ledger that are held: what is written was just read. */
const HELD = 2 * 2 ** 20;
/** Longest wait of a timer. */
const LONGEST = 60_000;

/** Makes everything ready to watch. Throws `LedgerError` where the ledger cannot be used. */
export async function openCollector({ sources, ledger, reader, allowPrivate, look }: Collecting): Promise<Collector> {
  await using stack = new AsyncDisposableStack();
  const { ask } = stack.use(await asking({ allowPrivate, maxBytes: LARGEST }, look));
  const keeper = stack.use(await openLedger(ledger, { cache: HELD, lean: true }));
  const reading = stack.use(readerFor(sources.length, { reader }));
  const open = stack.move();
  return {
    collect: (how) =>
      watch({
        ...how,
        sources,
        keeper,
        reader: reading,
        ask,
        now: Date.now,
        random: Math.random,
        sleep: (milliseconds, _, signal) =>
          pause(Math.min(milliseconds, LONGEST), undefined, { signal }).catch(() => {}),
      }),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
