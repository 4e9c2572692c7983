// What is proved of a ledger, each by a check of its own.

import type { Problem } from "../faults.ts";
import type { Store } from "../open.ts";

/** Yields what it finds wrong. */
export type Check = (store: Store) => AsyncGenerator<Problem>;
