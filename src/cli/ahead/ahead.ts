// Addresses are fetched and read ahead, and handed on in their order.

import { availableParallelism } from "node:os";
import { fetchAddress } from "../../read/index.ts";
import type { Fetched, ReadOptions } from "../../read/index.ts";
import { messageOf } from "./read.ts";
import { readersOf } from "./readers.ts";
import type { Answer, ReaderOptions, Readers } from "./readers.ts";

/** An address and what became of it. */
export interface Read {
  readonly address: string;
  /** What was read, or the one line that says why nothing could be. */
  readonly outcome: Answer;
  /** What was fetched; null where nothing could be. */
  readonly fetched: Fetched | null;
}

/** Most addresses that are on their way at a time, and of those the most that are being fetched. */
const AHEAD = 16;
const FETCHES = 4;
/** From so many addresses on a reader in a thread of its own makes up for the second that it takes to start. */
const WORTH = 64;
const MOST_THREADS = 2;

/** As many readers as there are processors beside the one that writes. */
const threadsFor = (addresses: number): number =>
  addresses < WORTH ? 0 : Math.min(MOST_THREADS, availableParallelism() - 1);

/** Reads addresses, some ahead of whoever takes them; hands on, in order, as many at a time as are read. Never throws for a page. */
export async function* readAhead(
  addresses: readonly string[],
  options: ReadOptions = {},
  how: ReaderOptions = { threads: threadsFor(addresses.length) },
): AsyncGenerator<readonly Read[]> {
  await using readers = readersOf(how);
  const begin = limited(FETCHES);
  const most = how.threads === 0 ? 1 : AHEAD;
  const ahead: Pending[] = [];
  for (let next = 0; next < addresses.length || ahead.length > 0;) {
    while (ahead.length < most && next < addresses.length) {
      ahead.push(pending(readOne(addresses[next]!, options, readers, begin)));
      next += 1;
    }
    const group = [await ahead.shift()!.read];
    while (ahead[0]?.isDone) group.push(await ahead.shift()!.read);
    yield group;
  }
}

/** An address on its way. */
interface Pending {
  readonly read: Promise<Read>;
  isDone: boolean;
}

function pending(read: Promise<Read>): Pending {
  const one: Pending = { read, isDone: false };
  void read.then(() => (one.isDone = true));
  return one;
}

async function readOne(address: string, options: ReadOptions, readers: Readers, begin: Limit): Promise<Read> {
  const { language, published } = options;
  let fetched: Fetched | null = null;
  try {
    fetched = await begin(() => fetchAddress(address, options));
    const outcome = await readers.read({ fetched, address, options: { language, published } });
    return { address, outcome, fetched };
  } catch (error) {
    return { address, outcome: messageOf(error, address), fetched };
  }
}

type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many works be under way at a time; the rest wait in order. */
function limited(most: number): Limit {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const go = waiting.shift();
      if (go) go();
      else running -= 1;
    }
  };
}
