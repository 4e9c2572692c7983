// Which of a day's sentences tells best what happened: short, and in the words that others use as well.

import { isStop, stemOf } from "../english.ts";
import type { Mention } from "./mention.ts";

/** Of a day's mentions, as many as are laid side by side: the weightiest. */
const COMPARED = 12;

/** Share of words that two sentences may have in common and still both be shown. */
const REPEATED = 0.5;

/** A mention with its words. */
interface Worded {
  readonly mention: Mention;
  readonly words: ReadonlySet<string>;
}

/** The days' mentions with their words, and how many mentions have each word. */
export interface Wording {
  readonly days: ReadonlyMap<string, readonly Worded[]>;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Cuts the weightiest mentions of each day into words. */
export function wordingOf(days: readonly (readonly [date: string, mentions: readonly Mention[]])[]): Wording {
  const stems = new Map<string, string | null>();
  const counts = new Map<string, number>();
  let total = 0;
  const worded = days.map(([date, mentions]) => {
    const top = mentions.toSorted((a, b) => b.weight - a.weight).slice(0, COMPARED);
    total += top.length;
    const own = top.map((mention) => ({ mention, words: wordsOf(mention.text, stems) }));
    for (const { words } of own) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [date, own] as const;
  });
  return { days: new Map(worded), counts, total };
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

function wordsOf(text: string, stems: Map<string, string | null>): Set<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    let stem = stems.get(word);
    if (stem === undefined) stems.set(word, (stem = word.length < 3 || isStop(word) ? null : stemOf(word)));
    if (stem !== null) found.add(stem);
  }
  return found;
}

/** A day's mentions, the one that tells it best first; what repeats a sentence before it is left out. */
export function bestOf(date: string, { days, counts, total }: Wording): Mention[] {
  const worded = days.get(date) ?? [];
  const articles = articlesByWord(worded);
  const rare = (word: string) => Math.log((total + 1) / (counts.get(word)! + 0.5));
  const ranked = worded
    .map((one) => {
      let shared = 0;
      for (const word of one.words) shared += (articles.get(word)!.size - 0.9) * rare(word);
      return { ...one, score: (shared / (one.words.size + FEW)) * worth(one.mention) };
    })
    .sort((a, b) => b.score - a.score || order(a.mention, b.mention));
  return withoutRepeats(ranked).map(({ mention }) => mention);
}

/** What announces a day tells it only where nothing tells what came of it. */
const worth = ({ date, published, weight }: Mention) =>
  Math.sqrt(weight) * (published !== null && published.slice(0, 10) < date ? 0.2 : 1);

/** Words added to each sentence, so that the very shortest do not win by being short. */
const FEW = 3;

function articlesByWord(worded: readonly Worded[]): Map<string, Set<string>> {
  const articles = new Map<string, Set<string>>();
  for (const { mention, words } of worded)
    for (const word of words) {
      const known = articles.get(word);
      if (known) known.add(mention.article);
      else articles.set(word, new Set([mention.article]));
    }
  return articles;
}

/** At most COMPARED sentences are compared, so that the cost of a day is bounded. */
function withoutRepeats(ranked: readonly Worded[]): Worded[] {
  const kept: Worded[] = [];
  for (const one of ranked) if (!kept.some((other) => repeats(one.words, other.words))) kept.push(one);
  return kept;
}

function repeats(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return common > REPEATED * small.size;
}

/** The first to tell it, then by place, so that the same mentions give the same answer in any order. */
export const order = (a: Mention, b: Mention): number =>
  compare(a.published ?? "9", b.published ?? "9") || compare(a.article, b.article) || a.start - b.start;

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
