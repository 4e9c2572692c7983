// Words and signs of a block, counted.

import type { PageBlock } from "./blocks.ts";

/** Does a text end like a sentence, quotation marks and brackets aside? */
export function endsSentence(text: string): boolean {
  return /[.!?…。]["'”’»)\]]*$/.test(text.slice(-6));
}

/** Is a block a line of some length that ends like a sentence and is not mostly links? */
export function isProse({ text, linked }: PageBlock): boolean {
  return text.length > 100 && linked < text.length * 0.3 && (endsSentence(text) || text.endsWith(":"));
}

/** The different words of a text in lower case. */
export function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** How alike two lines are, as the share of words that they have in common. */
export function likeness(title: ReadonlySet<string>, text: string): number {
  if (title.size === 0 || text.length > 400) return 0;
  const words = wordsIn(text);
  let common = 0;
  for (const word of words) if (title.has(word)) common += 1;
  return common / (title.size + words.size - common);
}

/** How often signs of a kind occur in a text. */
export interface Signs {
  readonly commas: number;
  readonly capitals: number;
  readonly digits: number;
  readonly stops: number;
}

/** Counts the signs of a text. */
export function signsIn(text: string): Signs {
  let [commas, capitals, digits, stops] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Most are small letters and spaces.
    if ((code >= 97 && code <= 122) || code === 32) continue;
    if ((code >= 65 && code <= 90) || (code > 191 && CAPITAL.test(text[at]!))) capitals += 1;
    else if (code >= 48 && code <= 57) digits += 1;
    else if (COMMAS.includes(text[at]!)) commas += 1;
    else if (STOPS.includes(text[at]!) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ")) stops += 1;
  }
  return { commas, capitals, digits, stops };
}

const CAPITAL = /\p{Lu}/u;
const COMMAS = ",，、;";
const STOPS = ".!?…。";
