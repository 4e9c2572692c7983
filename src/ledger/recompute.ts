// Machines form their opinions again, from the facts and what people judged.

import type { Kysely } from "kysely";
import { findIn } from "./earlier.ts";
import { log } from "./events.ts";
import type { KeptReading } from "./facts.ts";
import { givenIn } from "./given.ts";
import type { Given } from "./given.ts";
import { readingsInTime } from "./in-time.ts";
import { viewOf } from "./view.ts";
import type { View } from "./view.ts";
import { forgetAll, opine } from "./opine.ts";
import type { Machine, OpinionSet } from "./opinion.ts";
import type { Tables } from "./tables.ts";
import type { Find } from "../story/index.ts";

/** What a machine works with. */
export interface Desk {
  /** Every reading, in order of publication: whatever the order in which they came, the same comes of them. */
  readonly readings: () => AsyncGenerator<KeptReading>;
  /** The ids that claims and stories had. */
  readonly given: Given;
  /** What people judged. */
  readonly view: View;
  /** Articles that were followed before, with whom their chains mean as far as that is known by now. */
  readonly find: Find;
  readonly opine: (set: OpinionSet) => Promise<void>;
}

/** A machine and how it forms its opinions of a whole ledger. */
export interface Step {
  readonly machine: Machine;
  readonly form: (desk: Desk) => Promise<void>;
}

/** Forgets what machines think and lets them think again, in order, inside a transaction. */
export async function recompute(db: Kysely<Tables>, steps: readonly Step[], at: string): Promise<void> {
  const given = await givenIn(db);
  await forgetAll(db);
  for (const { machine, form } of steps) {
    await form({
      readings: () => readingsInTime(db),
      given,
      view: await viewOf(db),
      find: findIn(db),
      opine: (set) => opine(db, machine, at, { ...set, happened: [] }),
    });
  }
  const machines = steps.map(({ machine: { name, version } }) => `${name} ${version}`);
  await log(db, at, [{ kind: "opinions.recomputed", subject: "", detail: { machines } }]);
}
