// The statements of a claim by their source, whatever side it takes: who claims today may deny tomorrow.

import { membersOf, namesOf } from "./groups.ts";
import { joined } from "./origins.ts";
import { inOrder } from "./witness.ts";
import type { Witness } from "./witness.ts";

/** All that one source said of a claim. */
export interface Source<W extends Witness> {
  /** What it goes by; null where nobody is named. */
  readonly name: string | null;
  /** Nobody but another outlet is given for it, or nobody at all. */
  readonly isHearsay: boolean;
  /** The earliest first. */
  readonly statements: readonly W[];
}

/** Sources that are certainly one are one here; the earliest comes first. */
export function sourcesOf<W extends Witness>(members: readonly W[]): Source<W>[] {
  const witnesses = inOrder(members);
  const { readings, groups } = joined(witnesses);
  return [...membersOf({ witnesses, joins: groups }).values()].map((places) => {
    const mine = places.map((place) => readings[place]!);
    return {
      name: namesOf(mine).names[0] ?? null,
      isHearsay: mine.every((one) => !one.isNamed && one.phrase === null),
      statements: places.map((place) => witnesses[place]!),
    };
  });
}
