// Which of the stories that are like an article it goes to, or that it goes to none.

import { ALIKE, reasonOf, type Choice, type Chosen, type Match } from "./choose.ts";
import { articleKin } from "./kin.ts";
import { chosenBeside, isOfPosts } from "./posts.ts";
import { sumOf } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** A story that is less like an article than this is not looked at for names. */
const LOOSE = 0.12;
/** Articles of a story before its names count. */
const KNOWN = 3;

/** The story that an article goes to, or null, and how many entries were touched to know. */
export function chosenFor(state: StoryState, member: Member, matches: readonly Match[], home?: Story): Chosen {
  const choice = chosenFrom(state, member, matches, home);
  if (choice && !isOfPosts(choice.story)) return { choice, touched: 0 };
  const beside = chosenBeside(state, member);
  return { ...beside, choice: beside.choice ?? choice };
}

/** The likest one, or one of the same days that is about the same names. */
function chosenFrom(state: StoryState, member: Member, matches: readonly Match[], home?: Story): Choice | null {
  const best = matches[0];
  if (!best) return null;
  if (best.score >= ALIKE) return { story: best.story, why: reasonOf(state, member, best) };
  const loose = matches.filter(({ score }) => score >= LOOSE);
  // An article stays where it is as long as it may.
  for (const match of loose.toSorted((a, b) => Number(b.story === home) - Number(a.story === home))) {
    const shared = namesShared(state, member, match.story, match.story === home);
    if (shared > 0) return { story: match.story, why: `${shared} names shared; ${reasonOf(state, member, match)}` };
  }
  return null;
}

/** How many names make an article one of the story; none where there are too few. */
function namesShared({ lexicon }: StoryState, member: Member, story: Story, isHome: boolean): number {
  if (story.size - Number(isHome) < KNOWN) return 0;
  const terms = isHome ? sumOf(story.terms, member.terms, -1) : story.terms;
  return articleKin(lexicon, member, { ...story, terms })?.shared ?? 0;
}
