// A quotation that stands alone, signed with a name.

import type { Prose } from "../../../language/index.ts";
import { isClose, isStop, quotationAt, spanOf } from "../clause.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { Parts, PhraseRule } from "./parts.ts";

/** Words of a signature. */
const LONGEST = 16;

/** “It was loud, and then it was not.” — Ana Ruiz, harbour master. The line holds nothing else. */
export const quotationAndName: PhraseRule = ({ prose, sentence }) => {
  const found: Parts[] = [];
  for (let i = Math.max(sentence.first, 1); i < sentence.last; i += 1) {
    if (!isClose(prose.tokens[i - 1]) || !DASH.test(prose.tokens[i]!.text)) continue;
    const signed = signedAt(prose, i);
    if (signed) found.push(signed);
  }
  return found;
};

const DASH = /^[-–—―]{1,3}$/;

/** The quotation that ends before the dash at token `dash`, and the name that ends the line behind it. */
function signedAt(prose: Prose, dash: number): Parts | null {
  const { tokens } = prose;
  const quotation = quotationAt(prose, dash - 1);
  if (quotation?.last !== dash - 1 || !opensLine(prose, quotation.first) || tokens[dash + 1]!.pos !== "PROPN")
    return null;
  let last = dash + 1;
  while (last - dash <= LONGEST && last + 1 < tokens.length && !opensLine(prose, last + 1)) last += 1;
  if (isStop(tokens[last])) last -= 1;
  const name = nounPhraseFrom(prose, last, dash + 1);
  const isSigned = name && (name.last === last || tokens[name.last + 1]!.text === ",");
  if (!isSigned || last - dash > LONGEST) return null;
  return {
    content: [spanOf(prose, quotation)],
    source: [spanOf(prose, { first: dash + 1, last })],
    cue: [spanOf(prose, { first: dash, last: dash })],
  };
}

/** Does a line of the text begin with token `i`? */
function opensLine({ text, tokens }: Prose, i: number): boolean {
  const before = tokens[i - 1];
  return before === undefined || text.slice(before.end, tokens[i]!.start).includes("\n");
}
