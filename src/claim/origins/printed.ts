// Which origins each outlet printed, so that who names the outlet as source can be led back to them.

import { outletKey } from "./names.ts";
import type { Partition } from "./partition.ts";
import type { Reading } from "./reading.ts";
import { momentOf } from "./witness.ts";
import type { Witness } from "./witness.ts";

/** The origins that outlets printed. */
export interface Printed {
  /**
   * The one origin that an outlet printed: its only one, the only one until then, the only such people. Where it has
   * several, the first few of them; none where it printed nothing.
   */
  readonly originIn: (outlet: string, people: string, until: number) => number | readonly number[];
}

interface Origin {
  readonly place: number;
  readonly from: number;
}

/** What each outlet printed, the earliest first; `witnesses` come in that order. */
export function printedBy(witnesses: readonly Witness[], readings: readonly Reading[], groups: Partition): Printed {
  const origins = new Map<string, Origin[]>();
  const seen = new Set<string>();
  const keep = (key: string, place: number, from: number) => {
    const mark = `${groups.root(place)} ${key}`;
    if (seen.has(mark)) return;
    seen.add(mark);
    const list = origins.get(key);
    if (list) list.push({ place, from });
    else origins.set(key, [{ place, from }]);
  };
  for (const [place, { outlet, forwardedFrom, published }] of witnesses.entries()) {
    const { from } = momentOf(published);
    const reading = readings[place]!;
    for (const name of [outlet, forwardedFrom]) {
      if (name === null) continue;
      keep(outletKey(name), place, from);
      if (!reading.isNamed && reading.people !== "") keep(`${outletKey(name)}\n${reading.people}`, place, from);
    }
  }
  return {
    originIn: (outlet, people, until) => {
      const all = origins.get(outlet) ?? [];
      const such = people === "" ? [] : (origins.get(`${outlet}\n${people}`) ?? []);
      const only = onlyOne(all) ?? onlyUntil(all, until) ?? onlyOne(such) ?? onlyUntil(such, until);
      return only ?? all.slice(0, SHOWN).map(({ place }) => place);
    },
  };
}

/** Origins that are told where nobody knows which is meant. */
const SHOWN = 3;

const onlyOne = (all: readonly Origin[]) => (all.length === 1 ? all[0]!.place : null);

const onlyUntil = ([first, second]: readonly Origin[], until: number) =>
  first && second && first.from <= until && second.from > until ? first.place : null;
