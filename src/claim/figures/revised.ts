// Figures that take the place of others: "its estimate of people displaced from 12,000 to 10,000".

import { replacedIn } from "../replaced.ts";
import type { Facets } from "./facets.ts";

/** What is asked of a count. */
interface Count {
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly scope: readonly string[];
  readonly facets: Facets;
}

/** What a figure is of stands so far before it, in UTF-16 code units. */
const FAR = 120;

/**
 * "Its estimate of people displaced from", "the number of homes without power fell to": what is counted, between the
 * figure that somebody gives and the words that lead to its number.
 */
const HEAD =
  /\b(?:estimate|forecast|projection|toll|tally|count|number|figure|total)s?\s(?:of|for)\s(?:the\s|those\s)?((?:[\p{L}’'-]{1,30}\s){1,8}?)(?:…\s)?(?:(?:has|have|had|was|were|is|are)\s|(?:from|to|down|up|at|by|rose|rises|fell|falls|grew|dropped|climbed|jumped|stood|stands|ranges?|ranged|var(?:y|ies|ied))\s)[^.;:,]{0,60}$/iu;

/** "The dead in Orm from 12 to 11", "people evacuated to 40": a content that opens with what is counted. */
const OPENING =
  /^(?:that\s)?(?:the\s)?((?:dead|injured|wounded|missing|displaced|homeless|deaths|people|persons|those)\s(?:[\p{L}’'-]{1,30}\s){0,7}?)(?:…\s)?(?:from|to|down|up|at)\s[^.;:,]{0,60}$/iu;

/** What a number without a noun counts, in the words of the text: "people displaced"; null where nothing tells. */
export function headBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - FAR), start);
  const head = (HEAD.exec(before) ?? (start <= FAR ? OPENING.exec(before) : null))?.[1];
  return head?.trim().replace(INNER, "") ?? null;
}

/** "Its estimate of the number of soldiers" is one of soldiers. */
const INNER = /^(?:number|count|total|tally)\sof\s(?:the\s)?/i;

/** Each with the figure whose place it takes: the later of "from 12 to 15", the earlier of "to 15 from 12". */
export function withFormer<One extends Count>(text: string, counts: readonly One[]): One[] {
  const made = [...counts];
  for (const { former, now, isDenied } of replacedIn(text, counts)) {
    const [then, one] = [made[former]!, made[now]!];
    if (then.value === undefined || one.value === undefined || !isOfOne(then, one)) continue;
    const told = one.counted === null ? then : one;
    const of = { unit: told.unit, counted: told.counted, scope: told.scope, facets: told.facets };
    made[now] = { ...one, ...of, former: then.value };
    made[former] = { ...then, ...of, isFormer: !isDenied };
  }
  return made;
}

/** Of one thing, as far as both tell. */
const isOfOne = (a: Count, b: Count): boolean => a.counted === b.counted || a.counted === null || b.counted === null;
