// Quotations that a sentence and its receipt share word for word: their words are laid beside each other, and never
// beside those around them. “There was not ‘not one soldier’” has one “not” too many.

import type { Token } from "../../language/index.ts";
import type { Marks } from "./align.ts";
import type { Text } from "./text.ts";

/** The place of the shared quotation that a word stands in; nothing for other words. */
export function sharedQuotations(sentence: Text, receipt: Text): { readonly own: Marks; readonly its: Marks } {
  const [own, its] = [new Map<Token, number>(), new Map<Token, number>()];
  for (const [place, quotation] of sentence.quotations.entries()) {
    const words = sentence.tokens.filter(({ start, end }) => quotation.start <= start && end <= quotation.end);
    const at = words.length === 0 ? null : whereIn(receipt, words);
    if (at === null) continue;
    for (const word of words) own.set(word, place);
    for (const word of receipt.tokens.slice(at, at + words.length)) its.set(word, place);
  }
  return { own: (token) => own.get(token), its: (token) => its.get(token) };
}

/** Where a receipt has these words in a row: between quotation marks, or else anywhere; null where it has them nowhere. */
export function whereIn({ tokens, isQuoted }: Text, words: readonly Token[]): number | null {
  let found: number | null = null;
  for (let at = 0; at + words.length <= tokens.length; at += 1) {
    if (!words.every(({ lower }, place) => tokens[at + place]!.lower === lower)) continue;
    if (isQuoted(tokens[at]!)) return at;
    found ??= at;
  }
  return found;
}
