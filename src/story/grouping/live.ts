// The live stories, and what else grouping remembers of the articles that came.
//
// Everything here is bounded. A story that nobody writes about is retired; a term that many stories share leads
// to none of them; counts are halved in time, so that the language of last year does not weigh on this one.

import type { Lexicon } from "./lexicon.ts";
import type { Row } from "./rows.ts";

/** An article inside a story, as long as it may still move to another. */
export interface Member {
  readonly id: string;
  readonly day: number | null;
  /** The outlet of a post of a few words; null for other articles. */
  readonly post: string | null;
  /** The names in its headline. */
  readonly headed: Int32Array;
  /** The names at its top. */
  readonly leading: Int32Array;
  /** Its terms, with weights that make its length one as it came. */
  readonly terms: Row;
}

/** A story that articles may join. */
export interface Story {
  /** Id of the article that opened it. */
  readonly id: string;
  /** Sum of the terms of its members. */
  terms: Row;
  /** The terms that lead to it: those that said most in its members. */
  readonly leads: Set<number>;
  /** Members that may still move, the one whose place was doubted longest ago first. */
  readonly members: Map<string, Member>;
  /** Articles in all, those that no longer move among them. */
  size: number;
  /** Days since 1970 of its first and last dated article. */
  first: number | null;
  last: number | null;
  /** Number of the arrival that last joined. */
  touched: number;
  /** Square of the length of `terms`, taken anew when what is rare has changed since `measured` articles. */
  square: number;
  measured: number;
  /** Members, settled ones among them, when it was last asked whether it is two stories. */
  asked: number;
}

/** All that grouping remembers. Plain data: it survives structuredClone, and `savedStories` writes it as JSON. */
export interface StoryState {
  readonly limits: Limits;
  /** Articles so far. */
  arrivals: number;
  readonly lexicon: Lexicon;
  readonly stories: Map<string, Story>;
  /** Stories by term. Their order means nothing. */
  readonly leads: Map<number, Story[]>;
  /** The story of each article that may still move or be added twice. */
  readonly homes: Map<string, string>;
  /** Days of the last dated arrivals: their median is the present, so that one wrong date retires nothing. */
  readonly days: number[];
  /** The last dated articles of each outlet. */
  readonly outlets: Map<string, readonly string[]>;
}

/** What bounds the work and the memory. */
export interface Limits {
  /** Stories alive at a time. */
  readonly stories: number;
  /** Days without a new article after which a story is retired. */
  readonly quiet: number;
  /** Entries of `leads` that one look-up may touch. */
  readonly touched: number;
  /** Articles after which counts are halved. */
  readonly horizon: number;
}
