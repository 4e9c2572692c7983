// Witnesses that have one origin as a group, with the reason of every join; and how many groups there are at least.

import type { Maybe } from "./named.ts";
import { nameKey } from "./names.ts";
import { Partition } from "./partition.ts";
import { waysOf } from "./path.ts";
import type { Path } from "./path.ts";
import type { Reading } from "./reading.ts";
import type { Scene } from "./scene.ts";
import type { Witness } from "./witness.ts";

/** Statements that have one origin. */
export interface Group {
  /** The id of its earliest statement. */
  readonly id: string;
  /** What the origin goes by, the first first; for unnamed people the words for them; empty where there are none. */
  readonly names: readonly string[];
  /** Somebody answers for it: a name, or an outlet that saw for itself. */
  readonly isNamed: boolean;
  /** The earliest first. */
  readonly statements: readonly string[];
  readonly first: string;
  readonly paths: readonly Path[];
  /** As many as it takes to hold all statements together, each with its reason. */
  readonly joins: readonly { readonly a: string; readonly b: string; readonly reason: string }[];
}

/** Two groups that may be one; `b` is null where `a` may be any of the others. */
export interface Possible {
  readonly a: string;
  readonly b: string | null;
  readonly reason: string;
}

/** How many independent origins one side of a claim has. */
export interface Bounds {
  /** Origins that are left if everything is one that may be one; 0 only where nobody says so. */
  readonly least: number;
  /** Origins where only what is certainly one counts as one. */
  readonly most: number;
}

/** The independent origins of one side of a claim. */
export interface SideOrigins extends Bounds {
  /** The earliest first. */
  readonly groups: readonly Group[];
  /** Groups that may be one, by their ids. */
  readonly possible: readonly Possible[];
}

/** Witnesses of one side, joined. */
interface Side {
  readonly witnesses: readonly Witness[];
  /** The same, each page as one text. */
  readonly texts: readonly Witness[];
  readonly readings: readonly Reading[];
  readonly scene: Scene;
  readonly joins: Partition;
  readonly maybe: readonly Maybe[];
}

/** The groups of one side, and the least and the most that they can be. */
export function groupsOf(side: Side): SideOrigins {
  const members = membersOf(side);
  const reasons = Map.groupBy(side.joins.joins, ({ a }) => side.joins.root(a));
  const ways = waysOf(side.texts, side.scene);
  const groups = new Map(
    [...members].map(([root, places]) => [root, groupOf(side, places, reasons.get(root) ?? [], ways)]),
  );
  return {
    ...countOf(side),
    groups: [...groups.values()],
    possible: possibleOf(side, groups),
  };
}

/** How many groups one side is, at least and at most. */
export function countOf(side: Omit<Side, "scene" | "texts">): Bounds {
  const members = membersOf(side);
  const named = new Set(
    [...members].flatMap(([root, places]) => (places.some((place) => isAnswer(side.readings[place]!)) ? root : [])),
  );
  return { least: leastOf(side, [...members.keys()], named), most: members.size };
}

/** The places in each group, by its root. */
export function membersOf({ witnesses, joins }: Pick<Side, "witnesses" | "joins">): Map<number, number[]> {
  return Map.groupBy(witnesses.keys(), (place) => joins.root(place));
}

function groupOf(
  { witnesses, readings }: Side,
  places: readonly number[],
  joins: Partition["joins"],
  ways: ReadonlyMap<string, Path>,
): Group {
  const idOf = (place: number) => witnesses[place]!.statement;
  const statements = places.map(idOf);
  const pathOf = (place: number): Path => ({ ...ways.get(idOf(place))!, article: witnesses[place]!.article });
  return {
    id: statements[0]!,
    ...namesOf(places.map((place) => readings[place]!)),
    statements,
    first: statements[0]!,
    paths: places.map(pathOf),
    joins: joins.map(({ a, b, reason }) => ({ a: idOf(a), b: idOf(b), reason })),
  };
}

/** Who answers for a group goes before who is only spoken of. */
export function namesOf(readings: readonly Reading[]): Pick<Group, "names" | "isNamed"> {
  const named = readings.filter((one) => one.isNamed);
  const phrases = readings.map((one) => (one.isNamed ? null : (one.phrase ?? one.relay?.name ?? null)));
  return {
    names: distinct(named.length > 0 ? named.map(({ name }) => name) : phrases),
    isNamed: readings.some(isAnswer),
  };
}

/** Does somebody answer who has a name of his own? */
const isAnswer = (one: Reading): boolean => one.isNamed && one.answers;

/** Each name once, however it is written. */
function distinct(names: readonly (string | null)[]): string[] {
  const once = new Map<string, string>();
  for (const name of names) if (name !== null && !once.has(nameKey(name))) once.set(nameKey(name), name);
  return [...once.values()];
}

/** Groups that answer, with all that may be one taken for one; who does not answer may be any of them. */
function leastOf(
  { readings, joins, maybe }: Omit<Side, "scene" | "texts">,
  roots: readonly number[],
  isNamed: ReadonlySet<number>,
): number {
  const placeOf = new Map(roots.map((root, place) => [root, place]));
  const together = new Partition(roots.length);
  const floating = new Set<number>();
  for (const { a, b, reason, isEither } of maybe) {
    const [one, other] = [joins.root(a), b === null ? null : joins.root(b)];
    // Who is not named may be of one named group or of another, and makes them no less two.
    if (other === null || one === other || !isNamed.has(one) || !isNamed.has(other)) continue;
    if (!readings[a]!.isNamed || !readings[b!]!.isNamed) continue;
    if (isEither) floating.add(one);
    else together.join(placeOf.get(one)!, placeOf.get(other)!, reason);
  }
  const named = roots.filter((root) => isNamed.has(root) && !floating.has(root));
  const left = new Set(named.map((root) => together.root(placeOf.get(root)!)));
  return Math.max(left.size, Math.min(1, roots.length));
}

/** Each two groups once, and each unnamed one of which nothing better is known. */
function possibleOf({ joins, maybe }: Side, groups: ReadonlyMap<number, Group>): Possible[] {
  const found = new Map<string, Possible>();
  for (const { a, b, reason } of maybe) {
    const [one, other] = [joins.root(a), b === null ? null : joins.root(b)].map((root) =>
      root === null ? null : groups.get(root)!.id,
    ) as [string, string | null];
    const key = [one, other ?? ""].toSorted().join(" ");
    if (one !== other && !found.has(key)) found.set(key, { a: one, b: other, reason });
  }
  if (groups.size > 1)
    for (const { id, isNamed } of groups.values())
      if (!isNamed) found.set(id, { a: id, b: null, reason: "not named: may be any of the others" });
  return [...found.values()];
}
