// The records of the statements of a row, beside its text.

import type { Article } from "../../article/index.ts";
import type { ClaimLine } from "../../ledger/index.ts";
import type { Link, Statement } from "../../statement/index.ts";
import { claimHref, correctHref, spanHref, statementAnchor } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import type { Placed } from "../words/nesting.ts";
import { actOf, dateOf, excerpt, figureIn, hedges, standingOf } from "../words/words.ts";
import { chainOf, langOf } from "./said.ts";
import type { Meant } from "./said.ts";
import { originsIn } from "./status.ts";

/** What notes are made with. */
export interface Beside {
  readonly article: Article;
  readonly claims: ReadonlyMap<string, ClaimLine>;
  readonly meant: Meant;
  readonly canCorrect: boolean;
}

export function notesOf(statements: readonly Placed[], beside: Beside): Markup | null {
  return statements.length === 0
    ? null
    : markup`<ol class="notes">${statements.map((one) => noteOf(one, beside))}</ol>`;
}

function noteOf({ statement, number, depth, holder }: Placed, beside: Beside): Markup {
  const { article, claims, meant, canCorrect } = beside;
  const [first] = statement.content;
  const claim = claims.get(statement.id);
  const words = first ? article.text.slice(first.start, first.end) : "";
  return markup`<li class="note item${depth > 0 && " inner"}" id="${statementAnchor(statement.id)}" tabindex="-1"><a class="number" href="#r-${statement.id}" aria-label="${number}: back to the text">${number}</a>
<p>${chainOf(statement, meant)}${standing(statement.chain)} <b>${actOf(statement)}</b>${statement.saidAt !== null && ` ${dateOf(statement.saidAt)}`}${hedges(statement).map((hedge) => markup` <span class="hedge">${hedge}</span>`)}${holder && markup` <a class="small" href="#${statementAnchor(holder.statement.id)}">inside ${holder.number}</a>`}</p>
${meaningsOf(statement, article)}<p class="small">${claim && markup`<a class="open" href="${claimHref(claim.id)}">claim</a>: ${originsIn(claim)}${claim.statements > 1 && `, ${claim.statements} times`} · `}${first && markup`<a class="evidence" href="${spanHref(article.id, words, first)}">words</a>`}${canCorrect && markup` · <a class="correct" href="${correctHref(statement.id)}">correct</a>`} · ${statement.by} ${Math.round(statement.confidence * 100)}%</p></li>
`;
}

function standing(chain: readonly Link[]): Markup | null {
  const told = chain.length === 1 ? chain.flatMap(standingOf) : [];
  return told.length === 0 ? null : markup` <span class="standing"><bdi>${told.join(", ")}</bdi></span>`;
}

/** Figures and dates of one statement whose meaning is told. */
const MEANINGS = 6;

function meaningsOf({ figures, times }: Statement, article: Article): Markup | null {
  const all = [
    ...figures.map((one) => ({ ...one, meant: figureIn(article.text, one) })),
    ...times.map((one) => ({ ...one, meant: dateOf(one.value) })),
  ].slice(0, MEANINGS);
  if (all.length === 0) return null;
  return markup`<ul class="meanings small">${all.map(({ start, end, meant }) => markup`<li>“<span dir="auto" lang="${langOf(article)}">${excerpt(article.text, [{ start, end }]).slice(0, 120)}</span>” = <bdi>${meant}</bdi></li>`)}</ul>
`;
}
