// What a content says first of all: of several sentences the one that counts something, or the first that says
// enough. What is said beside it must not turn it round: "Fourteen are dead. You will not hear another number."

import { countsOf, isDistinct } from "./counts.ts";
import type { Count } from "./counts.ts";
import type { Wording } from "./wording.ts";
import { inOneWord } from "./wordings.ts";
import { wordsIn } from "./words.ts";
import type { Word } from "./words.ts";

interface Focus {
  readonly text: string;
  readonly words: readonly Word[];
  readonly counts: readonly Count[];
  /** What it counts first of all: the dead before the streets. */
  readonly main: Count | null;
  /** The part of the sentence that counts; the whole where nothing is counted. */
  readonly clause: string;
}

/** Sentences and letters that are looked at: a quotation may run on for pages. */
const MOST = 12;
const LONGEST = 10_000;
/** Words that say something from which on a sentence is not an exclamation. */
const ENOUGH = 2;

export function focusOf({ text, figures, counted = [] }: Wording): Focus {
  const sentences = sentencesOf(text).map((sentence) => read(sentence, figures, counted));
  if (sentences.length === 1) return sentences[0]!;
  return (
    sentences.find(({ main }) => main?.isState) ??
    sentences.find(({ main }) => main !== null && isDistinct(main)) ??
    sentences.find(({ words }) => words.filter(({ isStop }) => !isStop).length >= ENOUGH) ??
    sentences[0]!
  );
}

/** Does a figure of it not say what it counts? */
export const countsBare = ({ text, figures }: Wording): boolean =>
  figures.length > 0 &&
  sentencesOf(text).some((sentence) => read(sentence, figures, []).counts.some(({ isBare }) => isBare));

function sentencesOf(text: string): string[] {
  const cut = text
    .slice(0, LONGEST)
    .split(/(?<=[.!?]["”’]{0,2})\s{1,9}(?=["“‘']{0,2}\p{Lu})|\s…\s/u, MOST)
    .filter((one) => one.trim() !== "");
  return cut.length === 0 ? [text.slice(0, LONGEST)] : cut;
}

function read(text: string, figures: Wording["figures"], counted: readonly string[]): Focus {
  const words = wordsIn(inOneWord(text));
  const values = new Set(words.map(({ value }) => value));
  const own = figures.filter(({ value, min, max }) =>
    [value, min, max].some((one) => one !== undefined && values.has(one)),
  );
  const counts = countsOf(text, words, own, counted);
  const first = firstOf(words, counts);
  const main = first.find(({ isState }) => isState) ?? first.find(isDistinct) ?? first[0] ?? null;
  return { text, words, counts, main, clause: clauseOf(text, main) };
}

/** Drivers filed four complaints before 12 people died: it is the complaints that are counted first of all. */
function firstOf(words: readonly Word[], counts: readonly Count[]): readonly Count[] {
  const aside = words.findIndex(({ lower }, at) => at > 0 && /^(?:before|after|since)$/.test(lower));
  const isFirst = ({ value, isMeasure }: Count) =>
    !isMeasure && words.findIndex((word) => word.value === value) < aside;
  const outside = aside < 0 ? [] : counts.filter(isFirst);
  return outside.length > 0 ? outside : counts;
}

/** Numbers of anybody's wives and sons. */
const SMALL = 10;

/** I did not, and fourteen people are dead; but “he has two wives, and neither lives here” turns on neither. */
function clauseOf(text: string, main: Count | null): string {
  if (main === null || main.value === 0 || !(main.isState || main.value > SMALL)) return text;
  const clauses = text.split(/[,;:]\s+|\s(?:and|but)\s/);
  return clauses.find((clause) => wordsIn(clause).some(({ value }) => value === main.value)) ?? text;
}
