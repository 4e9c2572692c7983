// The life of one article: frozen text in, statements with their chain of sources out.

import type { Article } from "./article/index.ts";
import { describe } from "./entity/index.ts";
import { figuresIn, languageOf, momentsIn } from "./language/index.ts";
import { distinct, rules, statementId } from "./statement/index.ts";
import type { Reader, Statement } from "./statement/index.ts";

export type { Article } from "./article/index.ts";
export type { Reader, Statement } from "./statement/index.ts";

/** What was read of one article: its statements stand in the order of the text. */
export interface Reading {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/**
 * Reads one article with a reader of statements, by default the rules. An article in a language that
 * Whence does not read has no statements; one whose language nobody states is taken for English.
 */
export function readArticle(article: Article, { reader = rules }: { reader?: Reader } = {}): Reading {
  const language = languageOf(article.language ?? "en");
  if (!language) return { article, statements: [] };
  const prose = language.cut(article.text, article.blocks);
  const found = distinct(reader.find(prose));
  const records = describe(prose, article, found, momentsIn(prose, article.published));
  const statements = found.map((one, place) => ({
    id: statementId(article.id, one),
    ...one,
    ...records[place]!,
    figures: figuresIn(prose, one.content),
    times: momentsIn(prose, article.published, one.content),
  }));
  return { article, statements };
}
