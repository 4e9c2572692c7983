// What stands in the place of something else that the receipts have too: another day, another particle, another count.

import type { Token } from "../../../language/index.ts";
import type { Case, Held } from "../case.ts";
import type { Found } from "../fault.ts";
import type { Day, Text } from "../text.ts";
import { MADE_FROM, SMALL } from "./places.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** “the 6 March spill … said on 3 March”, where the spill was on the third. */
export const days: Rule = ({ text, all, isCount, words }) => {
  // Each part of a series has a receipt of its own.
  if (isCount || /\bspoke of\b/.test(words)) return none;
  return text.days.filter(isDate).flatMap((day): Found[] => {
    const its = all.flatMap((receipt) => dayInPlace(text, day, receipt) ?? []).filter(isDate);
    const isIt = (one: Day) => one.words === day.words || one.value.slice(0, 10) === day.value.slice(0, 10);
    if (its.length === 0 || its.some(isIt)) return none;
    return [{ kind: "date", words: day.words, why: `is “${its[0]!.words}” in the receipt` }];
  });
};

const isDate = ({ value }: Day) => /^\d{4}-\d\d-\d\d/.test(value);

const NIGHTS = new Set(["night", "morning", "afternoon", "evening"]);

/** The day that a receipt has between the same words; null where it has none or several there. */
function dayInPlace(text: Text, day: Day, { text: quote, alignment }: Held): Day | null {
  const isIn = ({ start, end }: Token, days: readonly Day[]) =>
    days.some((one) => one.start <= start && end <= one.end);
  const other = text.tokens.filter((token) => alignment.matched.has(token.index) && !isIn(token, text.days));
  const before = other.findLast(({ end }) => end <= day.start);
  const after = other.find(({ start }) => start >= day.end);
  const from = before ? alignment.places.get(before.index)! + 1 : null;
  const to = after ? alignment.places.get(after.index)! : null;
  // At an end of the sentence the day stands right beside the word.
  const first = from ?? Math.max(0, to! - SMALL);
  const between = quote.tokens.slice(first, to ?? first + SMALL);
  // “Monday night” is the night of a day.
  const isNight = before !== undefined && NIGHTS.has(before.lower);
  const stretch = isNight && from !== null ? [...quote.tokens.slice(from - 2, from - 1), ...between] : between;
  if ((from === null && to === null) || stretch.length > SMALL) return null;
  const found = quote.days.filter((one) => stretch.some((token) => isIn(token, [one])));
  return found.length === 1 ? found[0]! : null;
}

/** Words that say where or whether: “out of order” is not “in order”. */
const PARTICLES = new Set(
  "out off away down up without against despite except under over beyond outside inside".split(" "),
);

/** Both of them, or one. */
const EITHER = new Set(["and", "or"]);

/** “in order”, where the receipt says “out of order”. */
export const particles: Rule = ({ best, isCount }: Case) => {
  if (!best || best.share < MADE_FROM || isCount) return none;
  return best.alignment.gaps.flatMap(({ sentence, quote }): Found[] => {
    if (sentence.length === 0 || quote.length > SMALL || sentence.length > SMALL) return none;
    const lost = quote.find(
      (token) =>
        PARTICLES.has(token.lower) && !best.text.isQuoted(token) && !sentence.some((one) => one.lower === token.lower),
    );
    const [own, its] = [sentence, quote].map((tokens) => tokens.find(({ lower }) => EITHER.has(lower)));
    if (own && its && own.lower !== its.lower)
      return [{ kind: "way", words: own.text, why: `is “${its.text}” in the receipt` }];
    const instead = sentence.find(({ pos }) => pos === "ADP" || pos === "ADV");
    return lost && instead ? [{ kind: "way", words: instead.text, why: `is “${lost.text}” in the receipt` }] : none;
  });
};
