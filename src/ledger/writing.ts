// What changes a ledger, be it articles, opinions or what people say.

import type { Kysely } from "kysely";
import { checkReading } from "./add.ts";
import type { Snapshot } from "./add-snapshot.ts";
import type { Arrival } from "./arrival.ts";
import { importFile } from "./import.ts";
import { judgementOf, keepJudgement } from "./judgement.ts";
import type { Judgement, Verdict } from "./judgement.ts";
import { anchorsOf, checkVerdict, withStatements } from "./verdicts.ts";
import { opine } from "./opine.ts";
import type { Machine, OpinionSet } from "./opinion.ts";
import type { Store } from "./open.ts";
import { recompute } from "./recompute.ts";
import type { Step } from "./recompute.ts";
import { tidyIndexes } from "./search.ts";
import { keepOnly } from "./sources.ts";
import { guarded } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import type { Reading } from "../whence.ts";
import { arrive, arriveAll } from "./arriving.ts";

/** What changes a ledger: each is one transaction. */
export function writing(store: Store) {
  const { db, now } = store;
  const write = <T>(work: (db: Kysely<Tables>) => Promise<T>) => db.transaction().execute(work);
  return {
    /** Adds an article with its statements: all of it is kept when this returns. */
    addReading: async (reading: Reading, snapshot: Snapshot | null = null, form?: Arrival["form"]) => {
      checkReading(reading);
      return write((inside) => arrive(inside, { reading, snapshot, form }, now()));
    },
    /** Adds many in one commit, in order. A reading that does not prove itself is refused, the others are added. */
    addReadings: (arrivals: readonly Arrival[]) => write((inside) => arriveAll(inside, arrivals, now)),
    /** Keeps what a machine thinks. */
    opine: (machine: Machine, set: OpinionSet) => write((inside) => opine(inside, machine, now(), set)),
    /** Lets machines form all their opinions again. */
    recompute: (steps: readonly Step[]) => write((inside) => recompute(inside, steps, now())),
    /** Keeps what a person says. */
    judge: (verdict: Verdict, person: string, why: string) =>
      write((inside) => judge(inside, verdict, person, why, now())),
    /** Forgets how far watching came with sources that are not among these. */
    watchOnly: (addresses: readonly string[]) => write((inside) => keepOnly(inside, addresses)),
    importFile: (from: string) => importFile(store, from),
    /** Brings file and indexes into one piece. */
    compact: async () => {
      await write(tidyIndexes);
      guarded(store.file, () => store.raw.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"));
    },
  };
}

async function judge(db: Kysely<Tables>, said: Verdict, person: string, why: string, at: string): Promise<Judgement> {
  const verdict = await withStatements(db, said);
  await checkVerdict(db, verdict);
  const judgement = judgementOf({ verdict, anchors: await anchorsOf(db, verdict), person, at, why });
  await keepJudgement(db, judgement);
  return judgement;
}
