// What following remembers from one article to the next. All of it can be made again from the articles in their
// order; it is saved so that this need not be.

import type { StatementInContext } from "../../claim/index.ts";
import { emptyRegistry } from "../../entity/index.ts";
import type { Registry } from "../../entity/index.ts";
import { newCopyIndex, restoredCopies, savedCopies } from "../copies/candidates.ts";
import type { CopyIndex, SavedCopies } from "../copies/candidates.ts";
import type { Sheet } from "../copies/find.ts";
import { newStories, restoredStories, savedStories } from "../grouping/state.ts";
import type { SavedStories, StoryState } from "../grouping/state.ts";
import { StoryClaims } from "./claims.ts";
import type { SavedClaims } from "./claims.ts";

export interface Memory {
  readonly copies: CopyIndex;
  readonly stories: StoryState;
  readonly registry: Registry;
  /** The claims of live stories, by story. */
  readonly claims: Map<string, StoryClaims>;
  /** Articles that were laid side by side last, made ready. */
  readonly sheets: Map<string, Sheet>;
  /** The statements of articles that were compared last. */
  readonly contexts: Map<string, StatementInContext[]>;
}

/** Nothing was ever read. */
export const newMemory = (): Memory => ({
  copies: newCopyIndex(),
  stories: newStories(),
  registry: emptyRegistry(),
  claims: new Map(),
  sheets: new Map(),
  contexts: new Map(),
});

/** Parts of a memory as JSON writes them; each is small enough to be one string. */
export interface SavedMemory {
  readonly copies: SavedCopies;
  readonly stories: SavedStories;
  readonly registry: Registry;
  readonly claims: readonly (readonly [story: string, claims: SavedClaims])[];
}

export const savedMemory = ({ copies, stories, registry, claims }: Memory): SavedMemory => ({
  copies: savedCopies(copies),
  stories: savedStories(stories),
  registry,
  claims: [...claims].map(([story, one]) => [story, one.saved] as const),
});

/** The memory that was saved: it follows as the one that was saved would have. */
export const restoredMemory = ({ copies, stories, registry, claims }: SavedMemory): Memory => ({
  copies: restoredCopies(copies),
  stories: restoredStories(stories),
  registry,
  claims: new Map(claims.map(([story, saved]) => [story, new StoryClaims(saved)])),
  sheets: new Map(),
  contexts: new Map(),
});
