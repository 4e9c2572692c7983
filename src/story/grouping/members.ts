// An article goes into a story, or out of it.

import { rarityOf } from "./rarity.ts";
import { leadAway, leadTo, type Member, type Story, type StoryState } from "./state.ts";
import type { Features } from "./terms.ts";

/** Terms of an article that count: the ones that say most. */
const TERMS = 200;
/** Members that may still move; the rest of a large story stays where it is. */
const MOVABLE = 48;
/** Terms of a story that are kept when it has grown to half as many again. */
const KEPT = 600;
/** Weight below which a term is gone. */
const NOTHING = 1e-7;

/** An article as a member: its terms that say most, heaviest first. */
export function memberOf(state: StoryState, { id, day, terms }: Features): Member {
  const weighed = [...terms].flatMap(([term, weight]) => {
    const rarity = rarityOf(state, term);
    return rarity > 0 ? [{ term, weight, heavy: weight * rarity }] : [];
  });
  const ranked = weighed.toSorted((a, b) => b.heavy - a.heavy || (a.term < b.term ? -1 : 1));
  const kept = ranked.slice(0, TERMS);
  const length = Math.hypot(...kept.map(({ heavy }) => heavy)) || 1;
  return { id, day, terms: kept.map(({ term, weight }) => [term, weight] as const), length };
}

/** Opens a story for an article, under a name that no live story has. */
export function open(state: StoryState, { id }: Member): Story {
  const name = state.stories.has(id) ? `${id}~${state.arrivals}` : id;
  const story: Story = {
    id: name,
    terms: new Map(),
    members: new Map(),
    size: 0,
    first: null,
    last: null,
    touched: state.arrivals,
    square: 0,
    measured: 0,
    asked: 0,
  };
  state.stories.set(name, story);
  return story;
}

/** Puts an article into a story. */
export function put(state: StoryState, story: Story, member: Member): void {
  add(state, story, member, 1);
  story.size += 1;
  story.members.set(member.id, member);
  state.homes.set(member.id, story.id);
  if (member.day !== null) {
    story.first = Math.min(story.first ?? member.day, member.day);
    story.last = Math.max(story.last ?? member.day, member.day);
  }
  if (story.members.size > MOVABLE) settleFirst(state, story);
  if (story.terms.size > KEPT * 1.5) prune(state, story);
}

/** Takes an article out of a story. */
export function take(state: StoryState, story: Story, member: Member): void {
  add(state, story, member, -1);
  story.size -= 1;
  story.members.delete(member.id);
  state.homes.delete(member.id);
}

function add(state: StoryState, story: Story, { terms, length }: Member, sign: number): void {
  const share = sign / length;
  for (const [term, weight] of terms) {
    const before = story.terms.get(term) ?? 0;
    const sum = before + weight * share;
    story.square += (sum * sum - before * before) * rarityOf(state, term) ** 2;
    if (sum > NOTHING) {
      story.terms.set(term, sum);
      leadTo(state, term, story.id, sum);
    } else if (story.terms.delete(term)) leadAway(state, term, story.id);
  }
}

/** The member that has kept its place longest no longer moves. */
function settleFirst(state: StoryState, story: Story): void {
  const oldest = story.members.keys().next().value!;
  story.members.delete(oldest);
  state.homes.delete(oldest);
}

/** Drops the terms of a large story that say least. */
function prune(state: StoryState, story: Story): void {
  story.measured = 0;
  const ranked = [...story.terms]
    .map(([term, sum]) => ({ term, heavy: sum * rarityOf(state, term) }))
    .toSorted((a, b) => b.heavy - a.heavy || (a.term < b.term ? -1 : 1));
  for (const { term } of ranked.slice(KEPT)) {
    story.terms.delete(term);
    leadAway(state, term, story.id);
  }
}

/** Ends a story: nothing joins it any more. */
export function close(state: StoryState, story: Story): void {
  for (const term of story.terms.keys()) leadAway(state, term, story.id);
  for (const member of story.members.keys()) state.homes.delete(member);
  state.stories.delete(story.id);
}
