// Is a story two stories? Its articles are put into two groups, and the groups compared.

import { dot } from "./rarity.ts";
import type { Member, StoryState } from "./live.ts";

/** Two groups of a story's articles, and how alike an article of one is to an article of the other. */
export interface Halves {
  readonly larger: readonly Member[];
  readonly smaller: readonly Member[];
  readonly alike: number;
  /** How alike two articles of one group are. */
  readonly within: number;
}

/** Two articles count as no more alike than this: reprints of one text do not make the rest of a story look loose. */
const REPRINT = 0.7;
/** Rounds in which articles may change their group. */
const ROUNDS = 6;

/** The best two groups; null where there are fewer than two articles in the smaller one. */
export function halvesOf(state: StoryState, members: readonly Member[]): Halves | null {
  if (members.length < 2) return null;
  const alike = likenessOf(state, members);
  const side = grouped(alike);
  const groups = [0, 1].map((one) => members.filter((_, place) => side[place] === one));
  const [larger, smaller] = groups.toSorted((a, b) => b.length - a.length) as [Member[], Member[]];
  if (smaller.length === 0) return null;
  return { larger, smaller, alike: meanWhere(alike, side, false), within: meanWhere(alike, side, true) };
}

/** How alike two articles are on average, of one group or of two. */
function meanWhere(alike: readonly (readonly number[])[], side: readonly number[], same: boolean): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < side.length; i += 1)
    for (let j = 0; j < i; j += 1)
      if ((side[i] === side[j]) === same) {
        sum += Math.min(alike[i]![j]!, REPRINT);
        count += 1;
      }
  return count === 0 ? 0 : sum / count;
}

/** How alike each article is to each other one. */
function likenessOf({ lexicon }: StoryState, members: readonly Member[]): number[][] {
  const lengths = members.map(({ terms }) => Math.sqrt(dot(lexicon, terms, terms)) || 1);
  const alike = members.map(() => members.map(() => 0));
  for (let i = 0; i < members.length; i += 1)
    for (let j = 0; j < i; j += 1)
      alike[i]![j] = alike[j]![i] = dot(lexicon, members[i]!.terms, members[j]!.terms) / lengths[i]! / lengths[j]!;
  return alike;
}

/** Groups around the two articles that are least alike, 0 and 1. */
function grouped(alike: readonly (readonly number[])[]): number[] {
  const [one, other] = leastAlike(alike);
  let side = alike.map((row, i) => Number(i !== one && (i === other || row[one]! < row[other]!)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = alike.map((row, i) => Number(meanOver(row, side, i, 1) > meanOver(row, side, i, 0)));
    if (next.every((value, i) => value === side[i])) break;
    side = next;
  }
  return side;
}

function leastAlike(alike: readonly (readonly number[])[]): [number, number] {
  let best: [number, number] = [0, 1];
  for (let i = 0; i < alike.length; i += 1)
    for (let j = 0; j < i; j += 1) if (alike[i]![j]! < alike[best[0]]![best[1]]!) best = [j, i];
  return best;
}

/** How alike article `self` is to those of a group, itself left out. */
function meanOver(row: readonly number[], side: readonly number[], self: number, group: number): number {
  let [sum, count] = [0, 0];
  for (let j = 0; j < row.length; j += 1)
    if (j !== self && side[j] === group) {
      sum += row[j]!;
      count += 1;
    }
  return count === 0 ? 0 : sum / count;
}
