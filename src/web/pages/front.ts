// The first page: what changed since the last visit, and the stories that move.

import type { ClaimCard, StoryLine } from "../../ledger/index.ts";
import type { Page } from "../frame.ts";
import { storyHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { claimCard } from "../parts/claims.ts";
import { liveChanges } from "../parts/live.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { titled, wordsIn } from "../parts/said.ts";
import { dotsLegend } from "../parts/status.ts";
import { counted } from "../words/words.ts";
import { factsOf } from "./story.ts";

/** One thing that happened, in words. */
export interface News {
  readonly kind: string;
  readonly href: string;
  /** Whom it is by, and the words it is about. */
  readonly who: string | null;
  readonly words: string;
  /** The title that an edited page had before; null where it has it still. */
  readonly titleWas: string | null;
  /** Who denies it, takes it back or replaces it; null where nobody does, or where that is the news. */
  readonly answers: string | null;
  readonly story: string | null;
}

/** A story with what is new in it. */
interface Developing {
  readonly story: StoryLine;
  readonly news: number;
  readonly cards: readonly ClaimCard[];
}

export interface FrontRecord {
  /** When the last visit was, in words of the ledger's log; null on the first. */
  readonly since: string | null;
  /** Number of the last change that is shown. */
  readonly upTo: number;
  readonly news: readonly News[];
  /** Pages that came, pages that were edited, and claims that are new. */
  readonly counts: {
    readonly articles: number;
    readonly edits: number;
    readonly gone: number;
    readonly claims: number;
    readonly denials: number;
    readonly figures: number;
  };
  readonly stories: Stretch<Developing>;
}

/** A mark and words for each kind of news. */
const KINDS: Readonly<Record<string, readonly [mark: string, words: string, kind: string]>> = {
  "claim.denied": ["✗", "denied", "denied"],
  "claim.disputed": ["✗", "contradicted", "denied"],
  "claim.retracted": ["↩", "taken back", "retracted"],
  "claim.superseded": ["⇢", "figure replaced", "superseded"],
  "claim.updated": ["⇢", "figure moved", "superseded"],
  "claim.confirmed": ["✓", "confirmed", "confirmed"],
  "claim.origin": ["●", "a further origin", "claimed"],
  "claim.questioned": ["?", "questioned", "questioned"],
  "claim.new": ["●", "new claim", "claimed"],
  "article.edited": ["✎", "page edited", "edited"],
  "article.silent": ["✎", "page edited silently", "edited"],
  "page.gone": ["✗", "page gone", "edited"],
  "story.opened": ["◆", "new story", "opened"],
};

export function frontPage(record: FrontRecord): Page {
  const { stories } = record;
  return {
    title: "",
    section: "front",
    records: "/stories",
    main: stories.items.length === 0 ? EMPTY : markup`${changesOf(record)}${storiesOf(record)}`,
  };
}

function changesOf({ since, upTo, news, counts }: FrontRecord): Markup {
  const all = [
    [counts.articles, "article"],
    [counts.claims, "new claim"],
    [counts.denials, "denial"],
    [counts.figures, "moved figure"],
    [counts.edits, "edited page"],
    [counts.gone, "deleted page"],
  ] as const;
  const told = all.flatMap(([count, thing]) => (count > 0 ? [counted(count, thing)] : []));
  const title = since === null ? "What happened so far" : "Since your last visit";
  return markup`<section class="news" aria-labelledby="news-title"><h1 id="news-title">${title}</h1>
<p class="facts">${told.length > 0 ? told.join(" · ") : "Nothing has changed."} <a class="small" href="/?since=${upTo}">mark all as seen</a>${since !== null && markup` <a class="small" href="/?since=0">from the beginning</a>`}</p>
${news.length > 0 && markup`<ol class="changes">${news.map(newsOf)}</ol>`}
${liveChanges(upTo)}</section>
`;
}

function newsOf({ kind, href, who, words, titleWas, answers }: News): Markup {
  const [mark, name, status] = KINDS[kind] ?? ["·", kind.replaceAll(".", " "), "other"];
  return markup`<li class="item" tabindex="-1"><span class="tag ${status}"><span class="mark" aria-hidden="true">${mark}</span> ${name}</span> <a class="open" href="${href}">${wordsIn(words, "", 150)}</a>${who !== null && markup` <span class="small">by <bdi>${who}</bdi></span>`}${titleWas !== null && markup` <span class="small">before: ${wordsIn(titleWas, "", 150)}</span>`}${answers !== null && markup` <span class="small against">${answers}</span>`}</li>
`;
}

function storiesOf({ stories, since }: FrontRecord): Markup {
  return markup`<section class="stories" aria-labelledby="stories-title"><h2 id="stories-title">Developing stories</h2>
${stories.items.some(({ cards }) => cards.length > 0) && dotsLegend}${stories.items.map((one) => storyOf(one, since !== null))}${pager(stories, "stories")}</section>
`;
}

function storyOf({ story, news, cards }: Developing, isAgain: boolean): Markup {
  const all = cards.flatMap(({ moments }) => moments);
  return markup`<article class="story item" tabindex="-1">
<h3><a class="open" href="${storyHref(story.id)}" dir="auto">${titled(story.title)}</a></h3>
<p class="facts">${factsOf(story)}${news > 0 && isAgain && markup` · <b class="new">${counted(news, "new article")}</b>`}</p>
${cards.length > 0 && markup`<ol class="cards">${cards.map((card) => claimCard(card, all))}</ol>`}
</article>
`;
}

const EMPTY = markup`<section class="empty"><h1>Nothing has been read yet</h1>
<p>Whence reads news and finds who put what forward, and through whom it came. This ledger is empty. Two commands fill it:</p>
<pre><code>npm run -s whence -- demo --keep demo.ledger
npm run -s whence -- add ADDRESS...</code></pre>
<p>The first follows the story that comes with Whence and keeps it in a ledger of its own. The second reads pages, files or feeds that you name into this one: then reload this page.</p>
</section>
`;
