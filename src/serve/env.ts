// What every route of the desk works with.

import type { Brief } from "../publish/brief/index.ts";
import type { Judgement, Ledger, Verdict } from "../ledger/index.ts";

/** What somebody may do: look, judge, or also change what is watched. */
export type Role = "reader" | "judge" | "admin";

/** Who asks. */
export interface Person {
  readonly name: string;
  readonly role: Role;
}

/** An open ledger and what goes with it. */
export interface Desk {
  /** Opened for reading only. */
  readonly ledger: Ledger;
  readonly now: () => string;
  /** The address under which the desk is reached, without a slash at the end: "http://127.0.0.1:4321". */
  readonly base: string;
  /** The brief of a story; null where there is none of this id. It takes long: in a served ledger it is made aside. */
  readonly brief: (story: string) => Promise<Brief | null>;
  /** Milliseconds that a page waits for what is answered aside: then it shows the rest. Without it, as long as it takes. */
  readonly patience?: number | undefined;
  /** Keeps what a person decides; throws `LedgerError` where it cannot stand or where another process writes too long. */
  readonly judge: (verdict: Verdict, person: string, why: string) => Promise<Judgement>;
}

/** What the middleware tells every route: who asks, and the token that a changing form has to send back. */
export interface Env {
  Variables: { person: Person; csrf: string };
}
