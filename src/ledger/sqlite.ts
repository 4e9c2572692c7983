// One connection to one SQLite file: node:sqlite in the shape that Kysely drives.

import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue, StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { translated } from "./errors.ts";
import type { Tables } from "./tables.ts";

/** Says that a file is a ledger: "WHNC". */
export const APPLICATION = 0x57484e43;

/** Pages after which the log beside the file is brought into it: a page that changes often is brought in once. */
const LOGGED = 4_000;

/** Prepared statements that a connection keeps. */
const KEPT = 400;

/** How a file is opened. */
export interface Manner {
  readonly readOnly: boolean;
  /** Nobody else has it open: no memory is shared, which would take room on the disk. */
  readonly isAlone?: boolean | undefined;
  /** Milliseconds that a statement waits for another program. */
  readonly wait: number;
  /** Most bytes that the file may take. */
  readonly maxBytes?: number | undefined;
  /** Bytes of the file that are held in memory: 64 MB. */
  readonly cache?: number | undefined;
}

/** Bytes of a file that are held where nobody says otherwise. */
const CACHE = 64 * 2 ** 20;

/** A connection: queries go through `db`, and what only SQLite knows through `raw`. */
export interface Connection {
  readonly file: string;
  readonly raw: DatabaseSync;
  readonly db: Kysely<Tables>;
}

/** Opens a file. A writer's commits are on the disk when they return. */
export function connect(file: string, manner: Manner): Connection {
  return guarded(file, () => {
    const raw = new DatabaseSync(path.resolve(file), { readOnly: manner.readOnly, timeout: manner.wait });
    try {
      if (manner.isAlone) raw.exec("PRAGMA locking_mode = EXCLUSIVE");
      const cache = Math.ceil((manner.cache ?? CACHE) / 1024);
      raw.exec(`PRAGMA foreign_keys = ON; PRAGMA cache_size = -${cache}; PRAGMA temp_store = MEMORY`);
      if (!manner.readOnly) raw.exec(`PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${LOGGED}`);
      if (manner.maxBytes !== undefined) raw.exec(`PRAGMA max_page_count = ${Math.ceil(manner.maxBytes / 4096)}`);
      const database = driven(file, raw, manner);
      const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
      drives.set(db.getExecutor().adapter, { database, isReader: manner.readOnly });
      return { file, raw, db };
    } catch (error) {
      raw.close();
      throw error;
    }
  });
}

/** What drives a connection. Its transactions have the same adapter. */
interface Drive {
  readonly database: SqliteDatabase;
  readonly isReader: boolean;
}

const drives = new WeakMap<object, Drive>();

/**
 * The rows of a query where it need not wait for anything that is under way: on a connection that only reads, and inside
 * a transaction, which has the connection to itself. Null elsewhere: there a query goes the way of all others.
 */
export function directly(db: Kysely<Tables>, words: string, values: readonly unknown[]): unknown[] | null {
  const drive = drives.get(db.getExecutor().adapter);
  if (!drive || !(drive.isReader || db.isTransaction)) return null;
  const statement = drive.database.prepare(words);
  if (statement.reader) return statement.all(values);
  statement.run(values);
  return [];
}

/** The number that a pragma gives. */
export function pragma({ file, raw }: Pick<Connection, "file" | "raw">, name: string): number {
  return guarded(file, () => Number(Object.values(raw.prepare(`PRAGMA ${name}`).get() ?? {})[0] ?? 0));
}

/** Runs what talks to the database; its errors come out as ours. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error, file);
  }
}

function driven(file: string, raw: DatabaseSync, { readOnly }: Manner): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      raw.close();
    },
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known) return known;
      // A writer that begins as a reader can be refused half-way.
      const words = sql === "begin" && !readOnly ? "begin immediate" : sql;
      const plain = reading(
        file,
        guarded(file, () => raw.prepare(words)),
      );
      const statement = sql === "rollback" ? whereNeeded(raw, plain) : plain;
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
      kept.set(sql, statement);
      return statement;
    },
  };
}

/** A full disk has rolled back by itself. */
function whereNeeded(raw: DatabaseSync, rollback: SqliteStatement): SqliteStatement {
  const nothing = { changes: 0, lastInsertRowid: 0 };
  return { ...rollback, run: (parameters) => (raw.isTransaction ? rollback.run(parameters) : nothing) };
}

function reading(file: string, statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => guarded(file, () => statement.all(...values(parameters))),
    run: (parameters) => guarded(file, () => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
  };
}
