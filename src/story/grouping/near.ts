// An article of the same days belongs to a story with less in common than one that nothing ties to it but words: a
// press release, a correction, a column says in words of its own what it is about.

import { reasonOf, type Choice, type Match } from "./choose.ts";
import { steadyCosine } from "./rarity.ts";
import { has, sumOf, type Row } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** How alike an article and a story of the same days must be. */
const NEARLY = 0.15;
/** … and how much of that names and numbers must make: words alone are those of many a fire or a strike. */
const TELLING = 0.03;
/** What is less like it as rarity stands now is not looked at. */
const LOOSE = 0.08;
/** Days that may lie between. */
const DAYS = 7;

/** The story of the same days that an article is of, though it is like none; null where there is none. */
export function chosenNear(state: StoryState, member: Member, matches: readonly Match[], home?: Story): Choice | null {
  let best: Match | null = null;
  for (const { story, score: now } of matches) {
    if (now < LOOSE || !isNear(story, member, story === home)) continue;
    const terms = termsWithout(story, member, story === home);
    const { all: score, telling } = steadyCosine(state.lexicon, member.terms, terms);
    if (
      telling < TELLING ||
      isOfOthers(member, terms) ||
      score < (best?.score ?? NEARLY) ||
      namesAnother(story, member, story === home, score)
    )
      continue;
    best = { story, score };
  }
  return best && { story: best.story, why: `of the same days, ${reasonOf(state, member, best)}` };
}

/** Does an article name at its top only what the story does not know? It speaks of the story in passing. */
const isOfOthers = ({ leading }: Member, story: Row): boolean =>
  leading.length > 0 && !leading.some((name) => has(story, name));

function isNear({ first, last, size }: Story, { day }: Member, isHome: boolean): boolean {
  if (day === null || first === null || (isHome && size === 1)) return false;
  return day >= first - DAYS && day <= last! + DAYS;
}

/** The terms of a story without those of an article that is at home there. */
const termsWithout = (story: Story, { terms }: Member, isHome: boolean): Row =>
  isHome ? sumOf(story.terms, terms, -1) : story.terms;

/** What is as much alike as this is one, whatever its headlines name. */
const SURE = 0.45;

/**
 * Do the headlines say that it is something else? That of the article names nobody and no place that the story knows,
 * and the article knows nothing that most headlines of the story name: two accidents in one week, told by the same police.
 */
export function namesAnother(story: Story, member: Member, isHome: boolean, score: number): boolean {
  if (score >= SURE || member.headed.length === 0) return false;
  const terms = termsWithout(story, member, isHome);
  if (member.headed.some((name) => has(terms, name))) return false;
  let [naming, known] = [0, 0];
  for (const { id, headed } of story.members.values()) {
    if (id === member.id || headed.length === 0) continue;
    naming += 1;
    if (headed.some((name) => has(member.terms, name))) known += 1;
  }
  return known * 2 < naming;
}
