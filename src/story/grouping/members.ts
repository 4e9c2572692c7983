// An article goes into a story, or out of it.

import { leadAway, leadTo } from "./leads.ts";
import type { Lexicon } from "./lexicon.ts";
import { dot, heaviest, rarityOf } from "./rarity.ts";
import { filtered, has, ONE, rowOf, sumOf } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** Terms of an article that count: the ones that say most. */
const TERMS = 200;
/** Terms of an article that lead to its story. */
const LEADING = 30;
/** Members that may still move; the rest of a large story stays where it is. */
const MOVABLE = 48;
/** Terms of a story that are kept when it has grown to half as many again. */
const KEPT = 600;

/** An article as a member: its terms that say most. */
export function memberOf(
  lexicon: Lexicon,
  { id, day, post }: Pick<Member, "id" | "day" | "post">,
  weights: readonly (readonly [term: number, weight: number])[],
  { headed, leading }: { readonly headed: readonly number[]; readonly leading: readonly number[] },
): Member {
  const weighed = weights
    .map(([term, weight]) => ({ term, weight, heavy: weight * rarityOf(lexicon, term) }))
    .toSorted((a, b) => b.heavy - a.heavy || a.term - b.term)
    .slice(0, TERMS);
  const length = Math.sqrt(weighed.reduce((sum, { heavy }) => sum + heavy * heavy, 0)) || 1;
  const share = (weight: number) => Math.max(1, Math.min(ONE * 4, Math.round((weight / length) * ONE)));
  const terms = rowOf(weighed.map(({ term, weight }) => [term, share(weight)]));
  const kept = (names: readonly number[]) => Int32Array.from(names.filter((term) => has(terms, term)));
  return { id, day, post, headed: kept(headed), leading: kept(leading), terms };
}

/** Opens a story for an article, under a name that no live story has. */
export function open(state: StoryState, { id }: Member): Story {
  const name = state.stories.has(id) ? `${id}~${state.arrivals}` : id;
  const story: Story = {
    id: name,
    terms: new Int32Array(0),
    leads: new Set(),
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
  story.terms = story.size === 0 ? member.terms : sumOf(story.terms, member.terms, 1);
  story.size += 1;
  story.members.set(member.id, member);
  state.homes.set(member.id, story.id);
  if (member.day !== null) {
    story.first = Math.min(story.first ?? member.day, member.day);
    story.last = Math.max(story.last ?? member.day, member.day);
  }
  if (story.members.size > MOVABLE) settleFirst(state, story);
  if (story.terms.length > KEPT * 3) prune(state, story);
  for (const { term } of heaviest(state.lexicon, member.terms).slice(0, LEADING))
    if (has(story.terms, term)) leadTo(state, term, story);
  measure(state, story);
}

/** Takes an article out of a story. */
export function take(state: StoryState, story: Story, member: Member): void {
  story.terms = sumOf(story.terms, member.terms, -1);
  story.size -= 1;
  story.members.delete(member.id);
  state.homes.delete(member.id);
  leadLess(state, story);
  measure(state, story);
}

/** Terms that the story no longer has do not lead to it. */
function leadLess(state: StoryState, story: Story): void {
  for (const term of story.leads) if (!has(story.terms, term)) leadAway(state, term, story);
}

/** Takes the length of a story. */
export function measure({ lexicon }: StoryState, story: Story): void {
  story.square = dot(lexicon, story.terms, story.terms);
  story.measured = lexicon.counted;
}

/** The member that has kept its place longest no longer moves. */
function settleFirst(state: StoryState, story: Story): void {
  const oldest = story.members.keys().next().value!;
  story.members.delete(oldest);
  state.homes.delete(oldest);
}

/** Drops the terms of a large story that say least. */
function prune(state: StoryState, story: Story): void {
  const kept = new Set(
    heaviest(state.lexicon, story.terms)
      .slice(0, KEPT)
      .map(({ term }) => term),
  );
  story.terms = filtered(story.terms, (term) => kept.has(term));
  leadLess(state, story);
}

/** Ends a story: nothing joins it any more. */
export function close(state: StoryState, story: Story): void {
  for (const term of story.leads) leadAway(state, term, story);
  for (const member of story.members.keys()) state.homes.delete(member);
  state.stories.delete(story.id);
}
