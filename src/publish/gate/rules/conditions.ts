// What only holds under a condition, told without it; what somebody tried or agreed to do, told as done.

import type { Token } from "../../../language/index.ts";
import type { Case } from "../case.ts";
import type { Found } from "../fault.ts";
import { NEGATIONS, VERBS } from "../lexicon.ts";
import { stem } from "../text.ts";
import { MADE_FROM, SMALL } from "./places.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

const CONDITIONS = new Set(["if", "unless", "without", "except"]);

/** “The works will pay.” of “The works will pay if the court orders it.” */
export const conditions: Rule = (sentence) => {
  const { best, text, isCount } = sentence;
  if (!best || best.share < MADE_FROM || isCount) return none;
  const { tokens } = best.text;
  const places = new Set(best.alignment.places.values());
  const isDenied = text.tokens.some(({ lower }) => NEGATIONS.has(lower));
  const isCondition = ({ lower }: Token) => CONDITIONS.has(lower) || (isDenied && lower === "until");
  const isTold = (token: Token) => text.tokens.some(({ lower }) => lower === token.lower);
  const lost = tokens.find((token, place) => {
    if (!isCondition(token) || places.has(place) || best.text.isQuoted(token) || isTold(token)) return false;
    const before = tokens[place - 1];
    const isFirst = before?.sentence !== token.sentence;
    if (isFirst) return leadsTo(tokens, place, places);
    return places.has(place - 1) && !VERBS.has(before!.lower);
  });
  return lost
    ? [{ kind: "certainty", words: sentence.words, why: `is told without the “${lost.text}” of the receipt` }]
    : none;
};

/** “If the court orders it, the works will pay”: what follows in the sentence is told. */
const leadsTo = (tokens: readonly Token[], place: number, places: ReadonlySet<number>): boolean =>
  !places.has(place + 1) &&
  tokens.some(({ sentence }, at) => at > place && sentence === tokens[place]!.sentence && places.has(at));

/** “has a ceasefire”, where somebody has agreed to one; “find”, where somebody has yet to. */
export const attempts: Rule = ({ best, isCount }: Case) => {
  if (!best || best.share < MADE_FROM || isCount) return none;
  return best.alignment.gaps.flatMap(({ sentence, quote, around }): Found[] => {
    // “had finished”, where they hoped to finish.
    const [led, verbed] = [quote.findIndex(({ lower }) => lower === "to"), sentence.find(({ pos }) => pos === "VERB")];
    const isDone = led > 0 && verbed && quote[led + 1] && stem(quote[led + 1]!.lower) === stem(verbed.lower);
    if (
      isDone &&
      quote.length <= SMALL &&
      quote[led - 1]!.pos === "VERB" &&
      !sentence.some(({ lower }) => lower === "to")
    )
      return [{ kind: "certainty", words: verbed.text, why: `leaves out “${quote[led - 1]!.text} to”` }];
    const isLed = quote.length >= 2 && quote.length <= SMALL && quote.at(-1)!.lower === "to";
    if (sentence.length > 0 || !isLed) return none;
    const verb = quote.find(
      ({ pos, lower }) => pos === "VERB" || /^(?:able|ready|willing|likely|due|set|about|yet)$/.test(lower),
    );
    return verb
      ? [{ kind: "certainty", words: around.map(({ text }) => text).join(" "), why: `leaves out “${verb.text} to”` }]
      : none;
  });
};
