// Which terms lead to which stories.

import { halve } from "./lexicon.ts";
import { termsOf, type Row } from "./rows.ts";
import type { Story, StoryState } from "./live.ts";

/** Notes that a term leads to a story; a term that leads to more than can be followed leads nowhere new. */
export function leadTo({ leads, limits }: StoryState, term: number, story: Story): void {
  if (story.leads.has(term)) return;
  const stories = leads.get(term);
  if (stories && stories.length >= limits.touched) return;
  story.leads.add(term);
  if (stories) stories.push(story);
  else leads.set(term, [story]);
}

/** Forgets that a term leads to a story. */
export function leadAway({ leads }: StoryState, term: number, story: Story): void {
  if (!story.leads.delete(term)) return;
  const stories = leads.get(term)!;
  const last = stories.pop()!;
  if (last !== story) stories[stories.indexOf(story)] = last;
  if (stories.length === 0) leads.delete(term);
}

/** Halves what was counted; terms that nobody uses any more are forgotten. */
export function forget(state: StoryState): void {
  const rows = rowsOf(state);
  const moved = halve(state.lexicon, new Set([...rows].flatMap(termsOf)));
  for (const row of rows) for (let i = 0; i < row.length; i += 2) row[i] = moved.get(row[i]!)!;
  for (const { members } of state.stories.values())
    for (const { headed, leading } of members.values())
      for (const names of [headed, leading]) names.forEach((term, place) => (names[place] = moved.get(term)!));
  state.leads.clear();
  for (const story of state.stories.values()) {
    const leads = [...story.leads];
    story.leads.clear();
    for (const term of leads) leadTo(state, moved.get(term)!, story);
  }
}

/** Every row once: a story of one article has the row of its article. */
function rowsOf({ stories }: StoryState): Set<Row> {
  const rows = new Set<Row>();
  for (const { terms, members } of stories.values()) {
    rows.add(terms);
    for (const member of members.values()) rows.add(member.terms);
  }
  return rows;
}
