// News is sent out before it may be told. Until then it is refused by name, and taken at a later look.

import { instantOf } from "../article/index.ts";
import { isoDate } from "./dates.ts";
import type { Raw } from "./dialects/dialect.ts";

/** A time without a zone is over when it is over everywhere: twelve hours after it is in UTC. */
const EVERYWHERE = 12 * 60 * 60 * 1000;

/**
 * Why something may not be told yet; null where it may be. `until` is what its publisher states: null for no embargo,
 * and no date at all for one without an end. What was fetched at an unknown time is taken for fetched before the end.
 */
export function embargoOf(until: string | null, { fetchedAt }: Pick<Raw, "fetchedAt">): string | null {
  if (until === null) return null;
  const stated = isoDate(until);
  const end = instantOf(stated);
  if (stated === null || end === null) return "embargoed, and not said until when:";
  const over = /(?:Z|[+-]\d\d:\d\d)$/.test(stated) ? end : end + EVERYWHERE;
  return fetchedAt !== undefined && Date.parse(fetchedAt) >= over ? null : `embargoed until ${stated}:`;
}

/** Different reasons that are told of one message. */
const MOST_REASONS = 20;

/** What of a message with several items may not be told yet: how many of how many for each reason, the most first. */
export function leftOutOf(reasons: readonly string[], items: number): string[] {
  const counts = [...Map.groupBy(reasons, (reason) => reason)].toSorted(([, a], [, b]) => b.length - a.length);
  const told = counts.slice(0, MOST_REASONS).map(([why, all]) => `${all.length} of ${items} items left out, ${why}`);
  const rest = counts.slice(MOST_REASONS).reduce((sum, [, all]) => sum + all.length, 0);
  return rest === 0 ? told : [...told, `${rest} of ${items} items left out, embargoed until other times:`];
}
