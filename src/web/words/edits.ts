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

/** Most pairs of sentences of one place that are laid beside each other. */
const MOST = 900;

/** Sentences that were made into similar ones are told of one by one, and what stands between them by itself. */
function editsIn({ was, now }: Difference): Edit[] {
  const pairs = was.length * now.length > MOST ? [] : similarIn(was, now);
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  for (const { before, after, words } of [...pairs, { before: was.length, after: now.length, words: [] }]) {
    if (before > i || after > j) edits.push({ was: was.slice(i, before), now: now.slice(j, after), words: [] });
    if (words.length > 0) edits.push({ was: [was[before]!], now: [now[after]!], words });
    [i, j] = [before + 1, after + 1];
  }
  return edits;
}

interface Similar extends Pick<Edit, "words"> {
  readonly before: number;
  readonly after: number;
}

/** Sentences that became similar ones, as many as there are in the same order. */
function similarIn(was: readonly string[], now: readonly string[]): Similar[] {
  let best: Similar[][] = Array.from({ length: now.length + 1 }, () => []);
  for (const [before, sentence] of was.entries()) {
    const next: Similar[][] = [[]];
    for (const [after, other] of now.entries()) {
      const words = wordsOf(sentence, other);
      const paired = words.length > 0 ? [...best[after]!, { before, after, words }] : [];
      const most = [best[after + 1]!, next[after]!, paired].toSorted((a, b) => b.length - a.length)[0]!;
      next.push(most);
    }
    best = next;
  }
  return best.at(-1)!;
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
