// What a look at a source comes to, by the kind of the source: the pages that it names and the articles that it holds.

import type { Article } from "../../article/index.ts";
import { decodePage } from "../charset.ts";
import { Unreadable } from "../errors.ts";
import { MOST_PARTS, articlesIn, feedOf, pagesIn } from "../feeds/index.ts";
import type { Feed, FeedPage } from "../feeds/index.ts";
import { contentTypeOf } from "../fetched.ts";
import type { Fetched } from "../fetched.ts";
import { readFetched } from "../index.ts";
import { readPreview } from "../telegram/preview.ts";
import { plainAddress } from "../tracking.ts";
import type { Answer } from "./ask.ts";
import { fetchedOf, frozen } from "./articles.ts";
import type { PageRow, SightRow, WatchSource } from "./keeper.ts";
import { newNotes, pageRow } from "./page.ts";
import type { Around, PageNotes } from "./page.ts";
import { DAY, MINUTE, nextLook } from "./times.ts";

/** What a source held. */
export interface Held {
  readonly sights: readonly SightRow[];
  readonly articles: readonly Article[];
  readonly fetched: Fetched;
  /** Pages that are new, or to be looked at otherwise than was planned. */
  readonly pages: readonly PageRow[];
  /** Milliseconds for which the source asks to be left alone; null where it does not say. */
  readonly fresh: number | null;
}

type LookAt = (source: WatchSource, fetched: Fetched, around: Around) => Promise<Held>;

/** Most pages of one feed that are taken up at a time: the newest. */
const MOST_PAGES = 1_000;
/** How far back a sitemap is news, and how many pages it may name to be news whatever their dates. */
const NEWS = 3 * DAY;
const FEW = 100;

const lookAtFeed: LookAt = async (source, fetched, around) => {
  const feed = await feedOf(fetched);
  if (feed === null) throw new Unreadable("no feed at", source.address);
  const whole = await Promise.all(articlesIn(feed).map(frozen));
  const held = new Set(whole.map(({ url }) => url));
  const named = newestOf(pagesOf(feed), feed, around.now).filter(({ address }) => !held.has(address));
  const { articles, rows } = await newAmong(whole, source, around, null);
  const fresh = feed.ttl === null ? null : feed.ttl * MINUTE;
  const pages = [...rows, ...(await partsNamed(feed, source, around)), ...(await pagesNamed(named, source, around))];
  return { sights: [], articles, fetched, pages, fresh };
};

/** The pages of all items that are not taken from the feed itself. */
const pagesOf = (feed: Feed): FeedPage[] =>
  pagesIn(feed).flatMap(({ address, item }) =>
    /^https?:/i.test(address) ? [{ address: plainAddress(address), item }] : [],
  );

/** A sitemap names all that a site ever had: what it does not say is of these days is left out, unless that is little. */
function newestOf(pages: readonly FeedPage[], { kind }: Feed, now: number): FeedPage[] {
  const from = new Date(now - NEWS).toISOString();
  const news = kind === "sitemap" && pages.length > FEW ? pages.filter((page) => dateOf(page) >= from) : pages;
  return news
    .toSorted((one, other) => Number(dateOf(one) < dateOf(other)) - Number(dateOf(one) > dateOf(other)))
    .slice(0, MOST_PAGES);
}

const dateOf = ({ item }: FeedPage): string => item.modified ?? item.published ?? "";

/**
 * Articles whose text is not the one that their address had last, and the rows that say which text it has now. They are
 * looked at again by themselves where `alone` says at which address.
 */
async function newAmong(
  articles: readonly Article[],
  source: WatchSource,
  { pagesAt, now }: Around,
  alone: ((url: string) => string) | null,
): Promise<{ articles: Article[]; rows: PageRow[] }> {
  const places = articles.map((article) => article.url ?? `${source.address}#${article.id}`);
  const known = new Map((await pagesAt(places)).map((row) => [row.address, JSON.parse(row.notes) as PageNotes]));
  const fresh = new Map<string, Article>();
  for (const [place, article] of articles.entries()) {
    const address = places[place]!;
    if (known.get(address)?.article !== article.id) fresh.set(address, article);
  }
  const rows = [...fresh].map(([address, { id, url }]) => {
    const notes = known.get(address) ?? newNotes(alone?.(address) ?? address, now);
    const next = alone ? nextLook(notes.since, now) : null;
    return pageRow(address, source.address, next, { ...notes, url, article: id, isGone: false });
  });
  return { articles: [...fresh.values()], rows };
}

/** The sitemaps that an index names. */
async function partsNamed({ feeds }: Feed, source: WatchSource, { pagesAt, now }: Around): Promise<PageRow[]> {
  const parts = feeds.slice(0, MOST_PARTS);
  const known = new Set((await pagesAt(parts)).map(({ address }) => address));
  const fresh = parts.filter((address) => !known.has(address));
  return fresh.map((address) => pageRow(address, source.address, now, { ...newNotes(address, now), isFeed: true }));
}

/** Pages that are named for the first time, and those that the source says have changed. */
async function pagesNamed(
  named: readonly FeedPage[],
  source: WatchSource,
  { pagesAt, now }: Around,
): Promise<PageRow[]> {
  const unique = new Map(named.map((page) => [page.address, page]));
  const known = new Map((await pagesAt([...unique.keys()])).map((row) => [row.address, row]));
  const rows: PageRow[] = [];
  for (const { address, item } of unique.values()) {
    const row = known.get(address);
    const notes = row && (JSON.parse(row.notes) as PageNotes);
    if (!notes) rows.push(pageRow(address, source.address, now, newNotes(address, now, item)));
    else if (item.modified && notes.item && notes.alias === null && item.modified !== notes.item.modified) {
      rows.push(pageRow(address, row!.source, now, { ...notes, item: { ...item, html: null } }));
    }
  }
  return rows;
}

/** Posts that lie between two that are shown and are not shown themselves were there once. */
const MOST_BETWEEN = 200;

const lookAtChannel: LookAt = async (source, fetched, around) => {
  const { charset } = contentTypeOf(fetched.headers);
  const { posts, why } = readPreview(decodePage(fetched.bytes, charset));
  if (why !== null && posts.length === 0) throw new Unreadable(why, source.address);
  const shown = why === null ? await readFetched(fetched) : [];
  const { articles, rows } = await newAmong(shown, source, around, (url) => `${url}?embed=1`);
  const worded = new Set(shown.map(({ url }) => url));
  const wordless = posts.filter((address) => !worded.has(address));
  const gone = [
    ...marked(await around.pagesAt(between(posts)), "gone", "not among the posts of the channel"),
    ...marked(await around.pagesAt(wordless), "gone", "post without words"),
  ];
  const back = marked(await around.pagesAt([...worded].flatMap((url) => url ?? [])), "back", "shown again");
  const marks = [...gone, ...back];
  const pages = new Map([...marks.map((mark) => mark.row), ...rows].map((row) => [row.address, row]));
  return { sights: marks.map(({ sight }) => sight), articles, fetched, pages: [...pages.values()], fresh: null };
};

/** Addresses of posts that a channel does not show although it shows older ones. */
function between(posts: readonly string[]): string[] {
  const parts = posts.flatMap((post) => /^(.*\/)(\d+)$/.exec(post)?.slice(1) ?? []);
  const numbers = new Set(parts.filter((_, place) => place % 2 === 1).map(Number));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const missing: string[] = [];
  for (let one = Math.max(first, last - MOST_BETWEEN); one < last; one += 1) {
    if (!numbers.has(one)) missing.push(`${parts[0]}${one}`);
  }
  return missing;
}

/** Pages that had a text, with the fact and the note that it is gone, or there again, where that is new. */
function marked(rows: readonly PageRow[], kind: "gone" | "back", seen: string): { row: PageRow; sight: SightRow }[] {
  return rows.flatMap((row) => {
    const notes = JSON.parse(row.notes) as PageNotes;
    const isGone = kind === "gone";
    if (notes.article === null || notes.isGone === isGone) return [];
    const sight = { kind, address: row.address, goes: null, seen };
    return [{ row: { ...row, notes: JSON.stringify({ ...notes, isGone } satisfies PageNotes) }, sight }];
  });
}

const LOOKS = { feed: lookAtFeed, sitemap: lookAtFeed, channel: lookAtChannel } satisfies Record<string, LookAt>;

/** Sources that name more than one article. */
export type ListKind = keyof typeof LOOKS;

/** What an answer of a source holds. Throws `Unreadable` where that cannot be told. */
export const lookAtSource = (
  kind: ListKind,
  source: WatchSource,
  at: string,
  answer: Answer,
  around: Around,
): Promise<Held> => LOOKS[kind](source, fetchedOf(source.address, at, answer, around.now), around);
