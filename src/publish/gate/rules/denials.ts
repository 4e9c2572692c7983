// What somebody denied, took back or could not confirm, told as if it were so.

import type { Token } from "../../../language/index.ts";
import type { Case, Held } from "../case.ts";
import { NEGATIONS, PLAIN, VERBS } from "../lexicon.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** Verbs whose content their source does not say. */
const TURNING = new Set(["deny", "retract"]);

/** “Brevonia had refused to help”, where Brevonia denied that it had. */
export const denied: Rule = (sentence) => {
  if (sentence.isCount || sentence.text.tokens.some(isTurning)) return none;
  const near = sentence.held.filter(({ share }) => share > 0.3 && share >= (sentence.best?.share ?? 0) * 0.9);
  const turns = near.map((receipt) => turnIn(sentence, receipt));
  const [verb] = turns;
  // One receipt that tells it without a denial is enough.
  if (!verb || turns.includes(null)) return none;
  const kind = VERBS.get(verb.lower) === "retract" ? "retracted" : "negation";
  return [{ kind, words: sentence.words, why: `is what somebody “${verb.text}” in the receipt` }];
};

const isTurning = ({ lower }: Token) => TURNING.has(VERBS.get(lower) ?? "") || NEGATIONS.has(lower);

/** The denial under which most of what the sentence has of a receipt stands; null where there is none. */
function turnIn({ text }: Case, { text: receipt, alignment: { places } }: Held): Token | null {
  const telling = text.tokens.filter(({ lower, index }) => lower.length > 3 && places.has(index));
  const used = telling.map(({ index }) => places.get(index)!);
  const { tokens } = receipt;
  for (const [place, token] of tokens.entries()) {
    if (receipt.isQuoted(token) || !isDenial(tokens, place) || [...places.values()].includes(place)) continue;
    const under = used.filter((at) => at > place && tokens[at]!.sentence === token.sentence);
    if (under.length < 2 || under.length * 2 <= used.length) continue;
    if (governs(tokens.slice(place + 1, Math.min(...under)), receipt.prose.text)) return token;
  }
  return null;
}

/** “denied”, “retracted”, “could not confirm”, “no evidence”. */
function isDenial(tokens: readonly Token[], place: number): boolean {
  const { lower, text } = tokens[place]!;
  if (text !== lower) return false;
  if (TURNING.has(VERBS.get(lower) ?? "")) return true;
  return (
    NEGATIONS.has(lower) &&
    tokens
      .slice(place + 1, place + 3)
      .some((one) => VERBS.get(one.lower) === "confirm" || /^(?:evidence|proof|sign|indication)$/.test(one.lower))
  );
}

/** Words between a denial and what is denied, at most; more only where “that” ties them. */
const [FEW, MANY] = [6, 16];

function governs(between: readonly Token[], text: string): boolean {
  if (between.some(({ lower }) => VERBS.get(lower) === PLAIN)) return false;
  if (between.some(({ lower }) => lower === "that")) return between.length <= MANY;
  const [first, last] = [between[0], between.at(-1)];
  const words = first && last ? text.slice(first.start, last.end) : "";
  return between.length <= FEW && !/[,;:—–“”"]/.test(words);
}
