// A desk that pages are taken from: a copy of a ledger that nobody writes to, as it shows itself to a reader.

import type { Ledger } from "../../ledger/index.ts";
import type { Answer } from "../../publish/site/index.ts";
import { appOf, openDesk } from "../../serve/index.ts";

/** What a desk is opened on. */
export interface Opened {
  readonly file: string;
  /** The address that it calls its own. */
  readonly base: string;
}

/** Bytes of the file that each of several desks holds: the system holds it once for all of them. */
const CACHE = 16 * 2 ** 20;

/** Opens a desk for one reader, who asks for pages by their paths. */
export async function deskOf({ file, base }: Opened): Promise<{
  readonly ledger: Ledger;
  readonly ask: (path: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}> {
  const { close, ...desk } = await openDesk(file, { base, cache: CACHE });
  const app = appOf({ ...desk, ledger: remembering(desk.ledger) }, { ...NOBODY, keys: [READER] });
  return {
    ledger: desk.ledger,
    close,
    ask: async (path) => {
      const answer = await app.request(path, {
        headers: { accept: "text/html", authorization: `Bearer ${READER.name}`, "cache-control": "no-store" },
      });
      return { status: answer.status, body: await answer.text() };
    },
  };
}

/** Somebody who looks and changes nothing: pages have no forms for him. */
const READER = { name: "site", role: "reader", token: () => true, matches: async () => true } as const;

/** Who reads a whole site asks often. */
const NOBODY = {
  owner: "site",
  hosts: [],
  clock: () => 0,
  rates: { look: { burst: Number.MAX_SAFE_INTEGER, perSecond: 1 } },
};

/** Lists that are remembered, the one that was asked for longest ago going first. */
const LISTS = 12;

/** Lists that are the same on many pages are asked for once: this ledger does not change. */
function remembering(ledger: Ledger): Ledger {
  const known = new Map<string, ReturnType<Ledger["entities"]>>();
  const entities: Ledger["entities"] = (whom) => {
    const key = JSON.stringify(whom ?? {});
    const found = known.get(key) ?? ledger.entities(whom);
    known.delete(key);
    known.set(key, found);
    if (known.size > LISTS) known.delete(known.keys().next().value!);
    return found;
  };
  return { ...ledger, entities };
}
