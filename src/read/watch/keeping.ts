// What was found is kept, in the order in which it came and a few at a time.

import { setImmediate } from "node:timers/promises";
import { oneLine } from "../errors.ts";
import type { Arrived, HostRow, Keeper, LookRow, Told } from "./keeper.ts";
import type { Found, Looks } from "./looks.ts";
import type { Outcome, Plan } from "./plan.ts";
import { MINUTE } from "./times.ts";

/** What one outcome came to, with the rows of it. */
export type FoundLook<R> = Found & { readonly look: LookRow<R> };

/** What keeping needs of a watcher. */
export interface Kept<R extends Told> {
  readonly keeper: Keeper<R>;
  readonly now: () => number;
  readonly plan: Plan;
  readonly looks: Looks<R>;
  /** Hears of everything that was kept, or need not be. */
  readonly settle: (found: FoundLook<R>, kept: readonly Arrived[]) => void;
}

/** What is kept in one commit: between two of them the web and the reader are heard, which would stand still otherwise. */
const MOST_KEPT = 3;
/** Steps of what goes on besides that get their turn between two commits: a request takes a few. */
const TURNS = 3;
/** Looks that brought nothing: so many of them, or for so long, they wait for one that is worth a commit. */
const MOST_QUIET = 64;
const LONGEST_QUIET = 5 * MINUTE;

export class Keeping<R extends Told> {
  readonly #world: Kept<R>;
  readonly #arrived: { readonly outcome: Outcome; readonly done: PromiseWithResolvers<void> }[] = [];
  readonly #quiet: LookRow<R>[] = [];
  #keptAt = 0;
  #isKeeping = false;

  constructor(world: Kept<R>) {
    this.#world = world;
  }

  /** Settles once the outcome is kept: whoever waits for that has no more in memory than is under way. */
  async keep(outcome: Outcome): Promise<void> {
    const done = Promise.withResolvers<void>();
    this.#arrived.push({ outcome, done });
    if (!this.#isKeeping) void this.#keepArrived();
    return done.promise;
  }

  /** Keeps a note of the watcher's own, and what else waits. */
  note(host: HostRow): Promise<unknown> {
    return this.#world.keeper.keepLooks([...this.#quiet.splice(0), lookOf([host, ...this.#changedHosts()])]);
  }

  async #keepArrived(): Promise<void> {
    this.#isKeeping = true;
    while (this.#arrived.length > 0) {
      const batch = this.#arrived.splice(0, MOST_KEPT);
      const kept = this.#keepBatch(batch.map(({ outcome }) => outcome));
      await kept.then(
        () => batch.forEach(({ done }) => done.resolve()),
        (error: unknown) => batch.forEach(({ done }) => done.reject(error)),
      );
      for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
    }
    this.#isKeeping = false;
  }

  async #keepBatch(outcomes: readonly Outcome[]): Promise<void> {
    const found = await this.#world.looks.of(outcomes);
    for (const one of found.filter(isQuiet)) {
      this.#world.settle(one, []);
      this.#quiet.push(one.look);
    }
    const news = found.filter((one) => !isQuiet(one));
    if (news.length === 0 && this.#mayWait()) return;
    try {
      await this.#keepAll(news);
    } catch (error) {
      if (news.every(({ look }) => look.arrivals.length === 0)) throw error;
      for (const one of news) await this.#keepOne(one, error);
    }
  }

  /** That a source had nothing new need not be on the disk at once: whoever loses it looks a little too early. */
  #mayWait(): boolean {
    const now = this.#world.now();
    if (this.#quiet.length >= MOST_QUIET || now - this.#keptAt > LONGEST_QUIET) return false;
    return !this.#world.plan.isRefused(now);
  }

  /** What cannot be kept because of an article is kept without it, and looked at again. */
  async #keepOne(found: FoundLook<R>, error: unknown): Promise<void> {
    try {
      await this.#keepAll([found]);
    } catch {
      const why = `read: our mistake (${oneLine(String(error))}): ${oneLine(found.outcome.at)}`;
      await this.#keepAll(await this.#world.looks.of([{ ...found.outcome, result: why }]));
    }
  }

  async #keepAll(found: readonly FoundLook<R>[]): Promise<void> {
    const { keeper, now, settle } = this.#world;
    const quiet = this.#quiet.splice(0);
    const looks = [...quiet, lookOf(this.#changedHosts()), ...found.map(({ look }) => look)];
    const kept = await keeper.keepLooks(looks);
    this.#keptAt = now();
    for (const [place, one] of found.entries()) settle(one, kept[quiet.length + 1 + place]!);
  }

  #changedHosts(): HostRow[] {
    return this.#world.plan.changed().map(({ host, notes }) => ({ host, notes: JSON.stringify(notes) }));
  }
}

const isQuiet = ({ state, why, look: { sights, arrivals, pages } }: FoundLook<unknown>) =>
  state !== null && why === null && sights.length + arrivals.length + pages.length === 0;

const lookOf = (hosts: readonly HostRow[]) => ({ source: "", sights: [], arrivals: [], sources: [], pages: [], hosts });
