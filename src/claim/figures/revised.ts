// Figures that take the place of others: "its estimate of people displaced from 12,000 to 10,000".

/** What is asked of a count. */
interface Count {
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly scope: readonly string[];
}

/** What a figure is of stands so far before it, in UTF-16 code units. */
const FAR = 120;

/**
 * "Its estimate of people displaced from", "the number of homes without power fell to": what is counted, between the
 * figure that somebody gives and the words that lead to its number.
 */
const HEAD =
  /\b(?:estimate|forecast|projection|toll|tally|count|number|figure|total)s?\s(?:of|for)\s(?:the\s|those\s)?((?:[\p{L}’'-]{1,30}\s){1,8}?)(?:…\s)?(?:(?:has|have|had|was|were|is|are)\s|(?:from|to|down|up|at|by|rose|rises|fell|falls|grew|dropped|climbed|jumped|stood|stands|ranges?|ranged|var(?:y|ies|ied))\s)[^.;:,]{0,60}$/iu;

/** What a number without a noun counts, in the words of the text: "people displaced"; null where nothing tells. */
export const headBefore = (text: string, start: number): string | null =>
  HEAD.exec(text.slice(Math.max(0, start - FAR), start))?.[1]
    ?.trim()
    .replace(INNER, "") ?? null;

/** "Its estimate of the number of soldiers" is one of soldiers. */
const INNER = /^(?:number|count|total|tally)\sof\s(?:the\s)?/i;

const ABOUT = String.raw`(?:(?:at least|more than|fewer than|about|around|nearly|almost|over|up to|some|the|just)\s){0,2}`;
const FROM = new RegExp(String.raw`\bfrom\s${ABOUT}$`, "i");
const TO = new RegExp(String.raw`\bto\s${ABOUT}$`, "i");
const ON = new RegExp(String.raw`^\W{0,2}\s(?:[\p{L}-]{1,20}\s){0,3}to\s${ABOUT}$`, "iu");
const BACK = new RegExp(String.raw`^\W{0,2}\s(?:[\p{L}-]{1,20}\s){0,3}from\s${ABOUT}$`, "iu");

/** Each with the figure whose place it takes: the later of "from 12 to 15", the earlier of "to 15 from 12". */
export function withFormer<One extends Count>(text: string, counts: readonly One[]): One[] {
  const made = [...counts];
  for (let i = 0; i + 1 < made.length; i += 1) {
    const [a, b] = [made[i]!, made[i + 1]!];
    if (a.value === undefined || b.value === undefined || !isOfOne(a, b)) continue;
    const lead = text.slice(Math.max(0, a.start - 40), a.start);
    const between = text.slice(a.end, b.start);
    const rises = FROM.test(lead) && ON.test(between);
    if (!rises && !(TO.test(lead) && BACK.test(between))) continue;
    const [former, now] = rises ? [a, b] : [b, a];
    const told = now.counted === null ? former : now;
    const of = { unit: told.unit, counted: told.counted, scope: told.scope };
    made[i] = rises ? { ...former, ...of, isFormer: true } : { ...now, ...of, former: former.value! };
    made[i + 1] = rises ? { ...now, ...of, former: former.value! } : { ...former, ...of, isFormer: true };
  }
  return made;
}

/** Of one thing, as far as both tell. */
const isOfOne = (a: Count, b: Count): boolean => a.counted === b.counted || a.counted === null || b.counted === null;
