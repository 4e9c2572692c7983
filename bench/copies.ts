// Copies among articles: every pair that is called a copy, as the articles come.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { blocksOf } from "../src/article/index.ts";
import { languageOf } from "../src/language/index.ts";
import { findCopies, newCopyIndex, sheetOf, type Printed, type Sheet } from "../src/story/index.ts";
import { records } from "./records.ts";
import type { Prediction, Predictor } from "./set.ts";

/** An article of the measuring set. */
export interface Item {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly outlet: string | null;
}

/** Files of articles in the folder, by the name of their set. */
export function articlesIn(folder: string): { name: string; file: string }[] {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return names.flatMap((file) => {
    const name = /^(.+)\.articles\.jsonl(?:\.gz)?$/.exec(file)?.[1];
    return name === undefined ? [] : [{ name, file: join(folder, file) }];
  });
}

/** What the ledger would know of the article. */
export function printed({ id, text, outlet, published }: Item): Printed {
  const { quotations } = languageOf("en")!.cut(text, blocksOf(text));
  return { id, text, publisher: outlet, published, credits: [], quotations };
}

function pairs(items: readonly Item[]): { a: string; b: string }[] {
  const index = newCopyIndex();
  const sheets = new Map<string, Sheet>();
  return items.flatMap((item) => {
    const sheet = sheetOf(printed(item));
    sheets.set(sheet.id, sheet);
    const { copies } = findCopies(index, sheet, (id) => sheets.get(id));
    return copies.flatMap(({ a, b, verdict }) => (verdict === "copy" ? [{ a, b }] : []));
  });
}

/** The articles that copies are sought among are those of the stories. */
const predict = async (folder: string): Promise<Prediction[]> => {
  const own = articlesIn(folder);
  const files = own.length > 0 ? own : articlesIn(join(folder, "..", "stories"));
  return files.map(({ name, file }) => ({ name, lines: pairs(records<Item>(file)) }));
};

export const copies: Predictor = { set: "copies", predict };
