// Where the words of a page stand: each article with its address, its hash, and what was fetched when.

import type { Article } from "../../article/index.ts";
import { articleHref, webAddress } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { timeOf } from "../words/labels.ts";
import { articleName, dated } from "./said.ts";

/** An article with the snapshot that it was read from. */
export interface Kept {
  readonly article: Article;
  readonly version: number;
  readonly snapshot: { readonly hash: string; readonly fetchedAt: string } | null;
}

export function receiptList(kept: readonly Kept[]): Markup | null {
  if (kept.length === 0) return null;
  return markup`<section class="receipts" aria-labelledby="receipts-title"><h2 id="receipts-title">Receipts</h2>
<ol>${kept.map(({ article, version, snapshot }) => {
    const address = webAddress(article.url);
    const url =
      address === null
        ? article.url !== null && markup`<bdi>${article.url}</bdi>`
        : markup`<a class="address" href="${address}" rel="noopener noreferrer">${address}</a>`;
    return markup`<li><a href="${articleHref(article.id)}">${articleName(article)}</a>, ${dated(article.published)}${version > 1 && `, version ${version}`}<br>${url} <span class="hash">text <code>${article.id}</code>${snapshot !== null && markup`, page <code>${snapshot.hash.slice(0, 16)}</code> fetched ${timeOf(snapshot.fetchedAt)}`}</span></li>
`;
  })}</ol></section>
`;
}
