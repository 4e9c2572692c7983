// Figures that moved: what a story gives for the first time, against the figure that was given before.

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

/** Every move of the figures of a story, in order of time; what was given before is none. */
export async function movesIn(ledger: Ledger, story: string): Promise<Move[]> {
  const series = (await ledger.figures(story)) ?? [];
  return series.flatMap(({ counted, points }) => {
    const held = points.filter(({ side, isAdded, isDerived }) => side === "for" && !isAdded && !isDerived);
    const given = new Set<string>();
    const last = new Map<string, FigurePoint>();
    return held.flatMap((point) => {
      const [to, kind] = [numberIn(point), `${point.unit} ${point.scope.join(" ")}`];
      const before = last.get(kind);
      const isNew = to !== null && !given.has(`${kind} ${to}`);
      given.add(`${kind} ${to}`);
      if (to !== null) last.set(kind, point);
      const from = before ? numberIn(before) : null;
      if (!before || !isNew || from === null || to === null || from === to) return [];
      const percent = from === 0 ? 100 : (Math.abs(to - from) / Math.abs(from)) * 100;
      return [{ counted, from, to, percent, point, before }];
    });
  });
}

/** One number for a point: its value, or the middle of its range. */
const numberIn = ({ value, min, max }: FigurePoint): number | null =>
  value ?? (min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max ?? null));
