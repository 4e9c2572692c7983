// Proves a ledger. Checks run in the order of the list; what one finds does not keep the next from looking.

import { LedgerError, hasNoPlaceBeside, isDamage, isFull } from "../errors.ts";
import type { Problem } from "../faults.ts";
import { openAside, openBare, openStore } from "../open.ts";
import type { OpenOptions, Store } from "../open.ts";
import { articles, snapshots } from "./facts.ts";
import type { Check } from "./check.ts";
import { fates } from "./fates.ts";
import { references, structure, words } from "./file.ts";
import { events, judgements, log } from "./log.ts";
import { returns } from "./returns.ts";

/** Every check, in order. */
export const checks: Readonly<Record<string, Check>> = {
  structure,
  references,
  snapshots,
  articles,
  returns,
  fates,
  log,
  events,
  judgements,
  words,
};

/** Everything that is wrong with a ledger; nothing in a sound one. Throws where the file is no ledger at all. */
export async function checkLedger(file: string, options: OpenOptions = {}): Promise<Problem[]> {
  let store: Store;
  try {
    store = await openStore(file, { ...options, create: false }).catch((error: unknown) => {
      // A check writes nothing: it needs no room but for the lock.
      if (isFull(error)) return openBare(file, options);
      if (hasNoPlaceBeside(error)) return openAside(file, options);
      throw error;
    });
  } catch (error) {
    if (error instanceof LedgerError && isDamage(error) && !/no ledger/.test(error.message)) {
      return [{ name: "file", says: error.message }];
    }
    throw error;
  }
  try {
    return await problemsOf(store);
  } finally {
    await store.close();
  }
}

async function problemsOf(store: Store): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      for await (const problem of check(store)) problems.push(problem);
    } catch (error) {
      problems.push({ name, says: `cannot be looked at: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  return problems;
}
