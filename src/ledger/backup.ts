// Copies of a ledger, whole and consistent, while it is written to.

import { backup as copy } from "node:sqlite";
import { translated } from "./errors.ts";
import { openStore } from "./open.ts";
import { wholeFile } from "./whole-file.ts";

/** Pages copied in one go: all of them, for a copy that stops in between begins anew after every commit. */
const PAGES = 2 ** 31 - 1;

/** Copies a ledger to a file that is not there yet. The copy appears under its name when it is whole. */
export async function backup(file: string, to: string): Promise<void> {
  await wholeFile(to, async (part) => {
    const store = await openStore(file, { readOnly: true });
    try {
      await copy(store.raw, part, { rate: PAGES });
    } catch (error) {
      throw translated(error, to);
    } finally {
      await store.close();
    }
  });
}
