// The record of one statement as a note beside the text.

import type { Figure } from "../../language/index.ts";
import type { Link, Moment } from "../../statement/index.ts";
import { actOf, dateOf, excerpt, figureIn, formOf, hedges, nameOf, standingOf } from "../../web/words/index.ts";
import type { Placed } from "../../web/words/index.ts";
import { markup, type Markup } from "../../web/text/index.ts";
import type { Sheet } from "./sheet.ts";

/** The note: who, through whom, what the source did, figures, times. Its number leads back to the text. */
export function noteOf(placed: Placed, sheet: Sheet): Markup {
  const { statement, number, depth } = placed;
  const inner = depth > 0 ? " inner" : "";
  return markup`<li class="note ${sheet.tie(number)}${inner}" id="${sheet.noteId(number)}" tabindex="-1">
<a class="number" href="#${sheet.refId(number)}" aria-label="${number}: back to the text">${number}</a>
<p class="chain">${statement.chain.map(linkOf)}</p>
<p class="verb">${verbOf(placed, sheet)}</p>
${meaningsOf(placed, sheet)}${sheet.look.why && whyOf(placed)}</li>
`;
}

/** "Šárka Żeleńska said", for the name of a link. */
export function nameOfStatement({ statement }: Placed): string {
  return `${nameOf(statement.chain[0] ?? NOBODY)} ${actOf(statement)}`;
}

const NOBODY: Link = { name: null, kind: "unnamed", role: null, onBehalfOf: null };

function linkOf(link: Link, at: number): Markup {
  const standing = standingOf(link).join(", ");
  const arrow =
    at > 0 && markup`<span class="arrow" aria-hidden="true">→\u00a0</span><span class="spoken">passed on by </span>`;
  const name = link.name === null ? markup`<i>${nameOf(link)}</i>` : markup`<b><bdi>${nameOf(link)}</bdi></b>`;
  return markup`<span class="link">${arrow}${name}${standing && markup` <bdi class="standing">${standing}</bdi>`} </span>`;
}

function verbOf({ statement, holder }: Placed, sheet: Sheet): Markup {
  const { saidAt, act } = statement;
  return markup`<strong class="${act}">${actOf(statement, sheet.article.text)}</strong>${
    saidAt !== null && markup` <span class="date">${dateOf(saidAt)}</span>`
  }${hedges(statement).map((hedge) => markup` <span class="hedge">${hedge}</span>`)}${
    holder && markup` <a class="holder" href="#${sheet.noteId(holder.number)}">inside ${holder.number}</a>`
  }`;
}

function meaningsOf({ statement }: Placed, sheet: Sheet): Markup | null {
  const figures = statement.figures.map((figure) => meaning(figure, figureIn(sheet.article.text, figure), sheet));
  const times = statement.times.map((time) => meaning(time, dateOf(time.value), sheet));
  if (figures.length + times.length === 0) return null;
  return markup`<ul class="meanings">${figures}${times}</ul>
`;
}

function meaning({ start, end }: Figure | Moment, meant: string, { article, lang }: Sheet): Markup {
  return markup`<li>“<bdi lang="${lang}">${excerpt(article.text, [{ start, end }])}</bdi>” = <bdi>${meant}</bdi></li>`;
}

function whyOf({ statement }: Placed): Markup {
  return markup`<p class="why">found by ${statement.by}, confidence ${statement.confidence.toFixed(2)}, ${formOf(statement)}</p>
`;
}
