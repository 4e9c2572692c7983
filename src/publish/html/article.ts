// One article of the page: what it is, its rows, its id.

import type { Article } from "../../article/index.ts";
import type { Entry, Look } from "../format.ts";
import { line } from "../visible.ts";
import { counted, dateOf, placed } from "../../web/words/index.ts";
import { addressesOf, titleOf } from "../words.ts";
import { markup, type Markup } from "../../web/text/index.ts";
import { noteOf } from "./record.ts";
import { rowsOf, type Row } from "../../web/text/index.ts";
import { cutter, marksOf } from "../../web/text/index.ts";
import { sheetOf, type Sheet } from "./sheet.ts";
import { textOf } from "./text.ts";

/** An article as a section of the page, `place`th of its run. */
export function articleOf(entry: Entry, look: Look, place: number): Markup {
  const { article } = entry;
  const sheet = sheetOf(entry, look, place);
  const statements = placed(entry.statements);
  const cut = cutter(marksOf(statements));
  const rows = rowsOf(article, statements).map((row) => rowOf(row, textOf(row, cut, sheet), sheet));
  const untitled =
    sheet.headline === null && markup`<h2 id="${sheet.id}h" dir="auto" lang="${sheet.lang}">${titleOf(entry)}</h2>`;
  return markup`<article id="${sheet.id}" aria-labelledby="${sheet.id}h">
<header>${headOf(article)}${addressesOf(entry).map(addressOf)}</header>
${untitled}${rows}
<footer>${counted(statements.length, "statement")} in article <code>${article.id}</code></footer>
</article>
`;
}

/** The entry of an article in the contents of the page. */
export function contentsEntry(entry: Entry, place: number): Markup {
  const { publisher, published } = entry.article;
  const facts = [publisher, published && dateOf(published), counted(entry.statements.length, "statement")];
  return markup`<li><a href="#a${place}"><bdi>${titleOf(entry)}</bdi></a> <small>${facts.filter(Boolean).map(fact)}</small></li>
`;
}

const fact = (words: string | null | undefined | false, at: number) =>
  markup`${at > 0 && " · "}<bdi>${line(words || "")}</bdi>`;

function rowOf({ statements }: Row, text: Markup, sheet: Sheet): Markup {
  const notes = statements.map((placed) => noteOf(placed, sheet));
  return markup`<div class="row">${text}
${notes.length > 0 && markup`<ol class="notes">${notes}</ol>`}</div>
`;
}

function headOf({ publisher, forwardedFrom, published, modified, authors }: Article): Markup {
  const facts = [
    forwardedFrom && `passed on from ${forwardedFrom}`,
    published && dateOf(published),
    modified && modified !== published && `changed ${dateOf(modified)}`,
  ].filter(Boolean);
  return markup`${publisher && markup`<p class="publisher"><bdi>${line(publisher)}</bdi></p>`}${facts.length > 0 && markup`<p>${facts.map(fact)}</p>`}${
    authors.length > 0 && markup`<p>By <bdi>${authors.map(line).join(", ")}</bdi></p>`
  }`;
}

/** Only a web address becomes a link: others could run a script or open a file. */
function addressOf(address: string, at: number): Markup {
  const words = markup`<bdi>${address}</bdi>`;
  const isWeb = /^https?:\/\//i.test(address);
  return markup`<p class="address">${at > 0 && "read from "}${isWeb ? markup`<a href="${address}" rel="noopener noreferrer">${words}</a>` : words}</p>`;
}
