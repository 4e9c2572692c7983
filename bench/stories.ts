// Stories: articles grouped in the order of the file, which is the order of their arrival.

import { featuresOf, join, newStories, settleAll, type StoryEvent } from "../src/story/index.ts";
import { articlesIn, type Item } from "./copies.ts";
import { records } from "./records.ts";
import type { Predictor } from "./set.ts";

/** The story of each article, after all that happened. */
export function homesAfter(events: Iterable<StoryEvent>): Map<string, string> {
  const homes = new Map<string, string>();
  for (const event of events) {
    if ("article" in event) homes.set(event.article, event.story);
    if (event.kind === "split") for (const article of event.articles) homes.set(article, event.story);
  }
  return homes;
}

/** Groups articles as they come; `rounds` more times every place is thought over at the end. */
export function grouped(items: readonly Item[], rounds = 0): Map<string, string> {
  const state = newStories();
  const events = items.flatMap((item) => join(state, featuresOf(item)).events);
  for (let round = 0; round < rounds; round += 1) events.push(...settleAll(state));
  return homesAfter(events);
}

export const stories: Predictor = {
  set: "stories",
  predict: async (folder) =>
    articlesIn(folder).map(({ name, file }) => ({
      name,
      lines: [...grouped(records<Item>(file))].map(([id, story]) => ({ id, story })),
    })),
};
