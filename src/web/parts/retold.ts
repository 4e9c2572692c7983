// A retelling beside what its source says, each a link to its sentence.

import { wordsOf } from "../../article/index.ts";
import type { Retold } from "../../ledger/index.ts";
import { statementHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { beginningOf } from "../words/labels.ts";
import { dated, langOf, wordsIn } from "./said.ts";

/** Retellings that are shown. */
const SHOWN = 12;

const DIFFERS: Readonly<Record<Retold["differs"], string>> = {
  figure: "another figure",
  certainty: "surer, or less sure",
  polarity: "the contrary",
};

/** What outlets say otherwise than the sources that they name; nothing where none does. */
export function retoldList(all: readonly Retold[]): Markup | false {
  if (all.length === 0) return false;
  const left = all.length - SHOWN;
  return markup`<section id="retold" aria-labelledby="retold-title"><h2 id="retold-title">Told otherwise than by its source</h2>
<ul class="why-list">${all.slice(0, SHOWN).map(retoldOne)}</ul>
${left > 0 && markup`<p class="small">and ${left} more</p>`}</section>
`;
}

const retoldOne = ({ differs, name, retold, source }: Retold): Markup =>
  markup`<li class="doubt">${DIFFERS[differs]}: <b><bdi>${beginningOf(retold.kept.article.publisher ?? "publisher not named", 90)}</bdi></b> says ${printed(retold)}<br>its source <b><bdi>${beginningOf(name, 90)}</bdi></b> says ${printed(source)}</li>
`;

const printed = ({ statement, kept: { article } }: Retold["retold"]): Markup =>
  markup`<a class="receipt" href="${statementHref(article.id, statement.id)}">${wordsIn(wordsOf(article.text, statement.content), langOf(article), 240)}</a> <span class="small">${dated(article.published)}</span>`;
