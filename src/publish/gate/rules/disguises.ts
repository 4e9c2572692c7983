// Letters and signs that look like others, or like nothing.

import type { Found } from "../fault.ts";
import type { Rule } from "./rule.ts";

/** “аre” with a Cyrillic а, and signs that nobody sees, where no receipt has them. */
export const disguises: Rule = ({ text, words, all }) => {
  const stands = (word: string) => all.some((receipt) => receipt.text.prose.text.includes(word));
  const mixed = text.prose.tokens.filter(({ text: word }) => isMixed(word) && !stands(word));
  const hidden = [...new Set(words.match(HIDDEN) ?? [])].filter((sign) => !stands(sign));
  return [
    ...mixed.map(({ text: word }): Found => ({ kind: "word", words: word, why: "has letters of two scripts" })),
    ...hidden.map((sign): Found => ({ kind: "word", words: codeOf(sign), why: "is a sign that nobody sees" })),
  ];
};

const codeOf = (sign: string) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

const HIDDEN = /[\p{Cf}\p{Co}\p{Cn}\u034f\u115f\u1160\u3164\uffa0]/gu;

/** Latin letters with letters of another script among them. */
const isMixed = (word: string): boolean =>
  /\p{Script=Latin}/u.test(word) && /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word);
