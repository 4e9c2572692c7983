// When something was published, as exact as the page says it.

/** Milliseconds since 1970, from `from` until before `to`: a day without a zone may be any of 51 hours. */
export interface Moment {
  readonly from: number;
  readonly to: number;
  /** Does the page state a zone? */
  readonly zoned: boolean;
}

const STATED = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** The moment that `published` states; null where it states none. */
export function momentOf(published: string | null): Moment | null {
  const match = STATED.exec(published?.trim() ?? "");
  if (!match) return null;
  const [, day, clock, seconds, zone] = match;
  const from = Date.parse(`${day}T${clock ?? "00:00"}:${seconds ?? "00"}Z`);
  if (Number.isNaN(from)) return null;
  const length = clock === undefined ? DAY : seconds === undefined ? MINUTE : 1_000;
  const shift = zone === undefined ? 0 : offsetOf(zone);
  return { from: from - shift, to: from - shift + length, zoned: zone !== undefined };
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith("-") ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/** Which is certainly earlier: below zero `a`, above zero `b`, zero where nobody can tell. */
export function earlier(a: Moment, b: Moment): number {
  // Clocks of one kind are compared as they are; a clock without zone may be 14 hours off against one with.
  const doubt = a.zoned === b.zoned ? 0 : 14 * HOUR;
  if (a.to + doubt <= b.from) return -1;
  if (b.to + doubt <= a.from) return 1;
  return a.to - a.from === b.to - b.from && a.from !== b.from ? Math.sign(a.from - b.from) * Number(doubt === 0) : 0;
}
