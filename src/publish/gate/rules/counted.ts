// A number that the receipts give for something else: “two people died”, where two bodies were found and fourteen died.

import type { Token } from "../../../language/index.ts";
import { countedAt } from "../bonds/phrases.ts";
import type { Found } from "../fault.ts";
import { valueOf } from "../numbers.ts";
import type { Text } from "../text.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** A number with what it counts. */
interface Count {
  readonly value: number;
  readonly noun: string;
  readonly token: Token;
}

/** “two people”, where no receipt counts two of them, and one counts another number. */
export const counted: Rule = ({ text, held, isCount }) => {
  if (isCount) return none;
  const known = held.flatMap((receipt) => countsIn(receipt.text));
  return countsIn(text).flatMap(({ value, noun, token }): Found[] => {
    if (text.isQuoted(token)) return none;
    const others = known.filter((one) => one.value === value);
    const rival = known.find((one) => one.noun === noun && one.value !== value);
    if (others.length === 0 || others.some((one) => one.noun === noun) || !rival) return none;
    return [{ kind: "number", words: token.text, why: `the receipt has “${rival.token.text}” of these` }];
  });
};

function countsIn({ prose: { tokens }, days }: Text): Count[] {
  const isDay = ({ start, end }: Token) => days.some((day) => day.start <= start && end <= day.end);
  return tokens.flatMap((token, at) => {
    const value = isDay(token) ? null : valueOf(token);
    const { noun } = value === null ? { noun: null } : countedAt(tokens, at);
    return value === null || noun === null ? [] : [{ value, noun, token }];
  });
}
