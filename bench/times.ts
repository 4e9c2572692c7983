// Time expressions, measured on texts whose creation time is told.

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { blocksOf } from "../src/article/index.ts";
import { languageOf, timesIn } from "../src/language/index.ts";
import { records } from "./records.ts";
import type { Prediction, Predictor } from "./set.ts";

interface Input {
  readonly doc: string;
  readonly dct: string;
  readonly text: string;
}

/** A creation time as a day: "03-02-2009" and "20080221" are written in other orders. */
function published(dct: string): string {
  const turned = /^(\d\d)-(\d\d)-(\d{4})/.exec(dct);
  if (turned) return `${turned[3]}-${turned[2]}-${turned[1]}`;
  const tight = /^(\d{4})(\d\d)(\d\d)/.exec(dct);
  return tight ? `${tight[1]}-${tight[2]}-${tight[3]}` : dct;
}

function line({ doc, dct, text }: Input): unknown {
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const found = timesIn(prose, published(dct));
  return {
    doc,
    timexes: found.map(({ start, end, kind, value }) => ({ start, end, type: kind.toUpperCase(), value })),
  };
}

/** Answers `times`: one line for each document. */
export const times: Predictor = {
  set: "times",
  predict: async (folder: string): Promise<Prediction[]> =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".jsonl"))
      .map((file) => ({
        name: basename(file, ".jsonl"),
        lines: records<Input>(join(folder, file)).map(line),
      })),
};
