// Timelines: the days of a story and what happened on them, from its articles alone.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { blocksOf } from "../src/article/index.ts";
import { languageOf } from "../src/language/index.ts";
import { mentionsOf, timelineOf, type Mention } from "../src/story/timeline/index.ts";
import { records } from "./records.ts";
import type { Prediction, Predictor } from "./set.ts";

interface Item {
  readonly id: string;
  readonly topic: string;
  readonly published: string;
  readonly text: string;
}

/** What is asked: the first and last day, how many days, and how many sentences for each. */
interface Task {
  readonly id: string;
  readonly topic: string;
  readonly from: string;
  readonly to: string;
  readonly dates: number;
  readonly sentences: number;
}

/** The set says neither outlets nor who copied whom: every article speaks for itself. */
function mentionsIn({ id, published, text }: Item): Mention[] {
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  return mentionsOf(prose, { id, publisher: null, published }, []);
}

function answer({ id, topic, from, to, dates, sentences }: Task, mentions: readonly Mention[]): unknown {
  const entries = timelineOf(mentions, { from, to, limit: dates });
  return {
    id,
    topic,
    timeline: entries.map(({ date, told, more }) => ({
      date,
      text: [told, ...more].slice(0, sentences).map(({ text }) => text),
    })),
  };
}

function predict(folder: string, name: string): Prediction {
  const topics = Map.groupBy(records<Item>(join(folder, `${name}.articles.jsonl.gz`)), ({ topic }) => topic);
  const mentions = new Map([...topics].map(([topic, items]) => [topic, items.flatMap(mentionsIn)]));
  const tasks = records<Task>(join(folder, `${name}.tasks.jsonl`));
  return { name, lines: tasks.map((task) => answer(task, mentions.get(task.topic) ?? [])) };
}

export const timelines: Predictor = {
  set: "timelines",
  predict: async (folder) =>
    readdirSync(folder).flatMap((file) => {
      const name = /^(.+)\.tasks\.jsonl$/.exec(file)?.[1];
      return name === undefined ? [] : [predict(folder, name)];
    }),
};
