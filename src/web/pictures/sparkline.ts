// How often something was told, day by day, in the space of a word.

import { markup, type Markup } from "../markup.ts";
import { counted, dateOf } from "../words/words.ts";

const DAY = 86_400_000;
const [WIDE, HIGH, BARS] = [96, 20, 32];

/** Bars for the days from the first to the last; `all` sets the stretch so that several can be compared. */
export function sparkline(moments: readonly number[], all: readonly number[] = moments): Markup | null {
  if (moments.length === 0) return null;
  const [low, high] = [dayOf(all.reduce((a, b) => Math.min(a, b))), dayOf(all.reduce((a, b) => Math.max(a, b)))];
  const days = high - low + 1;
  const perBar = Math.ceil(days / BARS);
  const bars = Math.ceil(days / perBar);
  const counts = Array.from({ length: bars }, () => 0);
  for (const moment of moments) counts[Math.floor((dayOf(moment) - low) / perBar)]! += 1;
  const top = Math.max(...counts);
  const width = Math.min(8, WIDE / bars);
  const shown = counts.map((count, at) => barOf(count, at, width, top));
  return markup`<svg class="spark" width="${Math.ceil(width * bars)}" height="${HIGH}" viewBox="0 0 ${Math.ceil(width * bars)} ${HIGH}" role="img" aria-label="${spoken(moments, low, high)}">${shown}</svg>`;
}

const dayOf = (moment: number) => Math.floor(moment / DAY);

function barOf(count: number, at: number, width: number, top: number): Markup {
  const high = count === 0 ? 1 : Math.max(3, Math.round((count / top) * HIGH));
  const gap = width > 3 ? 1 : 0;
  return markup`<rect class="${count === 0 ? "none" : "bar"}" x="${(at * width).toFixed(1)}" y="${HIGH - high}" width="${(width - gap).toFixed(1)}" height="${high}"/>`;
}

function spoken(moments: readonly number[], low: number, high: number): string {
  const day = (number: number) => dateOf(new Date(number * DAY).toISOString().slice(0, 10));
  const when = low === high ? `on ${day(low)}` : `from ${day(low)} to ${day(high)}`;
  return `${counted(moments.length, "statement")} ${when}`;
}
