// A ledger: facts and judgements that stay, opinions that may be formed again, and the log of it all.

import { Follower } from "./follow.ts";
import { openStore } from "./open.ts";
import type { OpenOptions } from "./open.ts";
import { AMPLE, LEAN } from "../story/index.ts";
import { following } from "./following.ts";
import { kept } from "./kept.ts";
import { looking, watching } from "./looking.ts";
import { writing } from "./writing.ts";

export type { Arrival, Formed, Refused } from "./arrival.ts";

export type Ledger = Awaited<ReturnType<typeof openLedger>>;

/** Opens a ledger, and makes it where there is none. */
export async function openLedger(file: string, options: OpenOptions = {}) {
  const store = await openStore(file, options);
  const { db, now } = store;
  const follower = new Follower(options.remember, options.lean ? LEAN : AMPLE);
  const close = async () => {
    try {
      if (!options.readOnly) await db.transaction().execute((inside) => follower.keep(inside));
    } finally {
      await store.close();
    }
  };
  return {
    file,
    ...writing(store),
    ...following(store, follower),
    ...kept(store),
    ...looking(store),
    ...watching(store),
    now,
    close,
    [Symbol.asyncDispose]: close,
  };
}
