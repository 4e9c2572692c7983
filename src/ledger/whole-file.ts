import { createHash, randomUUID } from "node:crypto";
import { existsSync, linkSync, readdirSync, renameSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { LedgerError } from "./errors.ts";

/** Makes a file that is not there yet. It appears under its name when it is whole; what fails leaves nothing. */
export async function wholeFile(to: string, write: (part: string) => Promise<unknown>): Promise<void> {
  if (existsSync(to)) throw taken(to);
  takeAwayLeft(to);
  // A name that nobody else has: what is no draft of ours is not ours to take away.
  const part = `${to}.${HERE}-${process.pid}.${randomUUID()}.part`;
  ours.add(path.resolve(part));
  try {
    await write(part);
    putInPlace(part, to);
  } finally {
    rmSync(part, { force: true });
    ours.delete(path.resolve(part));
  }
}

/** This machine, as the names of drafts tell it: of a process elsewhere nobody here knows whether it still writes. */
const HERE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const DRAFT = new RegExp(`^\\.${HERE}-(\\d+)\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part(?:-journal)?$`);

/** Drafts that this process is at. */
const ours = new Set<string>();

/** Takes away drafts of the same file that were left by processes of this machine which are no more. */
function takeAwayLeft(to: string): void {
  const { dir, base } = path.parse(path.resolve(to));
  for (const name of existsSync(dir) ? readdirSync(dir) : []) {
    const pid = name.startsWith(base) ? DRAFT.exec(name.slice(base.length))?.[1] : undefined;
    if (pid === undefined) continue;
    const draft = path.join(dir, name);
    const isWritten = Number(pid) === process.pid ? ours.has(draft.replace(/-journal$/, "")) : isRunning(Number(pid));
    if (!isWritten) rmSync(draft, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One that may not be asked runs.
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
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
