// What sentences say about the killed and the hurt of an incident.

import type { Casualty } from "./casualties.ts";

/** An article of an incident. */
export interface TollArticle {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** ISO 8601; null where nothing tells. */
  readonly published: string | null;
}

/** Dead, injured, or hit: either of the two. */
export type Harm = "dead" | "injured" | "hit";

/** What one sentence says of a number of people. */
export interface Evidence {
  readonly article: string;
  /** The sentence. */
  readonly words: string;
  readonly harm: Harm;
  readonly count: number;
  /** "some": there may be others beside them; "no others": nothing more than was told. */
  readonly bound: "exact" | "about" | "over" | "under" | "some" | "no others";
  readonly weight: number;
  /** Done to them by somebody who does not count himself: "he killed three". */
  readonly isObject: boolean;
  /** By his own hand. */
  readonly isSelf: boolean;
  /** They may have died since: "was taken to hospital". */
  readonly isSoft: boolean;
  readonly name: string | null;
  readonly age: number | null;
}

/** Longest part of a sentence, in UTF-16 code units, that is shown and searched. */
export const SHOWN = 400;

/** A sentence that tells of people, with what became of them. */
export interface Telling {
  readonly article: string;
  readonly words: string;
  readonly weight: number;
  readonly casualties: readonly Casualty[];
  /** Somebody died in it or in the sentence before. */
  readonly hasDead: boolean;
}
