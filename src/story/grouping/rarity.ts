// How much a term says: the rarer, the more.
//
// Before much has been read nobody knows what is rare, so each kind of term starts with a guess, which weighs
// as much as a hundred articles: a name or a number stands in one article of 250, a word in one of 100.

import type { StoryState } from "./state.ts";

/** Articles that the guess weighs as much as. */
const GUESSED = 100;
/** Taken off every term, so that words which one article in two has say nothing at all. */
const FLOOR = 0.5;

/** The kinds of terms that begin with "#", "@" and "^". */
const RARE = new Set([0x23, 0x40, 0x5e]);

const guess = (term: string) => (RARE.has(term.charCodeAt(0)) ? 0.004 : 0.01);

/** The logarithm of how rare a term is; zero where it says nothing. */
export function rarityOf(state: StoryState, term: string): number {
  const share = ((state.counts.get(term) ?? 0) + GUESSED * guess(term)) / (state.counted + GUESSED);
  return Math.max(0, -Math.log(share) - FLOOR);
}

/** Counts the terms of a new article. */
export function count(state: StoryState, terms: Iterable<string>): void {
  if (state.counted >= state.limits.horizon) halve(state);
  state.counted += 1;
  for (const term of terms) state.counts.set(term, (state.counts.get(term) ?? 0) + 1);
}

/** Halves all counts: what was frequent once and is no longer is forgotten, and so are terms seen once. */
function halve(state: StoryState): void {
  state.counted = Math.floor(state.counted / 2);
  for (const [term, seen] of state.counts)
    if (seen > 1) state.counts.set(term, Math.floor(seen / 2));
    else state.counts.delete(term);
}
