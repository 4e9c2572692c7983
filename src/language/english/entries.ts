// The entries of a live page: “18.25” over a paragraph, “17.52 GMT – Two more were found”. What stands in an entry was put
// forward at its time, whichever entry the page shows first.

import type { Block, Span } from "../../article/index.ts";
import type { Prose } from "../prose.ts";
import { momentsIn } from "./times.ts";

/** One entry, from its head to the next. */
export interface Entry extends Span {
  /** ISO 8601, with the zone of the head or else of the page: "2024-10-23T18:25+01:00". */
  readonly at: string;
}

/** The head of an entry. */
interface Head {
  readonly start: number;
  /** Since midnight. */
  readonly minutes: number;
  /** "+01:00", "Z"; null where the head names none. */
  readonly zone: string | null;
  /** "2024-10-23" where a head above it is a day; null where none is. */
  readonly day: string | null;
  /** Nothing but a time stands in its block. */
  readonly isBare: boolean;
}

const CLOCK =
  /^(?:[•▪●*|–—-]\s*)?(?:(?:[Aa]t|[Uu]pdated|[Pp]osted)\s(?:at\s)?)?(\d{1,2})(?:[.:h]([0-5]\d))?(?::[0-5]\d)?(?:\s?([apAP])\.?[mM]\b\.?)?(?:\s?\(?([A-Z]{2,4})\)?(?![\p{L}\p{N}]))?\s{0,3}(?:$|[|:–—-]\s{0,3}(?=[^\s\d]|$)|(?<=\s)(?=[\p{Lu}“"‘'])|\n)/u;
/** Longest head that names a day, and longest start of a block that is looked at, in UTF-16 code units. */
const [DAY_HEAD, LOOKED] = [40, 60];
/** Sections of a document: “2.1”, beside which “2.10” is no time. */
const SECTION = /^\d{1,2}\.\d(?:\.|\s|$)/;

const OFFSETS: ReadonlyMap<string, string> = new Map([
  ["GMT", "Z"],
  ["UTC", "Z"],
  ["WET", "Z"],
  ["BST", "+01:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["EET", "+02:00"],
  ["EEST", "+03:00"],
  ["MSK", "+03:00"],
  ["JST", "+09:00"],
  ["AEST", "+10:00"],
  ["AEDT", "+11:00"],
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CST", "-06:00"],
  ["CDT", "-05:00"],
  ["MST", "-07:00"],
  ["MDT", "-06:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
]);

/**
 * The entries of a page, in the order of its text; none where it has no times at the head of its paragraphs, or nobody
 * knows its day. `published` is ISO 8601. A page whose times go over midnight has entries of several days.
 */
export function entriesIn(prose: Prose, published: string | null): Entry[] {
  const today = /^\d{4}-\d\d-\d\d/.exec(published ?? "")?.[0];
  if (published === null || today === undefined) return [];
  const heads = headsIn(prose, published);
  const isLive = heads.length > 1 || heads[0]?.isBare === true;
  if (!isLive) return [];
  const zone = /T.*?(Z|[+-]\d\d:?\d\d)$/.exec(published)?.[1] ?? "";
  const days = daysOf(heads, clockOf(published));
  return heads.map((head, place) => ({
    start: head.start,
    end: heads[place + 1]?.start ?? prose.text.length,
    at: `${head.day ?? shifted(today, days[place]!)}T${shown(head.minutes)}${head.zone ?? zone}`,
  }));
}

const clockOf = (published: string): number | null => {
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(published) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
};

const two = (number: number) => String(number).padStart(2, "0");
const shown = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const shifted = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

function headsIn(prose: Prose, published: string): Head[] {
  const { text, blocks } = prose;
  const isNumbered = blocks.some(({ start }) => SECTION.test(text.slice(start, start + 8)));
  const heads: Head[] = [];
  let day: string | null = null;
  for (const block of blocks) {
    const clock = clockAt(text, block, isNumbered);
    if (clock) heads.push({ ...clock, start: block.start, day });
    else if (block.end - block.start <= DAY_HEAD) day = dayIn(prose, block, published) ?? day;
  }
  return heads;
}

/** “18.25”, “9:30 am”, “17.52 GMT: Two more were found”; not “12.50 euros”. */
function clockAt(text: string, { start, end }: Block, isNumbered: boolean): Omit<Head, "start" | "day"> | null {
  const shown = text.slice(start, Math.min(end, start + LOOKED));
  const match = CLOCK.exec(shown);
  if (!match) return null;
  const [whole, hours = "", minutes, half, name] = match;
  const zone = OFFSETS.get(name ?? "") ?? null;
  if (name !== undefined && zone === null && !ZONED.test(name)) return null;
  const isWritten = minutes !== undefined || half !== undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const isHour = hour < 24 && (half === undefined || (Number(hours) > 0 && Number(hours) < 13));
  if (!isWritten || !isHour || (isNumbered && half === undefined && zone === null)) return null;
  return { minutes: hour * 60 + Number(minutes ?? 0), zone, isBare: whole.length >= end - start };
}

/** Names of zones that shift with the year or mean several: the page tells which. */
const ZONED = /^(?:ET|CT|MT|PT|IST)$/;

/** “Tuesday, 3 November”: the day of the entries below. */
function dayIn(prose: Prose, block: Block, published: string): string | null {
  const [moment, more] = momentsIn(prose, published, [block]);
  if (!moment || more || !/^\d{4}-\d\d-\d\d/.test(moment.value)) return null;
  const rest = prose.text.slice(block.start, moment.start) + prose.text.slice(moment.end, block.end);
  return /[\p{L}\p{N}]/u.test(rest) ? null : moment.value.slice(0, 10);
}

/** An hour back is no new day: entries are posted out of order. */
const [HOUR, HALF_DAY] = [60, 720];
/** From so many turns on the times are in no order. */
const TURNS = 4;

/** The shorter way round the clock: from 23.40 to 00.15 is on. */
const onClock = (minutes: number): number => ((minutes + HALF_DAY + 2 * HALF_DAY) % (2 * HALF_DAY)) - HALF_DAY;

/** Days from that of the page: a page whose newest entry stands first goes over midnight where its times go up. */
function daysOf(heads: readonly Head[], published: number | null): number[] {
  const steps = heads.slice(1).map(({ minutes }, place) => onClock(minutes - heads[place]!.minutes));
  const isNewestFirst = steps.filter((step) => step < 0).length >= steps.filter((step) => step > 0).length;
  const oldestFirst = isNewestFirst ? heads.toReversed() : heads;
  let turns = 0;
  const days = oldestFirst.map(({ minutes }, place) => {
    if (minutes < (oldestFirst[place - 1]?.minutes ?? 0) - HOUR) turns += 1;
    return turns;
  });
  const inOrder = turns >= TURNS ? days.map(() => 0) : days;
  // Published as its entries ended, some minutes past midnight.
  const ahead = published === null ? 0 : oldestFirst[0]!.minutes - published;
  const back = turns >= TURNS ? 0 : turns > 0 && ahead > HOUR ? turns : ahead > HALF_DAY ? 1 : 0;
  const shifts = inOrder.map((day) => day - back);
  return isNewestFirst ? shifts.toReversed() : shifts;
}
