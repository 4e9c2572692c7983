// How two names may be one, and how much else must speak for it.

/** Why two names are taken for one. */
export type Reason =
  | "same name"
  | "spelling variant"
  | "short form"
  | "acronym"
  | "metonym"
  | "part of the name"
  | "misspelling";

/** A way in which names may be one, and how much else must speak for it. */
export interface Likeness {
  readonly reason: Reason;
  /** 3: enough by itself; 2: where nothing speaks against it; 1: where something else speaks for it. */
  readonly strength: 1 | 2 | 3;
}

export const likeness = (reason: Reason, strength: Likeness["strength"]): Likeness => ({ reason, strength });
