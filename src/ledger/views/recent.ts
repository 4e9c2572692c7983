// What was made of rows once is handed out again for as long as they stand as they did.

import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** What was made, by id: so many at most, the one that was made longest ago going first. */
interface Recent<T> {
  /** What was made when the thing stood so; undefined where it never was. */
  readonly at: (id: string, state: string) => T | undefined;
  readonly keep: (id: string, state: string, made: T) => void;
}

/** A memory of so many things for each connection. */
export function recent<T>(most: number): (db: Kysely<Tables>) => Recent<T> {
  const all = new WeakMap<Kysely<Tables>, Map<string, { readonly state: string; readonly made: T }>>();
  return (db) => {
    const known = all.get(db) ?? new Map<string, { readonly state: string; readonly made: T }>();
    all.set(db, known);
    return {
      at: (id, state) => {
        const found = known.get(id);
        return found?.state === state ? found.made : undefined;
      },
      keep: (id, state, made) => {
        known.delete(id);
        known.set(id, { state, made });
        if (known.size > most) known.delete(known.keys().next().value!);
      },
    };
  };
}
