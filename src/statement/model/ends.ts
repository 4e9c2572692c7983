// Where contents begin and end: what no content begins or ends with is cut off, what a window broke off is made whole.

import type { Prose } from "../../language/index.ts";
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

/** Contents of which one that ends with the last word that the network saw goes on to the end of its sentence. */
export const unbroken = ({ tokens, sentences }: Prose, content: readonly Range[], seen: number): Range[] =>
  content.map(([first, last]): Range => {
    if (last !== seen) return [first, last];
    const end = sentences[tokens[last]!.sentence]!.last;
    return [first, end > last && STOPS.test(tokens[end]!.text) ? end - 1 : end];
  });
