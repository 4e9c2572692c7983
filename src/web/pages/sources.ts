// What is watched, how it is, and what is to be watched.

import type { SourceLine } from "../../ledger/index.ts";
import type { Frame, Page } from "../frame.ts";
import { webAddress } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { beginningOf, timeOf } from "../words/labels.ts";
import { counted } from "../words/words.ts";

/** A source on the list, or one that was watched once. */
export interface ShownSource extends Pick<SourceLine, "name" | "address" | "kind"> {
  /** How often it is to be looked at, "30m"; null for as often as it is worth. */
  readonly every: string | null;
  readonly isListed: boolean;
  /** Null where nobody has looked at it yet. */
  readonly health: SourceLine | null;
}

/** A look at an address that somebody asked for. */
export interface ShownLook {
  readonly address: string;
  readonly act: "add" | "test";
  /** Null while it goes on. */
  readonly outcome: { readonly good: boolean; readonly words: string } | null;
}

/** All that the page of sources shows. */
export interface SourcesRecord {
  readonly sources: Stretch<ShownSource>;
  readonly looks: readonly ShownLook[];
  readonly mayTest: boolean;
  readonly mayChange: boolean;
}

export function sourcesPage(record: SourcesRecord, frame: Frame): Page {
  const { sources, looks, mayTest, mayChange } = record;
  const hands = mayTest && markup`<th scope="col"><span class="spoken">What to do</span></th>`;
  return {
    title: "Sources",
    section: "sources",
    records: "/sources",
    main: markup`<header class="head"><h1>Sources</h1><p class="facts">What is watched, and how it is.</p></header>
${looks.length > 0 && markup`<div id="look">${looks.map(lookOf)}</div>`}${
      sources.items.length === 0
        ? NONE
        : markup`<div class="scroll" tabindex="0" role="group" aria-label="Table of sources"><table class="sources"><thead><tr><th scope="col">Source</th><th scope="col">Kind</th><th scope="col">Health</th><th scope="col">Next look</th><th scope="col">Articles</th>${hands}</tr></thead><tbody>${sources.items.map((one) => rowOf(one, record, frame))}</tbody></table></div>
${pager(sources, "sources")}`
    }${mayChange && addForm(frame)}`,
  };
}

const NONE = markup`<p>Nothing is watched yet. What a list of sources names is looked at again and again by</p>
<pre><code>npm run -s whence -- watch</code></pre>`;

/** How far a look is: the page is filled in when it is over. */
function lookOf({ address, act, outcome }: ShownLook): Markup {
  const where = markup`<bdi>${beginningOf(address, 200)}</bdi>`;
  if (outcome === null)
    return markup`<p class="notice" role="status" data-pending>Looking at ${where}. That may take half a minute; this page is filled in when it is done, or when it is loaded again.</p>
`;
  const [mark, kind] = outcome.good ? ["✓", "confirmed"] : ["✗", "denied"];
  const more = act === "add" && outcome.good && " A watch that is running takes it up when it is started again.";
  return markup`<p class="notice" role="status"><span class="tag ${kind}"><span class="mark" aria-hidden="true">${mark}</span> ${outcome.good ? "done" : "not done"}</span> ${where}: <bdi>${beginningOf(outcome.words, 400)}</bdi>.${more}</p>
`;
}

function rowOf(source: ShownSource, { mayTest, mayChange }: SourcesRecord, frame: Frame): Markup {
  const { name, address, kind, every, isListed, health } = source;
  const link = webAddress(address);
  const words = markup`<bdi>${beginningOf(name, 90)}</bdi>`;
  const next = !isListed ? "no longer on the list" : health === null ? "with the next watch" : timeIn(health.nextLook);
  const hands =
    mayTest &&
    markup`<td class="hands">${isListed && actForm(frame, "test", source)}${isListed && mayChange && actForm(frame, "remove", source)}</td>`;
  return markup`<tr class="item" tabindex="-1"><th scope="row">${link === null ? words : markup`<a class="open original" href="${link}" rel="noopener noreferrer">${words}</a>`}</th><td>${kind}${every !== null && `, every ${every}`}</td><td>${healthOf(health)}</td><td>${next}</td><td class="value">${health?.articles ?? 0}</td>${hands}</tr>
`;
}

const WORDS = { test: "Test", remove: "Remove" } as const;

const actForm = (frame: Frame, act: keyof typeof WORDS, { name, address }: ShownSource): Markup =>
  markup`<form class="inline" method="post" action="/sources"><input type="hidden" name="csrf" value="${frame.csrf}"><input type="hidden" name="act" value="${act}"><input type="hidden" name="address" value="${address}"><button class="plain">${WORDS[act]}<span class="spoken"> ${beginningOf(name, 90)}</span></button></form>`;

const addForm = (
  frame: Frame,
): Markup => markup`<section aria-labelledby="add-title"><h2 id="add-title">Watch something else</h2>
<form class="add" method="post" action="/sources"><input type="hidden" name="csrf" value="${frame.csrf}"><input type="hidden" name="act" value="add">
<p><label>Its address <input name="address" required maxlength="2000" autocomplete="off" placeholder="https://example.org"></label> <label>How often <input name="every" maxlength="12" autocomplete="off" placeholder="as its server wishes"></label> <button>Look and add</button></p>
<p class="small">A site, its feed or sitemap, one page, or a public Telegram channel such as @name. How often: 30m, 2h, 1d, or nothing. What came from a source stays when it is removed.</p></form></section>
`;

/** A mark and words: working, failing since, or never looked at. */
function healthOf(health: SourceLine | null): Markup {
  if (health === null || (health.failures === 0 && health.lastSuccess === null))
    return markup`<span class="mark" aria-hidden="true">○</span> not looked at yet`;
  const { lastSuccess, lastFailure, reason, failures } = health;
  const last = lastSuccess === null ? "never understood" : markup`last understood ${timeIn(lastSuccess)}`;
  if (failures === 0)
    return markup`<span class="tag confirmed"><span class="mark" aria-hidden="true">✓</span> well</span> ${last}`;
  return markup`<span class="tag denied"><span class="mark" aria-hidden="true">✗</span> ${counted(failures, "failure")} in a row</span> ${reason !== null && markup`<bdi>${beginningOf(reason, 200)}</bdi>`}${lastFailure !== null && markup`, ${timeIn(lastFailure)}`}; ${last}`;
}

const timeIn = (at: string): Markup =>
  markup`<time datetime="${at}">${/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at) ? timeOf(at) : at}</time>`;
