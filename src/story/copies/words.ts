// The words of a text as numbers, so that two texts can be laid side by side quickly.

import type { Span } from "../../article/index.ts";
import { GRAM, gramsOf, hashOf } from "./hash.ts";

/** What is known of an article when copies are looked for. */
export interface Printed {
  /** Id of the article. */
  readonly id: string;
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

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** Cuts a text into words. Quotations may come in any order and overlap. */
export function wordsIn(text: string, quotations: readonly Span[] = []): Words {
  const found = [...text.matchAll(WORD)];
  const hashes = new Uint32Array(found.length);
  const starts = new Uint32Array(found.length);
  const ends = new Uint32Array(found.length);
  found.forEach(({ 0: word, index }, place) => {
    hashes[place] = hashOf(word.toLowerCase());
    starts[place] = index;
    ends[place] = index + word.length;
  });
  const grams = gramsOf(hashes);
  return { hashes, starts, ends, quoted: quotedOf(starts, quotations), grams, distinct: distinctOf(grams) };
}

function distinctOf(grams: Uint32Array): Uint32Array {
  const sorted = grams.toSorted();
  return sorted.filter((gram, place) => place === 0 || gram !== sorted[place - 1]);
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
