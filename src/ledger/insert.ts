// Rows go in and are looked up many at a time. The SQL for so many rows is made once and kept: making it takes
// longer than running it.

import type { Kysely } from "kysely";
import { ask } from "./ask.ts";
import type { Tables } from "./tables.ts";

/** Rows of one query: always a power of two, so that there are few queries. */
const ROWS = 32;

/** SQL by the dialect that it is made for, then by what it is for and the number of rows. */
const made = new WeakMap<object, Map<string, string>>();

/** Which of the rows that are there a new one takes the place of, and what of it. */
interface Instead<T extends keyof Tables> {
  readonly on: readonly (keyof Tables[T] & string)[];
  readonly set: readonly (keyof Tables[T] & string)[];
}

/** Adds rows to a table; each says every one of the columns. With `instead`, one that is there takes the new values. */
export async function insertRows<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  rows: readonly Tables[T][],
  instead: Instead<T> | null = null,
): Promise<void> {
  for (let from = 0; from < rows.length;) {
    const some = rows.slice(from, from + powerIn(rows.length - from));
    const name = `insert ${table} ${columns.join(" ")} ${instead?.set.join(" ")} ${some.length}`;
    const sql = sqlFor(db, name, () => insertion(db, table, columns, some.length, instead));
    const values = some.flatMap((row) => columns.map((column) => row[column]));
    await ask(db, sql, values);
    from += some.length;
  }
}

/** Row numbers of ids; what is unknown is left out. */
export async function numbersOf(
  db: Kysely<Tables>,
  table: "articles" | "statements" | "things",
  ids: readonly string[],
): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (let from = 0; from < ids.length; from += ROWS) {
    const some = ids.slice(from, from + ROWS);
    const size = some.length === powerIn(some.length) ? some.length : 2 * powerIn(some.length);
    const asked = Array.from({ length: size }, (_, place) => some[place] ?? some[0]!);
    const sql = sqlFor(db, `number ${table} ${size}`, () =>
      db.selectFrom(table).select(["id", "seq"]).where("id", "in", asked).compile(),
    );
    for (const { id, seq } of await ask<{ id: string; seq: number }>(db, sql, asked)) known.set(id, seq);
  }
  return known;
}

/** Asks for what one query of a fixed shape gives, with other values each time. */
export async function askKept<R>(
  db: Kysely<Tables>,
  name: string,
  values: readonly unknown[],
  query: () => { readonly compile: () => { readonly sql: string } },
): Promise<R | undefined> {
  const sql = sqlFor(db, name, () => query().compile());
  return (await ask<R>(db, sql, values))[0];
}

/** The largest power of two up to a number, and up to what one query takes. */
const powerIn = (count: number): number => 2 ** Math.floor(Math.log2(Math.min(ROWS, count)));

function insertion<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  columns: readonly string[],
  rows: number,
  instead: Instead<T> | null,
) {
  const row = Object.fromEntries(columns.map((column) => [column, 0]));
  const query = db.insertInto(table).values(Array.from({ length: rows }, () => row) as never);
  if (!instead) return query.compile();
  const { on, set } = instead;
  return query
    .onConflict((conflict) =>
      conflict
        .columns(on as never)
        .doUpdateSet(
          ({ ref }) => Object.fromEntries(set.map((one) => [one, ref(`excluded.${one}` as never)])) as never,
        ),
    )
    .compile();
}

function sqlFor(db: Kysely<Tables>, name: string, make: () => { readonly sql: string }): string {
  const { adapter } = db.getExecutor();
  const known = made.get(adapter) ?? new Map<string, string>();
  made.set(adapter, known);
  const sql = known.get(name) ?? make().sql;
  known.set(name, sql);
  return sql;
}
