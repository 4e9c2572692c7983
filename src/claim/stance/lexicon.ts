// Words and short phrases looked up in a line.

import type { Line, Mark } from "./line.ts";

/** Phrases by their first word: what follows it. A first word that ends with * stands for all that begin so. */
export interface Lexicon {
  readonly whole: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly beginnings: readonly string[];
}

/** A lexicon of phrases divided by commas: "in talks, debunk*". */
export function lexicon(...lines: readonly string[]): Lexicon {
  const whole = new Map<string, string[][]>();
  const beginnings: string[] = [];
  for (const phrase of lines.join(",").split(",")) {
    const [first, ...rest] = phrase.trim().split(" ");
    if (first!.endsWith("*")) beginnings.push(first!.slice(0, -1));
    else whole.set(first!, [...(whole.get(first!) ?? []), rest]);
  }
  return { whole, beginnings };
}

/** A phrase found: its first and last mark. */
export interface Hit {
  readonly first: number;
  readonly last: number;
}

/** Where phrases of a lexicon stand. Words that the claim has too say nothing about the claim. */
export function hits(line: Line, words: Lexicon): Hit[] {
  return line.marks.flatMap((_, first) => {
    const length = lengthAt(line, words, first);
    const phrase = line.marks.slice(first, first + length);
    return phrase.every((mark) => isOfClaim(line, mark)) ? [] : [{ first, last: first + length - 1 }];
  });
}

const isOfClaim = ({ claim: { all } }: Line, { lower, meaning }: Mark) => all.has(lower) || all.has(meaning);

/** Does a phrase of the lexicon begin at one of the marks `from` to `to`, the last left out? */
export function standsIn(line: Line, words: Lexicon, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, line.marks.length); at += 1)
    if (lengthAt(line, words, at) > 0) return true;
  return false;
}

/** How many marks the phrase has that begins here; 0 where none does. */
function lengthAt({ marks }: Line, { whole, beginnings }: Lexicon, first: number): number {
  const { lower } = marks[first]!;
  const rest = whole.get(lower)?.find((words) => words.every((word, at) => marks[first + 1 + at]?.lower === word));
  if (rest) return rest.length + 1;
  return beginnings.some((beginning) => lower.startsWith(beginning)) ? 1 : 0;
}
