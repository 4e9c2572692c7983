// What is watched, and how it is.

import type { SourceLine } from "../../ledger/index.ts";
import type { Page } from "../frame.ts";
import { webAddress } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { beginningOf, timeOf } from "../words/labels.ts";
import { counted } from "../words/words.ts";

export function sourcesPage(sources: Stretch<SourceLine>): Page {
  return {
    title: "Sources",
    section: "sources",
    records: "/sources",
    main: markup`<header class="head"><h1>Sources</h1><p class="facts">What is watched, and how it is.</p></header>
${
  sources.items.length === 0
    ? NONE
    : markup`<div class="scroll" tabindex="0" role="group" aria-label="Table of sources"><table><thead><tr><th scope="col">Source</th><th scope="col">Kind</th><th scope="col">Health</th><th scope="col">Next look</th><th scope="col">Articles</th></tr></thead><tbody>${sources.items.map(rowOf)}</tbody></table></div>
${pager(sources, "sources")}`
}`,
  };
}

const NONE = markup`<p>Nothing is watched yet. What a list of sources names is looked at again and again by</p>
<pre><code>npm run -s whence -- watch</code></pre>`;

function rowOf({ name, address, kind, nextLook, articles, ...health }: SourceLine): Markup {
  const link = webAddress(address);
  const words = markup`<bdi>${beginningOf(name, 90)}</bdi>`;
  return markup`<tr class="item" tabindex="-1"><th scope="row">${link === null ? words : markup`<a class="open original" href="${link}" rel="noopener noreferrer">${words}</a>`}</th><td>${kind}</td><td>${healthOf(health)}</td><td>${timeIn(nextLook)}</td><td class="value">${articles}</td></tr>
`;
}

/** A mark and words: working, failing since, or never looked at. */
function healthOf({
  lastSuccess,
  lastFailure,
  reason,
  failures,
}: Pick<SourceLine, "lastSuccess" | "lastFailure" | "reason" | "failures">): Markup {
  const last = lastSuccess === null ? "never understood" : markup`last understood ${timeIn(lastSuccess)}`;
  if (failures === 0 && lastSuccess === null)
    return markup`<span class="mark" aria-hidden="true">○</span> not looked at yet`;
  if (failures === 0)
    return markup`<span class="tag confirmed"><span class="mark" aria-hidden="true">✓</span> well</span> ${last}`;
  return markup`<span class="tag denied"><span class="mark" aria-hidden="true">✗</span> ${counted(failures, "failure")} in a row</span> ${reason !== null && markup`<bdi>${beginningOf(reason, 200)}</bdi>`}${lastFailure !== null && markup`, ${timeIn(lastFailure)}`}; ${last}`;
}

const timeIn = (at: string): Markup =>
  markup`<time datetime="${at}">${/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at) ? timeOf(at) : at}</time>`;
