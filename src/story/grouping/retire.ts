// Stories that nobody writes about any more make room. Each arrival looks at a few, whoever came longest ago first.

import type { StoryEvent } from "./events.ts";
import { close } from "./members.ts";
import type { Story, StoryState } from "./live.ts";

/** Stories that each arrival looks at. */
const LOOKED_AT = 4;
/** Dated arrivals whose median is the present. */
const RECENT = 15;

/** Notes when an article is from. */
export function tick(state: StoryState, day: number | null): void {
  if (day === null) return;
  state.days.push(day);
  if (state.days.length > RECENT) state.days.shift();
}

/** The present: the median of the last dated arrivals; null where none was dated. */
function presentOf({ days }: StoryState): number | null {
  return days.length === 0 ? null : days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)]!;
}

/** Retires what is over: by the time of articles, never by the clock; and the idlest where there are too many. */
export function retire(state: StoryState): StoryEvent[] {
  const present = presentOf(state);
  const { stories, limits } = state;
  const seen = [...stories.values().take(LOOKED_AT)];
  const over = seen.filter(({ last }) => present !== null && last !== null && last + limits.quiet < present);
  const events = over.map((story) => end(state, story, `nothing new in ${limits.quiet} days`));
  // The idlest last, to be taken from there.
  const left = seen.filter((story) => !over.includes(story)).toSorted((a, b) => b.touched - a.touched);
  while (stories.size > limits.stories && left.length > 0)
    events.push(end(state, left.pop()!, `more than ${limits.stories} stories, and nothing new in this one`));
  for (const story of left) {
    stories.delete(story.id);
    stories.set(story.id, story);
  }
  return events;
}

function end(state: StoryState, story: Story, why: string): StoryEvent {
  close(state, story);
  return { kind: "retired", story: story.id, why };
}
