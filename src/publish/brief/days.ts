// Days in the words of a brief: “on Monday” of an article is “on 3 March” for whoever reads later.

import { instantOf } from "../../article/index.ts";
import { MONTHS } from "../../web/words/index.ts";

const WEEKDAY =
  /^(?:last |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (morning|afternoon|evening|night))?$/i;

/** "3 March"; with the year where it is not that of `asOf`; null where the time names no day. */
export function dayIn(value: string, asOf: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!year || !name) return null;
  return `${Number(day)} ${name}${asOf?.startsWith(year) ? "" : ` ${year}`}`;
}

/** What stands in a brief for a weekday or “today”, by the words and the day that they mean; null where they stay. */
export function dayFor(words: string, before: string, value: string, asOf: string | null): string | null {
  const day = dayIn(value, asOf);
  if (day === null) return null;
  const part = WEEKDAY.exec(words);
  const isOn = /\b(?:on|until|till|since|from|by|before|after|for|of|to|late|early)\s$/i.test(before);
  if (part) {
    if (!isOn) return part[1] ? `on the ${part[1].toLowerCase()} of ${day}` : `on ${day}`;
    return part[1] ? `the ${part[1].toLowerCase()} of ${day}` : day;
  }
  if (!/^(?:today|yesterday|tomorrow)$/i.test(words)) return null;
  return isOn ? day : `on ${day}`;
}

/** Is one time at or after another? A time that is not stated is not. */
export function isSince(time: string | null, since: string | null): boolean {
  const [one, other] = [instantOf(time), instantOf(since)];
  return one !== null && other !== null && one >= other;
}
