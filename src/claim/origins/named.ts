// Named sources that are one: the same entity, the same name. Names that only may be one are kept apart, and told.

import { nameScore } from "../../entity/index.ts";
import { SAME } from "../sources.ts";
import { nameKey, wordsOf } from "./names.ts";
import type { Family } from "./names.ts";
import type { Partition } from "./partition.ts";
import type { Named, Reading } from "./reading.ts";

/** Two witnesses that may have one origin, by their places; no second one where it may be any. */
export interface Maybe {
  readonly a: number;
  readonly b: number | null;
  readonly reason: string;
  /** The first may be the second or another, and makes them no less two. */
  readonly isEither?: true;
}

/** A named source as one article after the other spells it. */
export interface Spelling {
  readonly name: string;
  readonly key: string;
  readonly family: Family;
  readonly entity: string | null;
  /** The first witness with this spelling. */
  readonly place: number;
}

/** Score from which on two names may be of one, and where each is known to be somebody and they are bodies. */
const [MAYBE, MAYBE_KNOWN] = [0.35, 0.4];
/** Names that a name is laid beside for each of its words, and comparisons of one claim. */
const BESIDE = 8;
const COMPARISONS = 500;

/** Joins the named witnesses with one source; gives every spelling of every source, the earliest first. */
export function joinNamed(
  readings: readonly Reading[],
  textOf: (place: number) => string,
  groups: Partition,
  maybe: Maybe[],
): Spelling[] {
  const spellings = new Map<string, Spelling>();
  const first = new Map<string, number>();
  for (const [place, reading] of readings.entries()) {
    if (!reading.isNamed) continue;
    const inText = `${reading.key}\n${textOf(place)}`;
    const [known, printed] = [first.get(reading.key), first.get(inText)];
    if (printed !== undefined) groups.join(printed, place, "same text");
    else if (known !== undefined) groups.join(known, place, "same source");
    if (known === undefined) first.set(reading.key, place);
    if (printed === undefined) first.set(inText, place);
    const spelling = `${reading.key}\n${nameKey(reading.name)}`;
    if (!spellings.has(spelling)) spellings.set(spelling, spellingOf(reading, place));
  }
  const all = [...spellings.values()];
  joinLike(all, groups, maybe);
  return all;
}

const spellingOf = ({ name, key, family, entity }: Named, place: number): Spelling => ({
  name,
  key,
  family,
  entity,
  place,
});

/** Names are laid beside the others that share a word. */
function joinLike(all: readonly Spelling[], groups: Partition, maybe: Maybe[]): void {
  const beside = besideEach(all);
  const near: (readonly [Spelling, Spelling, number])[] = [];
  for (const [one, others] of beside)
    for (const other of others) {
      if (near.length >= COMPARISONS) break;
      near.push([one, other, scoreOf(one, other)]);
    }
  for (const [one, other, score] of near)
    if (score >= SAME && one.entity === null && other.entity === null && !isPart(one, other))
      groups.join(one.place, other.place, "same name");
  joinEntities(near, groups, maybe);
  for (const [one, other, score] of near)
    if (score >= leastScore(one, other) && score < SAME && !isPart(one, other))
      maybe.push({ a: one.place, b: other.place, reason: "names that may be one" });
}

/** "Ruiz" alone is Ana Ruiz or Pedro. */
const isPart = (one: Spelling, other: Spelling) =>
  one.family === "person" && (wordsOf(one.name).length === 1) !== (wordsOf(other.name).length === 1);

/** "Kessel police" and "Kessel hospital" are alike in nothing but the town. */
const leastScore = (one: Spelling, other: Spelling) =>
  isOpen(one, other) || one.family === "person" ? MAYBE : MAYBE_KNOWN;

type Near = readonly (readonly [Spelling, Spelling, number])[];

/** A name that is of one entity joins it; one that may be of several joins none. */
function joinEntities(near: Near, groups: Partition, maybe: Maybe[]): void {
  const meant = new Map<number, Map<string, number>>();
  for (const [one, other, score] of near) {
    if (score < SAME || (one.entity === null) === (other.entity === null) || isPart(one, other)) continue;
    const [bare, known] = one.entity === null ? [one, other] : [other, one];
    const root = groups.root(bare.place);
    meant.set(root, (meant.get(root) ?? new Map<string, number>()).set(known.entity!, known.place));
  }
  for (const [root, entities] of meant)
    for (const place of entities.values())
      if (entities.size === 1) groups.join(root, place, "same name");
      else maybe.push({ a: root, b: place, reason: "a name that several have" });
  for (const [one, other, score] of near)
    if (score >= SAME && one.entity !== null && other.entity !== null)
      maybe.push({ a: one.place, b: other.place, reason: "names that may be one" });
}

/** Spellings of the same kind that share a word with each. */
function besideEach(all: readonly Spelling[]): Map<Spelling, Set<Spelling>> {
  const holding = new Map<string, Spelling[]>();
  const beside = new Map<Spelling, Set<Spelling>>();
  for (const one of all) {
    if (one.family === "outlet") continue;
    const others = new Set<Spelling>();
    for (const key of [...wordsOf(one.name), `= ${nameKey(one.name)}`]) {
      const block = `${one.family} ${key}`;
      const before = holding.get(block) ?? [];
      for (const other of before.slice(-BESIDE)) others.add(other);
      holding.set(block, [...before.slice(1 - BESIDE), one]);
    }
    beside.set(one, new Set([...others].filter(({ key }) => key !== one.key)));
  }
  return beside;
}

const isOpen = (one: Spelling, other: Spelling) => one.entity === null || other.entity === null;

const scoreOf = (one: Spelling, other: Spelling) =>
  nameKey(one.name) === nameKey(other.name)
    ? 1
    : nameScore(one.name, other.name, one.family === "person" ? "person" : "organization");
