// A text made ready for the gate: its words, numbers, days, quotations and names.

import type { Span } from "../../article/index.ts";
import { languageOf, timesIn } from "../../language/index.ts";
import type { Prose, Token } from "../../language/index.ts";
import type { Numeral } from "./numbers.ts";
import { numeralsIn } from "./numbers.ts";

/** A time that a text names. */
export interface Day extends Span {
  readonly words: string;
  readonly value: string;
}

/** What the gate sees of a text. */
export interface Text {
  readonly prose: Prose;
  readonly tokens: readonly Token[];
  readonly numerals: readonly Numeral[];
  readonly days: readonly Day[];
  /** The words of each quotation, in one spelling of marks and spaces. */
  readonly quotations: readonly (Span & { readonly words: string })[];
  readonly isQuoted: (span: Span) => boolean;
}

/** Longest text that is looked at, in UTF-16 code units. */
const LONGEST = 20_000;

/** Reads a sentence or a quote; `published` is the day that “Monday” counts from. */
export function textOf(words: string, published: string | null): Text {
  const shown = words.slice(0, LONGEST);
  const end = shown.length;
  const prose = languageOf("en")!.cut(shown, [{ kind: "paragraph", start: 0, end }]);
  const days = timesIn(prose, published)
    .filter(({ kind }) => kind === "date" || kind === "time")
    .map(({ start, end, value }) => ({ start, end, value, words: plain(shown.slice(start, end)) }));
  const quotations = prose.quotations.map(({ start, end }) => ({
    start,
    end,
    words: plain(inner(shown.slice(start, end))),
  }));
  const isQuoted = ({ start, end }: Span) => quotations.some((one) => one.start <= start && end <= one.end);
  return {
    prose,
    tokens: prose.tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    numerals: numeralsIn(prose, days),
    days,
    quotations,
    isQuoted,
  };
}

const inner = (words: string) => words.replace(/^["“”„«]|["“”»]$/g, "").replace(/[,.;:!?]+$/, "");

/** Words in one spelling of marks, spaces and case. */
export const plain = (words: string): string =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?(?:…|\.{3}) ?/g, "...")
    .trim();

/** Forms of a word by which it is looked for. */
export const stem = (lower: string): string => lower.replace(/'s$/, "").replace(/(?:ies|ied|es|ed|ing|s|d)$/, "");
