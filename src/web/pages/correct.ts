// One statement with the forms that correct it: its spans in the text, its record, and what it does to others.

import type { Article } from "../../article/index.ts";
import type { KeptArticle } from "../../ledger/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { Frame, Page } from "../frame.ts";
import { statementHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { correctionForm } from "../parts/correcting.ts";
import { relationForms } from "../parts/relating.ts";
import type { Related } from "../parts/relating.ts";
import { articleName, dated, langOf } from "../parts/said.ts";
import { marked } from "../parts/sentence.ts";
import { cutter, marksOf } from "../segments.ts";
import { firstOf, placed } from "../words/nesting.ts";

/** A statement as it stands, and what there is to correct. */
export interface CorrectRecord {
  readonly statement: Statement;
  readonly kept: KeptArticle;
  /** What it does to other statements. */
  readonly relations: readonly Related[];
  /** Statements of its claim to which it may do something. */
  readonly others: readonly Omit<Related, "relation">[];
}

export function correctPage({ statement, kept: { article }, relations, others }: CorrectRecord, frame: Frame): Page {
  const href = statementHref(article.id, statement.id);
  const back = { ...frame, here: href };
  return {
    title: "Correct a record",
    section: "judgements",
    main: markup`<header class="head"><p class="kicker">Statement</p><h1>Correct a record</h1></header>
<div class="passage-text" id="passage" tabindex="0" role="group" aria-label="The text around it" lang="${langOf(article)}">${passageOf(article, statement)}</div>
<p class="small">${dated(article.published)} · <a class="evidence" href="${href}">${articleName(article)}</a> · found by ${statement.by}</p>
${correctionForm(back, statement)}${relationForms(back, statement.id, relations, others)}`,
  };
}

/** Code units of the text on either side of a statement that are shown. */
const AROUND = 1200;

/** The blocks around a statement with its parts marked; each says where in the text it begins. */
function passageOf(article: Article, statement: Statement): Markup[] {
  const { text, blocks } = article;
  const first = firstOf(statement);
  const last = Math.max(first, ...[...statement.content, ...statement.source, ...statement.cue].map(({ end }) => end));
  const [from, to] = [first - AROUND, Math.min(last, first + 4 * AROUND) + AROUND];
  const cut = cutter(marksOf(placed([statement])));
  return blocks
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .map((stretch) => {
      const words = cut(stretch).map(({ start, end, marks }) => marked(text.slice(start, end), marks));
      return markup`<p dir="auto" data-start="${stretch.start}">${words}</p>
`;
    });
}
