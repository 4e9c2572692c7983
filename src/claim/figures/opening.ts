// Which series of a story a number belongs to: that of its counting. Where it cannot be told it stands apart, and is no conflict.

import { wordsIn } from "../words.ts";
import { boundTo, isOneCounting } from "./facets.ts";
import type { Draft, Placed } from "./point.ts";
import { numberOf } from "./point.ts";
import { isLoose } from "./things.ts";

/** A series on the way. */
export interface Open {
  readonly counted: string;
  readonly drafts: Placed[];
  /** Stems of the words around its numbers. */
  readonly stems: Set<string>;
}

/** Open series of one loose unit that a number is compared with. */
const MOST = 60;
/** From here on a number is hardly twice in a story by chance. */
const TELLING = 10;

/** Two places of one story that are certainly two, as one key. */
const pairOf = (a: string, b: string): string => [a, b].toSorted().join("\n");

/** Places that one statement counts apart: nine died in Orm and four died in Velmar. */
export function townsApart(drafts: readonly Draft[]): ReadonlySet<string> {
  const found = new Set<string>();
  const byStatement = Map.groupBy(drafts, ({ said }) => said);
  for (const all of byStatement.values())
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) {
        const [a, b] = [one.counted.facets.place, other.counted.facets.place];
        if (a !== null && b !== null && a !== b && one.counted.counted === other.counted.counted)
          found.add(pairOf(a, b));
      }
  return found;
}

/** Soldiers who are massed and those who are withdrawn, the dead of a town and those of its country are of two series. */
export function strictFor(open: Map<string, Open[]>, draft: Placed, towns: ReadonlySet<string>): Open {
  const { counted } = draft.counted;
  const all = (open.get(counted!) ?? []).filter((one) => mayHold(one, draft, towns));
  return chosen(all, draft) ?? opened(open, counted!);
}

function mayHold({ drafts }: Open, draft: Placed, towns: ReadonlySet<string>): boolean {
  const { facets } = draft.counted;
  return (
    drafts.every(({ counted }) => isOneCounting(counted.facets, facets)) &&
    !drafts.some(({ counted }) => areApart(counted.facets, facets, towns))
  );
}

type Facets = Draft["counted"]["facets"];

/** All over the country, and in one town of it; in two towns of which one statement tells apart; massed, and withdrawn. */
function areApart(a: Facets, b: Facets, towns: ReadonlySet<string>): boolean {
  if (a.doing !== null && b.doing !== null && a.doing !== b.doing) return true;
  if (a.isWide !== b.isWide) return (a.isWide ? b : a).place !== null && a.place !== b.place;
  return a.place !== null && b.place !== null && towns.has(pairOf(a.place, b.place));
}

/** The one of the same doing and place; else that which tells least, where it is the only one or has this number. */
function chosen(all: readonly Open[], draft: Placed): Open | null {
  const { facets } = draft.counted;
  const number = numberOf(draft.point);
  const has = (of: (one: Placed) => boolean) => all.find(({ drafts }) => drafts.some(of));
  const same = facets.doing === null ? undefined : has(({ counted }) => counted.facets.doing === facets.doing);
  if (facets.doing !== null) return same ?? plainFor(all, facets);
  return (
    has(({ counted }) => facets.place !== null && counted.facets.place === facets.place) ??
    has(({ point }) => (point.value ?? 0) >= TELLING && numberOf(point) === number) ??
    all.find(({ drafts }) => drafts.every(({ counted }) => counted.facets.doing === null)) ??
    (all.length === 1 ? all[0]! : null)
  );
}

/** What sets a series apart, in the words of its first number that has some; of measures nothing does but their words. */
export function apartFrom({ drafts, counted }: Open): string | null {
  const [first] = drafts.flatMap((draft) =>
    isLoose(draft.counted.unit, counted) ? [] : (boundTo(draft.counted.facets) ?? []),
  );
  return first ?? null;
}

/** Who are there are those of whom nothing else was told; who left may be others. */
const plainFor = (all: readonly Open[], { doing }: Facets): Open | null =>
  doing === "present"
    ? (all.find(({ drafts }) => drafts.every(({ counted }) => counted.facets.doing === null)) ?? null)
    : null;

function opened(open: Map<string, Open[]>, counted: string): Open {
  const series = { counted, drafts: [], stems: new Set<string>() };
  const known = open.get(counted);
  if (known) known.push(series);
  else open.set(counted, [series]);
  return series;
}

/** Crowns of damage and crowns of help are two quantities: the words around the numbers tell. */
export function looseFor(open: Map<string, Open[]>, draft: Placed): Open {
  const counted = draft.counted.counted!;
  const stems = stemsOf(draft);
  const rivals = (open.get(counted) ?? [])
    .slice(-MOST)
    .filter((one) => !hasOther(one, draft) && mayHold(one, draft, NOWHERE));
  const shares = rivals.map((one) => ({ one, both: stems.filter((stem) => one.stems.has(stem)).length }));
  const best = shares.toSorted((a, b) => b.both - a.both)[0];
  return best && best.both >= 2 && best.both * 2 >= stems.length ? best.one : opened(open, counted);
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Two numbers of one statement are of two quantities: those aboard and those saved. */
const hasOther = ({ drafts }: Open, { said, point }: Placed): boolean =>
  drafts
    .slice(-MOST)
    .some((other) => other.said === said && other.point.side === "for" && numberOf(other.point) !== numberOf(point));

export function stemsOf({ said, counted }: Draft): string[] {
  const near = said.text.slice(Math.max(0, counted.start - 80), counted.end + 80);
  const words = wordsIn(near).filter(
    ({ isStop, value, lower }) => !isStop && value === null && lower !== counted.counted,
  );
  return [...new Set(words.map(({ stem }) => stem))];
}
