// Numbers, counts and days.

import type { Token } from "../../../language/index.ts";
import type { Held } from "../case.ts";
import type { Found } from "../fault.ts";
import type { Numeral } from "../numbers.ts";
import { valueOf } from "../numbers.ts";
import type { Day } from "../text.ts";
import { plain } from "../text.ts";
import { MADE_FROM, SMALL } from "./places.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** A sentence that brings no receipt. */
export const receiptless: Rule = ({ held, words }) =>
  held.length > 0 ? none : [{ kind: "receipt", words, why: "has no receipt" }];

/** “17 people”, where every receipt says 12; “17”, where it says “at least 17”. */
export const numbers: Rule = ({ text, all, held, isCount, words }) =>
  isCount
    ? none
    : text.numerals.flatMap((one): Found[] => {
        const shown = words.slice(one.start, one.end);
        const alike = all.flatMap((receipt) => receipt.text.numerals.filter(({ value }) => value === one.value));
        if (alike.length === 0) return [{ kind: "number", words: shown, why: "no receipt has this number" }];
        if (held.length === 0 || isAsExact(one, alike)) return none;
        return [{ kind: "number", words: shown, why: `the receipt says ${EXACTLY[alike[0]!.bound ?? "exact"]}` }];
      });

const EXACTLY = {
  exact: "exactly so many",
  about: "about so many",
  over: "at least so many",
  under: "at most so many",
  range: "a range",
};

const isAsExact = (one: Numeral, alike: readonly Numeral[]) =>
  one.bound === null ||
  alike.some(({ bound, range }) => bound === null || (bound === one.bound && range === one.range));

/** “14 outlets”, where the receipts are from twelve. */
export const counts: Rule = ({ isCount, held, words }) => {
  if (!isCount) return none;
  const faults: Found[] = [];
  const outlets = new Set(held.flatMap(({ proof }) => proof.outlet ?? [])).size;
  for (const [shown, number] of words.matchAll(/\b([\p{L}\p{N}-]+) outlets\b/giu))
    if (numberOf(number!) !== outlets)
      faults.push({ kind: "count", words: shown, why: `the receipts are from ${outlets}` });
  const [shown, first, second] =
    /\b([\p{L}\p{N}-]+)(?: (?:and|or|to) ([\p{L}\p{N}-]+))? (?:independent )?origins?\b/iu.exec(words) ?? [];
  if (shown === undefined) return faults;
  const asked = [first, second].flatMap((word) => (word === undefined ? [] : (numberOf(word) ?? [])));
  const { least, most } = originsOf(held);
  const isRight = asked.length > 0 && Math.min(...asked) === least && Math.max(...asked) === most;
  if (!isRight) faults.push({ kind: "count", words: shown, why: `the receipts have ${least} to ${most}` });
  return faults;
};

/** Origins, sources, outlets that stand behind something, in whatever words they are counted. */
const COUNTED =
  /\b(?:independent(?:ly)?\s+)?(?:origins?|sources?|outlets?)\s+(?:(?:that|which|who|now|all|each)\s+)*(?:stands?\s+behind|(?:carry|carries)\s+(?:this|it)\b|go(?:es)?\s+back\s+to)/giu;

/** “Many independent sources stand behind this”: a brief counts in numbers, and in forms that can be held to them. */
export const uncounted: Rule = ({ isCount, words, text, held }) => {
  if (isCount) return none;
  const told = held.map((receipt) => plain(receipt.text.prose.text));
  const found = [...words.matchAll(COUNTED)].filter(
    ([shown], place) => place < MOST && !told.some((quote) => quote.includes(plain(shown))),
  );
  return found
    .filter(({ index, 0: shown }) => !text.isQuoted({ start: index, end: index + shown.length }))
    .map(([shown]): Found => ({ kind: "count", words: shown, why: "no receipt counts so" }));
};

/** Such words of a sentence that are told. */
const MOST = 5;

const numberOf = (word: string) =>
  /^(?:one|single)$/i.test(word) ? 1 : valueOf({ text: word, lower: word.toLowerCase() });

function originsOf(held: readonly Held[]): { least: number; most: number } {
  const told = held.flatMap(({ proof }) => proof.origins ?? []);
  const seen = new Set(held.flatMap(({ proof }) => proof.origin ?? [])).size;
  return { least: told[0]?.least ?? seen, most: told[0]?.most ?? seen };
}

/** “on 4 March”, where the receipt means 5 March. */
export const dates: Rule = ({ text, held }) =>
  text.days.flatMap((day): Found[] =>
    held.some((receipt) => hasDay(receipt, day))
      ? none
      : [{ kind: "date", words: day.words, why: "no receipt names this day" }],
  );

function hasDay({ text, proof }: Held, { words, value }: Day): boolean {
  if (text.days.some((one) => one.words === words)) return true;
  if (!/^\d{4}-\d\d(?:-\d\d)?/.test(value)) return plain(text.prose.text).includes(words);
  // Where it is known when it was said, the day of the paper is another.
  const told = /^\d{4}-\d\d-\d\d/.test(proof.saidAt ?? "") ? proof.saidAt! : (proof.published ?? "");
  const named = [...text.days.map((one) => one.value), told];
  const day = value.replace(/T.*/, "");
  return named.some((one) => one.replace(/T.*/, "") === day);
}

/** Was it said or published on this day? */
export const isSaidOn = ({ proof }: Held, { value }: Day): boolean =>
  [proof.saidAt, proof.published].some((time) => time?.slice(0, 10) === value.slice(0, 10));

/** Two numbers of one receipt, the one in the place of the other. */
export const swapped: Rule = ({ best, text, isCount }) => {
  if (!best || best.share < MADE_FROM || isCount) return none;
  const isDay = (token: Token) => text.days.some(({ start, end }) => start <= token.start && token.end <= end);
  return best.alignment.gaps.flatMap(({ sentence, quote }): Found[] => {
    const own = sentence.filter((token) => valueOf(token) !== null && !isDay(token));
    const its = quote.flatMap((token) => valueOf(token) ?? []);
    if (own.length === 0 || its.length === 0 || quote.length > SMALL) return [];
    const wrong = own.filter((token) => !its.includes(valueOf(token)!));
    return wrong.map(({ text: words }) => ({ kind: "number", words, why: "the receipt has another number here" }));
  });
};
