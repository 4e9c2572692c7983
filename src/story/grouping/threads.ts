// Two stories of the same days turn out to be threads of one.

import type { Match } from "./choose.ts";
import type { StoryEvent } from "./events.ts";
import { threadsOf } from "./kin.ts";
import { close, put, take } from "./members.ts";
import type { Story, StoryState } from "./live.ts";

/** Articles that make a story a thread. */
const THREAD = 2;
/** An article that is less like the other story than this does not tie the two. */
const TIED = 0.04;

/** Joins a story with those of its neighbours that are threads of it: the smaller goes into the larger. */
export function joinThreads(state: StoryState, story: Story, matches: readonly Match[]): StoryEvent[] {
  const events: StoryEvent[] = [];
  let whole = story;
  for (const { story: other, score } of matches) {
    if (other === whole || score < TIED || !state.stories.has(other.id)) continue;
    const [into, from] = inOrder(whole, other);
    // Articles that no longer move would be left behind.
    if (from.size < THREAD || from.members.size < from.size) continue;
    const close = threadsOf(state.lexicon, into, from);
    if (close === null) continue;
    const why = `threads of one story, ${close.toFixed(2)} close`;
    events.push(...merged(state, into, from, why));
    whole = into;
  }
  return events;
}

/** The larger first; of two as large the one whose name comes first. */
const inOrder = (a: Story, b: Story): [Story, Story] =>
  a.size > b.size || (a.size === b.size && a.id < b.id) ? [a, b] : [b, a];

/** Takes every article of a story into another. */
function merged(state: StoryState, into: Story, from: Story, why: string): StoryEvent[] {
  const events: StoryEvent[] = [];
  for (const member of from.members.values()) {
    take(state, from, member);
    put(state, into, member);
    events.push({ kind: "moved", from: from.id, story: into.id, article: member.id, why });
  }
  into.touched = Math.max(into.touched, from.touched);
  into.asked = into.size;
  close(state, from);
  return [...events, { kind: "merged", from: from.id, story: into.id, why }];
}
