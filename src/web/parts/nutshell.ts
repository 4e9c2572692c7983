// The brief of a story: every sentence with its receipts.

import { markup, type Markup } from "../markup.ts";
import { beginningOf } from "../words/labels.ts";

/** A sentence that is told of a story, and where it is taken from. */
export interface NutshellSentence {
  readonly text: string;
  readonly receipts: readonly {
    readonly statement: string;
    readonly article: string;
    readonly quote: string;
    readonly href: string;
  }[];
}

export interface Nutshell {
  readonly sentences: readonly NutshellSentence[];
}

/** Receipts of one sentence that are shown. */
const RECEIPTS = 4;

export function nutshellOf(nutshell: Nutshell | null): Markup | null {
  if (nutshell === null || nutshell.sentences.length === 0) return null;
  let number = 0;
  const sentences = nutshell.sentences.map(({ text, receipts }) => {
    const marks = receipts.slice(0, RECEIPTS).map(({ href, quote }) => {
      number += 1;
      return markup`<sup><a class="receipt" href="${href}" aria-label="Receipt ${number}: ${beginningOf(quote, 160)}">${number}</a></sup>`;
    });
    return markup`<li><span dir="auto">${text}</span>${marks}</li>`;
  });
  return markup`<section class="nutshell" aria-labelledby="nutshell-title"><h2 id="nutshell-title">In a nutshell</h2>
<ul>${sentences}</ul></section>
`;
}
