// What was to be told to whom, and whether it was: written before anything is sent and after it. One process delivers
// at a time; it may do so beside the process that adds articles, for it writes to these tables only.

import { sql } from "kysely";
import type { Kysely } from "kysely";
import { LedgerError } from "./errors.ts";
import { leaseOf } from "./lease.ts";
import { migrations } from "./migrations/index.ts";
import { openStore } from "./open.ts";
import type { OpenOptions } from "./open.ts";
import { connect } from "./sqlite.ts";
import type { Connection } from "./sqlite.ts";
import { restored, restoredOrNull, stored, storedOrNull } from "./stored.ts";
import type { Tables } from "./tables.ts";
import { checkKind, checkVersion } from "./versions.ts";

/**
 * "planned": nothing was sent yet. "sending": something may have been, and its outcome is not known. "failed": it did
 * not arrive and is tried again. "refused": it did not arrive and never will. "superseded": something newer took its place.
 */
export type DeliveryState = "planned" | "sending" | "failed" | "delivered" | "refused" | "superseded";

/** Something to tell. */
export interface PlannedDelivery {
  /** The same for the same thing: what is planned twice is kept once for each target. */
  readonly key: string;
  readonly target: string;
  /** What it is about: of one subject the newest holds. */
  readonly subject: string;
  /** JSON. */
  readonly content: string;
}

/** Something to tell, and how far that has come. Times are ISO 8601 in UTC. */
export interface KeptDelivery extends PlannedDelivery {
  readonly number: number;
  readonly state: DeliveryState;
  /** What the target noted for itself, as JSON. */
  readonly notes: string;
  readonly reason: string | null;
  readonly plannedAt: string;
  readonly changedAt: string;
}

/** What changes about a delivery. */
export type Progress = Partial<Pick<KeptDelivery, "state" | "notes" | "reason">>;

export type Deliveries = Awaited<ReturnType<typeof openDeliveries>>;

const WAIT = 5000;
const OPEN: readonly DeliveryState[] = ["planned", "sending", "failed"];

/** Opens what a ledger knows of deliveries. Throws `LedgerError` where there is no ledger, or somebody else delivers. */
export async function openDeliveries(file: string, { wait = WAIT, now = utc }: OpenOptions = {}) {
  const connection = await current(file, wait);
  const { db, raw } = connection;
  const lease = await leaseOf(`${file}-deliveries`, wait, now).catch((error: unknown) => {
    raw.close();
    throw error;
  });
  const close = async () => {
    await db.destroy();
    if (raw.isOpen) raw.close();
    lease.release();
  };
  return {
    /** Keeps what is to be told, with how far rules have looked, all or nothing; tells how much of it is new. */
    plan: (planned: readonly PlannedDelivery[], cursors: Readonly<Record<string, number>> = {}) =>
      db.transaction().execute((inside) => plan(inside, planned, cursors, now())),
    /** Keeps how far a delivery has come: it is on the disk when this returns. */
    keep: (number: number, progress: Progress) => keep(db, number, progress, now()),
    /** What is still to be told to a target, in order. */
    open: (target: string) => several(db, target, OPEN),
    /** Everything of a target that arrived, in order. */
    delivered: (target: string) => several(db, target, ["delivered"]),
    /** The last of a subject that arrived; null where there is none. */
    last: (target: string, subject: string) => lastOf(db, target, subject),
    /** How far a rule has looked at the log; null where it never has. */
    cursor: (name: string) => cursorOf(db, name),
    now,
    close,
    [Symbol.asyncDispose]: close,
  };
}

const utc = () => new Date().toISOString();

/** A connection to a ledger of this version: an older one is brought up to date first. */
async function current(file: string, wait: number): Promise<Connection> {
  const store = await openStore(file, { readOnly: true, wait }).catch((error: unknown) => {
    if (error instanceof LedgerError && error.message.includes("must be opened for writing once"))
      return openStore(file, { create: false, wait });
    throw error;
  });
  await store.close();
  const connection = connect(file, { readOnly: false, wait });
  checkKind(connection, false);
  await checkVersion(connection, migrations);
  return connection;
}

async function plan(
  db: Kysely<Tables>,
  planned: readonly PlannedDelivery[],
  cursors: Readonly<Record<string, number>>,
  at: string,
): Promise<number> {
  // Writing comes first, so that the right to write is had before anything is read.
  for (const [name, number] of Object.entries(cursors)) {
    await db
      .insertInto("delivery_cursors")
      .values({ name: stored(name), number })
      .onConflict((is) => is.column("name").doUpdateSet({ number }))
      .execute();
  }
  let fresh = 0;
  for (const { key, target, subject, content } of planned) {
    const row = { key, target: stored(target), subject: stored(subject), content: stored(content) };
    const { numInsertedOrUpdatedRows: made } = await db
      .insertInto("deliveries")
      .values({ ...row, seq: sql<number>`null`, state: "planned", notes: "{}", reason: null, planned: at, changed: at })
      .onConflict((is) => is.columns(["key", "target"]).doNothing())
      .executeTakeFirstOrThrow();
    fresh += Number(made ?? 0);
  }
  return fresh;
}

async function keep(db: Kysely<Tables>, number: number, { state, notes, reason }: Progress, at: string): Promise<void> {
  await db
    .updateTable("deliveries")
    .set({
      changed: at,
      ...(state === undefined ? {} : { state }),
      ...(notes === undefined ? {} : { notes: stored(notes) }),
      ...(reason === undefined ? {} : { reason: storedOrNull(reason) }),
    })
    .where("seq", "=", number)
    .execute();
}

async function several(db: Kysely<Tables>, target: string, states: readonly DeliveryState[]): Promise<KeptDelivery[]> {
  const rows = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("target", "=", stored(target))
    .where("state", "in", states)
    .orderBy("seq")
    .execute();
  return rows.map(keptOf);
}

async function lastOf(db: Kysely<Tables>, target: string, subject: string): Promise<KeptDelivery | null> {
  const row = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("target", "=", stored(target))
    .where("subject", "=", stored(subject))
    .where("state", "=", "delivered")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? keptOf(row) : null;
}

/** The last of a subject that arrived anywhere, or of all subjects that begin so and a space; null where none did. */
export async function lastArrived(db: Kysely<Tables>, subject: string): Promise<KeptDelivery | null> {
  const row = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("state", "=", "delivered")
    .where((is) =>
      is.or([
        is("subject", "=", stored(subject)),
        is(sql`substr(subject, 1, ${subject.length + 1})`, "=", stored(`${subject} `)),
      ]),
    )
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? keptOf(row) : null;
}

async function cursorOf(db: Kysely<Tables>, name: string): Promise<number | null> {
  const row = await db
    .selectFrom("delivery_cursors")
    .select("number")
    .where("name", "=", stored(name))
    .executeTakeFirst();
  return row?.number ?? null;
}

const keptOf = (row: Tables["deliveries"]): KeptDelivery => ({
  number: row.seq,
  key: row.key,
  target: restored(row.target),
  subject: restored(row.subject),
  content: restored(row.content),
  state: row.state as DeliveryState,
  notes: restored(row.notes),
  reason: restoredOrNull(row.reason),
  plannedAt: row.planned,
  changedAt: row.changed,
});
