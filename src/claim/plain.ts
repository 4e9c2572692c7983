// Propositions as plain data: reading one again from its words takes ten times as long as taking it up from this.

import type { Count } from "./counts.ts";
import type { Proposition } from "./proposition.ts";

type PlainCount = readonly [
  value: number,
  /** Null stands for no bound. */
  least: number | null,
  most: number | null,
  of: readonly string[],
  whose: readonly string[],
  /** What is so of it, one bit each. */
  traits: number,
];

/** A proposition in lists, numbers and strings. */
export type PlainProposition = readonly [
  stems: readonly string[],
  names: readonly string[],
  doings: readonly string[],
  days: readonly string[],
  years: readonly number[],
  counts: readonly PlainCount[],
  /** The place of the main count; -1 where nothing is counted. */
  main: number,
  /** What is so of it, one bit each. */
  traits: number,
];

const TRAITS = [
  "isNegated",
  "isRefuting",
  "isRetracting",
  "isDoubting",
  "isOpen",
  "isConditional",
  "isRevising",
  "isTricky",
  "isReporting",
  "isTelling",
  "isWanted",
] as const;

const COUNT_TRAITS = ["isState", "isMeasure", "isPeople", "isBare", "isDenied"] as const;

/** A proposition as plain data. */
export const plainOf = (said: Proposition): PlainProposition => [
  [...said.stems],
  said.names,
  said.doings,
  said.days,
  said.years,
  said.counts.map(plainCount),
  said.main === null ? -1 : said.counts.indexOf(said.main),
  bitsOf(said, TRAITS),
];

/** The proposition that was made plain. */
export function propositionFrom([stems, names, doings, days, years, plain, main, bits]: PlainProposition): Proposition {
  const counts = plain.map(countFrom);
  const lists = {
    names: some(names),
    doings: some(doings),
    days: some(days),
    years: some(years),
    counts: some(counts),
  };
  return { stems: new Set(stems), ...lists, main: counts[main] ?? null, ...traitsIn(bits, TRAITS) };
}

/** One empty list for all: most lists are empty, and each would take room. */
const some = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);
const NONE: readonly never[] = [];

const plainCount = (count: Count): PlainCount => [
  count.value,
  Number.isFinite(count.least) ? count.least : null,
  Number.isFinite(count.most) ? count.most : null,
  [...count.of],
  count.whose,
  bitsOf(count, COUNT_TRAITS),
];

function countFrom([value, least, most, of, whose, bits]: PlainCount): Count {
  const bounds = { value, least: least ?? -Infinity, most: most ?? Infinity };
  return { ...bounds, of: new Set(of), whose, ...traitsIn(bits, COUNT_TRAITS) };
}

const bitsOf = <K extends string>(one: Readonly<Record<K, boolean>>, traits: readonly K[]): number =>
  traits.reduce((bits, trait, place) => bits | (one[trait] ? 1 << place : 0), 0);

function traitsIn<K extends string>(bits: number, traits: readonly K[]): Record<K, boolean> {
  const found = {} as Record<K, boolean>;
  for (const [place, trait] of traits.entries()) found[trait] = ((bits >> place) & 1) === 1;
  return found;
}
