// An article of the same days belongs to a story with less in common than one that nothing ties to it but words: a
// press release, a correction, a column says in words of its own what it is about.

import { offFor } from "./beginning.ts";
import { reasonOf, type Choice, type Match } from "./choose.ts";
import { closeTo, daysBetween } from "./closeness.ts";
import { isName, isTelling, type Lexicon } from "./lexicon.ts";
import { steadyCosine, type Steady } from "./rarity.ts";
import { has, sumOf, termsOf, type Row } from "./rows.ts";
import type { Member, Story, StoryState } from "./live.ts";

/** How close an article and a story of the same days must be. */
const NEARLY = 0.38;
/** … how much of their likeness names and numbers must make: words alone are those of many a fire or a strike; */
const TELLING = 0.03;
/** … and how much other words: names alone are those of a country in which much happens. */
const WORDS = 0.02;
/** Fewer names than these, as of one person or place, are passed by. */
const PASSED = 3;
/** What is less like it as rarity stands now is not looked at. */
const LOOSE = 0.04;
/** Days that may lie between. */
const DAYS = 21;

/** The story of the same days that an article is of, though it is like none; null where there is none. */
export function chosenNear(state: StoryState, member: Member, matches: readonly Match[], home?: Story): Choice | null {
  let best: Match | null = null;
  for (const { story, score: now } of matches) {
    if (now < LOOSE) continue;
    const days =
      story === home && story.size === 1 ? null : daysBetween(story, { first: member.day, last: member.day });
    if (days === null || days > DAYS) continue;
    const terms = termsWithout(story, member, story === home);
    const alike = steadyCosine(state.lexicon, member.terms, terms);
    const close = closeTo(alike);
    if (close < NEARLY || alike.telling < TELLING || alike.all - alike.telling < WORDS) continue;
    const score = close - offFor(state, story, member);
    if (score < (best?.score ?? NEARLY)) continue;
    if (isOfOthers(member, terms, alike)) continue;
    if (!namesAnother(state.lexicon, story, member, story === home, alike.all)) best = { story, score };
  }
  return best && { story: best.story, why: `of the same days, ${reasonOf(state, member, best, "close")}` };
}

/**
 * Does an article name at its top only what the story does not know, and further down next to nothing of the story? It
 * speaks of the story in passing.
 */
const isOfOthers = ({ leading }: Member, story: Row, { shared }: Steady): boolean =>
  shared < PASSED && leading.length > 0 && !leading.some((name) => has(story, name));

/** The terms of a story without those of an article that is at home there. */
const termsWithout = (story: Story, { terms }: Member, isHome: boolean): Row =>
  isHome ? sumOf(story.terms, terms, -1) : story.terms;

/** What is as much alike as this is one, whatever it names. */
const SURE = 0.45;
/** … and as this, one text that was printed again. */
const REPRINT = 0.7;
/** Names that two texts must have before it says something that they share none. */
const NAMED = 2;

/**
 * Do the names say that it is something else? Both have some, and share none: the budgets of two towns. Or the headline
 * names nobody and no place that the story knows, and the article knows nothing that most headlines of the story name:
 * two accidents in one week, told by the same police.
 */
export function namesAnother(lexicon: Lexicon, story: Story, member: Member, isHome: boolean, score: number): boolean {
  if (score >= REPRINT) return false;
  const terms = termsWithout(story, member, isHome);
  if (areStrangers(lexicon, member.terms, terms)) return true;
  if (score >= SURE) return false;
  if (member.headed.length === 0 || member.headed.some((name) => has(terms, name))) return false;
  let [naming, known] = [0, 0];
  for (const { id, headed } of story.members.values()) {
    if (id === member.id || headed.length === 0) continue;
    naming += 1;
    if (headed.some((name) => has(member.terms, name))) known += 1;
  }
  return known * 2 < naming;
}

function areStrangers(lexicon: Lexicon, article: Row, story: Row): boolean {
  const namesIn = (row: Row) => termsOf(row).filter((term) => isName(lexicon, term) && isTelling(lexicon, term));
  const names = namesIn(article);
  return names.length >= NAMED && !names.some((term) => has(story, term)) && namesIn(story).length >= NAMED;
}
