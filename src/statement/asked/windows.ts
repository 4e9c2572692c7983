// Windows: stretches of sentences that are sent at a time, each with a core that is asked about.

import type { Span } from "../../article/index.ts";
import { trimmed } from "../../article/index.ts";
import type { Prose } from "../../language/index.ts";

/** A sentence with the number it is sent under, or a piece of one that is too long to be sent whole. */
export interface Numbered extends Span {
  /** From 1, in the order of the text. */
  readonly number: number;
}

/** Sentences that are sent together. Statements are asked for whose cue stands in the core. */
export interface Window {
  /** The sentences around the core too. */
  readonly sentences: readonly Numbered[];
  /** Places in `sentences` of the first and the last one of the core. */
  readonly first: number;
  readonly last: number;
}

/** Longest core, in UTF-16 code units: with the question about it, it is what the smallest models can hold. */
const CORE = 3000;
/** What stands around a core on either side, at most. */
const AROUND = 500;
/** Longest piece of a sentence; longer sentences are cut at white space. */
const PIECE = 2000;

/** The sentences of a text by their numbers, the long ones in pieces. */
export const sentencesOf = ({ text, sentences }: Prose): Numbered[] =>
  sentences.flatMap((sentence) => piecesOf(text, sentence).map((span) => ({ ...span, number: sentence.index + 1 })));

function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end;) {
    const to = end - from <= PIECE ? end : borderIn(text, from);
    const piece = trimmed(text, { start: from, end: to });
    if (piece) pieces.push(piece);
    from = to;
  }
  return pieces;
}

/** Behind the last white space of a piece that begins at `from`; in the middle of a word where there is none. */
function borderIn(text: string, from: number): number {
  const space = text.slice(from, from + PIECE).search(/\s\S*$/);
  return space > 0 ? from + space + 1 : from + PIECE;
}

/** Windows whose cores follow each other and leave nothing out. */
export function windowsOf(all: readonly Numbered[]): Window[] {
  const windows: Window[] = [];
  for (let first = 0; first < all.length;) {
    let last = first;
    while (last + 1 < all.length && all[last + 1]!.end - all[first]!.start <= CORE) last += 1;
    windows.push(windowOf(all, first, last));
    first = last + 1;
  }
  return windows;
}

/** The core of a window in two windows; none where it is a single sentence. */
export function halvesOf(all: readonly Numbered[], { sentences, first, last }: Window): Window[] {
  if (first === last) return [];
  const offset = all.indexOf(sentences[0]!);
  const middle = (first + last) >> 1;
  return [windowOf(all, offset + first, offset + middle), windowOf(all, offset + middle + 1, offset + last)];
}

/** A core with the sentences around it, as far as they fit. */
function windowOf(all: readonly Numbered[], first: number, last: number): Window {
  let from = first;
  while (from > 0 && all[first]!.start - all[from - 1]!.start <= AROUND) from -= 1;
  let to = last;
  while (to + 1 < all.length && all[to + 1]!.end - all[last]!.end <= AROUND) to += 1;
  return { sentences: all.slice(from, to + 1), first: first - from, last: last - from };
}

/** From the first to the last place of a window's core. */
export const coreOf = ({ sentences, first, last }: Window): Span => ({
  start: sentences[first]!.start,
  end: sentences[last]!.end,
});
