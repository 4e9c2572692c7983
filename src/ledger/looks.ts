// What a look at the web brought, kept as one: what became of pages, what arrived, and how far watching has come.

import type { Kysely } from "kysely";
import type { Added } from "./add.ts";
import { addFate } from "./fates.ts";
import type { Sight } from "./fates.ts";
import type { Arrival, Refused } from "./arrival.ts";
import { countArticles, keepWatched } from "./sources.ts";
import type { WatchedHost, WatchedPage, WatchedSource } from "./sources.ts";
import type { Tables } from "./tables.ts";

/** One look at a source or at a page that it named. */
export interface Look {
  /** Address of the source. */
  readonly source: string;
  /** What became of addresses; told before the arrivals, so that what moved goes on where it was. */
  readonly sights: readonly Sight[];
  readonly arrivals: readonly Arrival[];
  readonly sources: readonly WatchedSource[];
  readonly pages: readonly WatchedPage[];
  readonly hosts: readonly WatchedHost[];
}

/** Keeps a look inside a transaction; `arrive` adds and follows one reading. */
export async function keepLook(
  db: Kysely<Tables>,
  look: Look,
  at: string,
  arrive: (arrival: Arrival) => Promise<Added | Refused>,
): Promise<(Added | Refused)[]> {
  for (const sight of look.sights) await addFate(db, sight, at);
  const outcomes: (Added | Refused)[] = [];
  for (const arrival of look.arrivals) outcomes.push(await arrive(arrival));
  await keepWatched(db, look);
  await countArticles(db, look.source, outcomes.filter(isNews).length);
  return outcomes;
}

const isNews = (outcome: Added | Refused) => "version" in outcome && outcome.version !== "same";
