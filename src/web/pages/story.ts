// A story: what is said in it by whom, how its figures moved, and who passes on whom.

import type { ArticleLine, ClaimCard, ClaimLine, FigureSeries, StoryLine, Way } from "../../ledger/index.ts";
import type { Day } from "../../story/index.ts";
import type { Frame, Page } from "../frame.ts";
import { articleHref, spanHref, storyHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { mayJudge, mergeForm, splitButton, splitForm } from "../parts/judging.ts";
import { claimCard, claimRow } from "../parts/claims.ts";
import { liveStory } from "../parts/live.ts";
import { nutshellOf } from "../parts/nutshell.ts";
import type { Nutshell } from "../parts/nutshell.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { dated, goneMark, original, titled, wordsIn } from "../parts/said.ts";
import { FATES, dotsLegend, fateOf } from "../parts/status.ts";
import { figurePicture } from "../pictures/figures.ts";
import { relayPicture } from "../pictures/relays.ts";
import { beginningOf, spanOf } from "../words/labels.ts";
import { articlesIn, counted, dateOf } from "../words/words.ts";

/** All that the page of a story shows. */
export interface StoryRecord {
  readonly story: StoryLine;
  readonly nutshell: Nutshell | null;
  /** Claims that several statements tell, those with most origins first. */
  readonly cards: readonly ClaimCard[];
  /** The same in one line each, where it is still being counted who says what of them. */
  readonly lines: readonly ClaimLine[];
  /** The other claims, a stretch at a time. */
  readonly rows: Stretch<ClaimLine>;
  readonly days: readonly Day[];
  readonly series: readonly FigureSeries[];
  readonly ways: readonly Way[];
  readonly articles: Stretch<ArticleLine>;
  /** Some of it is still being counted. */
  readonly isPending: boolean;
  /** Other stories that this one may be one with. */
  readonly beside: readonly StoryLine[];
}

/** Series that are drawn: those with fewer values are in the records. */
const SERIES = 6;

export function storyPage(record: StoryRecord, frame: Frame): Page {
  const { story, nutshell, cards, lines, rows, days, series, ways, articles, isPending } = record;
  const told = series.filter(({ points }) => points.length > 2).slice(0, SERIES);
  const sections = [
    ["claims", "Claims", claimsOf(cards, lines, rows)],
    ["timeline", "Timeline", days.length > 0 && timelineOf(days, articles.items)],
    ["figures", "Figures", told.length > 0 && told.map((one, at) => figurePicture(one, `figure-${at}`))],
    ["relays", "Who passes on whom", relayPicture(ways)],
    ["articles", "Articles", articlesOf(articles, story, frame)],
  ] as const;
  const shown = sections.filter(([, , body]) => body);
  return {
    title: titled(story.title),
    section: "front",
    records: storyHref(story.id),
    feed: storyHref(story.id),
    main: markup`<header class="head">
<p class="kicker">Story</p>
<h1 dir="auto">${titled(story.title)}</h1>
<p class="facts">${factsOf(story)}</p>
<nav class="inpage" aria-label="On this page"><ul>${shown.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>
${liveStory(story.id, story.articles)}${
      isPending &&
      markup`<p class="notice" role="status" data-pending>Some of this story is still being counted: a moment more, and it stands here.</p>
`
    }${nutshellOf(nutshell)}${shown.map(
      ([id, title, body]) => markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}</section>
`,
    )}${
      mayJudge(frame) &&
      mergeForm(
        frame,
        "story",
        story.id,
        record.beside.map(({ id, title }) => ({ id, words: titled(title), href: storyHref(id) })),
      )
    }`,
  };
}

/** "3 March 2025 to 7 March 2025 · 30 articles in 31 texts · 10 outlets · 410 statements". */
export function factsOf({ first, last, articles, texts, outlets, statements }: StoryLine): string {
  const counts = [articlesIn({ articles, texts }), counted(outlets, "outlet"), counted(statements, "statement")];
  return [spanOf(first, last), ...counts].filter((part) => part !== "").join(" · ");
}

function claimsOf(cards: readonly ClaimCard[], lines: readonly ClaimLine[], rows: Stretch<ClaimLine>): Markup {
  const all = cards.flatMap(({ moments }) => moments);
  const groups = Map.groupBy(cards, ({ positions, line }) => fateOf(positions, line));
  return markup`${cards.length > 0 && dotsLegend}${FATES.map(([fate, title]) => {
    const own = groups.get(fate) ?? [];
    const list =
      fate === "single"
        ? markup`<ol class="rows">${own.map(({ line }) => claimRow(line))}</ol>`
        : markup`<ol class="cards">${own.map((card) => claimCard(card, all))}</ol>`;
    return (
      own.length > 0 &&
      markup`<h3 class="fate ${fate}">${title} <span class="small">${own.length}</span></h3>
${list}
`
    );
  })}${
    lines.length > 0 &&
    markup`<ol class="rows">${lines.map(claimRow)}</ol>
`
  }${
    rows.items.length > 0 &&
    markup`<h3 id="more-claims">Told once${rows.total !== null && markup` <span class="small">${rows.total}</span>`}</h3>
<ol class="rows">${rows.items.map(claimRow)}</ol>
${pager(rows, "claims")}`
  }`;
}

/** Further sentences of one day that are shown. */
const MORE = 2;

function timelineOf(days: readonly Day[], articles: readonly ArticleLine[]): Markup {
  const outlets = new Map(articles.map(({ id, publisher }) => [id, publisher]));
  return markup`<ol class="timeline">${days.map(
    ({
      date,
      told,
      more,
      origins,
      articles: all,
    }) => markup`<li class="item" tabindex="-1"><h3><time datetime="${date}">${dateOf(date)}</time> <span class="small">${origins > 0 && `${counted(origins, "origin")}, `}${counted(all.length, "article")}</span></h3>
${[told, ...more.slice(0, MORE)].map((mention, at) => {
  const { article, text, outlet } = mention;
  const address = spanHref(article, text, mention);
  const from = outlet ?? outlets.get(article) ?? "article";
  return markup`<p${at > 0 && markup` class="small"`}>${wordsIn(text, "", 320)} <a class="receipt" href="${address}"><bdi>${beginningOf(from, 60)}</bdi></a></p>`;
})}</li>
`,
  )}</ol>
`;
}

function articlesOf(articles: Stretch<ArticleLine>, { id }: StoryLine, frame: Frame): Markup {
  const list = markup`<ol class="articles">${articles.items.map((one) => articleRow(one, mayJudge(frame)))}</ol>
${pager(articles, "articles")}`;
  return mayJudge(frame) ? splitForm(frame, id, "Split these articles off into a story of their own", list) : list;
}

function articleRow(
  { id, url, title, publisher, forwardedFrom, published, version, statements, gone }: ArticleLine,
  canChoose: boolean,
): Markup {
  const name = titled(title);
  return markup`<li class="item" tabindex="-1">${canChoose && splitButton(id, name)}<span class="date">${dated(published?.slice(0, 10) ?? null)}</span> <span><b><bdi>${publisher === null ? "publisher not named" : beginningOf(publisher, 60)}</bdi></b>${forwardedFrom !== null && markup` <span class="small">passed on from <bdi>${beginningOf(forwardedFrom, 60)}</bdi></span>`} <a class="open" href="${articleHref(id)}"><bdi>${name}</bdi></a> <span class="small">${counted(statements, "statement")}${version > 1 && `, version ${version}`} ${original(url)}</span>${goneMark(gone)}</span></li>
`;
}
