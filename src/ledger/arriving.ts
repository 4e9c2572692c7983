// Articles that come into a ledger.

import type { Kysely } from "kysely";
import { addReading, checkReading } from "./add.ts";
import type { Added } from "./add.ts";
import type { Arrival, Refused } from "./arrival.ts";
import { LedgerError } from "./errors.ts";
import { opine } from "./opine.ts";
import type { Tables } from "./tables.ts";
import type { Reading } from "../whence.ts";

/** Keeps an article with its statements, and what machines think of it. */
export async function arrive(db: Kysely<Tables>, { reading, snapshot, form }: Arrival, at: string): Promise<Added> {
  const added = await addReading(db, reading, snapshot ?? null, at);
  for (const { machine, opinions } of form?.(added) ?? []) await opine(db, machine, at, opinions);
  return added;
}

/** The same of many, in order: what does not prove itself is refused. */
export async function arriveAll(
  db: Kysely<Tables>,
  arrivals: readonly Arrival[],
  now: () => string,
): Promise<(Added | Refused)[]> {
  const outcomes: (Added | Refused)[] = [];
  for (const arrival of arrivals) {
    const refused = faultOf(arrival.reading);
    outcomes.push(refused ?? (await arrive(db, arrival, now())));
  }
  return outcomes;
}

/** Why a reading is refused; null where it proves itself. */
export function faultOf(reading: Reading): Refused | null {
  try {
    checkReading(reading);
    return null;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { article: reading.article.id, refused: error.message };
  }
}
