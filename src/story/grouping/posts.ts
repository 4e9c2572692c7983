// Posts of a few words say too little to be like anything. They are read together with what their outlet published
// in the same days, or go where that went.

import { matchesOf, type Choice, type Chosen } from "./choose.ts";
import { articleKin, kinshipOf, type Kinship } from "./kin.ts";
import { added, sumOf, type Row } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** Days within which an outlet's articles are read together. */
const TOGETHER = 2;
/** Articles that are remembered of an outlet, and outlets that are. */
const [REMEMBERED, OUTLETS] = [8, 5_000];
/** Others' articles in a story before a post goes there with its neighbours. */
const OTHERS = 2;
/** What a post and its neighbours have in common with the story that they are of. */
const POSTS: Kinship = { all: 0.15, names: 0.2, shared: 4 };
/** A post must be at least so much like a story by itself … */
const OWN = 0.04;
/** … or this much where its outlet writes of little else. */
const LEAST = 0.01;

/** Remembers that an outlet published an article. Outlets that were silent for longest are forgotten. */
export function rememberOutlet({ outlets }: StoryState, outlet: string | null, { id, day }: Member): void {
  if (outlet === null || day === null) return;
  const known = outlets.get(outlet) ?? [];
  outlets.delete(outlet);
  outlets.set(outlet, [...known, id].slice(-REMEMBERED));
  if (outlets.size > OUTLETS) outlets.delete(outlets.keys().next().value!);
}

/** Live articles that the outlet of a post published in the same days, each with its story. */
export function besidePost(state: StoryState, { id, day, post }: Member): { member: Member; story: Story }[] {
  if (post === null || day === null) return [];
  return (state.outlets.get(post) ?? []).flatMap((other) => {
    const story = state.stories.get(state.homes.get(other) ?? "");
    const member = story?.members.get(other);
    const isNear = member && member.day !== null && Math.abs(member.day - day) <= TOGETHER;
    return story && isNear && other !== id ? [{ member, story }] : [];
  });
}

/** Is a story nothing but a few posts, so that none of them has found its place? */
export const isOfPosts = ({ size, members }: Story): boolean =>
  size <= OTHERS && members.values().every(({ post }) => post !== null);

/** The story that a post goes to because of what its outlet published beside it, and entries touched. */
export function chosenBeside(state: StoryState, post: Member): Chosen {
  const beside = besidePost(state, post);
  if (beside.length === 0) return { choice: null, touched: 0 };
  const stories = beside.map(({ story }) => story);
  const followed = withOthers(state, post, stories);
  const known = new Set(stories.filter(({ size }) => size > OTHERS));
  // An outlet that writes about many things says nothing of where the next one belongs.
  if (followed || known.size > 1) return { choice: followed, touched: 0 };
  return readTogether(
    state,
    post,
    beside.map(({ member }) => member),
    known,
  );
}

/** The story that a post is of when what stands beside it is read with half the weight. */
function readTogether(state: StoryState, post: Member, beside: readonly Member[], known: ReadonlySet<Story>): Chosen {
  const terms = sumOf(sumOf(post.terms, post.terms, 1), added(beside), 1);
  const { matches, touched } = matchesOf(state, { ...post, terms });
  for (const { story } of matches) {
    if (known.size > 0 && !known.has(story)) continue;
    const rest = without(story, [...beside, post]);
    if (!rest || kinshipOf(state.lexicon, post.terms, rest).all < OWN) continue;
    const kin = articleKin(state.lexicon, { ...post, terms }, { ...story, terms: rest }, POSTS);
    if (!kin) continue;
    const why = `${kin.shared} names shared, read together with ${beside.length} by the same outlet`;
    return { choice: { story, why }, touched };
  }
  return { choice: null, touched };
}

/** Two in three of what the outlet published, and two at least, are in one story. */
function withOthers(state: StoryState, post: Member, stories: readonly Story[]): Choice | null {
  const [most] = [...Map.groupBy(stories, (story) => story).values()].toSorted((a, b) => b.length - a.length);
  const [story, count] = [most![0]!, most!.length];
  if (count < 2 || count * 3 < stories.length * 2) return null;
  if (story.size < count + OTHERS) return null;
  const rest = without(story, [post]);
  if (!rest || kinshipOf(state.lexicon, post.terms, rest).all < LEAST) return null;
  return {
    story,
    why: `a post; ${count} of ${stories.length} by the same outlet in these days are there`,
  };
}

/** The terms of a story without those of some articles; null where few others are in it. */
function without({ terms, size, members }: Story, articles: readonly Member[]): Row | null {
  const inside = articles.filter(({ id }) => members.has(id));
  return size < inside.length + OTHERS ? null : inside.reduce((left, one) => sumOf(left, one.terms, -1), terms);
}
