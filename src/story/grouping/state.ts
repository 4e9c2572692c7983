// What grouping remembers: the live stories, the terms that lead to them, and how common each term is.
//
// Everything here is bounded. A story that nobody writes about is retired; a term that many stories share leads
// to none of them; counts are halved in time, so that the language of last year does not weigh on this one.

/** An article inside a story, as long as it may still move to another. */
export interface Member {
  readonly id: string;
  readonly day: number | null;
  /** Its terms, heaviest first, with their weights before rarity. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
  /** Its length when it came, which its terms are divided by inside a story. */
  readonly length: number;
}

/** A story that articles may join. */
export interface Story {
  /** Id of the article that opened it. */
  readonly id: string;
  /** Sum of the terms of its members, each member of length one. */
  readonly terms: Map<string, number>;
  /** Members that may still move, the one whose place was doubted longest ago first. */
  readonly members: Map<string, Member>;
  /** Articles in all, those that no longer move among them. */
  size: number;
  /** Days since 1970 of its first and last dated article. */
  first: number | null;
  last: number | null;
  /** Number of the arrival that last joined. */
  touched: number;
  /** Square of the length of `terms`, taken anew when what is rare has changed since `measured` articles. */
  square: number;
  measured: number;
  /** Members, settled ones among them, when it was last asked whether it is two stories. */
  asked: number;
}

/** All that grouping remembers. Plain data: it survives structuredClone, and `savedStories` writes it as JSON. */
export interface StoryState {
  readonly limits: Limits;
  /** Articles so far. */
  arrivals: number;
  /** Articles that counts of terms are of: halved now and then. */
  counted: number;
  readonly counts: Map<string, number>;
  readonly stories: Map<string, Story>;
  /** Stories by term, with the weight that the term has in each. */
  readonly leads: Map<string, Map<string, number>>;
  /** The story of each article that may still move or be added twice. */
  readonly homes: Map<string, string>;
  /** Days of the last dated arrivals: their median is the present, so that one wrong date retires nothing. */
  readonly days: number[];
}

/** What bounds the work and the memory. */
export interface Limits {
  /** Stories alive at a time. */
  readonly stories: number;
  /** Days without a new article after which a story is retired. */
  readonly quiet: number;
  /** Entries of `leads` that one look-up may touch. */
  readonly touched: number;
  /** Articles after which counts are halved. */
  readonly horizon: number;
}

/** Limits that hold a world's news of a month in about a gigabyte. */
export const LIMITS: Limits = { stories: 20_000, quiet: 45, touched: 4_000, horizon: 200_000 };

/** Grouping that has seen nothing. */
export const newStories = (limits: Partial<Limits> = {}): StoryState => ({
  limits: { ...LIMITS, ...limits },
  arrivals: 0,
  counted: 0,
  counts: new Map(),
  stories: new Map(),
  leads: new Map(),
  homes: new Map(),
  days: [],
});

/** A state as JSON writes it. */
export interface SavedStories extends Pick<StoryState, "limits" | "arrivals" | "counted" | "days"> {
  readonly counts: readonly (readonly [string, number])[];
  readonly stories: readonly (Omit<Story, "terms" | "members"> & {
    readonly terms: readonly (readonly [string, number])[];
    readonly members: readonly Member[];
  })[];
}

/** The state as plain JSON. */
export const savedStories = (state: StoryState): SavedStories => ({
  limits: state.limits,
  arrivals: state.arrivals,
  counted: state.counted,
  days: [...state.days],
  counts: [...state.counts],
  stories: [...state.stories.values()].map((story) => ({
    ...story,
    terms: [...story.terms],
    members: [...story.members.values()],
  })),
});

/** The state that was saved: it answers as the one that was saved would have. */
export function restoredStories(saved: SavedStories): StoryState {
  const state: StoryState = {
    ...newStories(saved.limits),
    arrivals: saved.arrivals,
    counted: saved.counted,
    counts: new Map(saved.counts),
    days: [...saved.days],
  };
  for (const { terms, members, ...story } of saved.stories) {
    const live = { ...story, terms: new Map(terms), members: new Map(members.map((one) => [one.id, one])) };
    state.stories.set(story.id, live);
    for (const { id } of members) state.homes.set(id, story.id);
    for (const [term, weight] of terms) leadTo(state, term, story.id, weight);
  }
  return state;
}

/** Notes that a term leads to a story. */
export function leadTo(state: StoryState, term: string, story: string, weight: number): void {
  const stories = state.leads.get(term);
  if (stories) stories.set(story, weight);
  else state.leads.set(term, new Map([[story, weight]]));
}

/** Forgets that a term leads to a story. */
export function leadAway(state: StoryState, term: string, story: string): void {
  const stories = state.leads.get(term);
  stories?.delete(story);
  if (stories?.size === 0) state.leads.delete(term);
}
