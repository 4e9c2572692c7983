// Statements of plain texts: PolNeAR's layout (records that name a text file) and the gold's (text/NAME.txt).

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { blocksOf, freeze } from "../src/article/index.ts";
import type { Article } from "../src/article/index.ts";
import { readArticle } from "../src/whence.ts";
import { records } from "./records.ts";
import type { Prediction, Predictor } from "./set.ts";

interface Input {
  readonly doc: string;
  readonly text: string;
  readonly published?: string | null;
}

/** An English article of a plain text, as the bench gives it to the reader. */
export function articleOf(text: string, published: string | null = null): Article {
  return freeze({
    url: null,
    title: null,
    publisher: null,
    published,
    modified: null,
    authors: [],
    language: "en",
    text,
    blocks: blocksOf(text),
  });
}

const answer = (doc: string, text: string, published: string | null) => ({
  doc,
  statements: readArticle(articleOf(text, published)).statements,
});

/** SET/*.jsonl, whose records name their text files. */
export const statements: Predictor = {
  set: "statements",
  predict: async (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".jsonl"))
      .map((name): Prediction => ({
        name: path.basename(name, ".jsonl"),
        lines: records<Input>(path.join(folder, name)).map(({ doc, text, published }) =>
          answer(doc, readFileSync(path.join(folder, text), "utf8"), published ?? null),
        ),
      })),
};

/** SET/text/*.txt; a publication date is taken from SET/statements/NAME.json where that is there. */
export const gold: Predictor = {
  set: "gold",
  predict: async (folder) => {
    const texts = path.join(folder, "text");
    if (!existsSync(texts)) return [];
    const names = readdirSync(texts).filter((name) => name.endsWith(".txt"));
    return [{ name: "gold", lines: names.sort().map((name) => ofText(folder, path.basename(name, ".txt"))) }];
  },
};

function ofText(folder: string, doc: string) {
  const record = path.join(folder, "statements", `${doc}.json`);
  const published = existsSync(record) ? (JSON.parse(readFileSync(record, "utf8")) as Input).published : null;
  return answer(doc, readFileSync(path.join(folder, "text", `${doc}.txt`), "utf8"), published ?? null);
}
