// Words of a sentence that no receipt has in their place, and words of a receipt that are missing in theirs.

import type { Token } from "../../../language/index.ts";
import type { Case, Held } from "../case.ts";
import type { Text } from "../text.ts";

/** Quoted, or part of a day: May is a month. */
export const isOutside = (text: Text, token: Token): boolean => text.isQuoted(token) || isDay(text, token);

const isDay = ({ days }: Text, token: Token): boolean =>
  days.some(({ start, end }) => start <= token.start && token.end <= end);

/** Words of a kind outside quotation marks that no receipt has in this place. */
export function unmatched({ text, all }: Case, isOf: (token: Token) => boolean, near = NEAR): Token[] {
  return text.tokens.filter(
    (token) => isOf(token) && !isOutside(text, token) && !all.some((receipt) => hasHere(receipt, token, near)),
  );
}

/** Does a receipt have a word in this place? That of a name only within the words that name somebody. */
function hasHere({ alignment: { places }, proof }: Held, { index }: Token, near: number): boolean {
  const place = places.get(index);
  if (place === undefined) return false;
  if (proof.proves === "name") return true;
  return [...places].some(
    ([other, at]) => other !== index && Math.abs(other - index) <= near && Math.abs(at - place) <= near,
  );
}

/** Words within which another one that both have makes it the same place. */
const NEAR = 5;
/** The same of verbs, which a name with its office may part from their content. */
export const FAR = 12;

/** Words that a gap may have: what is cut at the border of a clause is longer. */
export const SMALL = 4;
/** Share of a sentence's words from which on a receipt is what it was made from. */
export const MADE_FROM = 0.5;

/** Words of the best receipt that stand between words of the sentence, and are missing there. */
export function lostWords(
  { best, text }: Case,
  isOf: (token: Token) => boolean,
  instead: (token: Token) => boolean = isOf,
): Token[] {
  if (!best || best.share < MADE_FROM) return [];
  return best.alignment.gaps.flatMap(({ sentence, quote, around }) => {
    if (quote.length > SMALL || sentence.length > SMALL * 2) return [];
    if (isOf === instead ? sentence.some(isOf) : !sentence.some(instead)) return [];
    // What a sentence tells in its own words it may leave out of a quotation as little as of any others.
    const isOwn = around.every((token) => !text.isQuoted(token));
    return quote.filter((token) => isOf(token) && (isOwn ? !isDay(best.text, token) : !isOutside(best.text, token)));
  });
}
