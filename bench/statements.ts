// Statements of plain texts: PolNeAR's layout (records that name a text file) and the gold's (text/NAME.txt).

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { blocksOf, freeze } from "../src/article/index.ts";
import type { Article } from "../src/article/index.ts";
import { readerNamed } from "../src/cli/readers/index.ts";
import type { ReaderName } from "../src/cli/readers/index.ts";
import { readArticleWith } from "../src/whence.ts";
import type { Reading } from "../src/whence.ts";
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

/** What `whence read` reads with where nobody chose, and what the bench reads with beside it. */
const USUAL: ReaderName = "deep";
const OTHERS: readonly ReaderName[] = ["rules", "fast"];
/** What was learned from is read by the rules alone. */
const LEARNED = "train.jsonl";

async function answers(name: string, inputs: readonly Required<Input>[], learned: boolean): Promise<Prediction[]> {
  if (learned) return [await predictionBy("rules", name, inputs)];
  const usual = await usualName();
  const all = [predictionBy(usual, name, inputs)];
  for (const other of OTHERS) all.push(predictionBy(other, `${name}.${other}`, inputs));
  return Promise.all(all);
}

async function predictionBy(reader: ReaderName, name: string, inputs: readonly Required<Input>[]): Promise<Prediction> {
  const found = await readerNamed(reader);
  const lines: unknown[] = [];
  for (const one of inputs) lines.push(answer(one, await readArticleWith(article(one), found)));
  return { name, lines };
}

/** The usual reader; where it cannot be loaded it is said why, and the rules read instead, as they do for people. */
const usualName = (): Promise<ReaderName> =>
  readerNamed(USUAL).then(
    () => USUAL,
    (error: Error) => {
      process.stderr.write(`${error.message}; the rules read instead\n`);
      return "rules";
    },
  );

const article = ({ text, published }: Required<Input>) => articleOf(text, published);
const answer = ({ doc }: Input, { statements: all }: Reading) => ({ doc, statements: all });

/** SET/*.jsonl, whose records name their text files. */
export const statements: Predictor = {
  set: "statements",
  predict: async (folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
    const found = files.map((name) => {
      const inputs = records<Input>(path.join(folder, name)).map(({ doc, text, published }) => ({
        doc,
        text: readFileSync(path.join(folder, text), "utf8"),
        published: published ?? null,
      }));
      return answers(path.basename(name, ".jsonl"), inputs, name === LEARNED);
    });
    return (await Promise.all(found)).flat();
  },
};

/** SET/text/*.txt; a publication date is taken from SET/statements/NAME.json where that is there. */
export const gold: Predictor = {
  set: "gold",
  predict: async (folder) => {
    const texts = path.join(folder, "text");
    if (!existsSync(texts)) return [];
    const names = readdirSync(texts).filter((name) => name.endsWith(".txt"));
    const inputs = names.sort().map((name) => ofText(folder, path.basename(name, ".txt")));
    return answers("gold", inputs, false);
  },
};

function ofText(folder: string, doc: string): Required<Input> {
  const record = path.join(folder, "statements", `${doc}.json`);
  const published = existsSync(record) ? (JSON.parse(readFileSync(record, "utf8")) as Input).published : null;
  return {
    doc,
    text: readFileSync(path.join(folder, "text", `${doc}.txt`), "utf8"),
    published: published ?? null,
  };
}
