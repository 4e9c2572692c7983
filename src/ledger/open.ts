// A file becomes a ledger, or a one-line error.

import { rmSync, statSync } from "node:fs";
import type { Clock } from "./clock.ts";
import { LedgerError, hasNoPlaceBeside } from "./errors.ts";
import { instant, lastChange } from "./events.ts";
import { leaseOf } from "./lease.ts";
import { migrations as all } from "./migrations/index.ts";
import type { Migration } from "./migrations/index.ts";
import { copiedAside } from "./snapshot-file.ts";
import { connect, guarded } from "./sqlite.ts";
import type { Connection } from "./sqlite.ts";
import { checkKind, checkVersion, migrate } from "./versions.ts";

/** How a ledger is opened. */
export interface OpenOptions {
  /** Reads only: works beside the process that writes. */
  readonly readOnly?: boolean | undefined;
  /** Makes the file where there is none; so it is unless told otherwise. */
  readonly create?: boolean | undefined;
  /** Takes a file that was made for this opening away again when nothing was put into it. */
  readonly discardEmpty?: boolean | undefined;
  /** Milliseconds to wait for another process that writes: 5,000. */
  readonly wait?: number | undefined;
  /** Most bytes that the file may take. */
  readonly maxBytes?: number | undefined;
  /** Bytes of the file that are held in memory: 64 MB. */
  readonly cache?: number | undefined;
  /** Articles after which what following remembers is kept for the next run: 250. */
  readonly remember?: number | undefined;
  /** Keeps less of what following remembers at hand: takes less memory, and more time for each article. */
  readonly lean?: boolean | undefined;
  /** What time it is: the system's clock, in UTC. */
  readonly now?: Clock | undefined;
  /** The migrations that are known: all there are. */
  readonly migrations?: readonly Migration[] | undefined;
}

/** An open file and the clock. */
export interface Store extends Connection {
  readonly now: Clock;
  readonly close: () => Promise<void>;
}

const WAIT = 5000;
const utc: Clock = () => new Date().toISOString();

/** Opens a file for reading or writing. */
export async function openStore(file: string, options: OpenOptions): Promise<Store> {
  const { readOnly = false, create = true } = options;
  const size = sizeOf(file);
  if (size === null && (readOnly || !create)) throw new LedgerError(`ledger: no such file: ${file}`);
  return readOnly ? openReader(file, options) : openWriter(file, options);
}

async function openReader(file: string, options: OpenOptions): Promise<Store> {
  try {
    return await readerOf(file, file, options);
  } catch (error) {
    if (!hasNoPlaceBeside(error)) throw error;
    const { copy, remove } = await copiedAside(file).catch((reason: unknown) => {
      throw reason instanceof LedgerError ? reason : error;
    });
    return readerOf(file, copy, options, remove).catch((reason: unknown) => {
      remove();
      throw reason;
    });
  }
}

/** Reads what is in a file, from where its bytes are. */
async function readerOf(
  file: string,
  from: string,
  { wait = WAIT, now = utc, migrations = all, cache }: OpenOptions,
  release = () => {},
): Promise<Store> {
  const connection = { ...connect(from, { readOnly: true, wait, cache }), file };
  return closedOnError(connection, async () => {
    checkKind(connection, false);
    await checkVersion(connection, migrations);
    return storeOf(connection, now, release);
  });
}

/** Opens a file that is only looked at, where there is no room for the lock beside it. */
export async function openBare(file: string, options: OpenOptions): Promise<Store> {
  const { wait = WAIT, now = utc, migrations = all, cache } = options;
  const open = async (isAlone: boolean) => {
    const connection = connect(file, { readOnly: false, isAlone, wait, cache });
    return closedOnError(connection, async () => {
      checkKind(connection, false);
      await checkVersion(connection, migrations);
      return storeOf(connection, now, () => {});
    });
  };
  // Where nobody else has it open there is no room for the memory that is shared with others either.
  return open(true).catch(() => open(false));
}

/** Opens a copy of a file beside which nothing can be made, so that all of it can be looked at. */
export async function openAside(file: string, options: OpenOptions): Promise<Store> {
  const { copy, remove } = await copiedAside(file);
  try {
    const store = await openBare(copy, options);
    const close = async () => {
      await store.close();
      remove();
    };
    return { ...store, file, close };
  } catch (error) {
    remove();
    throw error;
  }
}

async function openWriter(file: string, options: OpenOptions): Promise<Store> {
  const { create = true, wait = WAIT, now = utc, migrations = all, maxBytes, cache, discardEmpty = false } = options;
  refuseOthers(file, create, wait);
  const { release } = await leaseOf(file, wait, now);
  const isMade = sizeOf(file) === null;
  try {
    const connection = connect(file, { readOnly: false, wait, maxBytes, cache });
    return await closedOnError(connection, async () => {
      checkKind(connection, create);
      guarded(file, () => connection.raw.exec("PRAGMA journal_mode = WAL"));
      await migrate(connection, migrations, now);
      return storeOf(connection, now, release, isMade && discardEmpty);
    });
  } catch (error) {
    release();
    throw error;
  }
}

/** A file that is no ledger is not even given a lock beside it. */
function refuseOthers(file: string, create: boolean, wait: number): void {
  if (!sizeOf(file)) return;
  const connection = connect(file, { readOnly: true, wait });
  try {
    checkKind(connection, create);
  } finally {
    connection.raw.close();
  }
}

async function closedOnError<T>({ raw }: Connection, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (raw.isOpen) raw.close();
    throw error;
  }
}

function storeOf(connection: Connection, now: Clock, release: () => void, discardEmpty = false): Store {
  const { db, raw, file } = connection;
  const close = async () => {
    const isEmpty = discardEmpty && (await lastChange(db)) === 0;
    await db.destroy();
    if (raw.isOpen) raw.close();
    if (isEmpty) rmSync(file, { force: true });
    release();
  };
  return { ...connection, now: () => instant(now()), close };
}

function sizeOf(file: string): number | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw new LedgerError(`ledger: no file: ${file}`);
  return found?.size ?? null;
}
