// The file of sources, and what lies at an address that somebody wants in it.

export { Unreadable } from "../errors.ts";
export { durationOf, shownDuration } from "./duration.ts";
export { heldBy, sourceAt } from "./find.ts";
export type { FoundSource } from "./find.ts";
export { FIRST, KINDS, Unlisted, readList, withoutLogin, writeList } from "./list.ts";
export type { List } from "./list.ts";
