// One process writes to a ledger at a time. It holds a lock of the operating system, which is gone with the
// process whatever ends it, on a small file beside the ledger that says who holds it.

import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "./clock.ts";
import { LedgerError, isBusy, isDamage, translated } from "./errors.ts";

/** Who writes to a ledger. */
export interface Holder {
  readonly pid: number;
  readonly command: string;
  readonly since: string;
}

/** The right to write. */
export interface Lease {
  readonly release: () => void;
}

/** Milliseconds between two attempts. */
const PAUSE = 40;

/** Takes the right to write to a file; waits at most `wait` milliseconds for whoever has it. */
export async function leaseOf(file: string, wait: number, now: Clock): Promise<Lease> {
  const until = performance.now() + wait;
  for (;;) {
    const lease = attempt(file, now);
    if (lease) return lease;
    if (performance.now() >= until) throw new LedgerError(`ledger: ${heldBy(holderOf(file))}: ${file}`);
    await pause(PAUSE);
  }
}

const noteOf = (file: string) => `${path.resolve(file)}-writer`;

function heldBy(holder: Holder | null): string {
  if (!holder) return "held by another process";
  return `held by process ${holder.pid} (${holder.command}) since ${holder.since}`;
}

/** Who holds a ledger now or held it last; null where nobody says. */
export function holderOf(file: string): Holder | null {
  const note = readNote(file);
  return note && { pid: note.pid, command: note.command, since: note.since };
}

function attempt(file: string, now: Clock): Lease | null {
  const token = randomUUID();
  const note = openNote(file);
  try {
    note.exec("begin immediate; create table if not exists holder (token, pid, command, since); delete from holder");
    note.prepare("insert into holder values (?, ?, ?, ?)").run(token, process.pid, commandLine(), now());
    // Whoever is refused reads the row: it is committed before the lock is taken for good.
    note.exec("commit; begin immediate");
    if (readNote(file)?.token === token) return { release: () => release(file, note) };
    note.close();
    return null;
  } catch (error) {
    note.close();
    if (isBusy(error)) return null;
    throw translated(error, noteOf(file));
  }
}

function openNote(file: string): DatabaseSync {
  try {
    return new DatabaseSync(noteOf(file), { timeout: 0 });
  } catch (error) {
    throw translated(error, noteOf(file));
  }
}

/** The name goes before the lock does, so that nobody takes a lock on a file that has lost its name. */
function release(file: string, note: DatabaseSync): void {
  rmSync(noteOf(file), { force: true });
  note.close();
}

function readNote(file: string): (Holder & { token: string }) | null {
  if (!existsSync(noteOf(file))) return null;
  let note: DatabaseSync | undefined;
  try {
    note = new DatabaseSync(noteOf(file), { readOnly: true, timeout: 100 });
    return (note.prepare("select token, pid, command, since from holder").get() ?? null) as never;
  } catch (error) {
    if (isDamage(error)) throw translated(error, noteOf(file));
    return null;
  } finally {
    note?.close();
  }
}

function commandLine(): string {
  const [, script = "node", ...rest] = process.argv;
  return [path.basename(script), ...rest].join(" ").slice(0, 120);
}
