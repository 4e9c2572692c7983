// What is written for machines. Key names and their order are a contract: docs/statements.md explains each.

import type { Article, Block, Span } from "../article/index.ts";
import type { Figure } from "../language/index.ts";
import type { Link, Moment, Statement } from "../statement/index.ts";
import type { Entry } from "./format.ts";

/**
 * Raw in a line of JSON these would steer a terminal, break the line, turn its words about or stand in them unseen;
 * escaped they mean the same.
 */
const UNSAFE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** An entry in the shape and key order of the contract. */
export function record({ doc, article, statements }: Entry): object {
  return { doc, article: articleOf(article), statements: statements.map(statementOf) };
}

/** JSON in which every character is safe to print. A lone half of a surrogate pair is kept, as an escape. */
export function toJson(value: object, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escape);
}

const escape = (character: string) =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

function articleOf(article: Article): object {
  const { id, url, title, publisher, forwardedFrom, published, modified, authors, language, text } = article;
  const blocks = article.blocks.map(blockOf);
  // A key that an article lacks is left out: JSON drops what is undefined.
  return { id, url, title, publisher, forwardedFrom, published, modified, authors, language, text, blocks };
}

function statementOf(statement: Statement): object {
  const { id, content, source, cue, form, act, polarity, certainty } = statement;
  const { chain, figures, times, saidAt, confidence, by } = statement;
  return {
    id,
    content: content.map(spanOf),
    source: source.map(spanOf),
    cue: cue.map(spanOf),
    form,
    act,
    polarity,
    certainty,
    chain: chain.map(linkOf),
    figures: figures.map(figureOf),
    times: times.map(timeOf),
    saidAt,
    confidence,
    by,
  };
}

const blockOf = ({ kind, start, end }: Block) => ({ kind, start, end });
const spanOf = ({ start, end }: Span) => ({ start, end });
const linkOf = ({ name, kind, role, onBehalfOf }: Link) => ({ name, kind, role, onBehalfOf });
const timeOf = ({ value, start, end }: Moment) => ({ value, start, end });

/** Keys that a figure lacks are left out: JSON drops what is undefined. */
const figureOf = ({ value, min, max, bound, unit, start, end }: Figure) => ({
  value,
  min,
  max,
  bound,
  unit,
  start,
  end,
});
