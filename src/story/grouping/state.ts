// What grouping remembers: made from nothing, written as JSON, and read back.

import { leadTo } from "./leads.ts";
import { enter, newLexicon } from "./lexicon.ts";
import type { Limits, Member, Story, StoryState } from "./live.ts";
import { packed, unpacked } from "./packed.ts";
import { added, type Row } from "./rows.ts";

export type { Limits, StoryState } from "./live.ts";

/** Limits that hold a world's news of a month in some hundred megabytes. */
export const LIMITS: Limits = { stories: 20_000, quiet: 45, touched: 600, horizon: 100_000 };

/** Grouping that has seen nothing. */
export const newStories = (limits: Partial<Limits> = {}): StoryState => ({
  limits: { ...LIMITS, ...limits },
  arrivals: 0,
  lexicon: newLexicon(),
  stories: new Map(),
  leads: new Map(),
  homes: new Map(),
  days: [],
  outlets: new Map(),
});

/** A state as JSON writes it. */
export interface SavedStories {
  readonly limits: Limits;
  readonly arrivals: number;
  readonly counted: number;
  readonly days: readonly number[];
  readonly outlets: readonly (readonly [outlet: string, articles: readonly string[]])[];
  /** Terms in the order of their numbers, and in how many articles each one stood. */
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  readonly stories: readonly SavedStory[];
}

interface SavedStory extends Omit<Story, "terms" | "leads" | "members"> {
  /** Null where the members add up to it. */
  readonly terms: string | null;
  readonly leads: readonly number[];
  readonly members: readonly SavedMember[];
}

type SavedMember = readonly [
  id: string,
  day: number | null,
  post: string | null,
  headed: readonly number[],
  leading: readonly number[],
  terms: string,
];

/** The state as plain JSON. */
export const savedStories = ({ limits, arrivals, days, outlets, lexicon, stories }: StoryState): SavedStories => ({
  limits,
  arrivals,
  counted: lexicon.counted,
  days: [...days],
  outlets: [...outlets],
  terms: [...lexicon.names],
  counts: [...lexicon.counts],
  stories: Array.from(stories.values(), (story) => ({
    ...story,
    terms: isSame(story.terms, added(story.members.values())) ? null : packed(story.terms),
    leads: [...story.leads],
    members: Array.from(
      story.members.values(),
      ({ id, day, post, headed, leading, terms }) => [id, day, post, [...headed], [...leading], packed(terms)] as const,
    ),
  })),
});

/** The state that was saved: it answers as the one that was saved would have. */
export function restoredStories(saved: SavedStories): StoryState {
  const state: StoryState = {
    ...newStories(saved.limits),
    arrivals: saved.arrivals,
    days: [...saved.days],
    outlets: new Map(saved.outlets),
  };
  state.lexicon.counted = saved.counted;
  saved.terms.forEach((term, number) => enter(state.lexicon, term, saved.counts[number]!));
  for (const { terms, leads, members: list, ...rest } of saved.stories) {
    const members = new Map(
      list.map(([id, day, post, headed, leading, row]): [string, Member] => [
        id,
        { id, day, post, headed: Int32Array.from(headed), leading: Int32Array.from(leading), terms: unpacked(row) },
      ]),
    );
    const story: Story = {
      ...rest,
      members,
      leads: new Set(),
      terms: terms === null ? added(members.values()) : unpacked(terms),
    };
    state.stories.set(story.id, story);
    for (const id of members.keys()) state.homes.set(id, story.id);
    for (const term of leads) leadTo(state, term, story);
  }
  return state;
}

const isSame = (a: Row, b: Row) => a === b || (a.length === b.length && a.every((value, place) => value === b[place]));
