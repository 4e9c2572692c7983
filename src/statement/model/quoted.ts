// Contents that take part of a quotation take all of it: the network sees words, not where quotations begin and end.

import type { Prose, Quotation } from "../../language/index.ts";
import type { Range } from "./pairs.ts";

/** Contents whose ends are moved to those of the quotations in which they lie, where the cue stands outside of them. */
export function withQuotations(prose: Prose, content: readonly Range[], [cue]: Range): Range[] {
  const others = prose.quotations.filter((one) => (cue < one.first || cue > one.last) && isPlain(prose, one));
  const moved = content.map((piece) => others.reduce((range, quotation) => extended(prose, range, quotation), piece));
  return joined(moved);
}

/** Its marks stand as marks do, on the words' side: an article that drops one turns what is quoted inside out. */
const isPlain = ({ text, tokens }: Prose, { first, last }: Quotation): boolean =>
  /[\p{L}\p{N}([{$€£‘'…]/u.test(text[tokens[first]!.end] ?? " ") && /\S/.test(text[tokens[last]!.start - 1] ?? " ");

/** A piece that breaks a quotation off at a mark or at the end of a sentence goes on to the quotation's end. */
function extended({ tokens, sentences }: Prose, [first, last]: Range, quotation: Quotation): Range {
  if (last < quotation.first || first > quotation.last) return [first, last];
  const startsInside = first > quotation.first;
  const endsInside = last < quotation.last;
  const areMarks = (from: number, to: number) => tokens.slice(from, to).every(({ pos }) => pos === "PUNCT");
  const isStart = sentences[tokens[first]!.sentence]!.first === first || areMarks(quotation.first, first);
  const isEnd = sentences[tokens[last]!.sentence]!.last <= last + 1 || areMarks(last + 1, quotation.last);
  return [startsInside && isStart ? quotation.first : first, endsInside && isEnd ? quotation.last : last];
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
