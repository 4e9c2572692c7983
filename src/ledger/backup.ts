// Copies of a ledger, whole and consistent, while it is written to.

import { existsSync, renameSync, rmSync } from "node:fs";
import { backup as copy } from "node:sqlite";
import { LedgerError, translated } from "./errors.ts";
import { openStore } from "./open.ts";

/** Pages copied in one go: all of them, for a copy that stops in between begins anew after every commit. */
const PAGES = 2 ** 31 - 1;

/** Copies a ledger to a file that is not there yet. The copy appears under its name when it is whole. */
export async function backup(file: string, to: string): Promise<void> {
  if (existsSync(to)) throw new LedgerError(`ledger: there is a file already: ${to}`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const store = await openStore(file, { readOnly: true });
  try {
    await copy(store.raw, part, { rate: PAGES });
    renameSync(part, to);
  } catch (error) {
    throw translated(error, to);
  } finally {
    rmSync(part, { force: true });
    await store.close();
  }
}
