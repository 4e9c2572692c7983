// Which story an article belongs to, and what else moved when it came.

import { featuresOf } from "../grouping/terms.ts";
import { join } from "../grouping/join.ts";
import type { StoryEvent } from "../grouping/events.ts";
import type { Memory } from "./memory.ts";
import type { Reading } from "./reading.ts";
import type { Rows } from "./rows.ts";

/** An article that left a story for another. */
interface Move {
  readonly article: string;
  readonly from: string;
  readonly to: string;
}

/** Where an article went, and which earlier ones changed their story because of it. */
export interface Placed {
  readonly story: string;
  readonly moves: readonly Move[];
}

/** Puts an article into its story. */
export function placeInStory({ stories, claims }: Memory, { article }: Reading, rows: Rows): Placed {
  const { story, events } = join(stories, featuresOf(article));
  const moves: Move[] = [];
  for (const event of events) {
    const note = NOTES[event.kind] as (event: StoryEvent, rows: Rows, moves: Move[]) => void;
    note(event, rows, moves);
    if (event.kind === "retired") claims.end(event.story, rows);
  }
  return { story, moves };
}

type Of<K extends StoryEvent["kind"]> = Extract<StoryEvent, { kind: K }>;
type Note<K extends StoryEvent["kind"]> = (event: Of<K>, rows: Rows, moves: Move[]) => void;

const storyThing = (id: string) => ({ id, kind: "story", record: {} }) as const;

const NOTES: { readonly [K in StoryEvent["kind"]]: Note<K> } = {
  opened: ({ story, article, why }, rows) => {
    rows.thing(storyThing(story));
    rows.storyMember(article, story, why);
    rows.happen("story.opened", story, { article });
  },
  joined: ({ story, article, why }, rows) => rows.storyMember(article, story, why),
  moved: ({ from, story, article, why }, rows, moves) => {
    rows.storyMember(article, story, why);
    moves.push({ article, from, to: story });
  },
  split: ({ from, story, articles, why }, rows, moves) => {
    rows.thing(storyThing(story));
    for (const article of articles) {
      rows.storyMember(article, story, why);
      moves.push({ article, from, to: story });
    }
    rows.happen("story.split", story, { from, articles: articles.length, why });
  },
  merged: ({ from, story, why }, rows) => {
    rows.end(from);
    rows.happen("story.merged", story, { from, why });
  },
  retired: () => {},
};
