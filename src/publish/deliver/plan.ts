// What is to be told: written into the ledger before anything is sent.

import type { Deliveries, Ledger, PlannedDelivery } from "../../ledger/index.ts";
import { briefOf, newsOf } from "../brief/index.ts";
import type { Brief } from "../brief/index.ts";
import { faultsIn, keyOf } from "./content.ts";
import type { Content } from "./content.ts";
import { letterOf } from "./deliver.ts";
import { matchesIn } from "./match.ts";
import { wordsOfRule } from "./rules.ts";
import type { Rule } from "./rules.ts";

/** Which brief, and how long. */
export interface Asked {
  /** Id of a story; without it the main news. */
  readonly story?: string | undefined;
  readonly sentences?: number | undefined;
  readonly since?: string | null | undefined;
}

/** A plan, and what the gate has against it. */
export interface Planned {
  readonly planned: readonly PlannedDelivery[];
  readonly faults: readonly string[];
}

const NOTHING: Planned = { planned: [], faults: [] };

/**
 * The brief of a story, or the main news of a day, for a target: nothing where it stands there already as it is. Null
 * where there is nothing to tell.
 */
export async function planBrief(
  ledger: Ledger,
  deliveries: Deliveries,
  target: string,
  asked: Asked,
): Promise<Planned | null> {
  const { story, sentences, since = null } = asked;
  const one = story === undefined ? null : await briefOf(ledger, story, { sentences, since });
  const briefs = story === undefined ? await newsOf(ledger, { sentences, since }) : one ? [one] : [];
  if (briefs.every((brief) => brief.sentences.length === 0)) return null;
  return planned(deliveries, target, subjectOf(one, briefs), { kind: "brief", title: titleOf(one), briefs });
}

/** The news of one day stand together; those of the next are told anew. */
function subjectOf(one: Brief | null, briefs: readonly Brief[]): string {
  if (one) return `story ${one.story}`;
  const days = briefs.flatMap(({ asOf }) => asOf?.slice(0, 10) ?? []);
  return `news ${days.toSorted().at(-1) ?? ""}`;
}

const titleOf = (one: Brief | null): string => (one ? (one.title ?? `Story ${one.story}`) : "The main news");

/** That a brief which was told is told no more; nothing where it never was. */
export async function planWithdrawal(
  deliveries: Deliveries,
  target: string,
  story: string,
  why: string,
): Promise<Planned> {
  const subject = `story ${story}`;
  const before = await deliveries.last(target, subject);
  if (!before) return NOTHING;
  return planned(deliveries, target, subject, { kind: "withdrawn", title: letterOf(before).content.title, why });
}

async function planned(deliveries: Deliveries, target: string, subject: string, content: Content): Promise<Planned> {
  const faults = faultsIn(content);
  if (faults.length > 0) return { planned: [], faults };
  const text = JSON.stringify(content);
  const before = await deliveries.last(target, subject);
  if (before?.content === text) return NOTHING;
  // A brief that becomes again what it was before is news all the same.
  return { planned: [{ key: keyOf(subject, text, before?.key ?? ""), target, subject, content: text }], faults };
}

/** A plan with how far its rules have looked. */
export interface PlannedNotices {
  readonly planned: readonly PlannedDelivery[];
  readonly cursors: Readonly<Record<string, number>>;
}

/**
 * What happened that rules ask for, since they were last asked for this target. A rule that is new looks from now on,
 * or from the change after `since`.
 */
export async function planNotices(
  ledger: Ledger,
  deliveries: Deliveries,
  target: string,
  rules: readonly Rule[],
  since: number | null,
): Promise<PlannedNotices> {
  const last = await ledger.lastChange();
  const nameOf = (rule: Rule) => keyOf(target, wordsOfRule(rule));
  const looking = [];
  for (const rule of rules) looking.push({ rule, after: (await deliveries.cursor(nameOf(rule))) ?? since ?? last });
  const { matches, upTo } = await matchesIn(ledger, looking);
  return {
    planned: matches.map(({ key, content }) => ({
      key,
      target,
      subject: `notice ${key}`,
      content: JSON.stringify(content),
    })),
    cursors: Object.fromEntries(rules.map((rule) => [nameOf(rule), Math.max(upTo, last)])),
  };
}
