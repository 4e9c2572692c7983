// Articles that come into a ledger and are followed: with each, what machines think of it.

import type { Kysely } from "kysely";
import type { Added } from "./add.ts";
import type { Arrival, Refused } from "./arrival.ts";
import { Follower, followAgain } from "./follow.ts";
import type { Store } from "./open.ts";
import { keepLook } from "./looks.ts";
import type { Look } from "./looks.ts";
import { recompute } from "./recompute.ts";
import type { Tables } from "./tables.ts";
import { arrive, faultOf } from "./arriving.ts";

/** Articles that are added and followed: what machines think of each is kept with it or not at all. */
export function following(store: Store, follower: Follower) {
  const { db, now } = store;
  const write = async <T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => {
    try {
      return await db.transaction().execute(async (inside) => {
        const done = await work(inside);
        await follower.settle(inside, now());
        return done;
      });
    } catch (error) {
      follower.forget();
      throw error;
    }
  };
  const followed = async (inside: Kysely<Tables>, arrival: Arrival): Promise<Added | Refused> => {
    const at = now();
    const outcome = faultOf(arrival.reading) ?? (await arrive(inside, arrival, at));
    if ("added" in outcome && outcome.added) await follower.follow(inside, arrival.reading, at);
    return outcome;
  };
  return {
    /** Adds many in one commit, in order, and follows each. A reading that does not prove itself is refused. */
    follow: (arrivals: readonly Arrival[]) =>
      write(async (inside) => {
        const outcomes: (Added | Refused)[] = [];
        for (const arrival of arrivals) outcomes.push(await followed(inside, arrival));
        return outcomes;
      }),
    /** Keeps what looks at the web brought, in order and in one commit; each arrival is followed. */
    keepLooks: (looks: readonly Look[]) =>
      write(async (inside) => {
        const outcomes: (readonly (Added | Refused)[])[] = [];
        for (const look of looks) outcomes.push(await keepLook(inside, look, now(), (one) => followed(inside, one)));
        return outcomes;
      }),
    /** Follows what was added and never followed. */
    catchUp: () => write((inside) => follower.catchUp(inside, now())),
    /** Follows every article again, from the first: what machines think is formed anew, what people judged stands. */
    followAgain: () =>
      write(async (inside) => {
        follower.forget();
        await recompute(inside, [followAgain(inside)], now());
      }),
  };
}
