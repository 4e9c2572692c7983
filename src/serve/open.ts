// A ledger becomes a desk: opened for reading, and for a moment for writing when somebody judges.

import { openLedger } from "../ledger/index.ts";
import { Aside } from "./aside/aside.ts";
import { briefIn, editsIn } from "./aside/long.ts";
import type { Desk } from "./env.ts";

/** How a desk is opened. */
export interface DeskOptions {
  /** The address under which it is reached, without a slash at the end. */
  readonly base: string;
  /** ISO 8601: the system's clock, in UTC. */
  readonly now?: (() => string) | undefined;
  /** Milliseconds that somebody who judges waits for another process that writes: 3,000. */
  readonly wait?: number | undefined;
  /** Bytes of the file that are held in memory: as many as a ledger holds by itself. */
  readonly cache?: number | undefined;
  /** Answers long questions in a thread of its own. */
  readonly aside?: boolean | undefined;
}

/** Milliseconds that a page waits for what is answered aside. */
const PATIENCE = 30;

const utc = () => new Date().toISOString();

/** Opens a desk; throws `LedgerError` where the file cannot be used. */
export async function openDesk(
  file: string,
  { base, now = utc, wait = 3000, cache, aside = false }: DeskOptions,
): Promise<Desk & { readonly close: () => Promise<void> }> {
  const ledger = await openLedger(file, { readOnly: true, now, cache });
  const long = aside ? new Aside(ledger) : null;
  // One at a time: the second would wait for the first to let go of the file.
  let before: Promise<unknown> = Promise.resolve();
  const judge: Desk["judge"] = (verdict, person, why) => {
    const judged = before.then(async () => {
      await using writer = await openLedger(file, { create: false, now, wait });
      return writer.judge(verdict, person, why);
    });
    before = judged.catch(() => {});
    return judged;
  };
  const close = async () => {
    await before;
    await long?.close();
    await ledger.close();
  };
  long?.warm();
  const brief: Desk["brief"] = (story) => (long ? long.brief(story) : briefIn(ledger, story));
  const edits: Desk["edits"] = (...two) => (long ? long.edits(...two) : editsIn(ledger, ...two));
  const patience = long ? PATIENCE : undefined;
  return { ledger: long?.ledger() ?? ledger, now, base, brief, edits, patience, judge, close };
}
