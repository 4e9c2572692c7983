// What is added to a ledger, and what is refused.

import type { Added } from "./add.ts";
import type { Snapshot } from "./add-snapshot.ts";
import type { Machine, OpinionSet } from "./opinion.ts";
import type { Reading } from "../whence.ts";

/** One reading to add. */
export interface Arrival {
  readonly reading: Reading;
  readonly snapshot?: Snapshot | null | undefined;
  /** Opinions that are kept with the article or not at all, formed once it is known what it is. */
  readonly form?: ((added: Added) => readonly Formed[]) | undefined;
}

/** Opinions and the machine that formed them. */
export interface Formed {
  readonly machine: Machine;
  readonly opinions: OpinionSet;
}

/** A reading that does not prove itself and was not added. */
export interface Refused {
  readonly article: string;
  readonly refused: string;
}
