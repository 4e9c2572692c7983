// The numbers of a text, in digits and in words, with how exact they are.

import type { Span } from "../../article/index.ts";
import { figuresIn } from "../../language/index.ts";
import type { Bound, Prose, Token } from "../../language/index.ts";

/** A number of a text; `bound` is null where the text only uses it to name something. */
export interface Numeral extends Span {
  readonly value: number;
  readonly bound: Bound | null;
  /** What is counted, null where nothing is. */
  readonly unit: string | null;
  /** Both ends of the range that it is one of. */
  readonly range: string | null;
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const WORDS = new Map([
  ...SMALL.split(" ").map((word, value): [string, number] => [word, value]),
  ...TENS.split(" ").map((word, place): [string, number] => [word, 20 + 10 * place]),
  ["dozen", 12],
  ["dozens", 12],
]);

/** Every number of a text but those in `dates`: what counts, and digits and words beside it. */
export function numeralsIn(prose: Prose, dates: readonly Span[]): Numeral[] {
  const figures = figuresIn(prose);
  const found: Numeral[] = figures.flatMap(({ value, min, max, bound, unit, start, end }) =>
    [value, min, max].flatMap((one) =>
      one === undefined ? [] : [{ value: one, bound, unit, range: rangeOf(min, max), start, end }],
    ),
  );
  for (const token of prose.tokens) {
    const value = valueOf(token);
    if (value === null || figures.some((one) => one.start <= token.start && token.end <= one.end)) continue;
    found.push({ value, bound: null, unit: null, range: null, start: token.start, end: token.end });
  }
  return found.filter((one) => !dates.some((date) => date.start < one.end && one.start < date.end));
}

const rangeOf = (min: number | undefined, max: number | undefined) =>
  min === undefined || max === undefined ? null : `${min} to ${max}`;

/** The value of one token; null where it is none. “One” alone is mostly no number. */
export function valueOf({ text, lower }: Pick<Token, "text" | "lower">): number | null {
  if (/^[\p{Nd}\p{No}]/u.test(text)) {
    const digits = /^\d+(?:,\d{3})*(?:\.\d+)?/.exec(inDigits(text))?.[0] ?? "";
    return Number(digits.replaceAll(",", ""));
  }
  if (lower === "one") return null;
  const [first, second] = lower.split("-");
  const value = WORDS.get(first!);
  if (value === undefined) return null;
  return second === undefined ? value : value + (WORDS.get(second) ?? 0);
}

/** “١٧” and “１７” are 17: every script has its ten digits in one row, from nought to nine. */
const inDigits = (text: string): string => text.normalize("NFKC").replace(/\p{Nd}/gu, digitOf);

function digitOf(sign: string): string {
  if (sign <= "9") return sign;
  const code = sign.codePointAt(0)!;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
