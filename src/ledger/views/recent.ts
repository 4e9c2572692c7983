// What was made of rows once is handed out again for as long as they stand as they did.

import type { Kysely } from "kysely";
import { ask } from "../ask.ts";
import type { Tables } from "../tables.ts";

/** What was made, by id: so many at most, the one that was made longest ago going first. */
interface Recent<T, Id> {
  /** What was made when the thing stood so; undefined where it never was. */
  readonly at: (id: Id, state: string) => T | undefined;
  readonly keep: (id: Id, state: string, made: T) => void;
  /** Forgets what was made, where it is still this. */
  readonly drop: (id: Id, made: T) => void;
}

/** A memory of so many things for each connection. */
export function recent<T, Id extends string | number = string>(most: number): (db: Kysely<Tables>) => Recent<T, Id> {
  const all = new WeakMap<Kysely<Tables>, Map<Id, { readonly state: string; readonly made: T }>>();
  return (db) => {
    const known = all.get(db) ?? new Map<Id, { readonly state: string; readonly made: T }>();
    all.set(db, known);
    return {
      at: (id, state) => {
        const found = known.get(id);
        return found?.state === state ? found.made : undefined;
      },
      keep: (id, state, made) => {
        known.delete(id);
        known.set(id, { state, made });
        if (known.size > most) makeRoom(known, Math.ceil(most / 16));
      },
      drop: (id, made) => {
        if (known.get(id)?.made === made) known.delete(id);
      },
    };
  };
}

/** Finding the first of a map takes longer the more of them went before: several go at a time. */
function makeRoom(known: Map<unknown, unknown>, many: number): void {
  let left = many;
  for (const id of known.keys()) {
    known.delete(id);
    if ((left -= 1) === 0) return;
  }
}

const STATE = `select (select max(seq) from events) as happened, (select max(seq) from judgements) as judged,
  (select seq || ' ' || at from passes order by seq desc limit 1) as formed`;

/** What tells one state of a whole ledger from another: what happened, what people judged, what machines made of it. */
async function stateIn(db: Kysely<Tables>): Promise<string> {
  const [row] = await ask<{ happened: number | null; judged: number | null; formed: string | null }>(db, STATE);
  return `${row?.happened} ${row?.judged} ${row?.formed}`;
}

/** What is found by an id, and handed out again for as long as the whole ledger stands as it did. */
export function remembering<T>(most: number, find: (db: Kysely<Tables>, id: string) => Promise<T>): typeof find {
  const memory = recent<Promise<T>>(most);
  return async (db, id) => {
    // What a transaction writes may never have been.
    if (db.isTransaction) return find(db, id);
    const [known, state] = [memory(db), await stateIn(db)];
    const made = known.at(id, state) ?? find(db, id);
    known.keep(id, state, made);
    made.catch(() => known.drop(id, made));
    return made;
  };
}
