// Letters, digits and signs that look like others, or like nothing.

import type { Found } from "../fault.ts";
import type { Rule } from "./rule.ts";

/** “аre” with a Cyrillic а, “１４”, and signs that nobody sees, where no receipt has them. */
export const disguises: Rule = ({ text, words, all }) => {
  const stands = (word: string) => all.some((receipt) => receipt.text.prose.text.includes(word));
  const mixed = text.prose.tokens.filter(({ text: word }) => isMixed(word) && !stands(word));
  const foreign = (words.match(FOREIGN) ?? []).filter((number) => !stands(number));
  const hidden = [...new Set(words.match(HIDDEN) ?? [])].filter((sign) => !stands(sign));
  return [
    ...mixed.map(({ text: word }): Found => ({ kind: "word", words: word, why: "has letters of two scripts" })),
    ...foreign.map((shown): Found => ({ kind: "number", words: shown, why: "has digits of another script" })),
    ...hidden.map((sign): Found => ({ kind: "word", words: codeOf(sign), why: "is a sign that nobody sees" })),
  ];
};

const codeOf = (sign: string) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** Digits that are not those of the language. */
const FOREIGN = /(?:(?![0-9])\p{Nd})+/gu;

const HIDDEN = /[\p{Cf}\p{Co}\p{Cn}\u034f\u115f\u1160\u3164\uffa0]/gu;

/** Latin letters with letters of another script among them. */
const isMixed = (word: string): boolean =>
  /\p{Script=Latin}/u.test(word) && /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word);
