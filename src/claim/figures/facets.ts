// What a count is bound to beside its noun: what was done, where, in which span of time, how often. Counts that are bound to
// different things are of two countings, and neither contradicts the other.

import type { Span } from "../../article/index.ts";
import type { Prose } from "../../language/index.ts";
import { doingOf } from "./doings.ts";

export interface Facets {
  /** "withdrawn", "present", "destroyed"; null where nothing is told or the noun tells it. */
  readonly doing: string | null;
  /** "a day" of what is counted anew each day; null for a count of all. */
  readonly per: string | null;
  /** "on tuesday alone", "in the past 24 hours"; null for all until then. */
  readonly period: string | null;
  /** The place that it is of; null where none is named. */
  readonly place: string | null;
  /** Of a whole country, or of the world. */
  readonly isWide: boolean;
}

/** A count on some words. */
interface Found extends Span {
  readonly unit: string | null;
}

/** What befell people, or what they do, is told by what they are counted as. */
const TELLING: ReadonlySet<string> = new Set(
  "dead,injured,shot,in hospital,missing,arrested,displaced,survivors,rescued,sick,trapped,aboard,marchers,protesters,crowd,participants".split(
    ",",
  ),
);

/** Letters on either side of a number that are read. */
const [BEFORE, AFTER] = [70, 90];

const PER =
  /^(?:[^.;:,]{0,30}?\s)?(?:(?:a|per|each|every)\s(hour|day|night|week|month|year)(?!\s(?:ago|earlier|before|later|after|since))|(hour|dai|night|week|month|year)ly)\b/i;
const NAMED_PER: Readonly<Record<string, string>> = { dai: "day" };
const IN_SPAN =
  /\b(?:in|over|during|within)\s(?:the\s)?(?:past|last|previous|preceding)\s(?:[\p{L}\d-]{1,12}\s)?(?:hours?|days?|weeks?|months?|years?)\b/iu;
const ALONE =
  /\b(?:(?:on|in|during|since)\s[\p{L}\d ]{2,20}\salone|in (?:a|one) (?:single )?(?:day|night|week|month)|(?:this|last) (?:year|month|week)|so far this (?:year|month|week))\b/iu;
const WIDE =
  /\b(?:nationwide|country-?wide|worldwide|nationally|globally|(?:across|throughout|all over|in)\s(?:the\s(?:whole\s|entire\s)?(?:country|nation|world)|(?:whole|all) of\b))/i;
const ACROSS = /\b(?:across|throughout|all over)\s(?:the\s)?(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}-]+){0,2})/u;
const IN =
  /\b(?:in|near|at|around|outside|inside)\s(?:the\s(?:[\p{Ll}-]{2,14}\s){0,3}(?:of\s)?)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){0,2})(?!['’]s)/u;

/** What the count on the words from `start` to `end` is bound to. */
export function facetsOf(prose: Prose, span: Found, counted: string | null): Facets {
  const { text } = prose;
  const after = text.slice(span.end, span.end + AFTER).split(/[.;:](?:\s|$)|\b(?:and|but|while)\b/)[0]!;
  const before = text
    .slice(Math.max(0, span.start - BEFORE), span.start)
    .split(/[.;:]\s|\b(?:and|but|while)\b/)
    .at(-1)!;
  const both = `${before}…${after}`;
  const across = ACROSS.exec(both)?.[1] ?? null;
  return {
    doing: counted !== null && TELLING.has(counted) ? null : doingOf(prose, span, counted),
    per: perOf(span.unit, text.slice(span.start, span.end), after),
    period: (IN_SPAN.exec(both) ?? ALONE.exec(both))?.[0].toLowerCase() ?? null,
    place: across ?? IN.exec(after)?.[1] ?? IN.exec(before)?.[1] ?? null,
    isWide: across !== null || WIDE.test(both),
  };
}

function perOf(unit: string | null, words: string, after: string): string | null {
  const told = / per (\p{L}+)$/u.exec(unit ?? "")?.[1];
  if (told !== undefined) return told;
  const found = PER.exec(` ${words.replace(/^\S+\s/, "")}${after}`.trimStart());
  const name = found?.[1] ?? found?.[2];
  return name === undefined ? null : (NAMED_PER[name.toLowerCase()] ?? name.toLowerCase());
}

/** Are both of what was done, of how often and of when the same, as far as each tells? */
export const isOneCounting = (a: Facets, b: Facets): boolean => a.per === b.per && a.period === b.period;

/** What a count is bound to, in words: "withdrawn", "a day", "in Orm"; null where nothing is told. */
export function boundTo({ doing, per, period, place, isWide }: Facets): string | null {
  const where = place === null ? (isWide ? "nationwide" : null) : `${isWide ? "across" : "in"} ${place}`;
  return [doing, per === null ? null : `a ${per}`, period, where].filter((one) => one !== null).join(" ") || null;
}
