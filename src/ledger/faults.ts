// What is wrong with a reading: a ledger takes none whose hashes and spans do not prove themselves.

import type { Article, Span } from "../article/index.ts";
import type { Statement } from "../statement/index.ts";
import type { Reading } from "../whence.ts";
import { statementId } from "../statement/index.ts";
import { articleId } from "./proof.ts";

/** One thing that is wrong: its name, and the value that has it. */
export interface Problem {
  /** What was looked at: "article id", "content words", "index". */
  readonly name: string;
  /** What was found, ending with the value. */
  readonly says: string;
}

/** Every fault of a reading; none in a sound one. */
export function faultsIn({ article, statements }: Reading): Problem[] {
  return [
    ...articleFaults(article),
    ...statements.flatMap((one) => statementFaults(article, one)),
    ...twice(statements),
  ];
}

/** The laws of an article. */
export function articleFaults(article: Article): Problem[] {
  const { id, text, blocks } = article;
  const faults: Problem[] = [];
  if (articleId(article) !== id) faults.push({ name: "article id", says: `is no hash of address and text: ${id}` });
  if (!blocks.every((block) => within(text, block))) {
    faults.push({ name: "block span", says: `lies outside the text: ${id}` });
  }
  return faults;
}

/** The laws of a statement. */
export function statementFaults({ id: article, text }: Article, statement: Statement): Problem[] {
  const { id, content, source, cue, chain, figures, times } = statement;
  const faults: Problem[] = [];
  if (statementId(article, statement) !== id) {
    faults.push({ name: "statement id", says: `is no hash of article and spans: ${id}` });
  }
  const spans = [...content, ...source, ...cue, ...figures, ...times];
  if (!spans.every((span) => within(text, span))) {
    faults.push({ name: "statement span", says: `lies outside the text: ${id}` });
  }
  if (chain.length === 0) faults.push({ name: "chain", says: `has no link: ${id}` });
  return faults;
}

function twice(statements: readonly Statement[]): Problem[] {
  const seen = new Set<string>();
  return statements.flatMap(({ id }) => {
    if (!seen.has(id)) return (seen.add(id), []);
    return [{ name: "statement id", says: `stands twice in its article: ${id}` }];
  });
}

const within = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
