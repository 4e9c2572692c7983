// The watcher: it looks at sources and at the pages that they name, again and again, and hands on what it finds. What
// is asked when is the plan's, what an answer means is told beside; this is what ties them to the world.

import { Unreadable, oneLine } from "../errors.ts";
import type { Ask } from "./ask.ts";
import type { HostNotes } from "./host.ts";
import type { Arrived, Keeper, PageRow, Reader, Told, WatchSource } from "./keeper.ts";
import { Keeping } from "./keeping.ts";
import type { FoundLook, Kept } from "./keeping.ts";
import { Looks } from "./looks.ts";
import { conditions } from "./page.ts";
import type { PageNotes } from "./page.ts";
import { Plan } from "./plan.ts";
import type { Hop } from "./host.ts";
import { jobOf, stateOf } from "./source.ts";
import type { SourceState } from "./source.ts";
import { count, newsIn } from "./tell.ts";
import type { News, Tally } from "./tell.ts";
import { MINUTE, SECOND } from "./times.ts";

/** What a watcher is given: sources, who keeps what it finds, and the world. */
export interface WatchOptions<R extends Told> {
  readonly sources: readonly WatchSource[];
  readonly keeper: Keeper<R>;
  readonly reader: Reader<R>;
  readonly ask: Ask;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Settles after so many milliseconds, or when `signal` says so. `isIdle` says that nothing else is under way. */
  readonly sleep: (milliseconds: number, isIdle: boolean, signal: AbortSignal) => Promise<void>;
  /** Numbers from 0 to below 1. */
  readonly random: () => number;
  /** Looks at every source once and at every page that is due, and ends. */
  readonly once?: boolean | undefined;
  /** Ends the watch; what is under way is finished and kept. */
  readonly signal?: AbortSignal | undefined;
  /** Least number of milliseconds between two requests to one host: 1,000. */
  readonly gap?: number | undefined;
  /** Most requests that are under way at a time: 32. */
  readonly most?: number | undefined;
  readonly tell?: ((news: News) => void) | undefined;
}

const GAP = SECOND;
const MOST = 32;
/** Pages of one host that wait in memory at a time. */
const PAGES = 40;
/** A run that looks once waits no longer than this for a host. */
const PATIENCE = 2 * MINUTE;
/** The row of hosts under which it stands whether the last watch ended by itself. */
const SELF = "";

/** Watches until it is told to stop; with `once`, until everything that is due has been looked at. */
export async function watch<R extends Told>(options: WatchOptions<R>): Promise<Tally> {
  const watcher = new Watcher(options);
  await watcher.begin();
  await watcher.run();
  await watcher.end();
  return watcher.tally;
}

class Watcher<R extends Told> {
  readonly tally: Tally = { articles: 0, edits: 0, failures: 0, requests: 0 };
  readonly #options: WatchOptions<R>;
  readonly #plan: Plan;
  readonly #states = new Map<string, SourceState>();
  readonly #looks: Looks<R>;
  /** Notes of the pages that are waiting or under way. */
  readonly #notes = new Map<string, PageNotes>();
  readonly #keeping: Keeping<R>;
  #underWay = 0;
  #broken: { readonly error: unknown } | null = null;
  #wake: () => void = () => {};

  constructor(options: WatchOptions<R>) {
    this.#options = options;
    this.#plan = new Plan(options.gap ?? GAP, options.random);
    this.#looks = new Looks(options, this.#states);
    const settle: Kept<R>["settle"] = (found, kept) => this.#settle(found, kept);
    this.#keeping = new Keeping({ ...options, plan: this.#plan, looks: this.#looks, settle });
  }

  /** Takes up everything where it was left. */
  async begin(): Promise<void> {
    const { keeper, sources, now, once } = this.#options;
    const { sources: rows, hosts } = await keeper.watched();
    const wasCut = hosts.some(({ host, notes }) => host === SELF && notes !== CLEAN);
    for (const { host, notes } of hosts) {
      if (host === SELF) continue;
      const known = JSON.parse(notes) as HostNotes;
      // Whoever was cut off cannot know whom it asked last.
      this.#plan.restore(host, wasCut ? { ...known, asked: now() } : known);
    }
    await keeper.watchOnly(sources.map(({ address }) => address));
    const known = new Map(rows.map((row) => [row.address, row]));
    for (const source of sources) {
      const state = stateOf(source, known.get(source.address), now());
      this.#states.set(source.address, state);
      const job = jobOf(state);
      this.#plan.add(once ? { ...job, due: Math.min(job.due, now()) } : job);
    }
    for (const { host, next } of await keeper.hostsNext()) this.#plan.expect(host, Date.parse(next));
    await this.#mark("running");
  }

  async run(): Promise<void> {
    const { now, signal, once, most = MOST } = this.#options;
    while (!signal?.aborted && this.#broken === null) {
      await this.#load();
      const step = this.#underWay < most ? this.#plan.next(now()) : ({ do: "wait", until: null } as const);
      if (step.do === "ask") this.#begin(this.#ask(step.hop));
      else if (step.do === "note") this.#begin(this.#keeping.keep(step.outcome));
      else if (once && this.#underWay === 0 && !this.#plan.isWaiting(now(), PATIENCE)) return;
      else await this.#wait(step.until);
    }
  }

  /** Finishes what is under way. */
  async end(): Promise<void> {
    while (this.#underWay > 0) await this.#wait(null);
    if (this.#broken !== null) throw this.#broken.error;
    await this.#mark(CLEAN);
  }

  #mark(notes: string): Promise<unknown> {
    return this.#keeping.note({ host: SELF, notes });
  }

  /** Something is under way; a mistake of ours in it ends the watch. */
  #begin(work: Promise<void>): void {
    this.#underWay += 1;
    const ended = () => {
      this.#underWay -= 1;
      this.#wake();
    };
    work.then(ended, (error: unknown) => {
      this.#broken ??= { error };
      ended();
    });
  }

  /** Waits until a time, until something under way is over, or until it is told to stop. */
  async #wait(until: number | null): Promise<void> {
    const { now, sleep, signal } = this.#options;
    const over = new AbortController();
    const woken = new Promise<void>((resolve) => (this.#wake = resolve));
    const stop = () => this.#wake();
    signal?.addEventListener("abort", stop, { once: true });
    const isIdle = this.#underWay === 0;
    const slept =
      until === null && !isIdle ? woken : sleep(Math.max(0, (until ?? now() + MINUTE) - now()), isIdle, over.signal);
    await Promise.race([woken, slept]);
    over.abort();
    signal?.removeEventListener("abort", stop);
  }

  /** Brings the pages that are due to the hosts that have nothing to do. */
  async #load(): Promise<void> {
    const { keeper, now } = this.#options;
    for (const host of this.#plan.hungry(now())) {
      const rows = await keeper.pagesNext(host, PAGES);
      const due = rows.filter(({ next }) => Date.parse(next!) <= now());
      for (const { address, next, notes } of due) {
        const known = JSON.parse(notes) as PageNotes;
        const job = { id: address, address: known.at, due: Date.parse(next!), headers: conditions(known) };
        this.#notes.set(address, known);
        this.#plan.add({ kind: "page", ...job });
      }
      // Pages that are under way are looked for again when they are settled.
      const later = rows[due.length]?.next;
      this.#plan.expect(host, later ? Date.parse(later) : null);
    }
  }

  async #ask(hop: Hop): Promise<void> {
    const { ask, now } = this.#options;
    this.tally.requests += 1;
    const result = await ask(hop.address, hop.headers).catch((error: unknown) => {
      if (error instanceof Unreadable) return error.message;
      return `read: our mistake (${oneLine(String(error))}): ${oneLine(hop.address)}`;
    });
    const outcome = this.#plan.done(hop, result, now());
    if (!outcome) return this.#wake();
    // The host is free for the next request, while this page is read.
    this.#wake();
    await this.#looks.begin(outcome, this.#notes.get(outcome.job.id));
    await this.#keeping.keep(outcome);
  }

  /** What was found is kept: now its next look can be planned, and it can be told. */
  #settle(found: FoundLook<R>, kept: readonly Arrived[]): void {
    const { now } = this.#options;
    const { job } = found.outcome;
    this.#plan.settle(job.id);
    this.#notes.delete(job.id);
    if (found.state) {
      this.#states.set(job.id, found.state);
      this.#plan.add(jobOf(found.state));
    }
    for (const host of new Set(found.look.pages.map((row: PageRow) => row.host))) this.#plan.expectAlso(host, now());
    const source = this.#states.get(found.look.source)?.source.name ?? found.look.source;
    for (const news of newsIn(found, kept, source)) {
      count(this.tally, news);
      this.#options.tell?.(news);
    }
  }
}

const CLEAN = "ended";
