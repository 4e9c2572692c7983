// What a look at one page comes to: a text, the same again, another one, none any more; and when to look again.

import type { FeedItem } from "../feeds/index.ts";
import type { Fetched } from "../fetched.ts";
import { NO_POST } from "../telegram/preview.ts";
import type { Answer } from "./ask.ts";
import type { PageRow, SightRow, Told } from "./keeper.ts";
import type { Outcome } from "./plan.ts";
import { hostOf } from "./plan.ts";
import { DAY, MINUTE, backOff, freshnessOf, nextLook } from "./times.ts";

/** What is remembered of a page. Times are milliseconds since 1970. */
export interface PageNotes {
  /** When it was first heard of. */
  readonly since: number;
  /** Where it is asked for. */
  readonly at: string;
  readonly etag: string | null;
  readonly modified: string | null;
  /** The address of its article, and the id of the text that it had last; null before there was one. */
  readonly url: string | null;
  readonly article: string | null;
  readonly failures: number;
  /** Looks in a row that found no page. */
  readonly missed: number;
  readonly isGone: boolean;
  readonly reason: string | null;
  /** What the feed says about it, its words left out. */
  readonly item: FeedItem | null;
  /** The page of which this is only another address. */
  readonly alias: string | null;
  /** Is it no page, but a part of its source that names pages? */
  readonly isFeed: boolean;
}

/** What a look at a page found. */
export interface PageLook<R> {
  readonly sights: readonly SightRow[];
  readonly readings: readonly R[];
  readonly fetched: Fetched | null;
  readonly notes: PageNotes;
  readonly next: number | null;
  /** Other addresses of the page. */
  readonly aliases: readonly string[];
}

/** What else a look needs to know. */
export interface Around {
  readonly now: number;
  readonly random: () => number;
  /** Pages that are known, by their addresses. */
  readonly pagesAt: (addresses: readonly string[]) => Promise<readonly PageRow[]>;
}

/** The same, and who reads pages. */
export interface Reading<R> extends Around {
  readonly read: (notes: PageNotes, outcome: Outcome & { readonly result: Answer }) => Promise<PageReadings<R>>;
}

/** What was fetched, with the readings of its articles, or why there are none. */
export interface PageReadings<R> {
  readonly fetched: Fetched;
  readonly readings: readonly R[] | string;
}

/** What is noted of a page that was never looked at. */
export const newNotes = (address: string, now: number, item: FeedItem | null = null): PageNotes => ({
  since: now,
  at: address,
  etag: null,
  modified: null,
  url: null,
  article: null,
  failures: 0,
  missed: 0,
  isGone: false,
  reason: null,
  item: item && { ...item, html: null },
  alias: null,
  isFeed: false,
});

const ACCEPT = "text/html, application/xhtml+xml, application/json;q=0.9, text/plain;q=0.8, */*;q=0.1";

/** What is sent along with a request for something that may be there unchanged. */
export const conditions = (
  { etag, modified }: Pick<PageNotes, "etag" | "modified">,
  accept: string = ACCEPT,
): Record<string, string> => ({
  accept,
  ...(etag === null ? {} : { "if-none-match": etag }),
  ...(modified === null ? {} : { "if-modified-since": modified }),
});

/** What an answer leaves to ask for changes with; longer than anybody needs it is left alone. */
export function validators(answer: Answer, now: number): Pick<PageNotes, "etag" | "modified"> {
  const { etag, "last-modified": modified } = answer.headers;
  if (freshnessOf(answer.headers, now).isSecret) return { etag: null, modified: null };
  const short = (value: string | undefined) => (value !== undefined && value.length <= LONGEST_TAG ? value : null);
  return { etag: short(etag), modified: short(modified) };
}

const LONGEST_TAG = 1_000;
/** How long it takes until an absence is looked at a second time, and how many times make it one. */
const SECOND_LOOK = 10 * MINUTE;
const ENOUGH = 2;
/** For how long a page is tried that was never read. */
const PATIENCE = 2 * DAY;

const GONE = 410;
const NOT_FOUND = 404;
const UNCHANGED = 304;

/** What the outcome of a request for a page comes to. */
export async function lookAtPage<R extends Told>(
  notes: PageNotes,
  outcome: Outcome,
  around: Reading<R>,
): Promise<PageLook<R>> {
  const { result, at } = outcome;
  if (typeof result === "string") return failed(notes, result, outcome.again, around);
  const { status } = result;
  if (status === UNCHANGED) return unchanged(notes, around);
  if (status === GONE) return missed(notes, `HTTP ${GONE}`, ENOUGH, around);
  if (status === NOT_FOUND) return missed(notes, `HTTP ${NOT_FOUND}`, 1, around);
  if (result.bytes === null) return failed(notes, `read: HTTP ${status} at ${at}`, outcome.again, around);
  const isElsewhere = isFrontPage(at) && !isFrontPage(notes.at);
  if (isElsewhere) return missed(notes, `HTTP ${outcome.redirects[0]} to ${at}`, 1, around);
  return read(notes, { ...outcome, result }, around);
}

const isFrontPage = (address: string) => URL.parse(address)?.pathname === "/" && URL.parse(address)?.search === "";

const nothing = { sights: [], readings: [], fetched: null, aliases: [] };

/** Something is wrong that may pass. What was never read is given up in the end. */
function failed(notes: PageNotes, reason: string, again: number | null, { now, random }: Around): PageLook<never> {
  const failures = notes.failures + 1;
  const next = Math.max(now + backOff(failures, random), again ?? 0);
  const isLost = notes.article === null ? next > notes.since + PATIENCE : nextLook(notes.since, next) === null;
  return { ...nothing, notes: { ...notes, failures, reason }, next: isLost ? null : next };
}

function unchanged(notes: PageNotes, { now }: Around): PageLook<never> {
  const next = nextLook(notes.since, now);
  const sights = backAgain(notes, `HTTP ${UNCHANGED}`);
  return { ...nothing, sights, notes: { ...notes, failures: 0, missed: 0, isGone: false, reason: null }, next };
}

const backAgain = ({ isGone, url }: PageNotes, seen: string): SightRow[] =>
  isGone && url !== null ? [{ kind: "back", address: url, goes: null, seen }] : [];

/** No page where one was: a fact, once it is sure. */
function missed(notes: PageNotes, seen: string, looks: number, { now }: Around): PageLook<never> {
  const misses = notes.missed + looks;
  const isSure = misses >= ENOUGH;
  const isNews = isSure && !notes.isGone && notes.url !== null;
  const sights: SightRow[] = isNews ? [{ kind: "gone", address: notes.url!, goes: null, seen }] : [];
  const next = isSure ? nextLook(notes.since, now) : now + SECOND_LOOK;
  const isGone = notes.isGone || isNews;
  return {
    ...nothing,
    sights,
    notes: { ...notes, missed: misses, isGone, reason: seen, etag: null, modified: null },
    next,
  };
}

async function read<R extends Told>(
  notes: PageNotes,
  outcome: Outcome & { readonly result: Answer },
  around: Reading<R>,
): Promise<PageLook<R>> {
  const { now } = around;
  const { fetched, readings } = await around.read(notes, outcome);
  if (typeof readings === "string") return withoutText(notes, readings, around);
  const { article } = readings[0]!;
  const url = article.url ?? outcome.at;
  const place = await placed(notes, url, outcome, around);
  const known = { ...notes, ...validators(outcome.result, now), failures: 0, missed: 0, reason: null };
  if (place.isOther) return { ...nothing, notes: { ...known, alias: url }, sights: place.sights, next: null };
  return {
    sights: [...backAgain(notes, `HTTP ${outcome.result.status}`), ...place.sights],
    readings: article.id === notes.article ? [] : readings,
    fetched,
    notes: { ...known, at: outcome.at, url, article: article.id, isGone: false },
    next: nextLook(notes.since, now),
    aliases: place.aliases,
  };
}

/** How it begins why what is under embargo is refused. */
const EMBARGO = "read: embargoed";

/** A page without an article: never one, or one no more. */
function withoutText(notes: PageNotes, reason: string, around: Around): PageLook<never> {
  if (notes.article === null)
    return { ...nothing, notes: { ...notes, reason }, next: nextLook(notes.since, around.now) };
  // It is there, and may be told later.
  if (reason.startsWith(EMBARGO))
    return { ...nothing, notes: { ...notes, failures: 0, reason }, next: nextLook(notes.since, around.now) };
  const seen = reason.replace(/^read: /, "").replace(/(?: at|:) \S+$/, "");
  // A post of which its channel says that it is not there need not be asked for again.
  const look = missed(notes, seen, reason.startsWith(`read: ${NO_POST}`) ? ENOUGH : 1, around);
  return { ...look, notes: { ...look.notes, reason } };
}

interface Placed {
  readonly sights: readonly SightRow[];
  readonly aliases: readonly string[];
  /** Is it another page, which is looked at under its own address? */
  readonly isOther: boolean;
}

/** Which page it is by the address of its article: one that is new, the one that it was, one that moved, or another. */
async function placed(notes: PageNotes, url: string, { job, redirects }: Outcome, around: Around): Promise<Placed> {
  if (url === notes.url) return { sights: [], aliases: [], isOther: false };
  const [known] = url === job.id ? [] : await around.pagesAt([url]);
  const isOther = known !== undefined && (JSON.parse(known.notes) as PageNotes).alias !== job.id;
  const seen = redirects.length > 0 ? `HTTP ${redirects[0]}` : "canonical address";
  const sights: SightRow[] = notes.url === null ? [] : [{ kind: "moved", address: notes.url, goes: url, seen }];
  return { sights, aliases: known === undefined && url !== job.id ? [url] : [], isOther };
}

/** The row of another address of a page: what leads there is known. */
export const aliasRow = (address: string, of: Pick<PageRow, "address" | "source">, now: number): PageRow => ({
  address,
  host: hostOf(address),
  source: of.source,
  next: null,
  notes: JSON.stringify({ ...newNotes(address, now), alias: of.address }),
});

/** The row of a page. */
export const pageRow = (address: string, source: string, next: number | null, notes: PageNotes): PageRow => ({
  address,
  host: hostOf(notes.at),
  source,
  next: next === null ? null : new Date(next).toISOString(),
  notes: JSON.stringify(notes),
});
