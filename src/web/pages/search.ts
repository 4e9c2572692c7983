// What holds some words, with facets; every hit at its sentence.

import { wordsOf } from "../../article/index.ts";
import type { ClaimLine, Facet, FacetCount, KeptArticle } from "../../ledger/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { Page } from "../frame.ts";
import { articleHref, searchHref, statementHref, storyHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { claimBeside } from "../parts/claims.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { articleName, chainOf, dated, langOf, titled, wordsIn } from "../parts/said.ts";
import type { Meant } from "../parts/said.ts";
import { sentenceOf } from "../parts/sentence.ts";
import { beginningOf } from "../words/labels.ts";
import { actOf, counted } from "../words/words.ts";

/** The facets, in the order of the page. */
const FACETS = ["story", "source", "outlet", "act", "dispute", "month", "language"] as const satisfies readonly Facet[];

/** What narrows a search down: a value of a facet, the first and the last day of publication. */
export const FILTERS = [...FACETS, "from", "to"] as const;
export type Filter = (typeof FILTERS)[number];

const TITLES: Readonly<Record<Filter, string>> = {
  from: "From",
  to: "Until",
  story: "Story",
  source: "Source",
  outlet: "Outlet",
  act: "Act",
  dispute: "Status",
  month: "Published",
  language: "Language",
};

/** A hit with what it is: an article, or a statement with its claim. */
export interface Found {
  readonly kept: KeptArticle;
  /** Null where the article itself was found. */
  readonly statement: Statement | null;
  readonly claim: ClaimLine | null;
  readonly story: { readonly id: string; readonly title: string | null } | null;
}

export interface SearchRecord {
  readonly query: string;
  readonly asked: Readonly<Partial<Record<Filter, string>>>;
  readonly kind: "statement" | "article";
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  readonly found: Stretch<Found>;
  readonly meant: Meant;
  /** Only the best so many hits were looked at. */
  readonly isCut: boolean;
}

export function searchPage(record: SearchRecord): Page {
  const { query, kind, asked, found } = record;
  const path = searchHref({ q: query, in: kind, ...asked });
  return {
    title: query === "" ? "Search" : `Search: ${beginningOf(query, 80)}`,
    section: "search",
    records: query === "" ? null : path,
    feed: query === "" || kind === "article" ? null : path,
    main: markup`<header class="head"><h1>Search</h1>
<form class="find" action="/search"><label class="spoken" for="query">Words</label><input id="query" name="q" type="search" value="${query}" maxlength="300" autocomplete="off"> <button>Search</button></form>
${query === "" ? HINTS : markup`<p class="facts">${countOf(record)} for <b><bdi>${beginningOf(query, 200)}</bdi></b> · ${kindsOf(record)} <a class="to-facets" href="#narrow">narrow down</a></p>`}
${crumbs(record)}</header>
${
  query !== "" &&
  markup`<div class="with-side"><section aria-label="Hits" class="hits">${found.items.length === 0 ? markup`<p>Nothing holds all of these words.</p>` : markup`<ol class="statements">${found.items.map((one) => hitOf(one, record.meant, record.facets.story.length > 1))}</ol>`}
${pager(found, "hits")}</section>${facetsOf(record)}</div>`
}`,
  };
}

const HINTS = markup`<p class="facts">Words in any of their forms; “several words” between double quotes stand together. What people said comes first, at its sentence.</p>`;

const countOf = ({ found: { total, items }, kind, isCut }: SearchRecord): string =>
  `${isCut ? "The newest " : ""}${counted(total ?? items.length, kind)}`;

/** What people said, or whole articles. */
function kindsOf({ query, kind, asked }: SearchRecord): Markup {
  const other = kind === "statement" ? "article" : "statement";
  return markup`<a href="${searchHref({ q: query, in: other, ...asked })}">look among ${other}s</a>`;
}

/** The active filters, each with a way out. */
function crumbs({ query, kind, asked, facets }: SearchRecord): Markup | null {
  const active = FILTERS.filter((filter) => asked[filter] !== undefined);
  if (active.length === 0) return null;
  return markup`<ul class="crumbs">${active.map((filter) => {
    const rest = Object.fromEntries(Object.entries(asked).filter(([name]) => name !== filter));
    const value = asked[filter]!;
    const known = filter === "from" || filter === "to" ? [] : facets[filter];
    const name = known.find((one) => one.value === value)?.label ?? value;
    return markup`<li><a href="${searchHref({ q: query, in: kind, ...rest })}"><span class="spoken">Without</span> ${TITLES[filter]}: <bdi>${beginningOf(name, 60)}</bdi> <span aria-hidden="true">×</span></a></li>`;
  })}</ul>`;
}

/** The days between which hits were published. */
function daysOf({ query, kind, asked }: SearchRecord): Markup {
  const { from = "", to = "", ...rest } = asked;
  const kept = Object.entries({ q: query, in: kind, ...rest }).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
  );
  return markup`<form class="days" action="/search">${kept}<label>From <input name="from" type="date" value="${from}"></label><label>Until <input name="to" type="date" value="${to}"></label><button>Between</button></form>
`;
}

function facetsOf(record: SearchRecord): Markup {
  const { query, kind, asked, facets } = record;
  return markup`<nav class="facets" id="narrow" tabindex="-1" aria-label="Narrow down">${daysOf(record)}${FACETS.filter(
    (facet) => facets[facet].length > 1 && asked[facet] === undefined,
  ).map(
    (facet) => markup`<section><h2>${TITLES[facet]}</h2><ul>${facets[facet].map(
      ({ value, label, count }) =>
        markup`<li><a href="${searchHref({ q: query, in: kind, ...asked, [facet]: value })}"><bdi>${beginningOf(label ?? value, 60)}</bdi></a> <span class="small">${count}</span></li>`,
    )}</ul></section>
`,
  )}</nav>
`;
}

function hitOf({ kept, statement, claim, story }: Found, meant: Meant, isOneOfMany: boolean): Markup {
  const { article } = kept;
  const where = markup`<p class="small">${dated(article.published)} · ${articleName(article)}${isOneOfMany && story && markup` · <a href="${storyHref(story.id)}"><bdi>${titled(story.title)}</bdi></a>`}${claim && claimBeside(claim)}</p>`;
  if (!statement)
    return markup`<li class="statement item" tabindex="-1"><p class="by"><span class="tag">article</span> <a class="open" href="${articleHref(article.id)}">${articleName(article)}</a></p><p class="sentence">${wordsIn(article.text, langOf(article), 300)}</p>${where}</li>
`;
  return markup`<li class="statement item" tabindex="-1"><p class="by">${chainOf(statement, meant)} <b>${actOf(statement)}</b> <a class="open evidence" href="${statementHref(article.id, statement.id)}"><span class="spoken">${wordsIn(wordsOf(article.text, statement.content), "", 80)} </span>in the article</a></p>${sentenceOf(article, statement)}${where}</li>
`;
}
