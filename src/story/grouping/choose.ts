// Which story an article belongs to.

import { measure } from "./members.ts";
import { dot, heaviest, rarityOf } from "./rarity.ts";
import { sumOf, weightOf, type Row } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** How alike an article and a story must be: the one threshold, for everything. */
export const ALIKE = 0.25;
/** Stories that are looked at closely. */
const CLOSE = 8;
/** Terms of an article, heaviest first, that are followed to stories. */
const FOLLOWED = 30;
/** Growth of all that was counted, after which lengths are taken anew. */
const DRIFT = 1.02;
/** Terms that are named when somebody asks why. */
const NAMED = 5;

/** A story with how alike it is to an article. */
export interface Match {
  readonly story: Story;
  readonly score: number;
}

/** A story that takes an article, and why. */
export interface Choice {
  readonly story: Story;
  readonly why: string;
}

/** The story that takes an article, if one does, and how many entries were touched to know. */
export interface Chosen {
  readonly choice: Choice | null;
  readonly touched: number;
}

/** What a look-up found, the likest first, and how many entries it touched. */
export interface Matches {
  readonly matches: readonly Match[];
  readonly touched: number;
}

/** The stories that an article may belong to: of all, or of `among`. Its `home` is taken without it. */
export function matchesOf(state: StoryState, member: Member, among?: readonly Story[], home?: Story): Matches {
  const { terms, day } = member;
  const { likely, touched } = among ? { likely: among, touched: 0 } : led(state, terms, home);
  const length = Math.sqrt(dot(state.lexicon, terms, terms)) || 1;
  const matches = likely
    .filter((story) => !isOver(state, story, day))
    .map((story) => ({ story, score: cosine(state, terms, story, story === home) / length }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.story.id < b.story.id ? -1 : 1));
  return { matches, touched };
}

/** The stories that share most with the article. The terms that lead to fewest stories are followed first. */
function led(state: StoryState, terms: Row, home?: Story): { likely: readonly Story[]; touched: number } {
  const sums = new Map<Story, number>(home ? [[home, 0]] : []);
  let touched = 0;
  const leads = heaviest(state.lexicon, terms)
    .slice(0, FOLLOWED)
    .flatMap(({ term, heavy }) => {
      const stories = state.leads.get(term);
      return stories ? [{ stories, worth: heavy * heavy }] : [];
    })
    .toSorted((a, b) => a.stories.length - b.stories.length);
  for (const { stories, worth } of leads) {
    if (touched + stories.length > state.limits.touched) break;
    touched += stories.length;
    for (const story of stories) sums.set(story, (sums.get(story) ?? 0) + worth);
  }
  return { likely: first(sums, CLOSE), touched };
}

/** The stories with the largest sums, the largest first. */
function first(sums: ReadonlyMap<Story, number>, count: number): Story[] {
  const best: { story: Story; sum: number }[] = [];
  for (const [story, sum] of sums) {
    const last = best.at(-1);
    if (best.length >= count && last && (sum < last.sum || (sum === last.sum && story.id > last.story.id))) continue;
    const place = best.findLastIndex((one) => one.sum > sum || (one.sum === sum && one.story.id < story.id)) + 1;
    best.splice(place, 0, { story, sum });
    if (best.length > count) best.pop();
  }
  return best.map(({ story }) => story);
}

/** The cosine of the article and the story times the length of the article, each term as rare as it is now. */
function cosine(state: StoryState, terms: Row, story: Story, isHome: boolean): number {
  const { lexicon } = state;
  if (isHome) {
    const rest = sumOf(story.terms, terms, -1);
    return dot(lexicon, terms, rest) / Math.sqrt(dot(lexicon, rest, rest) || 1);
  }
  if (lexicon.counted > story.measured * DRIFT || lexicon.counted < story.measured) measure(state, story);
  return dot(lexicon, terms, story.terms) / Math.sqrt(story.square || 1);
}

/** Has the story been quiet for too long, at the article's own time? Without dates nobody can tell. */
function isOver({ limits }: StoryState, { first, last }: Story, day: number | null): boolean {
  if (day === null || first === null || last === null) return false;
  return day > last + limits.quiet || day < first - limits.quiet;
}

/** Why the article is like the story, as a person reads it: the terms that speak most for it. */
export function reasonOf({ lexicon }: StoryState, { terms }: Member, { story, score }: Match, how = "alike"): string {
  const parts = heaviest(lexicon, terms)
    .map(({ term, heavy }) => ({ term, part: heavy * weightOf(story.terms, term) * rarityOf(lexicon, term) }))
    .filter(({ part }) => part > 0)
    .toSorted((a, b) => b.part - a.part)
    .slice(0, NAMED);
  const names = parts.map(({ term }) => lexicon.names[term]!.replace(/^[#^@]/, ""));
  return `${score.toFixed(2)} ${how}: ${names.join(", ")}`;
}
