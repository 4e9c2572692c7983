// What joining gives: claims as plain data, and what a statement changed by coming or going.

import type { Call } from "./head.ts";
import type { PlainProposition } from "./plain.ts";
import type { Wording } from "./wording.ts";

/** What is joined: a statement's id, what it says, and whose it is. `joinableOf` makes it. */
export interface Joinable extends Wording {
  readonly id: string;
  /** Whose it is: an id over articles or a name; null or left out where nobody knows. */
  readonly source?: string | null;
  /** Its source says that it is not so. */
  readonly isAgainst?: boolean;
  /** How well it gives its claim the name. */
  readonly call?: Call;
  /** It only names what its source has an attitude to. */
  readonly isAttitude?: boolean;
  /** Statements of its article that stand inside its content, and those inside whose content it stands. */
  readonly nested?: readonly string[];
}

/** A statement's place in a claim, and why it has it. */
export interface Member {
  readonly statement: string;
  readonly reason: string;
  /** How like the claim it is, between 0 and 1; 1 for the first. */
  readonly score: number;
  /** Higher came later. */
  readonly at: number;
}

/** The latest statement of one source on one side. */
export interface Latest {
  readonly statement: string;
  readonly source: string | null;
  readonly isAgainst: boolean;
  readonly at: number;
}

/** Statements of one proposition. */
export interface JoinedClaim {
  /** The id of the statement that came first. */
  readonly id: string;
  /** The words of the statement that it is called by. */
  readonly text: string;
  /** The claim whose figure theirs take the place of or exclude: claims of one series count one thing. */
  readonly series: string;
  readonly members: readonly Member[];
  /** Wordings that others are compared with; it is called by the first. */
  readonly wordings: readonly Joinable[];
  /** The latest statement of each source and side, a few. */
  readonly latest: readonly Latest[];
}

/** A claim with what each of its wordings says: reading them again would take long. */
export interface KeptClaim extends JoinedClaim {
  readonly says: readonly PlainProposition[];
}

/** Plain data: save it, and go on from it later. */
export interface Joined {
  readonly claims: readonly KeptClaim[];
}

/** Where a statement went, and what that did to claims that were there before. */
export interface Placed {
  readonly claim: string;
  /** It is called by other words now. */
  readonly isRenamed: boolean;
  /** Two claims turned out to be one, or one got back the id that it went by before: members of `from` are members of `into` now. */
  readonly merged: { readonly from: string; readonly into: string } | null;
  /** Other claims whose series is another now. */
  readonly changed: readonly string[];
}

/** What became of the claims that statements left. */
export interface Left {
  /** Claims without members: they are no more. */
  readonly gone: readonly string[];
  /** Claims whose first statement left go by the id and the words of the next one. */
  readonly renamed: readonly { readonly from: string; readonly into: string }[];
  /** Claims that are called by other words now. */
  readonly recalled: readonly string[];
  /** Other claims whose series is another now. */
  readonly changed: readonly string[];
}
