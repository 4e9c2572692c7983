// When to ask again: as servers wish, within bounds, and later each time that something fails.

type Headers = Readonly<Record<string, string>>;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Longest wait that a server may ask for. */
const LONGEST_RETRY = DAY;

/** Milliseconds that an answer asks to be left alone for: `Retry-After` in seconds or as a date; null where it does not. */
export function retryAfter({ "retry-after": value }: Headers, now: number): number | null {
  if (value === undefined) return null;
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * SECOND : dateOf(value, now);
  return wait === null ? null : Math.min(Math.max(wait, 0), LONGEST_RETRY);
}

/** Milliseconds until a date as HTTP writes it. */
function dateOf(value: string | undefined, now: number): number | null {
  const date = /^[a-z]{3}/i.test(value ?? "") ? Date.parse(value ?? "") : Number.NaN;
  return Number.isNaN(date) ? null : date - now;
}

/** How long an answer may be taken for what the server would say again. */
export interface Freshness {
  /** Milliseconds for which it stays fresh; null where the server does not say. */
  readonly fresh: number | null;
  /** Nothing of it may be kept, what asks for changes included. */
  readonly isSecret: boolean;
}

/** What an answer's `Cache-Control`, `Age` and `Expires` come to. */
export function freshnessOf(headers: Headers, now: number): Freshness {
  const control = new Map(
    (headers["cache-control"] ?? "").split(",").map((part) => {
      const [name = "", value = ""] = part.trim().toLowerCase().split("=");
      return [name, value.replaceAll('"', "")] as const;
    }),
  );
  const isSecret = control.has("no-store");
  if (isSecret || control.has("no-cache")) return { fresh: 0, isSecret };
  const age = control.get("max-age");
  if (age !== undefined && /^\d+$/.test(age)) {
    const old = /^\d+$/.test(headers["age"] ?? "") ? Number(headers["age"]) : 0;
    return { fresh: Math.max(0, Number(age) - old) * SECOND, isSecret };
  }
  const expires = headers["expires"] === undefined ? null : (dateOf(headers["expires"], now) ?? 0);
  return { fresh: expires === null ? null : Math.max(0, expires), isSecret };
}

/** Shortest and longest wait after a failure. */
const FIRST_BACK_OFF = 5 * MINUTE;
const LONGEST_BACK_OFF = 12 * HOUR;

/** Milliseconds to wait after so many failures in a row: twice as long each time, and never quite the same. */
export function backOff(failures: number, random: () => number): number {
  const wait = Math.min(FIRST_BACK_OFF * 2 ** Math.min(failures - 1, 20), LONGEST_BACK_OFF);
  return Math.round(wait * (0.75 + random() / 2));
}

/** When a page is looked at again, counted from when it was first seen. */
const LOOKS = [15 * MINUTE, HOUR, 4 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY];

/** The next look at a page; null where it has been looked at for long enough. */
export function nextLook(since: number, now: number): number | null {
  const after = LOOKS.find((look) => since + look > now);
  return after === undefined ? null : since + after;
}

/** How often a source is looked at: as it is set, else as the server wishes, else as usual; a quiet one less often. */
const USUAL = 15 * MINUTE;
const SHORTEST = 5 * MINUTE;
const LONGEST = DAY;
const QUIET = 8;

export interface Rhythm {
  /** Milliseconds between two looks as a person set them; null where nobody did. */
  readonly every: number | null;
  /** As the server says, or the feed itself. */
  readonly fresh: number | null;
  /** Looks in a row that brought nothing new. */
  readonly quiet: number;
}

/** Milliseconds until a source is looked at again. */
export function rhythmOf({ every, fresh, quiet }: Rhythm): number {
  if (every !== null) return every;
  const usual = USUAL * 2 ** Math.min(2, Math.floor(quiet / QUIET));
  return Math.min(Math.max(fresh ?? 0, usual, SHORTEST), LONGEST);
}
