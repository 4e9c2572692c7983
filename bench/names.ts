// Whether two names are of one, measured on pairs.

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { nameScore } from "../src/entity/index.ts";
import type { NameKind } from "../src/entity/index.ts";
import { records } from "./records.ts";
import type { Prediction, Predictor } from "./set.ts";

interface Input {
  readonly id: string;
  readonly schema: string;
  readonly name1: string;
  readonly name2: string;
}

/** What the set calls a thing, as we call it. */
export const kindOf = (schema: string): NameKind =>
  schema === "Person"
    ? "person"
    : schema === "Company" || schema === "Organization" || schema === "PublicBody"
      ? "organization"
      : "other";

/** Answers `names`: one score for each pair. */
export const names: Predictor = {
  set: "names",
  predict: async (folder: string): Promise<Prediction[]> =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".jsonl"))
      .map((file) => ({
        name: basename(file, ".jsonl"),
        lines: records<Input>(join(folder, file)).map(({ id, schema, name1, name2 }) => ({
          id,
          score: nameScore(name1, name2, kindOf(schema)),
        })),
      })),
};
