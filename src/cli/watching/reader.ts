// Who reads for a watcher: a thread beside it where there is much to read, so that waiting for the web, reading and
// following go on at once. What waits to be read is what the watcher has under way, and no more.

import { availableParallelism } from "node:os";
import type { Entry } from "../../publish/index.ts";
import type { Reader } from "../../read/watch/index.ts";
import { Unreadable } from "../../read/index.ts";
import { isOurs, readersOf } from "../ahead/index.ts";
import type { Answer, Options, ReaderOptions } from "../ahead/index.ts";

/** From so many sources on a thread makes up for the second that it takes to start. */
const WORTH = 8;
/** Most MB of its memory. */
const MEMORY = 512;

/** How pages are read for a watcher, and which reader finds the statements: the rules where nothing is said. */
interface WatchReading extends Partial<ReaderOptions> {
  readonly reader?: Options["reader"];
}

/** How many threads read for so many sources; a reader without a name reads in this one. */
const threadsFor = (sources: number, reader: Options["reader"]): number =>
  sources < WORTH || typeof reader === "object" ? 0 : Math.min(1, availableParallelism() - 1);

/** A reader for so many sources. A page that cannot be read and a reader that breaks are told apart. */
export function readerFor(
  sources: number,
  { reader, threads = threadsFor(sources, reader), memory = MEMORY, ...how }: WatchReading = {},
): Reader<Entry> & AsyncDisposable {
  const readers = readersOf({ threads, memory, ...how });
  return {
    page: async (fetched, item, known) => {
      const options = { item: item ?? undefined, except: known ?? undefined, reader };
      return checked(await readers.read({ fetched, address: fetched.address, options }));
    },
    article: async (article) => {
      const address = article.url ?? article.id;
      const answer = checked(await readers.read({ article, address, options: { reader } }));
      // It says itself what could not be read.
      if (typeof answer === "string") throw Object.assign(new Unreadable("", address), { message: answer });
      return answer[0]!;
    },
    [Symbol.asyncDispose]: () => readers[Symbol.asyncDispose](),
  };
}

/** What the program did wrong says nothing about a page. */
function checked(answer: Answer): Answer {
  if (typeof answer === "string" && isOurs(answer)) throw new Error(answer);
  return answer;
}
