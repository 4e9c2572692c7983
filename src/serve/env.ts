// What every route of the desk works with.

import type { Brief } from "../publish/brief/index.ts";
import type { Judgement, Ledger, Verdict } from "../ledger/index.ts";
import type { Edit } from "../web/index.ts";
import type { Turns } from "./turns.ts";

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
  /** Where the sentences of two articles differ, by their ids. */
  readonly edits: (before: string, after: string) => Promise<readonly Edit[]>;
  /** Milliseconds that a page waits for what is answered aside: then it shows the rest. Without it, as long as it takes. */
  readonly patience?: number | undefined;
  /** The file of sources, and hosts whose addresses may be private; without it the desk shows what was watched. */
  readonly sources?: { readonly file: string; readonly allowPrivate?: readonly string[] | undefined } | undefined;
  /** Told of what failed while nobody waited for an answer, with the path of the page that tells of it. */
  readonly report?: ((error: Error, path: string) => void) | undefined;
  /** Keeps what a person decides; throws `LedgerError` where it cannot stand or where another process writes too long. */
  readonly judge: (verdict: Verdict, person: string, why: string) => Promise<Judgement>;
}

/** The rest of a page, after what all pages begin with. */
export interface Drawn {
  readonly rest: Promise<string>;
  /** It is there already. */
  readonly isThere: boolean;
}

/** What the middleware tells every route, and what a route tells of its answer. */
export interface Env {
  Variables: {
    /** Who asks, and the token that a changing form has to send back. */
    person: Person;
    csrf: string;
    turns: Turns;
    /** A page may go out before it is whole. */
    mayBegin?: boolean;
    drawn?: Drawn;
    /** The rest of a page with what it did not wait for. */
    late?: Promise<string>;
  };
}
