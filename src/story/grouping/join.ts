// An article comes, and joins a story or opens one.
//
// What one article costs is bounded: a look-up of bounded size (two for a post of a few words), a few second thoughts
// about articles of the stories that it touched, and now and then the question whether a story is two.

import { chosenFor } from "./belongs.ts";
import { matchesOf, type Match } from "./choose.ts";
import type { StoryEvent } from "./events.ts";
import { forget } from "./leads.ts";
import { count, knownAs, uncount } from "./lexicon.ts";
import { memberOf, open, put } from "./members.ts";
import { besidePost, isOfPosts, rememberOutlet } from "./posts.ts";
import { has, termsOf } from "./rows.ts";
import { retire, tick } from "./retire.ts";
import { joinThreads } from "./threads.ts";
import { divide, reconsider } from "./review.ts";
import type { Member, Story, StoryState } from "./live.ts";
import type { Features } from "./terms.ts";

/** Stories of which one article's place is doubted when one comes. */
const DOUBTED = 2;
/** Growth of a story after which it is asked again whether it is two. */
const GROWN = 1.1;

/** An article that is as much like a story as this prints again what the story has told. */
const REPRINT = 0.6;

/** Where an article went. */
export interface Joined {
  readonly story: string;
  /** All that happened on the way, its own arrival first. */
  readonly events: readonly StoryEvent[];
  /** Entries of the index that were touched. */
  readonly touched: number;
}

/** Puts an article into its story. One that is there already changes nothing. Changes `state`. */
export function join(state: StoryState, features: Features): Joined {
  const home = state.homes.get(features.id);
  if (home !== undefined) return { story: home, events: [], touched: 0 };
  state.arrivals += 1;
  tick(state, features.day);
  const member = arrived(state, features);
  const { matches, touched } = matchesOf(state, member);
  countOnce(state, member, matches);
  const settled = settle(state, member, matches);
  rememberOutlet(state, features.outlet, member);
  const events = [settled.event];
  const story = state.stories.get(state.homes.get(member.id)!)!;
  const doubts = doubt(state, member, story, matches);
  events.push(...doubts.events);
  const place = state.stories.get(state.homes.get(member.id) ?? "") ?? story;
  events.push(...joinThreads(state, place, matches));
  if (story.size >= 4 && story.size >= story.asked * GROWN) events.push(...divide(state, story));
  events.push(...retire(state));
  return { story: state.homes.get(member.id) ?? story.id, events, touched: touched + settled.touched + doubts.touched };
}

/** Counts the terms of an article, and makes it a member that belongs nowhere yet. */
function arrived(state: StoryState, features: Features): Member {
  if (state.lexicon.counted >= state.limits.horizon) forget(state);
  const { lexicon } = state;
  const known = new Map<string, number>();
  for (const [term, weight] of features.terms) {
    const name = knownAs(lexicon, term);
    known.set(name, Math.max(known.get(name) ?? 0, weight));
  }
  const named = (names: readonly string[]) =>
    names.map((name) => knownAs(lexicon, name)).filter((term) => term.startsWith("^"));
  const [headed, leading] = [named(features.headed), named(features.leading)];
  const weights = [...known.values()];
  const numbers = count(lexicon, known.keys());
  const numbered = (names: readonly string[]) => Array.from(new Set(names), (name) => lexicon.numbers.get(name)!);
  return memberOf(
    lexicon,
    { ...features, post: features.isPost ? features.outlet : null },
    numbers.map((term, place) => [term, weights[place]!] as const),
    { headed: numbered(headed), leading: numbered(leading) },
  );
}

/**
 * A word that the story alone has is not counted again when its text is printed again: else the words of a text that
 * everybody reprints would be taken for common ones, and say nothing any more of where the next reprint belongs.
 */
function countOnce({ lexicon }: StoryState, { terms }: Member, [best]: readonly Match[]): void {
  if (!best || best.score < REPRINT) return;
  const { story } = best;
  const isItsOwn = (term: number) => lexicon.counts[term]! <= story.size + 1 && has(story.terms, term);
  uncount(lexicon, termsOf(terms).filter(isItsOwn));
}

function settle(state: StoryState, member: Member, matches: readonly Match[]): { event: StoryEvent; touched: number } {
  const { choice, touched } = chosenFor(state, member, matches);
  if (choice) {
    const { story, why } = choice;
    put(state, story, member);
    story.touched = state.arrivals;
    return { event: { kind: "joined", story: story.id, article: member.id, why }, touched };
  }
  const story = open(state, member);
  put(state, story, member);
  const best = matches[0];
  const why = best ? `no story is alike enough: ${best.score.toFixed(2)} at best` : "no story is alike";
  return { event: { kind: "opened", story: story.id, article: member.id, why }, touched };
}

/** Second thoughts about articles of the story and of the one that came next, and about those that are alone. */
function doubt(state: StoryState, coming: Member, story: Story, matches: readonly Match[]) {
  const near = [story, ...matches.map((match) => match.story)].filter((one, place, all) => all.indexOf(one) === place);
  const members = near
    .filter(({ size }, place) => place < DOUBTED || size === 1)
    .flatMap((one) => [...one.members.values().take(1)]);
  const posts = besidePost(state, coming).filter((one) => isOfPosts(one.story));
  const among = new Set([...near, ...posts.map((one) => one.story)]);
  return reconsidered(state, [...members, ...posts.map(({ member }) => member)], [...among]);
}

function reconsidered(state: StoryState, members: readonly Member[], among?: readonly Story[]) {
  const events: StoryEvent[] = [];
  let touched = 0;
  for (const member of members) {
    const story = state.stories.get(state.homes.get(member.id) ?? "");
    if (!story) continue;
    const live = among?.filter(({ id }) => state.stories.has(id));
    const found = reconsider(state, story, member, live);
    events.push(...found.events);
    touched += found.touched;
  }
  return { events, touched };
}

/**
 * Thinks again about every live story and article, as after a long import. Takes as long as adding the
 * articles did.
 */
export function settleAll(state: StoryState): StoryEvent[] {
  const events = [...state.stories.values()].flatMap((story) => divide(state, story));
  const members = [...state.stories.values()].flatMap((story) => [...story.members.values()]);
  return [...events, ...reconsidered(state, members).events];
}
