// A ledger where nothing can be written beside it: on a disk that is read only, or in the folder of another account.
//
// SQLite needs room there for what it shares with others. So the file is read from a copy, as it was at one moment:
// whoever writes to it meanwhile is seen by the next that opens it.

import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LedgerError } from "./errors.ts";

/** The file, and the log of what was not brought into it yet. */
const PARTS = ["", "-wal"];
/** Milliseconds for which nothing was written before a copy is begun: times of files are no finer than some. */
const QUIET = 100;
const TRIES = 20;

/** Copies a ledger into a folder of its own; `remove` takes it away again. */
export async function copiedAside(file: string): Promise<{ copy: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-"));
  const copy = path.join(folder, "ledger");
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  // Also where nobody closes it: a program that is read no further just ends.
  process.once("exit", remove);
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (copiedWhole(file, copy)) return { copy, remove };
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
    throw new LedgerError(`ledger: busy: another program writes to it: ${file}`);
  } catch (error) {
    remove();
    throw error;
  }
}

/** False where somebody wrote while it was copied, or right before. */
function copiedWhole(file: string, copy: string): boolean {
  const before = stateOf(file);
  if (before.latest > Date.now() - QUIET) return false;
  for (const part of PARTS) rmSync(copy + part, { force: true });
  for (const part of before.parts) copyFileSync(file + part, copy + part);
  return stateOf(file).words === before.words;
}

function stateOf(file: string) {
  const found = PARTS.flatMap((part) => {
    const stat = statSync(file + part, { throwIfNoEntry: false });
    return stat ? [{ part, stat }] : [];
  });
  return {
    parts: found.map(({ part }) => part),
    latest: Math.max(...found.map(({ stat }) => stat.mtimeMs)),
    words: found.map(({ part, stat }) => [part, stat.ino, stat.size, stat.mtimeMs].join(" ")).join("; "),
  };
}
