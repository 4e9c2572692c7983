// Addresses are fetched and read ahead, and handed on in their order.

import { availableParallelism } from "node:os";
import { Unreadable, fetchAddress, fetchAll, furtherFrom, holdsSeveral, leftOutOf, oneLine } from "../../read/index.ts";
import type { Fetched, Further } from "../../read/index.ts";
import { limited } from "../limited.ts";
import { messageOf } from "./read.ts";
import type { Answer, Options } from "./read.ts";
import { readersOf } from "./readers.ts";
import type { ReaderOptions, Readers } from "./readers.ts";

/** An address and what became of it. */
export interface Read {
  readonly address: string;
  /** What was read, or the one line that says why nothing could be. */
  readonly outcome: Answer;
  /** What was fetched; null where nothing could be. */
  readonly fetched: Fetched | null;
  /** Where reading goes on from there: the pages that a feed names. */
  readonly further: readonly (Further | Unreadable)[];
}

/** What is to be read: an address, one that a feed leads to, or what stands in the place of one. */
export type Asked = string | Further | Unreadable;

/** Most addresses that are on their way at a time, and of those the most that are being fetched. */
const AHEAD = 16;
const FETCHES = 4;
/** From so many addresses on a reader in a thread of its own makes up for the second that it takes to start. */
const WORTH = 64;
const MOST_THREADS = 2;

/** As many readers as there are processors beside the one that writes; none for a reader that is no name to send there. */
function threadsFor(addresses: readonly Asked[], { reader }: Options): number {
  if (typeof reader === "object") return 0;
  const isLong = addresses.length >= WORTH || addresses.some((one) => typeof one === "string" && holdsSeveral(one));
  return isLong ? Math.min(MOST_THREADS, availableParallelism() - 1) : 0;
}

/** Reads addresses, some ahead of whoever takes them; hands on, in order, as many at a time as are read: up to the first that leads further. */
export async function* readInOrder(
  addresses: readonly Asked[],
  options: Options = {},
  how: ReaderOptions = { threads: threadsFor(addresses, options) },
): AsyncGenerator<readonly Read[]> {
  await using readers = readersOf(how);
  const alone = addresses.every((one) => typeof one === "string") ? 1 : FETCHES;
  const most = how.threads === 0 ? alone : AHEAD;
  const ahead: Pending[] = [];
  const reads = begun(addresses, options, readers);
  try {
    // The next read begins while the first is waited for: an archive is read on, and a slow channel holds up nothing.
    let next: Promise<void> | null = null;
    let ended = false;
    const begin = async () => {
      const { value, done } = await reads.next();
      next = null;
      if (done) ended = true;
      else ahead.push(pending(value.read));
    };
    for (;;) {
      if (!ended && ahead.length < most) next ??= begin();
      if (next === null && ahead.length === 0) return;
      await Promise.race([next, ahead[0]?.read].filter((one) => one));
      const group: Read[] = [];
      while (ahead[0]?.isDone && !group.at(-1)?.further.length) group.push(await ahead.shift()!.read);
      if (group.length > 0) yield group;
    }
  } finally {
    await reads.return(undefined);
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

/** Begins to read one thing after the other. What lies alone at its address is fetched beside others. */
async function* begun(
  addresses: readonly Asked[],
  options: Options,
  readers: Readers,
): AsyncGenerator<{ readonly read: Promise<Read> }> {
  const begin = limited(FETCHES);
  for (const asked of addresses) {
    const address = typeof asked === "string" ? asked : "address" in asked ? asked.address : "";
    const failed = (error: unknown) => messageOf(error, address);
    const read = (fetched: Fetched | Error | string) => readOne(fetched, asked, address, options, readers);
    if (asked instanceof Unreadable) yield { read: read(asked) };
    else if (typeof asked === "string" && holdsSeveral(address)) {
      try {
        for await (const fetched of fetchAll(address, options)) yield { read: read(fetched) };
      } catch (error) {
        yield { read: read(failed(error)) };
      }
    } else {
      const fetched = begin(() => fetchAddress(address, options)).catch(failed);
      yield { read: fetched.then(read) };
    }
  }
}

async function readOne(
  fetched: Fetched | Error | string,
  asked: Asked,
  first: string,
  { language, published, reader, kept }: Options,
  readers: Readers,
): Promise<Read> {
  if (typeof fetched === "string" || fetched instanceof Error) {
    const outcome = ofItem(typeof fetched === "string" ? fetched : fetched.message, asked);
    return { address: first, outcome, fetched: null, further: [] };
  }
  const isOne = typeof asked !== "string" || !holdsSeveral(asked);
  const item = typeof asked === "object" && "item" in asked ? asked.item : null;
  const address = isOne ? first : fetched.address;
  const outcome = await readers.read({
    fetched,
    address,
    options: {
      language,
      published,
      reader,
      kept: typeof reader === "object" ? kept : undefined,
      item: item ?? undefined,
    },
  });
  // From a page of a feed or of an archive reading does not go on, and what cannot be read leads nowhere.
  const leads = isOne && item === null && typeof outcome !== "string";
  const isPart = typeof asked === "object" && "isPart" in asked;
  return { address, outcome, fetched, further: leads ? await furtherOf(fetched, address, isPart) : [] };
}

/** Why the page of a feed's item cannot be had, with the item's title: its words in the feed are no whole article. */
function ofItem(message: string, asked: Asked): string {
  const title = typeof asked === "object" && "item" in asked ? asked.item?.title : null;
  return title ? message.replace(/^read: /, () => `read: the page of “${oneLine(title)}” in a feed: `) : message;
}

/** What a feed leads to, and what of a message is left out; what goes wrong on the way stands in its place. */
const furtherOf = async (fetched: Fetched, address: string, isPart: boolean): Promise<(Further | Unreadable)[]> =>
  furtherFrom(fetched, isPart)
    .then((further) => [...further, ...leftOutOf(fetched)])
    .catch((error: unknown) => [
      error instanceof Unreadable ? error : new Unreadable(`our mistake (${String(error)}):`, address),
    ]);
