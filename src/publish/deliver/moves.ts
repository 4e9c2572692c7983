// Figures that moved: what a story gives for the first time, against the figure that was given before.

import { countedAt } from "../../claim/index.ts";
import type { FigurePoint, Ledger } from "../../ledger/index.ts";

/** A figure that differs from the one before it. */
export interface Move {
  readonly counted: string;
  readonly from: number;
  readonly to: number;
  /** Of the figure before, always positive. */
  readonly percent: number;
  readonly point: FigurePoint;
  readonly before: FigurePoint;
}

/**
 * Every move of the figures of a story, in order of time. What was given before is none, and neither is what nobody knows
 * to be later: two sources of one hour have two counts.
 */
export async function movesIn(ledger: Ledger, story: string): Promise<Move[]> {
  const series = (await ledger.figures(story)) ?? [];
  return series.flatMap(({ counted, points }) => {
    const held = points.filter(({ side, isAdded, isDerived }) => side === "for" && !isAdded && !isDerived);
    const given = new Set<string>();
    const last = new Map<string, FigurePoint>();
    return held.flatMap((point) => {
      const [to, kind] = [numberIn(point), kindOf(point)];
      const before = replacedBy(point, held) ?? last.get(kind);
      const isNew = to !== null && !given.has(`${kind} ${to}`);
      given.add(`${kind} ${to}`);
      if (to !== null) last.set(kind, point);
      const from = before ? numberIn(before) : null;
      if (!before || !isNew || from === null || to === null || from === to || !isLater(point, before)) return [];
      const percent = from === 0 ? 100 : (Math.abs(to - from) / Math.abs(from)) * 100;
      return [{ counted, from, to, percent, point, before }];
    });
  });
}

/** What is counted, in which words: dead, or dead and missing; people under any word for anybody. */
const kindOf = ({ unit, scope }: FigurePoint): string =>
  `${unit === null || ANYBODY.test(unit) ? "people" : unit} ${scope.join(" ")}`;

const ANYBODY = /^(?:people|persons|lives|victims|deaths|fatalities|dead)$/i;

/** The figure of its own source whose place it takes. */
function replacedBy(point: FigurePoint, held: readonly FigurePoint[]): FigurePoint | undefined {
  const step = point.steps.find(({ kind }) => kind === "update" || kind === "supersedes");
  const before = held.find(({ statement, scope }) => statement === step?.from && String(scope) === String(point.scope));
  return before && kindOf(before) === kindOf(point) ? before : undefined;
}

/** Is it a count of a later time, as far as anybody says when? */
function isLater(point: FigurePoint, before: FigurePoint): boolean {
  const [now, then] = [countedAt(point), countedAt(before)];
  return now !== null && then !== null && now > then;
}

/** One number for a point: its value, or the middle of its range. */
const numberIn = ({ value, min, max }: FigurePoint): number | null =>
  value ?? (min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max ?? null));
