// Outcomes of requests become looks: what arrived, what became of pages, and what is noted for the next time.

import type { Article } from "../../article/index.ts";
import { Unreadable, oneLine } from "../errors.ts";
import { indexInIndex } from "../feeds/index.ts";
import { contentTypeOf } from "../fetched.ts";
import type { Fetched } from "../fetched.ts";
import type { Answer } from "./ask.ts";
import type { Keeper, LookRow, PageRow, Reader, Told, WatchSource } from "./keeper.ts";
import { aliasRow, lookAtPage, newNotes, pageRow, validators } from "./page.ts";
import type { PageLook, PageNotes, PageReadings, Reading } from "./page.ts";
import type { Outcome } from "./plan.ts";
import { refusal } from "../sources/web.ts";
import { fetchedOf } from "./articles.ts";
import { wentWell, wentWrong } from "./source.ts";
import type { SourceState } from "./source.ts";
import { lookAtSource } from "./sources.ts";
import type { ListKind } from "./sources.ts";
import { HOUR, backOff } from "./times.ts";

/** What one outcome came to. */
export interface Found {
  readonly outcome: Outcome;
  /** Why it failed; null where it did not. */
  readonly why: string | null;
  /** In the order of the arrivals. */
  readonly articles: readonly Article[];
  /** The source as it is now, where it was looked at itself. */
  readonly state: SourceState | null;
}

type FoundLook<R> = Found & { readonly look: LookRow<R> };

/** What looks need of a watcher. */
interface World<R extends Told> {
  readonly keeper: Keeper<R>;
  readonly reader: Reader<R>;
  readonly now: () => number;
  readonly random: () => number;
}

type Answered = Outcome & { readonly result: Answer };

const isAnswer = (outcome: Outcome): outcome is Answered => typeof outcome.result !== "string";

/** A page that is read before its turn: which of its articles was known then. */
interface Begun<R> {
  readonly known: string | null;
  readonly read: Promise<PageReadings<R>>;
}

export class Looks<R extends Told> {
  readonly #world: World<R>;
  readonly #states: ReadonlyMap<string, SourceState>;
  /** By what was answered: an outcome may be handed on as another object. */
  readonly #begun = new WeakMap<Answered["result"], Begun<R>>();

  constructor(world: World<R>, states: ReadonlyMap<string, SourceState>) {
    this.#world = world;
    this.#states = states;
  }

  /** Reads a page that is known by these notes, before its turn to be kept: others are kept meanwhile. Never rejects. */
  async begin(outcome: Outcome, notes: PageNotes | undefined): Promise<void> {
    if (!isAnswer(outcome) || outcome.result.bytes === null || notes === undefined || notes.isFeed) return;
    const read = this.#readPage(notes, outcome);
    this.#begun.set(outcome.result, { known: notes.article, read });
    await read.catch(() => {});
  }

  async #readPage({ item, article }: PageNotes, { job, at, result }: Answered): Promise<PageReadings<R>> {
    const fetched = fetchedOf(job.address, at, result, this.#world.now());
    const refused = refusal(contentTypeOf(fetched.headers).mediaType);
    if (refused !== null) return { fetched, readings: new Unreadable(refused, fetched.address).message };
    return { fetched, readings: await this.#world.reader.page(fetched, item, article) };
  }

  /** What was read before its turn holds, unless it left out what has become news since. */
  async #read(notes: PageNotes, outcome: Answered): Promise<PageReadings<R>> {
    const begun = this.#begun.get(outcome.result);
    const found = begun && (await begun.read);
    if (!found) return this.#readPage(notes, outcome);
    const isShort = typeof found.readings !== "string" && found.readings[0]?.article.id === begun.known;
    return isShort && begun.known !== notes.article ? this.#readPage(notes, outcome) : found;
  }

  /** What outcomes come to, in order; each knows what those before it found. A mistake of ours is a failure of its own. */
  async of(outcomes: readonly Outcome[]): Promise<FoundLook<R>[]> {
    const rows = new Map<string, PageRow>();
    const found: FoundLook<R>[] = [];
    for (const outcome of outcomes) {
      const one = await this.#look(outcome, rows).catch((error: unknown) => {
        const why = `read: our mistake (${oneLine(String(error))}): ${oneLine(outcome.at)}`;
        return this.#look({ ...outcome, result: why }, rows);
      });
      for (const row of one.look.pages) rows.set(row.address, row);
      found.push(one);
    }
    return found;
  }

  #around(rows: ReadonlyMap<string, PageRow>): Reading<R> {
    const { now, random, keeper } = this.#world;
    const pagesAt = async (addresses: readonly string[]) => {
      const kept = new Map((await keeper.pagesAt(addresses)).map((row) => [row.address, row]));
      return addresses.flatMap((address) => rows.get(address) ?? kept.get(address) ?? []);
    };
    return { now: now(), random, pagesAt, read: (notes, outcome) => this.#read(notes, outcome) };
  }

  async #look(outcome: Outcome, rows: ReadonlyMap<string, PageRow>): Promise<FoundLook<R>> {
    const around = this.#around(rows);
    const state = outcome.job.kind === "source" ? this.#states.get(outcome.job.id) : undefined;
    if (state) {
      const { kind } = state.source;
      return kind === "page" ? this.#pageSource(state, outcome, around) : this.#source(kind, state, outcome, around);
    }
    const [row] = await around.pagesAt([outcome.job.id]);
    const notes = row ? (JSON.parse(row.notes) as PageNotes) : newNotes(outcome.job.id, around.now);
    const source = row?.source ?? "";
    return notes.isFeed ? this.#part(source, notes, outcome, around) : this.#page(source, notes, outcome, around);
  }

  /** A page that a source named. */
  async #page(source: string, notes: PageNotes, outcome: Outcome, around: Reading<R>): Promise<FoundLook<R>> {
    const look = await lookAtPage(notes, outcome, around);
    return this.#found(source, outcome, look, look.next, null, around);
  }

  /** A page that is a source itself: its rhythm is that of the source. */
  async #pageSource(state: SourceState, outcome: Outcome, around: Reading<R>): Promise<FoundLook<R>> {
    const [row] = await around.pagesAt([outcome.job.id]);
    const notes = row ? (JSON.parse(row.notes) as PageNotes) : newNotes(outcome.job.id, around.now);
    const look = await lookAtPage(notes, outcome, around);
    const { reason } = look.notes;
    const next =
      reason !== null || !isAnswer(outcome)
        ? wentWrong(state, reason ?? String(outcome.result), outcome.again, around.now, around.random)
        : wentWell(state, outcome, { isNews: look.readings.length > 0, fresh: null }, around.now);
    return this.#found(state.source.address, outcome, look, null, next, around);
  }

  #found(
    source: string,
    outcome: Outcome,
    look: PageLook<R>,
    next: number | null,
    state: SourceState | null,
    { now }: Reading<R>,
  ): FoundLook<R> {
    const row = pageRow(outcome.job.id, source, next, look.notes);
    const aliases = look.aliases.map((address) => aliasRow(address, row, now));
    const why = look.notes.reason;
    return {
      outcome,
      why,
      articles: look.readings.map(({ article }) => article),
      state,
      look: {
        source,
        sights: look.sights,
        arrivals: look.readings.map((reading) => ({ reading, snapshot: look.fetched! })),
        sources: state ? [state.row] : [],
        pages: [row, ...aliases],
        hosts: [],
      },
    };
  }

  /** One after the other, so that what a reader holds does not grow with them. */
  async #arrivals(articles: readonly Article[], snapshot: Fetched | null): Promise<LookRow<R>["arrivals"]> {
    const arrivals: LookRow<R>["arrivals"][number][] = [];
    for (const article of articles)
      arrivals.push({ reading: await this.#world.reader.article(article), snapshot: snapshot! });
    return arrivals;
  }

  /** A feed, a sitemap or a channel. */
  async #source(kind: ListKind, state: SourceState, outcome: Outcome, around: Reading<R>): Promise<FoundLook<R>> {
    const { source } = state;
    const bare = { source: source.address, sights: [], arrivals: [], pages: [], hosts: [] };
    const told = { outcome, articles: [] };
    const fail = (why: string): FoundLook<R> => {
      const next = wentWrong(state, why, outcome.again, around.now, around.random);
      return { ...told, why, state: next, look: { ...bare, sources: [next.row] } };
    };
    if (!isAnswer(outcome)) return fail(String(outcome.result));
    const { result, at } = outcome;
    if (result.bytes === null && result.status !== 304) return fail(`read: HTTP ${result.status} at ${at}`);
    try {
      const held = result.bytes === null ? null : await lookAtSource(kind, source, at, result, around);
      const isNews = held !== null && held.articles.length + held.pages.length > 0;
      const next = wentWell(state, outcome, { isNews, fresh: held?.fresh ?? null }, around.now);
      const look = { ...bare, sources: [next.row], sights: held?.sights ?? [], pages: held?.pages ?? [] };
      const articles = held?.articles ?? [];
      const arrivals = await this.#arrivals(articles, held?.fetched ?? null);
      return { ...told, why: null, articles, state: next, look: { ...look, arrivals } };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return fail(error.message);
    }
  }

  /** A sitemap of an index: it is looked at every hour, and less often while it fails. */
  async #part(address: string, notes: PageNotes, outcome: Outcome, around: Reading<R>): Promise<FoundLook<R>> {
    const owner = this.#states.get(address)?.source;
    const source = { name: owner?.name ?? address, address: outcome.job.id, kind: "sitemap" as const, every: null };
    const state: SourceState = { source, row: rowOf(source), notes: { ...notes, quiet: 0, fresh: null } };
    const found = withoutIndex(await this.#source(source.kind, state, outcome, around));
    const failures = found.why === null ? 0 : notes.failures + 1;
    const next = around.now + (failures === 0 ? HOUR : backOff(failures, around.random));
    const kept = isAnswer(outcome) && outcome.result.bytes !== null ? validators(outcome.result, around.now) : {};
    const row = pageRow(outcome.job.id, address, next, { ...notes, ...kept, failures, reason: found.why });
    const pages = found.look.pages.map((page) => ({ ...page, source: address }));
    return { ...found, state: null, look: { ...found.look, source: address, sources: [], pages: [...pages, row] } };
  }
}

/** A sitemap of an index that is an index itself is not read on: there would be no end to it. */
function withoutIndex<R>(found: FoundLook<R>): FoundLook<R> {
  const isPart = ({ notes }: PageRow) => (JSON.parse(notes) as PageNotes).isFeed;
  if (!found.look.pages.some(isPart)) return found;
  const why = indexInIndex(found.outcome.job.address).message;
  return { ...found, why, look: { ...found.look, pages: found.look.pages.filter((row) => !isPart(row)) } };
}

const rowOf = ({ name, address, kind }: WatchSource) => ({
  name,
  address,
  kind,
  lastSuccess: null,
  lastFailure: null,
  reason: null,
  failures: 0,
  nextLook: new Date(0).toISOString(),
  notes: "",
});
