// What an outlet counts in its own words, outside of every statement: it is the source itself.

import { overlaps } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import { figuresIn, languageOf, momentsIn } from "../../language/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { StatementInContext } from "../sources.ts";

/** Sentences of an article that count something and belong to no statement, each as a statement of its publisher. */
export function ownWordsOf(article: Article, statements: readonly Statement[]): StatementInContext[] {
  const language = languageOf(article.language ?? "en");
  if (!language) return [];
  const prose = language.cut(article.text, article.blocks);
  const taken = statements.flatMap(({ content }) => content).toSorted((a, b) => a.start - b.start);
  let next = 0;
  return prose.sentences.flatMap((sentence) => {
    while (next < taken.length && taken[next]!.end <= sentence.start) next += 1;
    const isTaken = taken[next] !== undefined && overlaps(taken[next]!, sentence);
    const figures = isTaken ? [] : figuresIn(prose, [sentence]);
    if (figures.length === 0) return [];
    const span = { start: sentence.start, end: sentence.end };
    const statement: Statement = {
      id: `${article.id}:${sentence.start}`,
      content: [span],
      source: [],
      cue: [],
      by: "own words",
      confidence: 1,
      form: "indirect",
      act: "say",
      polarity: "positive",
      certainty: "certain",
      chain: [{ name: article.publisher, kind: "publication", role: null, onBehalfOf: null }],
      figures,
      times: momentsIn(prose, article.published, [span]),
      saidAt: null,
    };
    const text = article.text.slice(span.start, span.end);
    return [{ statement, text, outlet: article.publisher, publishedAt: article.published }];
  });
}
