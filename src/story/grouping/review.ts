// Second thoughts: an article that came early may belong to a story that came later, and a story may be two.

import { chosenFor } from "./belongs.ts";
import { matchesOf } from "./choose.ts";
import type { StoryEvent } from "./events.ts";
import { halvesOf } from "./halves.ts";
import { stayThreads } from "./kin.ts";
import { close, open, put, take } from "./members.ts";
import { added } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** Two groups whose articles are less alike than this are two stories … */
const APART = 0.2;
/** … if inside the groups they are so much more alike: a long story is loose all over. */
const LOOSER = 0.7;
/** Articles that make a group: one stray article is no story that was overlooked. */
const GROUP = 3;

/** What second thoughts found, and how many entries they touched. */
export interface Reviewed {
  readonly events: readonly StoryEvent[];
  readonly touched: number;
}

/** Asks of one article whether it would go where it is, if it came now: among all stories, or among some. */
export function reconsider(state: StoryState, story: Story, member: Member, among?: readonly Story[]): Reviewed {
  const { matches, touched } = matchesOf(state, member, among, story);
  const { choice: chosen, touched: more } = chosenFor(state, member, matches, story);
  if (!chosen) return { events: leave(state, story, member), touched: touched + more };
  if (chosen.story === story) return { events: stay(story, member), touched: touched + more };
  const [from, to, why] = [story.id, chosen.story.id, chosen.why];
  take(state, story, member);
  put(state, chosen.story, member);
  const events: StoryEvent[] = [{ kind: "moved", from, story: to, article: member.id, why }];
  if (story.size === 0) {
    close(state, story);
    events.push({ kind: "merged", from, story: to, why });
  }
  return { events, touched: touched + more };
}

/** The article was doubted, and keeps its place: others are doubted before it is again. */
function stay(story: Story, member: Member): StoryEvent[] {
  if (story.members.delete(member.id)) story.members.set(member.id, member);
  return [];
}

/** An article that is like no story goes into one of its own. */
function leave(state: StoryState, story: Story, member: Member): StoryEvent[] {
  if (story.size === 1) return stay(story, member);
  take(state, story, member);
  const fresh = open(state, member);
  put(state, fresh, member);
  return [
    {
      kind: "split",
      from: story.id,
      story: fresh.id,
      articles: [member.id],
      why: "like no other article of it",
    },
  ];
}

/** Asks whether a story is two, and makes it two. Posts are too short to tell, and stay. */
export function divide(state: StoryState, story: Story): StoryEvent[] {
  story.asked = story.size;
  const halves = halvesOf(
    state,
    [...story.members.values()].filter(({ post }) => post === null),
  );
  if (!halves || halves.smaller.length < GROUP) return [];
  if (halves.alike >= APART || halves.alike >= LOOSER * halves.within) return [];
  if (stayThreads(state.lexicon, whole(halves.larger), whole(halves.smaller))) return [];
  const fresh = open(state, halves.smaller[0]!);
  for (const member of halves.smaller) {
    take(state, story, member);
    put(state, fresh, member);
  }
  story.asked = story.size;
  fresh.asked = fresh.size;
  const why = `two groups, ${halves.alike.toFixed(2)} alike`;
  return [
    {
      kind: "split",
      from: story.id,
      story: fresh.id,
      articles: halves.smaller.map(({ id }) => id),
      why,
    },
  ];
}

/** A group of articles added up, with its days. */
function whole(members: readonly Member[]) {
  const days = members.flatMap(({ day }) => day ?? []);
  return {
    terms: added(members),
    first: days.length === 0 ? null : Math.min(...days),
    last: days.length === 0 ? null : Math.max(...days),
  };
}
