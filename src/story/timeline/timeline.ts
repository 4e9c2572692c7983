// The days that matter in a story, each with the sentence that tells best what happened.

import type { Mention } from "./mention.ts";
import { bestOf, order, wordingOf } from "./sentence.ts";
import { type Known, voicesOf } from "./voices.ts";

/** One day of a story. */
export interface Day {
  /** "2025-03-03". */
  readonly date: string;
  /** The sentence that tells the day, and where it stands: its first mention. */
  readonly told: Mention;
  /** Further sentences that say something else of the day, best first. */
  readonly more: readonly Mention[];
  /** How many independent origins tell of the day. */
  readonly origins: number;
  /** Ids of the articles that mention it, earliest first. */
  readonly articles: readonly string[];
  /** How many sentences mention it. */
  readonly mentions: number;
  /** Ids of the statements that tell of it. */
  readonly statements: readonly string[];
  /** How far the day stands out among the days around it. */
  readonly score: number;
}

/** What a timeline is to hold. */
export interface TimelineOptions extends Known {
  /** First and last day, both included. */
  readonly from?: string;
  readonly to?: string;
  /** How many days at most; where nothing is said, twice the root of the number of articles. */
  readonly limit?: number;
}

/**
 * The days of a story in order: those that stand out most by the independent voices that tell of them. The
 * mentions may come in any order. The cost grows with their number alone.
 */
export function timelineOf(mentions: readonly Mention[], asked: TimelineOptions = {}): Day[] {
  const days = Map.groupBy(mentions.toSorted(order), ({ date }) => date);
  const voices = new Map([...days].map(([date, own]) => [date, voicesOf(own, asked)]));
  const scores = standingOut(
    new Map([...voices].map(([date, { strength }]) => [date, strength])),
    publishedIn(mentions),
  );
  const chosen = [...scores]
    .filter(([date]) => date >= (asked.from ?? "") && date <= (asked.to ?? "9999-12-31"))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, asked.limit ?? usual(mentions))
    .map(([date]) => date)
    .sort();
  const wording = wordingOf(chosen.map((date) => [date, days.get(date)!]));
  return chosen.map((date) => {
    const own = days.get(date)!;
    const [told, ...more] = bestOf(date, wording);
    return {
      date,
      told: told!,
      more,
      origins: voices.get(date)!.origins,
      articles: [...new Set(own.map(({ article }) => article))],
      mentions: own.length,
      statements: [...new Set(own.flatMap(({ statements }) => statements))],
      score: scores.get(date)!,
    };
  });
}

const usual = (mentions: readonly Mention[]) =>
  Math.round(2 * Math.sqrt(new Set(mentions.map(({ article }) => article)).size));

/** Days on either side that a day is measured against. */
const AROUND = 45;

/**
 * The strength of each day against the days around it: what is told of a quiet month by few stands out as what is
 * told of a loud one by many. What lies before all that was published, or after, is measured against its ends.
 */
function standingOut(
  strengths: ReadonlyMap<string, number>,
  [from, to]: readonly [number, number],
): Map<string, number> {
  const days = [...strengths]
    .map(([date, strength]) => ({ date, strength, day: dayOf(date) }))
    .sort((a, b) => a.day - b.day);
  let [first, next, sum] = [0, 0, 0];
  return new Map(
    days.map(({ date, strength, day }): [string, number] => {
      const middle = Math.min(Math.max(day, from), to);
      for (; next < days.length && days[next]!.day <= middle + AROUND; next += 1) sum += days[next]!.strength;
      for (; first < next && days[first]!.day < middle - AROUND; first += 1) sum -= days[first]!.strength;
      return [date, strength / (1 + sum / (2 * AROUND + 1))];
    }),
  );
}

/** The days of the first and last publication; without end where nothing tells when anything was published. */
function publishedIn(mentions: readonly Mention[]): [number, number] {
  const days = [...new Set(mentions.map(({ published }) => published?.slice(0, 10)))];
  const known = days.map((day) => dayOf(day ?? "")).filter((day) => !Number.isNaN(day));
  return known.length > 0 ? [Math.min(...known), Math.max(...known)] : [-Infinity, Infinity];
}

const dayOf = (date: string) => Date.parse(date) / 86_400_000;
