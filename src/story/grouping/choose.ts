// Which story an article belongs to.

import { rarityOf } from "./rarity.ts";
import type { Member, Story, StoryState } from "./state.ts";

/** How alike an article and a story must be: the one threshold, for everything. */
export const ALIKE = 0.25;
/** Stories that are looked at closely. */
const CLOSE = 8;
/** Terms of an article, heaviest first, that are followed to stories. */
const FOLLOWED = 80;
/** Growth of all that was counted, after which lengths are taken anew. */
const DRIFT = 1.02;

/** A story with how alike it is to an article. */
export interface Match {
  readonly story: Story;
  readonly score: number;
  /** The terms that speak most for it. */
  readonly because: readonly string[];
}

/** What a look-up found, the likest first, and how many entries it touched. */
export interface Matches {
  readonly matches: readonly Match[];
  readonly touched: number;
}

/** The stories that an article may belong to: of all, or of `among`. */
export function matchesOf(state: StoryState, { terms, day }: Member, among?: readonly Story[]): Matches {
  const weighed = terms.map(([term, weight]) => ({ term, weight, rarity: rarityOf(state, term) }));
  const length = Math.hypot(...weighed.map(({ weight, rarity }) => weight * rarity)) || 1;
  const { likely, touched } = among ? { likely: among, touched: 0 } : led(state, weighed);
  const matches = likely
    .map((story) => scored(state, story, weighed, length))
    .filter(({ story, score }) => score > 0 && !isOver(state, story, day))
    .toSorted((a, b) => b.score - a.score || (a.story.id < b.story.id ? -1 : 1));
  return { matches, touched };
}

interface Weighed {
  readonly term: string;
  readonly weight: number;
  readonly rarity: number;
}

/** The stories that share most with the article. The terms that lead to fewest stories are followed first. */
function led(state: StoryState, terms: readonly Weighed[]): { likely: Story[]; touched: number } {
  const sums = new Map<string, number>();
  let touched = 0;
  const leads = terms
    .slice(0, FOLLOWED)
    .flatMap(({ term, weight, rarity }) => {
      const stories = state.leads.get(term);
      return stories ? [{ stories, heavy: weight * rarity * rarity }] : [];
    })
    .toSorted((a, b) => a.stories.size - b.stories.size);
  for (const { stories, heavy } of leads) {
    if (touched + stories.size > state.limits.touched) break;
    touched += stories.size;
    for (const [id, sum] of stories) sums.set(id, (sums.get(id) ?? 0) + heavy * sum);
  }
  const ranked = [...sums]
    .map(([id, sum]) => ({ story: state.stories.get(id)!, sum }))
    .map(({ story, sum }) => ({ story, rank: sum / lengthOf(state, story) }))
    .toSorted((a, b) => b.rank - a.rank || (a.story.id < b.story.id ? -1 : 1));
  return { likely: ranked.slice(0, CLOSE).map(({ story }) => story), touched };
}

/** The cosine of the article and the story, each term as rare as it is now. */
function scored(state: StoryState, story: Story, terms: readonly Weighed[], length: number): Match {
  let dot = 0;
  const parts: { term: string; part: number }[] = [];
  for (const { term, weight, rarity } of terms) {
    const part = (story.terms.get(term) ?? 0) * weight * rarity * rarity;
    if (part > 0) parts.push({ term, part });
    dot += part;
  }
  const because = parts.toSorted((a, b) => b.part - a.part).slice(0, 5);
  return { story, score: dot / length / lengthOf(state, story), because: because.map(({ term }) => term) };
}

/** How long a story is, its terms as rare as they are now, or were a little while ago. */
function lengthOf(state: StoryState, story: Story): number {
  if (story.measured === 0 || state.counted > story.measured * DRIFT || state.counted < story.measured) {
    story.square = 0;
    for (const [term, weight] of story.terms) story.square += (weight * rarityOf(state, term)) ** 2;
    story.measured = state.counted;
  }
  return Math.sqrt(Math.max(story.square, Number.EPSILON));
}

/** Has the story been quiet for too long, at the article's own time? Without dates nobody can tell. */
function isOver({ limits }: StoryState, { first, last }: Story, day: number | null): boolean {
  if (day === null || first === null || last === null) return false;
  return day > last + limits.quiet || day < first - limits.quiet;
}
