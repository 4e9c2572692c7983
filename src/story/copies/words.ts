// The words of a text as numbers, so that two texts can be laid side by side quickly.

import type { Span } from "../../article/index.ts";
import { GRAM, gramsOf, hashOf } from "./hash.ts";

/** What is known of an article when copies are looked for. */
export interface Printed {
  /** Id of the article. */
  readonly id: string;
  /** Its address: texts of one address are versions of one page, and none copies another. */
  readonly url?: string | null;
  readonly text: string;
  readonly publisher: string | null;
  /** ISO 8601, with a zone only where the page states one. */
  readonly published: string | null;
  /** Names that the page credits: its byline, its source, the credits of its metadata. */
  readonly credits: readonly string[];
  /** Where somebody is quoted: shared words in there prove a shared source and no reprint. */
  readonly quotations: readonly Span[];
}

/** A text as a row of words: number `i` stands from `starts[i]` to `ends[i]`. */
export interface Words {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where the word stands in a quotation. */
  readonly quoted: Uint8Array;
  /** Hash of the five words that begin at each word. */
  readonly grams: Uint32Array;
  /** The same, each once, sorted. */
  readonly distinct: Uint32Array;
}

/** Cuts a text into words. Quotations may come in any order and overlap. */
export function wordsIn(text: string, quotations: readonly Span[] = []): Words {
  const most = (text.length + 1) >> 1;
  const [hashes, starts, ends] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  let count = 0;
  for (let start = wordFrom(text, 0); start < text.length; start = wordFrom(text, ends[count - 1]!)) {
    const end = endOfWord(text, start);
    hashes[count] = hashOf(text.slice(start, end).toLowerCase());
    starts[count] = start;
    ends[count] = end;
    count += 1;
  }
  const words = { hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
  const grams = gramsOf(words.hashes);
  return { ...words, quoted: quotedOf(words.starts, quotations), grams, distinct: distinctOf(grams) };
}

/** Where the next word begins; the length of the text where none does. */
function wordFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isOfWord(text, at)) at += unitsAt(text, at);
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isOfWord(text, at)) at += unitsAt(text, at);
  return at;
}

const unitsAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit < 0xd800 || unit > 0xdbff || text.codePointAt(at)! < 0x10000 ? 1 : 2;
};

const OF_WORD = /[\p{L}\p{M}\p{N}_]/u;
/** Characters of which it was asked whether words have them: 1 says yes, 2 no. */
const asked = new Uint8Array(0x10000);

function isOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unitsAt(text, at) === 2) return OF_WORD.test(String.fromCodePoint(text.codePointAt(at)!));
  asked[unit] ||= OF_WORD.test(text.charAt(at)) ? 1 : 2;
  return asked[unit] === 1;
}

function distinctOf(grams: Uint32Array): Uint32Array {
  const sorted = grams.toSorted();
  let count = 0;
  for (let i = 0; i < sorted.length; i += 1)
    if (i === 0 || sorted[i] !== sorted[count - 1]) {
      sorted[count] = sorted[i]!;
      count += 1;
    }
  return sorted.slice(0, count);
}

function quotedOf(starts: Uint32Array, quotations: readonly Span[]): Uint8Array {
  const quoted = new Uint8Array(starts.length);
  const spans = quotations.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let until = 0;
  for (let i = 0; i < starts.length; i += 1) {
    for (; next < spans.length && spans[next]!.start <= starts[i]!; next += 1)
      until = Math.max(until, spans[next]!.end);
    if (starts[i]! < until) quoted[i] = 1;
  }
  return quoted;
}

/** The span from word `first` to word `last`, both included. */
export const spanOf = (words: Words, first: number, last: number): Span => ({
  start: words.starts[first]!,
  end: words.ends[last]!,
});

/** Runs shorter than this many words prove nothing: they are phrases of the language. */
export const SHORTEST = GRAM;
