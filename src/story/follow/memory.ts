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
import { AMPLE } from "./room.ts";
import type { Room } from "./room.ts";
import { ClaimShelf, plainPress } from "./shelf.ts";
import type { Press, SavedShelf } from "./shelf.ts";

export interface Memory {
  /** How much of it is at hand. */
  readonly room: Room;
  readonly copies: CopyIndex;
  readonly stories: StoryState;
  readonly registry: Registry;
  /** The claims of live stories. */
  readonly claims: ClaimShelf;
  /** Articles that were laid side by side last, made ready. */
  readonly sheets: Map<string, Sheet>;
  /** The statements of articles that were compared last. */
  readonly contexts: Map<string, StatementInContext[]>;
  /** Ids that claims of several statements had before all opinions were formed again. It is not saved. */
  readonly given: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Nothing was ever read. What is not needed for long is packed by `press`; `room` says how much is not. */
export const newMemory = (press: Press = plainPress, room: Room = AMPLE, given: Memory["given"] = NONE): Memory => ({
  room,
  copies: newCopyIndex(),
  stories: newStories(),
  registry: emptyRegistry(),
  claims: new ClaimShelf(press, [], room.open),
  sheets: new Map(),
  contexts: new Map(),
  given,
});

/** Parts of a memory as JSON writes them, but for claims; each is small enough to be one string. */
export interface SavedMemory {
  readonly copies: SavedCopies;
  readonly stories: SavedStories;
  readonly registry: Registry;
  readonly claims: SavedShelf;
}

/** What a memory is saved as, each part made when it is asked for: together they take much room. */
export const savedMemory = ({ copies, stories, registry, claims }: Memory): SavedMemory => ({
  get copies() {
    return savedCopies(copies);
  },
  get stories() {
    return savedStories(stories);
  },
  registry,
  get claims() {
    return claims.saved;
  },
});

/** The memory that was saved, by the same press: it follows as the one that was saved would have. */
export const restoredMemory = (
  { copies, stories, registry, claims }: SavedMemory,
  press: Press = plainPress,
  room: Room = AMPLE,
): Memory => ({
  room,
  copies: restoredCopies(copies),
  stories: restoredStories(stories),
  registry,
  claims: new ClaimShelf(press, claims, room.open),
  sheets: new Map(),
  contexts: new Map(),
  given: NONE,
});
