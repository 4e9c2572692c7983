// Where contents begin and end: what no content begins or ends with is cut off, what a window broke off is made whole.

import type { Prose, Quotation } from "../../language/index.ts";
import type { Range } from "./pairs.ts";

const STOPS = /^[.,;:!?]+$/;

/** Contents without the stop of the sentence before in front, and without ", but" at the end. */
export const trimmed = ({ tokens }: Prose, content: readonly Range[]): Range[] =>
  content.flatMap(([from, to]): Range[] => {
    let [first, last] = [from, to];
    while (first <= last && STOPS.test(tokens[first]!.text)) first += 1;
    while (last >= first && tokens[last]!.pos === "CCONJ") last -= tokens[last - 1]?.text === "," ? 2 : 1;
    return first <= last ? [[first, last]] : [];
  });

/**
 * Pieces of a statement within the paragraphs that they are in: where one runs on into the next, only what is in the
 * cue's paragraph is of it, or what it begins with. A quotation may run over paragraphs.
 */
export const withinBlocks = (
  prose: Prose,
  quotations: readonly Quotation[],
  pieces: readonly Range[],
  cue: Range,
): Range[] =>
  pieces.map(([first, last]): Range => {
    const { tokens, sentences } = prose;
    const blockOf = (word: number) => sentences[tokens[word]!.sentence]!.block;
    if (blockOf(first) === blockOf(last)) return [first, last];
    if (quotations.some((one) => one.first <= last && one.last >= first && blockOf(one.first) !== blockOf(one.last)))
      return [first, last];
    const own = blockOf(last) === blockOf(cue[0]) ? blockOf(last) : blockOf(first);
    let [from, to] = [first, last];
    while (from < to && blockOf(from) !== own) from += 1;
    while (to > from && blockOf(to) !== own) to -= 1;
    return [from, to];
  });

/** Contents of which one that ends with the last word that the network saw goes on to the end of its sentence. */
export const unbroken = ({ tokens, sentences }: Prose, content: readonly Range[], seen: number): Range[] =>
  content.map(([first, last]): Range => {
    if (last !== seen) return [first, last];
    const end = sentences[tokens[last]!.sentence]!.last;
    return [first, end > last && STOPS.test(tokens[end]!.text) ? end - 1 : end];
  });
