import type { Span } from "../../../article/index.ts";
import type { Clause } from "../clause.ts";

/** Spans of one statement. */
export interface Parts {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** Finds statements in one sentence. */
export type PhraseRule = (clause: Clause) => Parts[];
