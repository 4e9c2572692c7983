// Noun phrases: the one that a preposition leads to, the one that a verb is of, and what a number counts.

import type { Token } from "../../../language/index.ts";
import { INSIDE, LIMITS, NOUNS, isNumber, isPunctuation, set, wordOf } from "./lists.ts";

/** 1,200 armed soldiers; 12 dead; a toll of 14. */
export function countedAt(words: readonly Token[], at: number): { number: string; noun: string | null } {
  const number = words[at]!.lower;
  let noun: string | null = null;
  for (let next = at + 1; next < words.length; next += 1) {
    const token = words[next]!;
    const isJoined =
      noun === null && /^(?:and|or|to|-|–|per|of|than)$/.test(token.lower) && isNumber(words[next + 1] ?? token);
    if (isJoined || isNumber(token)) continue;
    if (!INSIDE.has(token.pos) || token.pos === "DET") break;
    noun = wordOf(token);
  }
  return { number, noun };
}

/** The noun that a preposition leads to, with its numbers; a verb where it leads to one. */
export function objectAfter(words: readonly Token[], at: number): string {
  const found: string[] = [];
  let head = "";
  for (const token of words.slice(at + 1)) {
    if (isPunctuation(token) && token.text !== "-") break;
    if (isNumber(token)) found.push(token.lower);
    else if (NOUNS.has(token.pos)) head = wordOf(token);
    else if (token.pos === "VERB" && head === "") {
      head = wordOf(token);
      break;
    } else if (token.pos === "ADP" && head === "" && found.length === 0) continue;
    else if (!INSIDE.has(token.pos) && token.pos !== "ADV") break;
  }
  return [...found, head].join(" ");
}

/** The head of the noun phrase behind a word; null where none follows. */
export function nounAfter(words: readonly Token[], at: number): string | null {
  let head: Token | null = null;
  for (const token of words.slice(at + 1)) {
    if (NOUNS.has(token.pos)) head = token;
    else if (head !== null || !INSIDE.has(token.pos)) break;
  }
  return head && wordOf(head);
}

/** Words between a verb and its subject. */
export const BETWEEN = set("AUX ADV PART VERB");

/** The head of the noun phrase before a verb that hangs on no preposition: “the wall of Basin 2 failed” is of the wall. */
export function subjectOf(words: readonly Token[], at: number): string | null {
  let i = at - 1;
  while (i >= 0) {
    const token = words[i]!;
    if (BETWEEN.has(token.pos) || /^(?:who|which|that|and|or)$/.test(token.lower)) i -= 1;
    else if (token.text === ",") {
      // “the dam, which was old, burst”
      i -= 1;
      while (i >= 0 && words[i]!.text !== ",") i -= 1;
      if (i < 0) return null;
      i -= 1;
    } else if (NOUNS.has(token.pos) || token.pos === "NUM" || token.pos === "ADJ") {
      const first = firstOf(words, i);
      if (words[first - 1]?.pos !== "ADP" || isPart(words, first) || OPENING.has(words[first - 1]!.lower))
        return wordOf(token);
      i = first - 2;
    } else return null;
  }
  return null;
}

/** “paid for the tug before the port paid for the crane”: a clause of its own. */
const OPENING = set("before after since until");

/** “most of the passengers were rescued” is of passengers. */
const isPart = (words: readonly Token[], first: number) => {
  const [of, whole] = [words[first - 1], words[first - 2]];
  return of?.lower === "of" && whole !== undefined && (LIMITS.has(whole.lower) || isNumber(whole));
};

/** Where the noun phrase that ends here begins. */
function firstOf(words: readonly Token[], last: number): number {
  let first = last;
  while (first > 0 && (INSIDE.has(words[first - 1]!.pos) || /^['’]s?$/.test(words[first - 1]!.text))) first -= 1;
  return first;
}
