// What the words around a number of a content say of what it counts.

import { COUNTED, STATES } from "./kinds.ts";
import { meant } from "./wordings.ts";
import type { Word } from "./words.ts";

/** Words on either side of a figure that can say what is counted. */
const BESIDE = 7;

const SPAN = /^(?:hour|day|night|week|month|year)$/;

/** “40 people a day”: counted anew each day, and no count of all. */
export function perAt(words: readonly Word[], at: number): string | null {
  for (let i = at + 1; at >= 0 && i <= at + 4; i += 1) {
    if (words[i]?.value != null) return null;
    const isPer = /^(?:a|per|each|every)$/.test(words[i]?.lower ?? "") && SPAN.test(words[i + 1]?.lower ?? "");
    if (isPer && !/^(?:ago|earlier|before|later|after|since)$/.test(words[i + 2]?.lower ?? ""))
      return `a ${words[i + 1]!.lower}`;
  }
  return null;
}

/** Words from “the number of” to its number. */
const FAR = 18;
const HEAD = /^(?:number|toll|estimate|count|tally|total)s?$/;

/** The number of people killed in the flood has been revised down to 12: what a number without a noun counts. */
export function headOf(words: readonly Word[], at: number): string[] {
  const head = words.findLastIndex(({ lower }, place) => place < at && place >= at - FAR && HEAD.test(lower));
  if (head < 0 || at < 0) return [];
  const of = words.slice(head, at).map(meant);
  return of.filter((stem) => STATES.has(stem) || COUNTED.has(stem)).slice(0, 1);
}

/** 12 of them seriously; 3,000 of the troops: so many of others that are counted elsewhere. */
export const isPartAt = (words: readonly Word[], at: number): boolean =>
  at >= 0 && words[at + 1]?.lower === "of" && PARTS.has(words[at + 2]?.lower ?? "");

/** Words before a number that belong to it, and words behind it in which a clause about what is counted begins. */
const BOUNDS: ReadonlySet<string> = new Set(
  "more less fewer than at least most over about some nearly roughly around almost up to".split(" "),
);
const CLAUSE = 4;

/** The 219 girls; 200 pupils whose abduction; 40 who were taken: a group that is known, of which anything may be told. */
export function isGroupAt(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (BOUNDS.has(words[before]?.lower ?? "")) before -= 1;
  if (/^(?:the|these|those|all|its|his|her|their)$/.test(words[before]?.lower ?? "")) return true;
  return words.slice(at + 1, at + 1 + CLAUSE).some(({ lower }) => lower === "who" || lower === "whose");
}

const PARTS: ReadonlySet<string> = new Set("them whom which these those the".split(" "));

export function statesBeside(words: readonly Word[], at: number): string[] {
  const next = words.findIndex(({ value }, place) => place > at && value !== null);
  const after = statesIn(words.slice(at + 1, Math.min(next < 0 ? words.length : next, at + 1 + BESIDE)));
  return after.length > 0 ? after : statesIn(words.slice(Math.max(0, at - BESIDE), at));
}

const statesIn = (words: readonly Word[]) => words.map(meant).filter((stem) => STATES.has(stem));
