// Articles of tests, each in one line.

import { homesAfter } from "../../bench/stories.ts";
import { featuresOf, join, newStories } from "../../src/story/index.ts";
import type { Told } from "../../src/story/index.ts";

/** "Tern +1 | headline | text": an article, with days since the first. */
export function article(line: string, place: number): Told {
  const [head, title, text] = line.split(" | ") as [string, string, string];
  const [publisher, days] = head.split(" +") as [string, string];
  const published = new Date(Date.UTC(2031, 1, 3 + Number(days))).toISOString().slice(0, 10);
  return { id: `${place}`, title: title === "" ? null : title, text, published, publisher };
}

/** The stories of these articles, each as the numbers of its articles. */
export function storiesOf(lines: readonly string[]): string[] {
  const state = newStories();
  const homes = homesAfter(lines.map(article).flatMap((one) => [...join(state, featuresOf(one)).events]));
  return [...Map.groupBy(homes, ([, story]) => story).values()].map((one) => one.map(([id]) => id).join(" "));
}
