// What headlines do to claims.

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { stanceOf } from "../src/claim/stance/index.ts";
import { records } from "./records.ts";
import type { Predictor } from "./set.ts";

interface Input {
  readonly id: string;
  readonly claim: string;
  readonly headline: string;
}

/** Answers `stance`: one line for each headline. */
export const stance: Predictor = {
  set: "stance",
  predict: async (folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".jsonl"))
      .map((file) => ({
        name: basename(file, ".jsonl"),
        lines: records<Input>(join(folder, file)).map(({ id, claim, headline }) => ({
          id,
          stance: stanceOf(claim, { title: headline, text: null }).stance,
        })),
      })),
};
