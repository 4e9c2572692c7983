// What the dialects of feeds have in common beside their entries: credits, languages, how often they change.

import type { MediaNs } from "feedsmith";
import { canonicalTag } from "../language.ts";
import { firstOf } from "./entry.ts";

/** Roles of those who wrote the words, and of those who passed them on; most others made pictures. */
const WRITER = /author|writer|report|journalist|correspondent/i;
const RELAY = /agency|wire|publish|distribut|syndicat|source/i;

/** The credits of an item's media that are credits for words. */
export function creditsIn(media: MediaNs.ItemOrFeed | undefined): { names: string[]; credits: string[] } {
  const all = [media, ...(media?.groups ?? []), ...(media?.contents ?? [])].flatMap((one) => one?.credits ?? []);
  const inRole = (roles: RegExp) =>
    all.flatMap(({ role, value }) => (role && value && roles.test(role) ? [value] : []));
  return { names: inRole(WRITER), credits: inRole(RELAY) };
}

/** "en_gb" is "en-GB"; null where no language is stated. */
export const languageIn = (tags: readonly (string | undefined)[]): string | null => firstOf(tags, canonicalTag);

const MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 10_080,
  yearly: 10_080,
};
/** However long a feed asks for, it is looked at once a week. */
const LONGEST = 10_080;

/** Minutes between two changes, as stated or as so many times in a period; null where neither makes sense. */
export function minutesOf(
  ttl: number | undefined,
  period: string | undefined,
  times: number | undefined,
): number | null {
  const inPeriod = Object.hasOwn(MINUTES, period?.toLowerCase() ?? "") ? MINUTES[period!.toLowerCase()]! : Number.NaN;
  const minutes = Math.round(ttl ?? inPeriod / Math.max(1, times ?? 1));
  return minutes > 0 ? Math.min(minutes, LONGEST) : null;
}
