// Incidents: how many were killed and how many were hurt, by all the articles about one event.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { tollOf } from "../src/claim/index.ts";
import type { TollArticle } from "../src/claim/index.ts";
import { records } from "./records.ts";
import type { Predictor } from "./set.ts";

const ARTICLES = /\.articles\.jsonl(?:\.gz)?$/;

interface Item extends TollArticle {
  readonly incident: string;
}

/** Answers `incidents`: one line for each incident. */
export const incidents: Predictor = {
  set: "incidents",
  predict: async (folder) =>
    readdirSync(folder)
      .filter((file) => ARTICLES.test(file))
      .map((file) => {
        const articles = Map.groupBy(records<Item>(join(folder, file)), ({ incident }) => incident);
        const lines = [...articles].map(([incident, about]) => {
          const { killed, injured } = tollOf(about);
          return { incident, killed, injured };
        });
        return { name: file.replace(ARTICLES, ""), lines };
      }),
};
