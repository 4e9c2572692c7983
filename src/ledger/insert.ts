// Rows go in many at a time. The SQL for so many rows is made once and kept: making it takes longer than running it.

import { CompiledQuery } from "kysely";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Rows of one insertion. */
const ROWS = 32;

/** SQL by the dialect that it is made for, then by table, columns and number of rows. */
const made = new WeakMap<object, Map<string, string>>();

/** Adds rows to a table; each says every one of the columns. */
export async function insertRows<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  rows: readonly Tables[T][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS);
    const values = some.flatMap((row) => columns.map((column) => row[column]));
    await db.executeQuery(CompiledQuery.raw(sqlFor(db, table, columns, some.length), values));
  }
}

function sqlFor(db: Kysely<Tables>, table: keyof Tables & string, columns: readonly string[], rows: number): string {
  const { adapter } = db.getExecutor();
  const known = made.get(adapter) ?? new Map<string, string>();
  made.set(adapter, known);
  const name = `${table} ${columns.join(" ")} ${rows}`;
  let sql = known.get(name);
  if (sql === undefined) {
    const row = Object.fromEntries(columns.map((column) => [column, 0]));
    sql = db
      .insertInto(table)
      .values(Array.from({ length: rows }, () => row) as never)
      .compile().sql;
    known.set(name, sql);
  }
  return sql;
}
