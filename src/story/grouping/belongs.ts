// Which of the stories that are like an article it goes to, or that it goes to none.

import { ALIKE, reasonOf, type Choice, type Chosen, type Match } from "./choose.ts";
import { offFor } from "./beginning.ts";
import { chosenNear, namesAnother } from "./near.ts";
import { chosenBeside, isOfPosts } from "./posts.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** The story that an article goes to, or null, and how many entries were touched to know. */
export function chosenFor(state: StoryState, member: Member, matches: readonly Match[], home?: Story): Chosen {
  const choice = chosenFrom(state, member, matches, home);
  if (choice && !isOfPosts(choice.story)) return { choice, touched: 0 };
  const beside = chosenBeside(state, member);
  return { ...beside, choice: beside.choice ?? choice };
}

/** Is it like enough for the days that lie between? */
const isAlike = (state: StoryState, { story, score }: Match, member: Member): boolean =>
  score >= ALIKE && score >= ALIKE + offFor(state, story, member);

/** The likest one, or one of the same days that is like enough for that. */
function chosenFrom(state: StoryState, member: Member, matches: readonly Match[], home?: Story): Choice | null {
  const best = matches[0];
  if (!best) return null;
  if (isAlike(state, best, member) && !namesAnother(state.lexicon, best.story, member, best.story === home, best.score))
    return { story: best.story, why: reasonOf(state, member, best) };
  return chosenNear(state, member, matches, home);
}
