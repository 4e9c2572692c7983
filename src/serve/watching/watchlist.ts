// The file of sources as the desk changes it: one change after the other, each whole or not at all.

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
  const sources = async () => (await readList(file, true)).sources;
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

/** Longest name that is written down. */
const NAME = 120;

/** A page may call itself what it likes: in the file a name is short. */
const named = (found: FoundSource): FoundSource => ({ ...found, name: found.name.slice(0, NAME) });
