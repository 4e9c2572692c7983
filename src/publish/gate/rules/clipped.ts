// Quotations that are cut where they turn: behind a “not”, or before an “if”.

import type { Token } from "../../../language/index.ts";
import type { Case, Held } from "../case.ts";
import type { Found } from "../fault.ts";
import { HEDGES, NEGATIONS } from "../lexicon.ts";
import { whereIn } from "../quoted.ts";
import type { Text } from "../text.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** “one additional soldier” of “not one additional soldier”, where no “not” stands before the marks. */
export const clipped: Rule = (sentence) => {
  if (sentence.isCount) return none;
  return sentence.text.quotations.flatMap((quotation): Found[] => {
    const words = sentence.text.tokens.filter(({ start, end }) => quotation.start <= start && end <= quotation.end);
    const cuts = sentence.held.flatMap((receipt) => cutIn(sentence, words, receipt) ?? []);
    const [cut] = cuts;
    // One receipt that has it without such a word is enough.
    if (!cut || cuts.includes(WHOLE)) return none;
    const shown = sentence.words.slice(quotation.start, quotation.end);
    return [{ kind: "quotation", words: shown, why: `is cut at “${cut.text}” of the receipt` }];
  });
};

/** No word turns the quotation. */
const WHOLE: Pick<Token, "text"> = { text: "" };

/** The word at which a receipt turns what is quoted of it; null where it has no such words. */
function cutIn({ text }: Case, words: readonly Token[], { text: receipt }: Held): Pick<Token, "text"> | null {
  const at = words.length === 0 ? null : whereIn(receipt, words);
  if (at === null || !receipt.isQuoted(receipt.tokens[at]!)) return null;
  const first = text.tokens.indexOf(words[0]!);
  const own = text.tokens.slice(Math.max(0, first - NEAR), first);
  const isTold = ({ lower }: Pick<Token, "lower">) =>
    own.some((one) => one.lower === lower || (NEGATIONS.has(lower) && NEGATIONS.has(one.lower)));
  const turn = turnBefore(receipt, at) ?? conditionAfter(receipt, at + words.length - 1);
  return turn && !isTold(turn) ? turn : WHOLE;
}

const CONDITIONS = /^(?:if|unless)$/;

/** Words before a quotation in which the sentence may tell what turns it. */
const NEAR = 5;
/** Words between a “not” and what it denies. */
const BETWEEN = 2;
const LIGHT = new Set(["AUX", "PART", "ADV", "DET", "ADJ", "VERB"]);

/** The “not” or “may” that what begins here stands under. */
function turnBefore(text: Text, at: number): Token | null {
  for (let place = at - 1; place >= 0 && at - place <= BETWEEN + 1; place -= 1) {
    const token = text.tokens[place]!;
    if (!isJoined(text, token, text.tokens[place + 1]!)) return null;
    if (NEGATIONS.has(token.lower) || HEDGES.has(token.lower) || CONDITIONS.test(token.lower)) return token;
    if (!LIGHT.has(token.pos)) return null;
  }
  return null;
}

/** “if the court orders it”, behind what is quoted. */
function conditionAfter(text: Text, at: number): Token | null {
  const [last, next] = [text.tokens[at]!, text.tokens[at + 1]];
  return next && CONDITIONS.test(next.lower) && isJoined(text, last, next) ? next : null;
}

/** In one clause of one quotation. */
const isJoined = ({ prose, isQuoted }: Text, a: Token, b: Token): boolean =>
  isQuoted(a) && isQuoted(b) && a.sentence === b.sentence && !/[,;:—–.]/.test(prose.text.slice(a.end, b.start));
