// Which files are ledgers, which version wrote them, and how an older one is brought up to date.

import { sql } from "kysely";
import type { Clock } from "./clock.ts";
import { LedgerError } from "./errors.ts";
import type { Migration } from "./migrations/index.ts";
import { APPLICATION, guarded, pragma } from "./sqlite.ts";
import type { Connection } from "./sqlite.ts";

/** Throws unless the file is a ledger or, where one may be made, an empty database. */
export function checkKind(connection: Connection, mayCreate: boolean): void {
  if (pragma(connection, "application_id") === APPLICATION) return;
  if (mayCreate && pragma(connection, "application_id") === 0 && isEmpty(connection)) return;
  throw new LedgerError(`ledger: no ledger: ${connection.file}`);
}

function isEmpty({ file, raw }: Connection): boolean {
  return guarded(file, () => raw.prepare("select 1 from sqlite_schema limit 1").get() === undefined);
}

/** Throws where a reader cannot read the file as it is. */
export async function checkVersion(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  const version = await versionOf(connection);
  refuseNewer(connection, version, migrations);
  if (version < migrations.length) {
    const versions = `version ${version}, this program reads version ${migrations.length}`;
    throw new LedgerError(`ledger: must be opened for writing once (${versions}): ${connection.file}`);
  }
}

/** Runs the migrations that the file has not been through, all or none. */
export async function migrate(connection: Connection, migrations: readonly Migration[], now: Clock): Promise<void> {
  const version = await versionOf(connection);
  refuseNewer(connection, version, migrations);
  if (version === migrations.length) return;
  await connection.db.transaction().execute(async (db) => {
    if (version === 0) {
      await sql`create table migrations (number integer primary key, name text not null, at text not null)`.execute(db);
      await sql.raw(`PRAGMA application_id = ${APPLICATION}`).execute(db);
    }
    for (const [place, { name, sql: lines }] of migrations.entries()) {
      if (place < version) continue;
      for (const line of lines) await sql.raw(line).execute(db);
      await db
        .insertInto("migrations")
        .values({ number: place + 1, name, at: now() })
        .execute();
    }
  });
}

function refuseNewer({ file }: Connection, version: number, migrations: readonly Migration[]): void {
  if (version <= migrations.length) return;
  const versions = `version ${version}, this program knows ${migrations.length}`;
  throw new LedgerError(`ledger: written by a newer program (${versions}): ${file}`);
}

async function versionOf(connection: Connection): Promise<number> {
  if (pragma(connection, "application_id") !== APPLICATION) return 0;
  const { db } = connection;
  const row = await db
    .selectFrom("migrations")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  return row?.number ?? 0;
}
