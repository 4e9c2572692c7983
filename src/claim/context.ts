// The statements of one article, each with what it needs to be compared with those of others.

import { covers, wordsOf } from "../article/index.ts";
import type { Article, Span } from "../article/index.ts";
import type { Statement } from "../statement/index.ts";
import { countsBare } from "./focus.ts";
import { propositionOf } from "./proposition.ts";
import type { Wording } from "./wording.ts";
import { referentOf } from "./referents.ts";
import type { StatementInContext } from "./sources.ts";

/** Letters of another's words that are looked at. */
const LONGEST = 10_000;
/** Statements before and after one that can be inside it or tell what it counts. */
const NEAR = 6;

/** Statements of one article, in the order of its text, with their words and what those point to. */
export function contextsOf(
  article: Pick<Article, "text" | "publisher" | "published">,
  statements: readonly Statement[],
): StatementInContext[] {
  const contexts: StatementInContext[] = [];
  for (const [at, statement] of statements.entries()) {
    const text = wordsOf(article.text, statement.content);
    const inner = statements.slice(Math.max(0, at - NEAR), at + NEAR).find((one) => tells(statement, one));
    const told = inner && toldBy(statement, inner, article.text);
    const plain = { text, figures: statement.figures, days: daysOf(statement), ...(told && { told }) };
    const context = {
      statement,
      text,
      cue: wordsOf(article.text, statement.cue),
      outlet: article.publisher,
      publishedAt: article.published,
    };
    const about = referentOf(context, contexts);
    const counted = countedBefore(context, plain, contexts);
    contexts.push({ ...context, wording: { ...plain, ...(counted && { counted }), ...(about && { about }) } });
  }
  return contexts;
}

/** The days that a statement names. */
export const daysOf = ({ times }: Statement): string[] =>
  times.flatMap(({ value }) => (/^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : []));

/** Is most of a statement another statement? The union said that managers had claimed that it was sound. */
function tells(outer: Statement, inner: Statement): boolean {
  if (inner === outer) return false;
  const within = (span: Span) => outer.content.some((piece) => covers(piece, span));
  const spans = [...inner.content, ...inner.cue, ...inner.source];
  return [...inner.content, ...inner.cue].every(within) && 2 * lengthOf(spans) > lengthOf(outer.content);
}

/** Who tells of himself is not told of: he said that he did not expect it. */
function toldBy(outer: Statement, inner: Statement, text: string): Wording["told"] {
  const isSelf = inner.chain[0]?.name === outer.chain[0]?.name;
  return {
    text: wordsOf(text, (isSelf ? outer : inner).content).slice(0, LONGEST),
    by: (isSelf ? null : inner.chain[0]?.name) ?? "",
  };
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The official count of 12 dead was out of date, he said. “I make it 14.” */
function countedBefore(
  { statement }: StatementInContext,
  plain: Wording,
  before: readonly StatementInContext[],
): readonly string[] | null {
  const { name } = statement.chain[0] ?? { name: null };
  if (name === null || !countsBare(plain)) return null;
  for (const earlier of before.slice(-NEAR).toReversed()) {
    if (earlier.statement.chain[0]?.name !== name || !earlier.wording) continue;
    const { main } = propositionOf(earlier.wording);
    if (main && main.of.size > 0) return [...main.of];
  }
  return null;
}
