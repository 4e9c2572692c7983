// How many independent origins a claim has. docs/origins.md tells it in prose.

import type { Witness } from "./witness.ts";
import { inOrder } from "./witness.ts";
import { rememberingLast } from "../memo.ts";
import { bodiesIn, joinBodies } from "./bodies.ts";
import { countOf, groupsOf } from "./groups.ts";
import type { Bounds, SideOrigins } from "./groups.ts";
import { doubtNames } from "./doubts.ts";
import { joinNamed } from "./named.ts";
import type { Maybe } from "./named.ts";
import { joinOpen } from "./open.ts";
import { onPages } from "./pages.ts";
import { Partition } from "./partition.ts";
import { readingOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { sceneOf } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { joinShort } from "./short.ts";

/** The independent origins of a claim, and of those who say that it is not so. */
export interface Origins extends SideOrigins {
  readonly against: SideOrigins;
}

/**
 * The independent origins of a claim. The order of the witnesses changes nothing. Costs about the sum of their
 * words: names are laid beside each other only where they have no entity.
 */
export function originsOf(witnesses: readonly Witness[]): Origins {
  const sorted = inOrder(witnesses);
  const side = (wanted: Witness["side"]) => sideOrigins(sorted.filter((one) => one.side === wanted));
  return { ...side("for"), against: side("against") };
}

/** The bounds alone, without the way of each statement. */
export function boundsOf(
  witnesses: readonly Witness[],
): Pick<Origins, "least" | "most"> & { readonly against: Bounds } {
  const sorted = inOrder(witnesses);
  const side = (wanted: Witness["side"]) => {
    const some = sorted.filter((one) => one.side === wanted);
    const { readings, groups, maybe } = joined(some);
    return countOf({ witnesses: some, readings, joins: groups, maybe });
  };
  return { ...side("for"), against: side("against") };
}

function sideOrigins(witnesses: readonly Witness[]): SideOrigins {
  const { texts, readings, scene, groups, maybe } = joined(witnesses);
  return groupsOf({ witnesses, texts, readings, scene, joins: groups, maybe });
}

/** Witnesses in order, with all that is certain and all that may be of their origins. */
interface JoinedUp {
  /** The witnesses, each page as one text. */
  readonly texts: readonly Witness[];
  readonly readings: readonly Reading[];
  readonly scene: Scene;
  readonly groups: Partition;
  readonly maybe: readonly Maybe[];
}

/** Joins what has one origin; who asks for origins asks for sources of the same witnesses next. */
export const joined = rememberingLast(joinUp);

function joinUp(all: readonly Witness[]): JoinedUp {
  const witnesses = onPages(all);
  const scene = sceneOf(witnesses);
  const readings = witnesses.map((witness) => readingOf(witness, scene));
  const keys = witnesses.map(({ article }) => scene.textOf(article));
  const textOf = (place: number) => keys[place]!;
  const groups = new Partition(witnesses.length);
  const maybe: Maybe[] = [];
  const spellings = joinNamed(readings, textOf, groups, maybe);
  const bodies = bodiesIn(spellings, readings, textOf);
  joinBodies(readings, bodies, textOf, groups, maybe);
  joinShort(readings, textOf, groups, maybe);
  doubtNames(spellings, readings, bodies, maybe);
  const first = new Map(spellings.toReversed().map(({ key, place }) => [key, place]));
  joinOpen({ witnesses, readings, scene, groups }, bodies, first, maybe);
  return { texts: witnesses, readings, scene, groups, maybe };
}
