// What an edit changed: the sentences that two texts of one address do not have in common.

import type { Article } from "../../article/index.ts";
import { languageOf } from "../../language/index.ts";
import { differences } from "./difference.ts";
import type { Difference } from "./difference.ts";
import { oneLined } from "./labels.ts";

/** A place where sentences differ. */
export interface Edit extends Difference {
  /** The words that differ, where one sentence was made into a similar one. */
  readonly words: readonly { readonly was: string; readonly now: string }[];
}

/** Where the sentences of two texts differ, in order; white space alone is no difference. */
export function editsOf(before: Article, after: Article): Edit[] {
  return differences(sentencesOf(before), sentencesOf(after)).flatMap(editsIn);
}

/** Neighbours that were each made into a similar sentence are told of one by one. */
function editsIn({ was, now }: Difference): Edit[] {
  if (was.length !== now.length) return [{ was, now, words: [] }];
  const pairs = was.map((sentence, place) => ({ was: [sentence], now: [now[place]!] }));
  const edits = pairs.map((pair) => ({ ...pair, words: wordsOf(pair.was[0]!, pair.now[0]!) }));
  return edits.every(({ words }) => words.length > 0) ? edits : [{ was, now, words: [] }];
}

/** The sentences of an article, as its language cuts them or, where it is not read, as Unicode does. */
function sentencesOf({ text, blocks, language }: Article): string[] {
  const known = languageOf(language ?? "en");
  if (known) return known.cut(text, blocks).sentences.map(({ start, end }) => oneLined(text.slice(start, end)));
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return blocks.flatMap(({ start, end }) =>
    [...segmenter.segment(text.slice(start, end))].map(({ segment }) => oneLined(segment)),
  );
}

/** "confirmed" and "said", where most of a sentence stayed as it was; nothing where it became another. */
function wordsOf(was: string, now: string): Edit["words"] {
  const [before, after] = [was.split(" "), now.split(" ")];
  const found = differences(before, after);
  const changed = found.reduce((sum, one) => sum + Math.max(one.was.length, one.now.length), 0);
  if (changed * 2 > Math.max(before.length, after.length)) return [];
  return found.map((one) => ({ was: one.was.join(" "), now: one.now.join(" ") }));
}
