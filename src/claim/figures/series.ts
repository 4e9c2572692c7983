// How the numbers of a story moved: for each quantity what was counted, by whom, when, through whom, and what each
// number did to those before it.

import type { StatementInContext } from "../sources.ts";
import type { Draft, Placed, Point, SameSource } from "./point.ts";
import { draftsOf, numberOf, rememberingSources } from "./point.ts";
import { apartFrom, looseFor, stemsOf, strictFor, townsApart } from "./opening.ts";
import type { Open } from "./opening.ts";
import type { Step } from "./steps.ts";
import { stepsOf } from "./steps.ts";
import { isLoose } from "./things.ts";

export type { Point } from "./point.ts";

/** One quantity of a story, over time. */
export interface Series {
  /** "dead", "missing", "litres", "soldiers". */
  readonly counted: string;
  /** What sets it apart from other series of what is counted: "withdrawn", "a day", "in Orm"; null where nothing does. */
  readonly apart: string | null;
  /** Its points in order of time, each with what it does to those before it. */
  readonly points: readonly (Point & { readonly steps: readonly Step[] })[];
}

/** For each number the series that have it, each with its first point of it. */
type Numbered = Map<string, Map<Open, Placed>>;

/** From here on a number is hardly twice in a story by chance. */
const TELLING = 10;
/** Points and numbers that one is compared with. */
const MOST = 60;

/**
 * The series of one story, those with the most points first. Statements come in any order. Costs reading them once,
 * and for each number a bounded number of comparisons.
 */
export function seriesOf(statements: readonly StatementInContext[]): Series[] {
  const drafts = asOneCrowd(inOrder(withShares(statements.flatMap((said) => draftsOf(said)))));
  const open = new Map<string, Open[]>();
  const numbered: Numbered = new Map();
  const bare: Placed[] = [];
  const towns = townsApart(drafts);
  for (const draft of drafts) {
    const { counted, unit } = draft.counted;
    if (counted === null) bare.push(draft);
    else place(draft, isLoose(unit, counted) ? looseFor(open, draft) : strictFor(open, draft, towns), numbered);
  }
  for (const draft of bare) placeBare(draft, numbered);
  const all = [...open.values()].flat();
  const isSame = rememberingSources();
  const switches = switchesIn(all, isSame);
  return all.map((one) => closed(one, open, switches, isSame)).toSorted((a, b) => b.points.length - a.points.length);
}

/** Words for those who came, whom one outlet calls marchers and another the crowd. */
const CROWD: readonly string[] = ["marchers", "protesters", "crowd", "participants"];

/** Where a story has marchers or protesters, its crowd and its participants are they. */
function asOneCrowd(drafts: readonly Placed[]): readonly Placed[] {
  const name = CROWD.slice(0, 2).find((one) => drafts.some(({ counted }) => counted.counted === one));
  if (name === undefined) return drafts;
  const isOfCrowd = ({ counted: { counted } }: Placed) => counted !== null && CROWD.includes(counted);
  return drafts.map((one) => (isOfCrowd(one) ? { ...one, counted: { ...one.counted, counted: name } } : one));
}

/** In order of time; those without a day last, those of one moment as they came. */
function inOrder(drafts: readonly Draft[]): Placed[] {
  const at = ({ moment }: Draft) => moment ?? Number.MAX_SAFE_INTEGER;
  return drafts.toSorted((a, b) => at(a) - at(b)).map((draft, order) => ({ ...draft, order }));
}

function place(draft: Placed, series: Open, numbered: Numbered): void {
  series.drafts.push(draft);
  for (const stem of stemsOf(draft)) series.stems.add(stem);
  const number = numberOf(draft.point);
  const known = numbered.get(number) ?? new Map<Open, Placed>();
  if (!known.has(series)) known.set(series, draft);
  numbered.set(number, known);
}

/**
 * “I make it 14”: a number without a noun is of the quantity that has this number elsewhere in the story; “lowered from
 * 12,000 to 10,000” of the one that has the first of them.
 */
function placeBare(draft: Placed, numbered: Numbered): void {
  const only = onlyWith(draft.counted.former, numbered) ?? onlyWith(draft.point.value, numbered);
  if (!only) return;
  const [series, alike] = only;
  place({ ...draft, point: { ...draft.point, scope: alike.point.scope } }, series, numbered);
}

/** The one quantity that has a number, and its first point of it; null where none or several have. */
function onlyWith(value: number | null | undefined, numbered: Numbered): readonly [Open, Placed] | null {
  if (value === null || value === undefined || value < TELLING) return null;
  const known = [...(numbered.get(String(value)) ?? [])].filter(([{ counted }]) => !isLoose(counted, counted));
  return known.length === 1 ? known[0]! : null;
}

/** A share of a figure told before in the same article: “about half of that”. */
function withShares(drafts: readonly Draft[]): Draft[] {
  const last = new Map<string, Draft>();
  return drafts.flatMap((draft) => {
    const { counted, said } = draft;
    const article = `${said.outlet} ${said.publishedAt}`;
    if (counted.shareOf === null) {
      if (counted.counted !== null && !isLoose(counted.unit, counted.counted)) last.set(article, draft);
      return [draft];
    }
    const base = last.get(article);
    return base?.point.value === undefined ? [] : [shareOf(draft, base)];
  });
}

function shareOf(draft: Draft, base: Draft): Draft {
  const value = draft.counted.shareOf! * base.point.value!;
  const told = { value, bound: "about" as const, unit: base.counted.unit, scope: base.counted.scope };
  return {
    ...draft,
    counted: { ...draft.counted, ...told, counted: base.counted.counted },
    point: { ...draft.point, ...told, isDerived: true },
  };
}

/** A number that its source hands on while it counts something else: 17 dead, 17 families. */
function switchesIn(all: readonly Open[], isSame: SameSource): Map<number, Step> {
  const byNumber = new Map<string, Member[]>();
  for (const series of all)
    for (const draft of series.drafts) {
      const { value, unit } = draft.point;
      if (value === undefined || value < TELLING || isLoose(unit, series.counted)) continue;
      byNumber.set(String(value), [...(byNumber.get(String(value)) ?? []).slice(-MOST), { series, draft }]);
    }
  const found = new Map<number, Step>();
  for (const same of byNumber.values())
    for (const one of same) {
      const from = switchedFrom(one, same, isSame);
      if (from) found.set(one.draft.order, { kind: "scope switch", from: from.point.statement });
    }
  return found;
}

interface Member {
  readonly series: Open;
  readonly draft: Placed;
}

/** The latest earlier point of the same source and number in another series, where this one has none. */
function switchedFrom({ series, draft }: Member, members: readonly Member[], isSame: SameSource): Placed | undefined {
  const own = members.filter(({ draft: other }) => other.order < draft.order && isSame(other, draft));
  return own.some((other) => other.series === series) ? undefined : own.at(-1)?.draft;
}

function closed(
  one: Open,
  open: ReadonlyMap<string, readonly Open[]>,
  switches: ReadonlyMap<number, Step>,
  isSame: SameSource,
): Series {
  const { counted, drafts } = one;
  const ordered = drafts.toSorted((a, b) => a.order - b.order);
  const points = ordered.map((draft, at) => {
    const steps = stepsOf(draft, ordered.slice(Math.max(0, at - MOST), at), isSame);
    const change = switches.get(draft.order);
    return { ...draft.point, steps: change ? [...steps, change] : steps };
  });
  return { counted, apart: open.get(counted)!.length > 1 ? apartFrom(one) : null, points };
}
