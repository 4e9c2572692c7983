// Two contents of which one is the other's beginning, or a sentence of it, word for word.

import { remembering } from "./memo.ts";

/** Words that two contents hardly share by chance, and letters of a content that are looked at. */
const FEWEST = 5;
const LONGEST = 2000;

/** Letters and digits alone, in lower case, with a bar where a sentence or a quotation begins or ends. */
const plainOf = remembering((text) =>
  text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/^that /, "")
    .replace(/[.!?…:;"“”„«»]+/gu, " | ")
    .replace(/[^\p{L}\p{N}|]+/gu, " ")
    .replace(/(?: \|)+ ?/g, " | ")
    .trim(),
);

/**
 * Do the words of one open the other, or a sentence of it? “I had a job waiting” is no denial of “I had a job waiting,
 * but now I do not leave the house”, whatever negations come behind.
 */
export function opensVerbatim(one: string, other: string): boolean {
  const [short, long] = [plainOf(one), plainOf(other)].map(strip).toSorted((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return short.split(" ").length >= FEWEST && `| ${long} |`.includes(`| ${short} `);
}

const strip = (text: string): string => text.replace(/^[ |]+|[ |]+$/g, "");
