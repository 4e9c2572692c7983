// Lengths of time as people write them: 250ms, 90s, 30m, 2h, 1d.

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 } as const;

/** Milliseconds; null where it is no such time, or longer than a year. */
export function durationOf(text: string): number | null {
  const [, number, unit] = /^(\d{1,9})(ms|[smhd])$/.exec(text) ?? [];
  const length = Number(number) * UNITS[unit as keyof typeof UNITS];
  return length > 0 && length <= 366 * UNITS.d ? length : null;
}

/** In the largest unit that it fills wholly. */
export function shownDuration(milliseconds: number): string {
  const [unit, length] = Object.entries(UNITS).find(([, size]) => milliseconds % size === 0) ?? ["ms", UNITS.ms];
  return `${milliseconds / length}${unit}`;
}
