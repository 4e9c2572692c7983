// Row numbers of what opinions speak of.

import type { Kysely } from "kysely";
import { LedgerError } from "./errors.ts";
import { numbersOf } from "./insert.ts";
import type { OpinionSet } from "./opinion.ts";
import { stored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** By id; an unknown id throws. */
export interface Numbers {
  readonly articles: Lookup;
  readonly statements: Lookup;
  readonly things: Lookup;
}

type Lookup = (id: string) => number;

export async function numbersIn(db: Kysely<Tables>, set: OpinionSet): Promise<Numbers> {
  const { entities = [], stories = [], claims = [], relations = [], copies = [], origins = [] } = set;
  const articles = [...stories.map(({ article }) => article), ...copies.flatMap((one) => [one.original, one.copy])];
  const statements = [
    ...[...entities, ...claims].map(({ statement }) => statement),
    ...relations.flatMap(({ subject, object }) => [subject, object]),
  ];
  const things = [...entities, ...stories, ...claims, ...origins].map(({ thing }) => stored(thing));
  return {
    articles: await lookup(db, "articles", articles),
    statements: await lookup(db, "statements", statements),
    things: await lookup(db, "things", things),
  };
}

async function lookup(db: Kysely<Tables>, table: keyof Numbers, ids: readonly string[]): Promise<Lookup> {
  const known = await numbersOf(db, table, [...new Set(ids)]);
  return (id) => {
    const seq = known.get(stored(id));
    if (seq === undefined) throw new LedgerError(`ledger: no such ${table.slice(0, -1)}: ${id}`);
    return seq;
  };
}
