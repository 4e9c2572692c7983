// One host: what it allows, how often it may be asked, and what waits to be asked of it.

import type { Answer } from "./ask.ts";
import { rulesOf } from "./robots.ts";
import type { Robots, Rules } from "./robots.ts";
import { DAY, HOUR, MINUTE, backOff, freshnessOf, retryAfter } from "./times.ts";

/** Something that is to be fetched. */
export interface Job {
  readonly kind: "source" | "page";
  /** Address of the source or page: no two jobs of one are under way at a time. */
  readonly id: string;
  /** Where to ask. */
  readonly address: string;
  /** Not before, in milliseconds since 1970. */
  readonly due: number;
  /** What is sent along: which types are wanted, and since when changes are. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A job on its way: the address that redirects have led it to. A host's own robots.txt has no job. */
export interface Hop {
  readonly job: Job | null;
  /** The host whose robots.txt is asked for, where there is no job. */
  readonly rulesOf: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Statuses of the redirects that led here. */
  readonly redirects: readonly number[];
}

/** What is remembered of a host between two runs, in milliseconds since 1970. */
export interface HostNotes {
  /** When it was last asked anything. */
  readonly asked: number;
  /** It wants to be left alone until then. */
  readonly until: number;
  /** How often in a row it refused to answer so many requests. */
  readonly refusals: number;
  readonly robots: Robots | null;
}

/** Statuses that say: not so many requests, or not now. */
const TOO_MANY = 429;
const NOT_NOW = 503;

/** Shortest time for which a robots.txt is not asked for again; the longest is a day. */
const SHORTEST_RULES = HOUR;
const LONGEST_FILE = 524_288;

/** Hosts that want more time between two requests than their robots.txt says, in milliseconds. */
const SLOW: Readonly<Record<string, number>> = { "t.me": 2_500 };

export class Host {
  readonly name: string;
  isBusy = false;
  /** Its robots.txt is being fetched. */
  asksRules = false;
  /** When the first of its pages that are not in the queue is due; null where there is none. */
  pagesDue: number | null = null;
  readonly queue: Hop[] = [];
  #notes: HostNotes = { asked: Number.MIN_SAFE_INTEGER, until: 0, refusals: 0, robots: null };
  #rules: Rules | null = null;

  constructor(name: string, notes?: HostNotes) {
    this.name = name;
    // A new run asks again for rules that the last one could not read: the reason may have been ours, and be mended.
    if (notes) this.#notes = notes.robots?.closed ? { ...notes, robots: null } : notes;
    this.#rules = this.#knownRules();
  }

  get notes(): HostNotes {
    return this.#notes;
  }

  /** When it may be asked next, where others may be asked after so many milliseconds. */
  free(gap: number): number {
    const { asked, until } = this.#notes;
    const own = Object.hasOwn(SLOW, this.name) ? SLOW[this.name]! : 0;
    return Math.max(asked + Math.max(gap, own, this.#rules?.delay ?? 0), until);
  }

  /** It is being asked, or has just answered. */
  askedAt(now: number): void {
    this.#notes = { ...this.#notes, asked: now };
  }

  /** Its rules; null where they have to be asked for first. */
  rules(now: number): Rules | null {
    const { robots } = this.#notes;
    return robots === null || robots.expires <= now ? null : this.#rules;
  }

  #knownRules(): Rules | null {
    const { robots } = this.#notes;
    return robots === null || robots.closed !== null ? null : rulesOf(robots.text, this.name);
  }

  /** Why nothing may be asked until its rules can be read; null where that is not so. */
  closed(now: number): { readonly why: string; readonly until: number } | null {
    const { robots } = this.#notes;
    return robots?.closed && robots.expires > now ? { why: robots.closed, until: robots.expires } : null;
  }

  /** What an answer says about how often it may be asked. */
  heed({ status, headers }: Answer, now: number, random: () => number): void {
    const wait = status === TOO_MANY || status === NOT_NOW ? retryAfter(headers, now) : null;
    const refusals = status === TOO_MANY ? this.#notes.refusals + 1 : 0;
    const pause = wait ?? (status === TOO_MANY ? Math.max(MINUTE, backOff(refusals, random)) : 0);
    this.#notes = { ...this.#notes, refusals, until: Math.max(this.#notes.until, now + pause) };
  }

  /** Its robots.txt came, or why it did not. */
  learn(result: Answer | string, now: number, random: () => number): void {
    this.asksRules = false;
    this.#notes = { ...this.#notes, robots: this.#robotsOf(result, now, random) };
    this.#rules = this.#knownRules();
  }

  /** Rules that were known go on for a while where they cannot be read anew. */
  #robotsOf(result: Answer | string, now: number, random: () => number): Robots {
    const status = typeof result === "string" ? 0 : result.status;
    if (typeof result !== "string" && result.bytes !== null) {
      const text = new TextDecoder().decode(result.bytes.subarray(0, LONGEST_FILE));
      const fresh = freshnessOf(result.headers, now).fresh ?? DAY;
      return { text, closed: null, expires: now + Math.min(Math.max(fresh, SHORTEST_RULES), DAY) };
    }
    // Too many redirects, and whatever a client is said to have done wrong: there are no rules.
    if (status >= 300 && status < 500 && status !== TOO_MANY) return { text: null, closed: null, expires: now + DAY };
    const why = typeof result === "string" ? result : `read: HTTP ${status} at ${this.name}/robots.txt`;
    // Either outlasts the time for which the host wants no requests: else what waits would ask for the rules for ever.
    const { robots: known, until } = this.#notes;
    if (known?.closed === null) return { ...known, expires: Math.max(now, until) + HOUR };
    return { text: null, closed: why, expires: Math.max(now + backOff(2, random), until + MINUTE) };
  }
}
