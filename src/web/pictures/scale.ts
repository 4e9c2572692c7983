// Scales of pictures: where a number or a moment stands.

/** A value's place on a line. */
export type Scale = (value: number) => number;

/** From a stretch of values to a stretch of the picture; a stretch of nothing is its middle. */
export function scaleOf([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const span = high - low;
  return (value) => round(span === 0 ? (from + to) / 2 : from + ((value - low) / span) * (to - from));
}

/** Pictures are written to a tenth of a unit. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Round numbers over a stretch, about so many. */
export function ticksOf(low: number, high: number, about: number): number[] {
  if (high <= low) return [low];
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high + step * 1e-9 && ticks.length < 20; tick += step)
    ticks.push(Number(tick.toPrecision(12)));
  return ticks;
}

const DAY = 86_400_000;
const STEPS = [1, 2, 4, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 36_525].map((days) => days * DAY);

/** Beginnings of days over a stretch of time, so many at most. */
export function daysOf(low: number, high: number, most: number): number[] {
  const step = STEPS.find((one) => (high - low) / one < most) ?? STEPS.at(-1)!;
  const days: number[] = [];
  for (let day = Math.ceil(low / DAY) * DAY; day <= high && days.length < most; day += step) days.push(day);
  return days;
}
