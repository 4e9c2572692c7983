// What an article is about: its words, names, numbers and dates, each with how much it says.
//
// A term is a string whose first character tells its kind: "^ostrel" is a name, "#17" a number, "@3-14" a day
// of a month, anything else a word.

import { isStop, MONTHS, stemOf } from "../english.ts";
import { outletKey } from "../copies/credits.ts";
import { momentOf } from "../copies/moment.ts";

/** What grouping needs of an article. */
export interface Told {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** ISO 8601; null where the page does not say. */
  readonly published: string | null;
  /** The outlet; null or absent where the page does not say. */
  readonly publisher?: string | null;
}

/** An article as grouping sees it. */
export interface Features {
  readonly id: string;
  /** Days since 1970; null where nothing says when it was published. */
  readonly day: number | null;
  readonly outlet: string | null;
  /** Is it a post of a few words? */
  readonly isPost: boolean;
  /** Each term with its weight before it is known how rare it is. */
  readonly terms: ReadonlyMap<string, number>;
}

/** Words, counted from the top, that tell what happened: they weigh double. */
const LEAD = 100;
/** Fewer words than these are a post. */
const POST = 100;
/** Words that are read: what a text says after them is no news. */
const READ = 3_000;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu;

interface Word {
  readonly text: string;
  readonly lower: string;
  /** Does it open a sentence or a quotation, where every word has a capital? */
  readonly opens: boolean;
}

/** Cuts an article into weighted terms. */
export function featuresOf({ id, title, text, published, publisher }: Told): Features {
  const words = wordsOf(title === null || text.startsWith(title) ? text : `${title}\n${text}`);
  const isName = namesAmong(words);
  const counts = new Map<string, { count: number; first: number }>();
  words.forEach((word, place) => {
    for (const term of termsAt(words, place, word, isName)) {
      const known = counts.get(term);
      if (known) known.count += 1;
      else counts.set(term, { count: 1, first: place });
    }
  });
  const weigh = ({ count, first }: { count: number; first: number }) =>
    (1 + 0.7 * Math.log(count)) * (first < LEAD ? 2 : 1);
  const moment = momentOf(published);
  return {
    id,
    day: moment && Math.floor(moment.from / 86_400_000),
    outlet: publisher ? outletKey(publisher) : null,
    isPost: words.length < POST,
    terms: new Map([...counts].map(([term, seen]) => [term, weigh(seen)])),
  };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, Math.min(match.index, end + 20));
    const opens = end === 0 || match.index - end > 20 || /[.!?\n:“"”]/.test(gap);
    end = match.index + match[0].length;
    words.push({ text: match[0], lower: match[0].toLowerCase().replace(/['’]s$/, ""), opens });
    if (words.length >= READ) break;
  }
  return words;
}

/** Words that have a capital inside sentences, and have it at least as often as not. */
function namesAmong(words: readonly Word[]): (lower: string) => boolean {
  const high = new Map<string, number>();
  const low = new Map<string, number>();
  for (const { text, lower, opens } of words) {
    const counts = !/^\p{Lu}/u.test(text) ? low : opens ? null : high;
    counts?.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return (lower) => high.has(lower) && high.get(lower)! >= (low.get(lower) ?? 0);
}

function termsAt(words: readonly Word[], place: number, word: Word, isName: (lower: string) => boolean): string[] {
  if (/^\p{N}/u.test(word.lower)) return [`#${word.lower}`];
  const day = dayAt(words, place);
  if (day) return [day];
  if (word.lower.length < 2 || isStop(word.lower) || MONTHS.has(word.lower)) return [];
  const stem = stemOf(word.lower);
  return [isName(word.lower) && /^\p{Lu}/u.test(word.text) ? `^${stem}` : stem];
}

/** March 14, 14 March: a day of a month is a term of its own. */
function dayAt(words: readonly Word[], place: number): string | null {
  const month = /^\p{Lu}/u.test(words[place]!.text) ? MONTHS.get(words[place]!.lower) : undefined;
  if (month === undefined) return null;
  for (const beside of [words[place + 1], words[place - 1]]) {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(beside?.lower ?? "")?.[1];
    if (day && Number(day) >= 1 && Number(day) <= 31) return `@${month}-${Number(day)}`;
  }
  return null;
}
