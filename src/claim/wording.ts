import type { Figure } from "../language/index.ts";

/** What of a statement makes its proposition. */
export interface Wording {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** What a figure counts that does not say so itself: "die". */
  readonly counted?: readonly string[];
  /** Days that it names: "2025-03-04". */
  readonly days?: readonly string[];
  /** Tells what another puts forward, and who that is: it is about the telling. */
  readonly told?: { readonly text: string; readonly by: string };
  /** What it answers, where its own words only point there: "this", "the mayor's figure". */
  readonly about?: Wording;
}
