// What became of an article: its place among stories, copies, entities and claims, as rows to be kept.

import type { Span } from "../../article/index.ts";
import type { Printed } from "../copies/words.ts";
import type { Reading } from "./reading.ts";

/** A story, an entity or a claim. */
export interface Thing {
  readonly id: string;
  readonly kind: "entity" | "story" | "claim";
  readonly record: Readonly<Record<string, unknown>>;
}

interface Reasoned {
  readonly why: string;
}

type Detail = Readonly<Record<string, unknown>>;

/** A passage that stands in two articles. */
export interface Shared {
  readonly original: Span;
  readonly copy: Span;
}

/** All that one article changed. Every row has its reason. */
export interface Followed {
  readonly things: readonly Thing[];
  readonly stories: readonly (Reasoned & { readonly article: string; readonly thing: string })[];
  readonly entities: readonly (Reasoned & {
    readonly statement: string;
    /** Place in the chain, from 0. */
    readonly position: number;
    readonly thing: string;
  })[];
  readonly claims: readonly (Reasoned & {
    readonly statement: string;
    readonly thing: string;
    /** On which side of the claim it stands. */
    readonly side: string;
  })[];
  readonly relations: readonly (Reasoned & {
    readonly subject: string;
    readonly object: string;
    readonly kind: string;
    readonly record: Detail;
  })[];
  readonly copies: readonly (Reasoned & {
    readonly original: string;
    readonly copy: string;
    readonly passages: readonly Shared[];
  })[];
  readonly origins: readonly (Reasoned & {
    readonly thing: string;
    readonly least: number;
    readonly most: number;
    readonly record: Detail;
  })[];
  /** Things that lost their last member. */
  readonly gone: readonly string[];
  /** What people may want to be told of. */
  readonly happened: readonly { readonly kind: string; readonly subject: string; readonly detail: Detail }[];
}

/** An article that was followed before, with whom the links of its chains mean: "statement#place". */
export interface Earlier extends Reading {
  readonly entities: ReadonlyMap<string, string>;
}

/** Finds articles that were followed before; one that is not known is left out. */
export interface Find {
  readonly readings: (articles: readonly string[]) => Promise<readonly Earlier[]>;
  /** Only what is laid beside the words of others. */
  readonly printed: (articles: readonly string[]) => Promise<readonly Printed[]>;
}
