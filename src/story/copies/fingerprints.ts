// A few grams of each text, chosen so that two texts with twelve words in a row in common have chosen one alike.
//
// Winnowing: of each eight grams in a row the one with the least hash is taken. About a quarter of the grams
// remain, and which they are depends on the words alone, not on where they stand.

import { wordsIn, type Words } from "./words.ts";

/** Grams in a row of which one is taken. */
const WINDOW = 8;

/** The chosen grams, each once, in the order of the text. A short text has at least one. */
export function chosen({ grams }: Pick<Words, "grams">): number[] {
  const taken = new Set<number>();
  // Places whose hashes rise: the first is the least of the window.
  const rising: number[] = [];
  let head = 0;
  for (let i = 0; i < grams.length; i += 1) {
    while (rising.length > head && grams[rising.at(-1)!]! >= grams[i]!) rising.pop();
    rising.push(i);
    if (rising[head]! <= i - WINDOW) head += 1;
    if (i >= WINDOW - 1 || i === grams.length - 1) taken.add(grams[rising[head]!]!);
  }
  return [...taken];
}

/** The fingerprints of a text: what a ledger keeps of it to find its copies by. */
export const fingerprintsOf = (text: string): number[] => chosen(wordsIn(text));
