// The words of a text, one after the other, each with what grouping needs to know of where it stands.

import { isStop, MONTHS } from "../english.ts";

export interface Word {
  readonly text: string;
  /** In lower case, without the 's of an owner. */
  readonly lower: string;
  /** Does it open a sentence or a quotation, where every word has a capital? */
  readonly opens: boolean;
  /** Is there nothing but a space between it and the word before? */
  readonly follows: boolean;
}

/** Words that are read: what a text says after them is no news. */
const READ = 3_000;
/** 35,000 and 2.4 are one word each. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu;
/** OSTREL, Ardovia, March 3 (Tern) -; (Tern) –; OSTREL, March 3 —: where a writer sits and for whom he writes. */
const DATELINE = /^(?:[^()\n]{0,60}\([^()\n]{2,40}\) ?[-–—]|\p{Lu}{3}[^()\n–—]{0,40} [-–—] )/u;
/** Lines at the top of a text among which a dateline may be. */
const TOP = 6;

/** The words of a text without those of its dateline. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const away = datelineIn(text);
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, Math.min(match.index, end + 20));
    const opens = end === 0 || match.index - end > 20 || /[.!?\n:“"”]/.test(gap);
    end = match.index + match[0].length;
    if (match.index >= away.start && match.index < away.end) continue;
    const lower = match[0].toLowerCase().replace(/['’]s$/, "");
    words.push({ text: match[0], lower, opens, follows: gap === " " });
    if (words.length >= READ) break;
  }
  return withoutShouts(words);
}

/** Words in capitals from which a line shouts. */
const SHOUTED = 3;
const SHOUT = /^\p{Lu}[\p{Lu}'’]+$/u;

/** VOTES IN THE BOILER!: where everything has capitals, a capital makes no name. */
function withoutShouts(words: Word[]): Word[] {
  for (let [start, end] = [0, 0]; start < words.length; start = end + 1) {
    for (end = start; end < words.length && SHOUT.test(words[end]!.text);) end += 1;
    if (end - start >= SHOUTED)
      for (let place = start; place < end; place += 1) words[place] = { ...words[place]!, opens: true };
  }
  return words;
}

/** Where the dateline of a text stands; nowhere where it has none. */
function datelineIn(text: string): { readonly start: number; readonly end: number } {
  for (let [line, start] = [0, 0]; line < TOP && start < text.length; line += 1) {
    const match = DATELINE.exec(text.slice(start, start + 160));
    if (match) return { start, end: start + match[0].length };
    const end = text.indexOf("\n", start);
    start = end < 0 ? text.length : end + 1;
  }
  return { start: 0, end: 0 };
}

/** Which words, in lower case, are names: surely, or perhaps, where they only open sentences. */
export interface Names {
  readonly isName: (lower: string) => boolean;
  readonly mayBe: (lower: string) => boolean;
}

/** Words that have a capital inside sentences, and have it at least as often as not. */
export function namesAmong(words: readonly Word[]): Names {
  const high = new Map<string, number>();
  const low = new Map<string, number>();
  for (const { text, lower, opens } of words) {
    const counts = !isHigh(text) ? low : opens ? null : high;
    counts?.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return {
    isName: (lower) => high.has(lower) && high.get(lower)! >= (low.get(lower) ?? 0),
    mayBe: (lower) => !high.has(lower) && !low.has(lower),
  };
}

/** Verbs beside which the name of a speaker stands. */
const SAYING = new Set("said says say told tells added adds".split(" "));

/** Words of the names of those who speak: "Ana Ruiz said", "said Ana Ruiz". */
export function voicesAmong(words: readonly Word[]): ReadonlySet<string> {
  const voices = new Set<string>();
  words.forEach(({ lower }, place) => {
    if (!SAYING.has(lower)) return;
    for (let at = place; words[at]!.follows && isPartOfName(words[at - 1]); at -= 1) voices.add(words[at - 1]!.lower);
    for (let at = place + 1; words[at]?.follows && isPartOfName(words[at]); at += 1) voices.add(words[at]!.lower);
  });
  return voices;
}

/** Does a word begin with a capital? */
export const isHigh = (text: string): boolean => /^\p{Lu}/u.test(text);

const isPartOfName = (word: Word | undefined): boolean =>
  word !== undefined && isHigh(word.text) && !isStop(word.lower) && !MONTHS.has(word.lower);
