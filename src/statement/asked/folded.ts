// A stretch of text in one spelling of quotation marks, dashes and white space, in which words can be looked for that
// somebody copied with other ones. Every place in it leads back to a place in the text.

import type { Span } from "../../article/index.ts";

/** A stretch of text made ready for looking for words. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text` where in the article it begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Most places of the same words that are looked at. */
const PLACES = 64;

/** What a sign is written as; signs without a width are left out. */
function spelling(sign: string): string {
  if (/[“”„«»"]/.test(sign)) return '"';
  if (/[‘’‚‹›`']/.test(sign)) return "'";
  if (/[‐‑‒–—−]/.test(sign)) return "-";
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(sign)) return "";
  return sign === "…" ? "..." : sign;
}

/** Makes a stretch of a text ready. */
export function foldedOf(text: string, { start, end }: Span): Folded {
  const signs: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let at = start; at < end; at += 1) {
    const isSpace = /\s/.test(text[at]!);
    if (isSpace && signs.at(-1) === " ") continue;
    for (const sign of isSpace ? " " : spelling(text[at]!)) {
      signs.push(sign);
      starts.push(at);
      ends.push(at + 1);
    }
  }
  return { text: signs.join(""), starts, ends };
}

/** Where in the article words stand, one place after the other. */
export function placesOf({ text, starts, ends }: Folded, words: string): Span[] {
  const wanted = foldedOf(words, { start: 0, end: words.length }).text.trim();
  const places: Span[] = [];
  if (wanted === "") return places;
  for (let at = text.indexOf(wanted); at >= 0 && places.length < PLACES; at = text.indexOf(wanted, at + 1))
    places.push({ start: starts[at]!, end: ends[at + wanted.length - 1]! });
  return places;
}
