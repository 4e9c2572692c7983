// Queries whose words never change. Making the SQL of a query and preparing it takes longer than most of them run, so
// each is prepared once: a list of any length goes in as one value. Inside a transaction, and where nobody writes, it goes
// to the database at once: the way round is a chain of promises, and one article asks some fifty times.

import { CompiledQuery } from "kysely";
import type { Kysely } from "kysely";
import { directly } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** Stands where a query takes a list that was made by `listed`. */
export const LISTED = "(select value from json_each(?))";

/** A list as one value of a query. */
export const listed = (values: readonly (string | number)[]): string => JSON.stringify(values);

/** The rows of a query. */
export async function ask<R>(db: Kysely<Tables>, words: string, values: readonly unknown[] = []): Promise<R[]> {
  const found = directly(db, words, values);
  if (found !== null) return found as R[];
  const { rows } = await db.executeQuery<R>(CompiledQuery.raw(words, values as unknown[]));
  return rows;
}
