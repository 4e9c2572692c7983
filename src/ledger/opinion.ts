// What machines make of the facts. An opinion is a row with who formed it, when and why; a later opinion on the
// same subject takes its place, and all of them can be formed again from the facts.

import type { Happening } from "./events.ts";

/** A program that forms opinions. */
export interface Machine {
  readonly name: string;
  readonly version: string;
}

/** What facts are members of: links of entities, articles of stories, statements of claims. */
export type ThingKind = "entity" | "story" | "claim";

/** An entity, a story or a claim. */
export interface Thing {
  readonly id: string;
  readonly kind: ThingKind;
  readonly record: Readonly<Record<string, unknown>>;
}

interface Reasoned {
  /** The rule, model or reason: short. */
  readonly why: string;
}

/** A link of a statement's chain is somebody. */
export interface EntityLink extends Reasoned {
  readonly statement: string;
  /** Place in the chain, from 0. */
  readonly position: number;
  readonly thing: string;
}

export interface StoryMember extends Reasoned {
  readonly article: string;
  readonly thing: string;
}

export interface ClaimMember extends Reasoned {
  readonly statement: string;
  readonly thing: string;
  /** On which side of the claim it stands: "for" unless told otherwise. */
  readonly side?: string | undefined;
}

/** How one statement stands to another: the subject confirms, denies, repeats the object. */
export interface Relation extends Reasoned {
  readonly subject: string;
  readonly object: string;
  readonly kind: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Passages of one article stand in another. */
export interface Copy extends Reasoned {
  readonly original: string;
  readonly copy: string;
  readonly passages: readonly unknown[];
}

/** How many independent origins a claim has, at least and at most. */
export interface Origins extends Reasoned {
  readonly thing: string;
  readonly least: number;
  readonly most: number;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Opinions formed together: all are kept, or none. */
export interface OpinionSet {
  readonly things?: readonly Thing[] | undefined;
  readonly entities?: readonly EntityLink[] | undefined;
  readonly stories?: readonly StoryMember[] | undefined;
  readonly claims?: readonly ClaimMember[] | undefined;
  readonly relations?: readonly Relation[] | undefined;
  readonly copies?: readonly Copy[] | undefined;
  readonly origins?: readonly Origins[] | undefined;
  /** Things that have lost their last member. */
  readonly gone?: readonly string[] | undefined;
  /** What the log says of it. */
  readonly happened?: readonly Happening[] | undefined;
}
