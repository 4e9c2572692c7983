// What happened in a ledger that rules ask for, in the order of its log.

import type { Change, Ledger } from "../../ledger/index.ts";
import { keyOf } from "./content.ts";
import type { Content, Notice } from "./content.ts";
import { Desk } from "./desk.ts";
import { matchers } from "./events.ts";
import type { Found } from "./events.ts";
import { ruleEvents, wordsOfRule } from "./rules.ts";
import type { Rule } from "./rules.ts";

/** A rule with how far it has looked at the log. */
export interface Looking {
  readonly rule: Rule;
  /** Number of the last change that it has seen. */
  readonly after: number;
}

/** A notice, and the key of what happened under its rule. */
export interface Match {
  readonly key: string;
  readonly content: Content & { readonly kind: "notice" };
}

/** What happened that rules ask for, in the order of the log; `upTo` is the last change that was looked at. */
export async function matchesIn(
  ledger: Ledger,
  looking: readonly Looking[],
): Promise<{ matches: Match[]; upTo: number }> {
  const desk = new Desk(ledger);
  const matches = new Map<string, Match>();
  let upTo = looking.reduce((least, { after }) => Math.min(least, after), Infinity);
  if (looking.length === 0) return { matches: [], upTo: 0 };
  for await (const change of ledger.changesSince(upTo)) {
    upTo = change.number;
    for (const { rule, after } of looking) {
      if (change.number <= after || !isAsked(rule, change)) continue;
      for (const found of await matchers[rule.event]!(desk, change, rule)) {
        if (!(await isWithin(ledger, rule, found))) continue;
        const match = await matchOf(ledger, rule, change, found);
        matches.set(match.key, matches.get(match.key) ?? match);
      }
    }
  }
  return { matches: [...matches.values()], upTo };
}

const isAsked = ({ event }: Rule, { kind }: Change): boolean =>
  ruleEvents.some((one) => one.name === event && one.kinds.includes(kind));

async function isWithin(ledger: Ledger, { where }: Rule, { stories, claim }: Found): Promise<boolean> {
  if (where.kind === "all") return true;
  if (where.kind === "story") return stories.includes((await ledger.story(where.id))?.story.id ?? where.id);
  return claim !== null && claim === ((await ledger.claim(where.id))?.id ?? where.id);
}

async function matchOf(ledger: Ledger, rule: Rule, { number, at }: Change, found: Found): Promise<Match> {
  const { event, what, stories, claim, receipts } = found;
  const [story = null] = stories;
  const title = story === null ? null : ((await ledger.story(story))?.story.title ?? null);
  const words = wordsOfRule(rule);
  const notice: Notice = { rule: words, name: rule.name, what, story, title, claim, change: number, at, receipts };
  return { key: keyOf(words, event), content: { kind: "notice", title: what, notice } };
}
