import { existsSync, renameSync, rmSync } from "node:fs";
import { LedgerError } from "./errors.ts";

/** Makes a file that is not there yet. It appears under its name when it is whole; what fails leaves nothing. */
export async function wholeFile(to: string, write: (part: string) => Promise<unknown>): Promise<void> {
  if (existsSync(to)) throw new LedgerError(`ledger: there is a file already: ${to}`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    await write(part);
    renameSync(part, to);
  } finally {
    rmSync(part, { force: true });
  }
}
