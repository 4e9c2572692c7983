// A site is gone through from its first pages to its last: by a desk in this thread, or by several beside it.

import { singleClaims, writeSite } from "../../publish/site/index.ts";
import type { Site } from "../../publish/site/index.ts";
import { deskOf } from "./desk.ts";
import type { Opened } from "./desk.ts";
import { desksOf } from "./desks.ts";

/** What a site is made from, and where. */
export interface Walk {
  readonly opened: Opened;
  readonly place: string;
  /** The address under which it will lie; null where nobody says. */
  readonly base: string | null;
  /** Desks in threads of their own; 0 for none. */
  readonly desks: number;
}

/** Writes a site; `told` hears how many pages there are so far. Throws `LedgerError` or `NoSite`. */
export async function walked(
  { opened, place, base, desks: count }: Walk,
  told?: (pages: number) => void,
): Promise<Site> {
  const desk = await deskOf(opened);
  const desks = count === 0 ? null : desksOf(opened, count);
  try {
    const single = (claims: readonly string[]) => singleClaims(desk.ledger, claims);
    return await writeSite(place, { ask: desks?.ask ?? desk.ask, single, base }, told);
  } finally {
    await desks?.close();
    await desk.close();
  }
}
