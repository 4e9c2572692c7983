// How far a name carries: "her office" is somebody's in one article, "the ministry" is one in one story.

import type { Family } from "./mention.ts";

/** Where else the same words mean the same one. */
export type Reach = "article" | "story" | "anywhere";

const OWNED = /^(?:his|her|its|their|our|my|your)\s/i;
const DETERMINED = /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your)\s/i;

/** A name with a capital of its own carries anywhere; scripts without capitals do, too. */
export function reachOf(name: string, family: Family): Reach {
  if (OWNED.test(name)) return "article";
  const bare = name.replace(DETERMINED, "");
  if (/\p{Lu}|\p{Lt}|\p{Lo}|\p{N}/u.test(bare)) return "anywhere";
  return family === "person" ? "article" : "story";
}
