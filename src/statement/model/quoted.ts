// Contents that take part of a quotation take all of it: the network sees words, not where quotations begin and end.

import type { Prose, Quotation, Token } from "../../language/index.ts";
import type { Range } from "./pairs.ts";

/** The quotations whose marks stand on the words' side: an article that drops one turns what is quoted inside out. */
export const plainQuotations = ({ text, tokens, quotations }: Prose): Quotation[] =>
  quotations.filter(
    ({ first, last }) =>
      /[\p{L}\p{N}([{$€£‘'…]/u.test(text[tokens[first]!.end] ?? " ") && /\S/.test(text[tokens[last]!.start - 1] ?? " "),
  );

/** Contents whose ends are moved to those of the quotations in which they lie, where the cue stands outside of them. */
export function withQuotations(
  prose: Prose,
  quotations: readonly Quotation[],
  content: readonly Range[],
  [cue]: Range,
): Range[] {
  const moved = content.map((piece) => {
    let range = piece;
    for (let at = firstEndingFrom(quotations, piece[0]); at < quotations.length; at += 1) {
      const one = quotations[at]!;
      if (one.first > range[1]) break;
      if (cue < one.first || cue > one.last) range = extended(prose, range, one);
    }
    return range;
  });
  return joined(moved);
}

/** The place of the first quotation that ends at or behind a word, by bisection: quotations come in order and do not overlap. */
function firstEndingFrom(quotations: readonly Quotation[], word: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.last >= word) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A piece that breaks a quotation off at a mark or at the end of a sentence goes on to the quotation's end. */
function extended({ tokens, sentences }: Prose, [first, last]: Range, quotation: Quotation): Range {
  const isStart = sentences[tokens[first]!.sentence]!.first === first || areMarks(tokens, quotation.first, first);
  const isEnd = sentences[tokens[last]!.sentence]!.last <= last + 1 || areMarks(tokens, last + 1, quotation.last);
  return [
    first > quotation.first && isStart ? quotation.first : first,
    last < quotation.last && isEnd ? quotation.last : last,
  ];
}

/** Is there nothing but marks from one place up to another? */
function areMarks(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]!.pos !== "PUNCT") return false;
  return true;
}

/** Pieces that touch or overlap are one. */
function joined(pieces: readonly Range[]): Range[] {
  const found: [number, number][] = [];
  for (const [first, last] of pieces.toSorted(([a], [b]) => a - b)) {
    const before = found.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else found.push([first, last]);
  }
  return found;
}
