// Sentences that name a day: what a timeline is made of.
//
// Mentions are facts of one article and never change; who the independent origins are is asked when the timeline is.

import type { Article, Span } from "../../article/index.ts";
import { momentsIn } from "../../language/index.ts";
import type { Prose, Sentence } from "../../language/index.ts";
import type { Statement } from "../../statement/index.ts";
import { MONTHS } from "../english.ts";
import { type Dated, isChronicle, weightOf } from "./weight.ts";

/** One sentence of one article that tells of one day. Plain data: it may be kept. */
export interface Mention extends Span {
  /** "2025-03-03". */
  readonly date: string;
  /** Exactly the words of the sentence, which stands from `start` to `end`. */
  readonly text: string;
  readonly article: string;
  readonly outlet: string | null;
  /** ISO 8601; null where the page does not say. */
  readonly published: string | null;
  /** What the sentence is dated by: a day that it names, or nothing but the day on which it was published. */
  readonly by: "text" | "publication";
  /** Ids of the statements that name the day in this sentence, or were made on it. */
  readonly statements: readonly string[];
  /** How much it says for the day, above zero. */
  readonly weight: number;
}

/** What of an article its mentions are read from. */
export type Source = Pick<Article, "id" | "publisher" | "published">;

/** Fewest words of a sentence: what is shorter is a dateline or a credit. */
const SHORTEST = 5;

/**
 * The days that an article tells of, each with the sentence that names it; where nothing names the day of
 * publication, the first sentence stands for it. `prose` is the article's text as `Language.cut` gives it: what
 * `momentsIn` found in it before is not sought again.
 */
export function mentionsOf(prose: Prose, article: Source, statements: readonly Statement[]): Mention[] {
  const dated = datedIn(prose, article.published);
  const chronicle = isChronicle(dated);
  const stated = statedOn(prose, statements);
  return dated.map((one): Mention => {
    const { start, end } = one.sentence;
    return {
      date: one.date,
      text: prose.text.slice(start, end),
      start,
      end,
      article: article.id,
      outlet: article.publisher,
      published: article.published,
      by: one.by,
      statements: stated.get(keyOf(one.sentence.index, one.date)) ?? [],
      weight: weightOf(one, prose, chronicle),
    };
  });
}

/** Every day with the sentence that names it, in the order of the text. */
function datedIn(prose: Prose, published: string | null): Dated[] {
  const today = published === null ? null : dayOf(published);
  const named = new Map<string, Omit<Dated, "among">>();
  const among = new Map<number, number>();
  for (const moment of momentsIn(prose, published)) {
    const date = dayOf(moment.value);
    const sentence = sentenceAt(prose, moment.start);
    if (date === null || sentence === null || isShort(sentence)) continue;
    const key = keyOf(sentence.index, date);
    const calendar = namesMonth(prose.text.slice(moment.start, moment.end));
    const known = named.get(key);
    if (!known) among.set(sentence.index, (among.get(sentence.index) ?? 0) + 1);
    named.set(key, { date, sentence, today, by: "text", calendar: calendar || known?.calendar === true });
  }
  const dated = [...named.values()].map((one): Dated => ({ ...one, among: among.get(one.sentence.index)! }));
  const first = prose.sentences.find((sentence) => !isShort(sentence));
  if (today !== null && first && dated.every(({ date }) => date !== today))
    dated.unshift({ date: today, sentence: first, today, by: "publication", calendar: false, among: 1 });
  return dated;
}

/** The ids of the statements by sentence and day. */
function statedOn(prose: Prose, statements: readonly Statement[]): Map<string, string[]> {
  const stated = new Map<string, string[]>();
  for (const { id, times, saidAt, content } of statements) {
    const keys = times.map(({ start, value }) => keyAt(prose, start, value));
    if (saidAt !== null && content[0]) keys.push(keyAt(prose, content[0].start, saidAt));
    for (const key of new Set(keys)) {
      const known = stated.get(key);
      if (known) known.push(id);
      else stated.set(key, [id]);
    }
  }
  return stated;
}

const keyAt = (prose: Prose, at: number, value: string) => keyOf(sentenceAt(prose, at)?.index ?? -1, dayOf(value));
const keyOf = (sentence: number, date: string | null) => `${sentence} ${date}`;

const isShort = ({ first, last }: Sentence) => last - first + 1 < SHORTEST;

/** The day of a date that names one: not of a week, a month or a span of days. */
function dayOf(value: string): string | null {
  const day = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(value)?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day;
}

/** “3 March”, “Nov. 14, 2024”: a day that is told to readers who do not know when they read. */
const namesMonth = (words: string) => words.split(/[^A-Za-z]+/).some((word) => MONTHS.has(word.toLowerCase()));

/** The sentence that holds the code unit `at`, by halving. */
function sentenceAt({ sentences }: Prose, at: number): Sentence | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.end <= at) low = mid + 1;
    else high = mid;
  }
  const found = sentences[low];
  return found && found.start <= at ? found : null;
}
