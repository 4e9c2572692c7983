// What is asked next, and of whom: a machine without clock, network or chance of its own. It is told what time it is
// and what became of a request, and says what to do.
//
// A host is asked one thing at a time and not before a pause is over; before anything else it is asked for its
// robots.txt. A redirect is a request of its own to wherever it leads.

import type { Answer } from "./ask.ts";
import { Host } from "./host.ts";
import type { Hop, HostNotes, Job } from "./host.ts";
import { robotsAddress } from "./robots.ts";

/** Redirects that are followed for one address. */
const MOST_REDIRECTS = 5;

/** A job that is over, for this time. */
export interface Outcome {
  readonly job: Job;
  /** Where it ended. */
  readonly at: string;
  /** Statuses of the redirects that led there. */
  readonly redirects: readonly number[];
  /** The answer, or the one line that says why there is none. */
  readonly result: Answer | string;
  /** No request before this time can do better; null where nothing is known. */
  readonly again: number | null;
}

/** What to do: ask, take note that something may not be asked, or wait (`until` null: for what is under way). */
export type Step =
  | { readonly do: "ask"; readonly hop: Hop }
  | { readonly do: "note"; readonly outcome: Outcome }
  | { readonly do: "wait"; readonly until: number | null };

export class Plan {
  readonly #hosts = new Map<string, Host>();
  /** Ids of the jobs that are waiting or under way. */
  readonly #held = new Set<string>();
  readonly #changed = new Set<Host>();
  readonly #gap: number;
  readonly #random: () => number;

  /** `gap` is the least number of milliseconds between two requests to one host. */
  constructor(gap: number, random: () => number) {
    this.#gap = gap;
    this.#random = random;
  }

  /** A host as it was left. */
  restore(name: string, notes: HostNotes): void {
    this.#hosts.set(name, new Host(name, notes));
  }

  /** Something to fetch, unless it is waiting or under way. */
  add(job: Job): void {
    if (this.#held.has(job.id)) return;
    this.#held.add(job.id);
    this.#host(job.address).queue.push({ job, rulesOf: "", address: job.address, headers: job.headers, redirects: [] });
  }

  holds(id: string): boolean {
    return this.#held.has(id);
  }

  /** A job may be added again. */
  settle(id: string): void {
    this.#held.delete(id);
  }

  /** When the first page of a host is due that has not been added. */
  expect(name: string, due: number | null): void {
    const host = this.#named(name);
    host.pagesDue = due;
  }

  /** The same, where one is due that may be earlier. */
  expectAlso(name: string, due: number): void {
    const host = this.#named(name);
    host.pagesDue = Math.min(due, host.pagesDue ?? due);
  }

  /** Hosts that have nothing to do, with pages due. */
  hungry(now: number): string[] {
    return [...this.#hosts.values()].filter((host) => pagesDue(host) <= now).map(({ name }) => name);
  }

  /** What to do now. */
  next(now: number): Step {
    let soonest = Infinity;
    let best: { host: Host; hop: Hop; at: number } | null = null;
    for (const host of this.#hosts.values()) {
      if (host.isBusy) continue;
      soonest = Math.min(soonest, Math.max(pagesDue(host), host.free(this.#gap)));
      const hop = nextIn(host, now);
      if (!hop) continue;
      const at = Math.max(hop.job?.due ?? 0, host.free(this.#gap));
      soonest = Math.min(soonest, at);
      if (at <= now && (best === null || at < best.at)) best = { host, hop, at };
    }
    if (best) return this.#step(best.host, best.hop, now);
    return { do: "wait", until: soonest === Infinity ? null : soonest };
  }

  /** Is anything due that can be asked before so many milliseconds are over? */
  isWaiting(now: number, patience: number): boolean {
    return [...this.#hosts.values()].some((host) => {
      const isDue = pagesDue(host) <= now || host.queue.some(({ job }) => (job?.due ?? 0) <= now);
      return isDue && host.free(this.#gap) <= now + patience;
    });
  }

  /** What became of a request; null where the job is not over yet. */
  done(hop: Hop, result: Answer | string, now: number): Outcome | null {
    const host = this.#host(hop.address);
    host.isBusy = false;
    host.askedAt(now);
    this.#changed.add(host);
    if (typeof result !== "string") {
      host.heed(result, now, this.#random);
      if (result.goes !== null && hop.redirects.length < MOST_REDIRECTS) {
        const on = {
          ...hop,
          address: result.goes,
          headers: plain(hop.headers),
          redirects: [...hop.redirects, result.status],
        };
        this.#host(result.goes).queue.unshift(on);
        return null;
      }
    }
    if (hop.job === null) {
      const owner = this.#named(hop.rulesOf);
      owner.learn(result, now, this.#random);
      this.#changed.add(owner);
      return null;
    }
    const isLost = typeof result !== "string" && result.goes !== null;
    const { address: at, redirects, job } = hop;
    const again = host.notes.until > now ? host.notes.until : null;
    return { job, at, redirects, result: isLost ? `read: too many redirects at ${job.address}` : result, again };
  }

  /** Has a host asked to be left alone since hosts were last asked for their notes? */
  isRefused(now: number): boolean {
    return [...this.#changed].some(({ notes }) => notes.until > now);
  }

  /** Hosts whose notes have changed since they were last asked for. */
  changed(): { readonly host: string; readonly notes: HostNotes }[] {
    const hosts = [...this.#changed].map(({ name, notes }) => ({ host: name, notes }));
    this.#changed.clear();
    return hosts;
  }

  #step(host: Host, hop: Hop, now: number): Step {
    if (hop.job !== null) {
      const refused = this.#refusal(host, hop, hop.job, now);
      if (refused) {
        take(host, hop);
        return { do: "note", outcome: refused };
      }
      if (host.rules(now) === null) {
        host.asksRules = true;
        return this.#ask(host, rulesHop(host, hop.address), now);
      }
    }
    take(host, hop);
    return this.#ask(host, hop, now);
  }

  #ask(host: Host, hop: Hop, now: number): Step {
    host.isBusy = true;
    host.askedAt(now);
    return { do: "ask", hop };
  }

  #refusal(host: Host, { address, redirects }: Hop, job: Job, now: number): Outcome | null {
    const closed = host.closed(now);
    if (closed) return { job, at: address, redirects, result: closed.why, again: closed.until };
    const rules = host.rules(now);
    if (rules === null || rules.allows(address)) return null;
    return { job, at: address, redirects, result: `read: robots.txt forbids ${address}`, again: null };
  }

  #host(address: string): Host {
    return this.#named(hostOf(address));
  }

  #named(name: string): Host {
    const known = this.#hosts.get(name) ?? new Host(name);
    this.#hosts.set(name, known);
    return known;
  }
}

const rulesHop = ({ name }: Host, address: string): Hop => ({
  job: null,
  rulesOf: name,
  address: robotsAddress(address),
  headers: { accept: "text/plain, */*;q=0.1" },
  redirects: [],
});

/** What asks for changes is about one address and no other. */
function plain(headers: Hop["headers"]): Hop["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith("if-")));
}

/** The host of an address, with its port where that is not the usual one. */
export const hostOf = (address: string): string => URL.parse(address)?.host ?? address;

/** When pages of a host are due of which none waits yet. */
const pagesDue = ({ queue, pagesDue: due }: Host): number =>
  due === null || queue.some(({ job }) => job?.kind === "page") ? Infinity : due;

/** What a host is asked next: its rules, then sources, which lose what they are not asked in time, then pages. */
function nextIn({ queue, asksRules }: Host, now: number): Hop | undefined {
  const dueOf = ({ job }: Hop) => Math.max(job?.due ?? 0, now);
  let best: Hop | undefined;
  for (const hop of queue) {
    if (asksRules && hop.job !== null) continue;
    const isSooner = best === undefined || dueOf(hop) < dueOf(best);
    if (isSooner || (dueOf(hop) === dueOf(best!) && rankOf(hop) < rankOf(best!))) best = hop;
  }
  return best;
}

const rankOf = ({ job }: Hop): number => (job === null ? 0 : job.kind === "source" ? 1 : 2);

function take({ queue }: Host, hop: Hop): void {
  queue.splice(queue.indexOf(hop), 1);
}
