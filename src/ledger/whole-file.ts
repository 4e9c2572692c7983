import { randomUUID } from "node:crypto";
import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { LedgerError } from "./errors.ts";

/** Makes a file that is not there yet. It appears under its name when it is whole; what fails leaves nothing. */
export async function wholeFile(to: string, write: (part: string) => Promise<unknown>): Promise<void> {
  if (existsSync(to)) throw taken(to);
  // A name that nobody else has: what is no draft of ours is not ours to take away.
  const part = `${to}.${randomUUID()}.part`;
  try {
    await write(part);
    putInPlace(part, to);
  } finally {
    rmSync(part, { force: true });
  }
}

const taken = (to: string) => new LedgerError(`ledger: there is a file already: ${to}`);

/** A link, other than a new name, takes no place that somebody else took meanwhile; not every disk has links. */
function putInPlace(part: string, to: string): void {
  try {
    linkSync(part, to);
  } catch {
    if (existsSync(to)) throw taken(to);
    renameSync(part, to);
  }
}
