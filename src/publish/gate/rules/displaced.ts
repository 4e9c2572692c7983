// A name in the place of another that the receipt has further on.

import type { Token } from "../../../language/index.ts";
import type { Found } from "../fault.ts";
import { isNameLike } from "./names.ts";
import { isOutside, MADE_FROM } from "./places.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** “the oil that funds Syria”, where it funds the Islamic State, and Syria is told of further on. */
export const displaced: Rule = ({ best, text, isCount }) => {
  if (!best || best.share < MADE_FROM || isCount) return none;
  return best.alignment.gaps.flatMap(({ sentence, quote, around: [, token] }): Found[] => {
    const isAsked = sentence.length === 0 && isNameLike(token, false) && !isOutside(text, token);
    if (!isAsked || quote.length < 2) return none;
    const first = quote.find(({ pos }) => pos !== "DET");
    const isOther = first !== undefined && isNameLike(first, false) && first.lower !== token.lower;
    // “In Paris and Rome” has both of them there.
    if (!isOther || isListed(best.text.prose.text, quote, quote.at(-1)!)) return none;
    return [{ kind: "name", words: token.text, why: `the receipt has “${first.text}” here` }];
  });
};

/** What stands before a name is an office, or names in a row. */
const isListed = (text: string, quote: readonly Token[], last: Token): boolean =>
  /^(?:and|or|with|including|like)$/.test(last.lower) ||
  /^\s*[,(–—]/.test(text.slice(last.end, last.end + 3)) ||
  quote.every(({ pos, lower }) => /^(?:NOUN|PROPN|DET|ADJ|PUNCT)$/.test(pos) || lower === "of" || lower === "'s");
