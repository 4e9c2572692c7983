// Numbers as a desk writes them.

import type { Figure } from "../../language/index.ts";

const WORDS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const DIGITS = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });

/** "two", "twelve", "14". */
export const countWord = (count: number): string => WORDS[count] ?? DIGITS.format(count);

/** The same at the head of a sentence. */
export const countAtHead = (count: number): string => largeHead(countWord(count));

export const largeHead = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** "1,200", "1.5 million". */
function amountOf(value: number): string {
  for (const [size, name] of [
    [1e9, "billion"],
    [1e6, "million"],
  ] as const) {
    if (value >= size && Number.isInteger((value / size) * 1000)) return `${DIGITS.format(value / size)} ${name}`;
  }
  return DIGITS.format(value);
}

const BOUNDS =
  /\b(at least|more than|over|nearly|almost|about|around|roughly|some|up to|under|fewer than|less than)\s*$/i;
const USUAL: Readonly<Record<Figure["bound"], string>> = {
  exact: "",
  about: "about ",
  over: "at least ",
  under: "nearly ",
  range: "",
};

/** A number with how exact it is, in the words of the text around it: "at least 17", "between 350 and 400". */
export function amountIn(text: string, { value, min, max, bound, start, end }: Figure): string | null {
  if (value === undefined) {
    if (min === undefined || max === undefined) return null;
    return `between ${amountOf(min)} and ${amountOf(max)}`;
  }
  if (bound === "exact") return amountOf(value);
  const head = /^\D{0,14}/.exec(text.slice(start, end))?.[0] ?? "";
  const before = BOUNDS.exec(`${text.slice(Math.max(0, start - 16), start)}${head}`)?.[1];
  return `${before ? `${before.toLowerCase()} ` : USUAL[bound]}${amountOf(value)}`;
}
