// Facts and judgements of another ledger come in: hashed again, in order, and what is there stays as it is.

import type { Kysely } from "kysely";
import { checkReading, importReading } from "./add.ts";
import { importReturn } from "./add-return.ts";
import { correctionFault } from "./corrections.ts";
import { entriesIn } from "./entries.ts";
import type { Entry } from "./entries.ts";
import { LedgerError } from "./errors.ts";
import { instant } from "./events.ts";
import { importFate } from "./fates.ts";
import { keepJudgement } from "./judgement.ts";
import type { Store } from "./open.ts";
import type { Tables } from "./tables.ts";

/** Lines of an import that are committed together. */
const GROUP = 64;

/** Adds what an exported file holds; what is there already stays as it is. */
export async function importFile({ db, now }: Store, from: string): Promise<{ added: number; known: number }> {
  const counts = { added: 0, known: 0 };
  const keep = async (entries: readonly Entry[]) => {
    const kept = await db.transaction().execute(async (inside) => {
      const done: boolean[] = [];
      for (const entry of entries) done.push(await keepEntry(inside, entry, now()));
      return done;
    });
    counts.added += kept.filter(Boolean).length;
    counts.known += kept.filter((one) => !one).length;
  };
  let group: Entry[] = [];
  for await (const entry of entriesIn(from)) {
    group.push(entry);
    if (group.length < GROUP) continue;
    await keep(group);
    group = [];
  }
  await keep(group);
  return counts;
}

async function keepEntry(db: Kysely<Tables>, entry: Entry, here: string): Promise<boolean> {
  if ("judgement" in entry) {
    const fault = await correctionFault(db, entry.judgement.verdict);
    if (fault !== null) throw new LedgerError(`ledger: judgement ${entry.judgement.id}: ${fault}`);
    return keepJudgement(db, entry.judgement);
  }
  if ("fate" in entry) return importFate(db, { ...entry.fate, at: instant(entry.fate.at) });
  const at = instant(entry.at);
  // A clock that is slow does not make what came before it lie ahead.
  const now = at > here ? at : here;
  if ("again" in entry) return importReturn(db, entry.again, entry.snapshot, { at, now });
  checkReading(entry.reading);
  return importReading(db, entry.reading, entry.snapshot, { at, now });
}
