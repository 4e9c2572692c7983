// The file of sources as the desk changes it: one change after the other, each whole or not at all.

import { stat } from "node:fs/promises";
import { Unlisted, heldBy, readList, sourceAt, writeList } from "../../read/listed/index.ts";
import type { FoundSource, List } from "../../read/listed/index.ts";
import type { ReadOptions } from "../../read/index.ts";
import type { WatchSource } from "../../read/watch/index.ts";

/** What is to be watched, as people see it from the desk. */
export interface Watchlist {
  readonly sources: () => Promise<readonly WatchSource[]>;
  /** Looks at an address and adds what lies there; throws `Unreadable`, and `Unlisted` where it is there already. */
  readonly add: (address: string, every: number | null) => Promise<WatchSource>;
  /** Throws `Unlisted` where no source has this address. */
  readonly remove: (address: string) => Promise<void>;
  /** What a source holds now, in words; throws `Unreadable`, and `Unlisted` where no source has this address. */
  readonly test: (address: string) => Promise<string>;
}

/** Milliseconds and bytes that one answer may take. */
const LIMITS = { timeout: 15_000, maxBytes: 5_000_000 };

/** Sources of one file. */
const MOST = 20_000;

export function watchlistIn(file: string, looking: Pick<ReadOptions, "allowPrivate"> = {}): Watchlist {
  const options: ReadOptions = { ...LIMITS, allowPrivate: looking.allowPrivate };
  let before: Promise<unknown> = Promise.resolve();
  const change = (to: (list: List) => List): Promise<void> => {
    const changed = before.then(async () => writeList(file, to(await readList(file, true))));
    before = changed.catch(() => {});
    return changed;
  };
  // Pages of the desk ask again and again; people write to the file by hand between them.
  let known: { readonly state: string; readonly all: readonly WatchSource[] } | null = null;
  const sources = async () => {
    const state = await stateOf(file);
    if (known === null || known.state !== state) known = { state, all: (await readList(file, true)).sources };
    return known.all;
  };
  return {
    sources,
    add: async (address, every) => {
      const source = { ...named(await sourceAt(address, options)), every };
      await change((list) => {
        if (list.sources.length >= MOST) throw new Unlisted(`sources: more than ${MOST}: ${source.address}`);
        const longer = list.with(source);
        if (longer === null) throw new Unlisted(`sources: is watched already: ${source.address}`);
        return longer;
      });
      return source;
    },
    remove: (address) =>
      change((list) => {
        const shorter = list.sources.some((one) => one.address === address) ? list.without(address) : null;
        if (shorter === null) throw new Unlisted(`sources: no such source: ${address}`);
        return shorter;
      }),
    test: async (address) => {
      const source = (await sources()).find((one) => one.address === address);
      if (!source) throw new Unlisted(`sources: no such source: ${address}`);
      return heldBy(source, options);
    },
  };
}

/** What a file goes by until it is written again. */
async function stateOf(file: string): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true }).catch(() => NO_FILE);
  return [ino, size, mtimeNs, ctimeNs].join(" ");
}

const NO_FILE = { ino: 0n, size: 0n, mtimeNs: 0n, ctimeNs: 0n };

/** Longest name that is written down. */
const NAME = 120;

/** A page may call itself what it likes: in the file a name is short. */
const named = (found: FoundSource): FoundSource => ({ ...found, name: found.name.slice(0, NAME) });
