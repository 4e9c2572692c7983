// A language model that is always right, as far as the rules are: it answers with the words of statements that are known.

import { languageOf } from "../../src/language/index.ts";
import type { Prose } from "../../src/language/index.ts";
import type { Prompt } from "../../src/statement/index.ts";
import type { Article, Statement } from "../../src/whence.ts";

/** A statement as it is answered. */
export interface Answered {
  readonly sentence: number;
  readonly cue: string;
  readonly source: string;
  readonly content: readonly string[];
}

export const proseOf = ({ text, blocks }: Pick<Article, "text" | "blocks">): Prose =>
  languageOf("en")!.cut(text, blocks);

/** Statements in the words of the article. */
export function answersFor(article: Article, statements: readonly Statement[]): Answered[] {
  const { sentences } = proseOf(article);
  return statements.map(({ content, source, cue }) => ({
    sentence: sentences.findIndex(({ end }) => end > cue[0]!.start) + 1,
    cue: article.text.slice(cue[0]!.start, cue[0]!.end),
    source: source.map(({ start, end }) => article.text.slice(start, end)).join(" "),
    content: content.map(({ start, end }) => article.text.slice(start, end)),
  }));
}

/** Those that a question asks for. */
export function askedFor(all: readonly Answered[], { data }: Pick<Prompt, "data">): Answered[] {
  const [, from, to] = /sentences (\d+) to (\d+)/.exec(data) ?? [];
  return all.filter(({ sentence }) => sentence >= Number(from) && sentence <= Number(to));
}

/** An answer in the shape that is asked for. */
export const asJson = (statements: readonly Answered[]): string => JSON.stringify({ statements });
