// The tokens of a span, and looking at their words.

import type { Span } from "../../article/index.ts";
import type { Prose, Token } from "../../language/index.ts";

/** Place of the first token that ends after `at`. */
export function tokenAt(prose: Prose, at: number): number {
  let low = 0;
  let high = prose.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (prose.tokens[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that a span touches. */
export function tokensIn(prose: Prose, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  for (let i = tokenAt(prose, start); i < prose.tokens.length && prose.tokens[i]!.start < end; i += 1)
    tokens.push(prose.tokens[i]!);
  return tokens;
}

/** The tokens that spans touch, in the order of the spans. */
export function tokensOf(prose: Prose, spans: readonly Span[]): Token[] {
  return spans.length === 1 ? tokensIn(prose, spans[0]!) : spans.flatMap((span) => tokensIn(prose, span));
}

/** Is the token a word or a number, and no mark? */
export const isWord = ({ text }: Token) => isLatin(text.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(text);

/** Most words begin with a letter from a to z, large or small: the code of one. */
const isLatin = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
