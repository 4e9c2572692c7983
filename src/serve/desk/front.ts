// The first page: what changed since the last visit, and the stories that an article joined last.

import { getCookie, setCookie } from "hono/cookie";
import { wordsOf } from "../../article/index.ts";
import type { Change, Ledger, StoryLine } from "../../ledger/index.ts";
import { answersOf, articleHref, claimHref, frontPage, sourcesOf, titleOf, titleWas } from "../../web/index.ts";
import type { FrontRecord, News } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { doneIn } from "./done.ts";
import { drawing, drawn } from "./drawn.ts";
import { Remembered } from "./remembered.ts";
import { cursorOf, frameOf, further } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Stories of one page, those of them whose claims are shown, and claims of each. */
const [STORIES, OPENED, CLAIMS] = [20, 3, 4];

/** Changes that are looked at, the latest, and those that are told one by one. */
const [LOOKED, TOLD] = [2000, 12];

const COOKIE = "whence-seen";

/** Milliseconds for which looking again is the same visit. */
const VISIT = 30 * 60_000;

/** Answers that are remembered: visits that began at different times, and pages of the list of stories. */
const [VISITS, PAGES] = [200, 50];

/** The first page of a desk. Each visit has its own, but most of it is the same for everybody. */
export function frontOf(desk: Desk): (c: Asked) => Promise<Response> {
  const { ledger } = desk;
  const happened = new Remembered<Happened>(VISITS);
  const moving = new Remembered<Moving>(PAGES);
  const recordOf = async (c: Asked, latest: number, since: number | null): Promise<FrontRecord> => {
    const after = cursorOf(c, "after");
    const from = Math.max(since ?? 0, latest - LOOKED);
    const { joined, ...news } = await happened.ask(`${latest} ${from}`, () => happenedAfter(ledger, from));
    const { items, next } = await moving.ask(`${latest} ${after}`, () => movingAfter(ledger, after));
    return {
      since: since === null ? null : String(since),
      upTo: latest,
      ...news,
      stories: {
        items: items.map((one) => ({ ...one, news: joined.get(one.story.id) ?? 0 })),
        total: null,
        before: null,
        after: further(c, "after", next),
      },
    };
  };
  return async (c) => {
    const latest = await ledger.lastChange();
    const since = sinceOf(c, desk, latest);
    c.header("cache-control", "private, no-store");
    return drawn(c, async () => {
      const page = frontPage(await recordOf(c, latest, since));
      return drawing(frameOf(c, desk, await doneIn(c, desk)), page);
    });
  };
}

/** What changes come to: lines, numbers, and how many articles each story got. */
type Happened = Pick<FrontRecord, "news" | "counts"> & { readonly joined: ReadonlyMap<string, number> };

/** A page of the list of stories. */
interface Moving {
  readonly items: readonly Omit<FrontRecord["stories"]["items"][number], "news">[];
  readonly next: number | null;
}

async function happenedAfter(ledger: Ledger, from: number): Promise<Happened> {
  const changes = await changesAfter(ledger, from);
  return {
    news: await newsOf(ledger, changes),
    counts: await countsOf(ledger, changes),
    joined: await joinedBy(ledger, changes),
  };
}

/**
 * The last change that was seen on the visit before this one; null where there was none. The cookie holds that
 * number, the last that was seen on this visit, and when that was: "12.40.1763856000000".
 */
function sinceOf(c: Asked, { now, base }: Desk, latest: number): number | null {
  const at = Date.parse(now());
  const [, before, seen, when] = /^(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(getCookie(c, COOKIE) ?? "") ?? [];
  const isAgain = when !== undefined && at - Number(when) < VISIT;
  const asked = cursorOf(c, "since");
  const known = asked ?? (seen === undefined ? null : Number(isAgain ? before : seen));
  const from = known === null || known > latest ? null : known;
  setCookie(c, COOKIE, `${from ?? 0}.${latest}.${at}`, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: base.startsWith("https:"),
    maxAge: 400 * 86_400,
  });
  return from === 0 ? null : from;
}

async function changesAfter(ledger: Ledger, since: number): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const change of ledger.changesSince(since)) changes.push(change);
  return changes;
}

/** A page that was edited, or that an older copy came of, is no article more: stories count pages. */
const isArticle = ({ kind }: Change) => kind === "article.new";

/** It may claim something new all the same; a text that came back is there already. */
const isText = ({ kind, detail }: Change) =>
  kind === "article.new" || kind === "article.older" || (kind === "article.edited" && detail["again"] === undefined);

const DENIALS = new Set(["claim.denied", "claim.disputed", "claim.questioned"]);
const FIGURES = new Set(["claim.updated", "claim.superseded"]);

/** News that say themselves what became of a claim. */
const ANSWERING = new Set(["claim.denied", "claim.retracted", ...FIGURES]);

async function countsOf(ledger: Ledger, changes: readonly Change[]): Promise<FrontRecord["counts"]> {
  const count = (is: (change: Change) => boolean) => changes.filter(is).length;
  return {
    articles: count(isArticle),
    edits: count(({ kind }) => kind === "article.edited"),
    gone: count(({ kind }) => kind === "page.gone"),
    claims: await newClaims(ledger, changes),
    denials: count(({ kind }) => DENIALS.has(kind)),
    figures: count(({ kind }) => FIGURES.has(kind)),
  };
}

/** Texts that are looked at, the latest. */
const COUNTED = 500;

const newClaims = (ledger: Ledger, changes: readonly Change[]): Promise<number> =>
  ledger.claimsOpened(newIn(changes, isText));

const newIn = (changes: readonly Change[], is: (change: Change) => boolean): string[] =>
  changes
    .filter(is)
    .map(({ subject }) => subject)
    .slice(-COUNTED);

/** The latest of what happened, one line for each claim or page. */
async function newsOf(ledger: Ledger, changes: readonly Change[]): Promise<News[]> {
  const telling = changes.filter(({ kind }) => kind.startsWith("claim.") || OF_PAGES.has(kind));
  const latest = new Map(telling.map((change) => [`${change.kind} ${change.subject}`, change]));
  const chosen = [...latest.values()].toSorted((a, b) => b.number - a.number).slice(0, TOLD);
  const told: News[] = [];
  for (const change of chosen) {
    const news = OF_PAGES.has(change.kind) ? await pageIn(ledger, change) : await claimIn(ledger, change);
    if (news) told.push(news);
  }
  return told;
}

/** What happens to a page, and to no claim. */
const OF_PAGES = new Set(["article.edited", "page.gone"]);

async function pageIn(ledger: Ledger, { kind: what, subject, detail }: Change): Promise<News | null> {
  const [kept] = await ledger.articlesOf([subject]);
  if (!kept) return null;
  const { article } = kept;
  const [before] = await ledger.articlesOf([String(detail["earlier"])]);
  const kind = what === "article.edited" && detail["silent"] === true ? "article.silent" : what;
  return {
    kind,
    href: articleHref(subject),
    who: article.publisher,
    words: titleOf(article),
    titleWas: before ? titleWas(before.article, article) : null,
    answers: null,
    story: null,
  };
}

async function claimIn(ledger: Ledger, { kind, subject, detail }: Change): Promise<News | null> {
  const [line] = await ledger.claimLines([subject]);
  const [said] = await ledger.statementsOf([String(detail["statement"] ?? "")]);
  const [earlier] = await ledger.statementsOf([String(detail["earlier"] ?? "")]);
  const [kept] = await ledger.articlesOf(earlier ? [earlier.article] : []);
  const words = earlier && kept ? wordsOf(kept.article.text, earlier.statement.content) : line?.text;
  if (!line || words === undefined) return null;
  const [card] = ANSWERING.has(kind) ? [] : await ledger.claimCards([line]);
  const answers = card ? answersOf(card.positions) : null;
  return {
    kind,
    href: claimHref(line.id),
    who: said ? sourcesOf(said.statement) : null,
    words,
    titleWas: null,
    answers,
    story: null,
  };
}

/** How many of the latest new articles each story got. */
async function joinedBy(ledger: Ledger, changes: readonly Change[]): Promise<Map<string, number>> {
  const stories = await ledger.thingsOf("story", newIn(changes, isArticle));
  const counts = new Map<string, number>();
  for (const id of stories.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

async function movingAfter(ledger: Ledger, after: number | null): Promise<Moving> {
  const { items, next } = await ledger.storiesPage({ after, limit: STORIES });
  const told = items.map(async (story: StoryLine, place) => {
    const claims = place < OPENED ? await ledger.claimsInOrder(story.id) : [];
    const told = claims.filter(({ statements }) => statements > 1).slice(0, CLAIMS);
    return { story, cards: await ledger.claimCards(await ledger.claimLines(told.map(({ id }) => id))) };
  });
  return { items: await Promise.all(told), next };
}
