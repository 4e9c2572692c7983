// Trades and offices that a receipt gives to somebody else.

import type { Token } from "../../../language/index.ts";
import type { Held } from "../case.ts";
import type { Found } from "../fault.ts";
import { VERBS } from "../lexicon.ts";
import { stem } from "../text.ts";
import { isOutside } from "./places.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** Words on either side of a name that may tell of an office. */
const AROUND = 8;

/** “auditor Uta Bleck”, where the receipts have an auditor and call Bleck a director. */
export const offices: Rule = ({ text, all, isCount }) => {
  if (isCount) return none;
  return text.tokens.flatMap((name, place): Found[] => {
    const office = text.tokens[place - 1];
    if (!office || !isOffice(office) || !/^\p{Lu}\p{Ll}/u.test(name.text) || name.pos !== "PROPN") return none;
    if (isOutside(text, name) || isOutside(text, office)) return none;
    if (text.prose.text.slice(office.end, name.start) !== " ") return none;
    const named = all.filter((receipt) => receipt.text.tokens.some((one) => isSame(one, name)));
    if (named.length === 0 || named.some((receipt) => isBeside(receipt, office, name))) return none;
    return [{ kind: "name", words: `${office.text} ${name.text}`, why: "no receipt gives this name so" }];
  });
};

const isOffice = ({ pos, text, lower }: Token) => pos === "NOUN" && text === lower && !VERBS.has(lower);

const isSame = (a: Token, b: Token) => stem(a.lower) === stem(b.lower);

function isBeside({ text: { tokens }, names }: Held, office: Token, name: Token): boolean {
  if (names.some((one) => one.toLowerCase().includes(`${office.lower} ${name.lower}`))) return true;
  return tokens.some(
    (one, at) =>
      isSame(one, name) && tokens.slice(Math.max(0, at - AROUND), at + AROUND).some((other) => isSame(other, office)),
  );
}
