// Figures told in a row, “the mayor spoke of 12 dead on 3 March, and the service of 14 on 6 March”: who gave which number
// of what, and when. What stands in one part of such a series is proved by one receipt.

import { countedIn } from "../../../claim/index.ts";
import type { Case, Held } from "../case.ts";
import { isSameName } from "../case.ts";
import type { Found } from "../fault.ts";
import type { Numeral } from "../numbers.ts";
import { plain, stem } from "../text.ts";
import { isSaidOn } from "./facts.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

const FORM = /\bspoke of\b/;

/** Does a sentence tell several figures in a row? */
export const isSeries = ({ words, text }: Pick<Case, "words" | "text">): boolean =>
  FORM.test(words) && text.numerals.length > 1;

/** Such a row of figures that several gave. */
export const isSeriesOfMany = (words: string, held: readonly Held[]): boolean =>
  FORM.test(words) && originsIn(held) > 1;

const originsIn = (held: readonly Held[]): number =>
  new Set(held.map(({ proof }) => proof.chain?.[0]?.name ?? "")).size;

/** Where one part ends and the next begins: behind its day, at a semicolon, before “as 12 by the mayor”. */
const PARTS = /;|(?<=\bon \d{1,2} \p{Lu}\p{Ll}{2,8}(?: \d{4})?)(?=,? and |, )|(?=\bas (?:[\p{L}]+ ){0,3}[\d])/u;

/** “The mayor spoke of 12 on 3 March”, where it was the service, or the 4th. */
export const series: Rule = (sentence) => {
  const { words, held, isCount, text } = sentence;
  const isOfOne = originsIn(held) < 2;
  if (isCount || (isOfOne && (!isSeries(sentence) || saysSo(held)))) return none;
  const faults: Found[] = [];
  let from = 0;
  for (const part of words.split(PARTS)) {
    // A semicolon is part of neither.
    from = words.indexOf(part, from);
    const span = { start: from, end: from + part.length };
    from += part.length;
    const own = text.numerals.filter(({ start }) => span.start <= start && start < span.end);
    const who = held.flatMap(({ names, proof }) =>
      names.filter((name) => name !== proof.outlet && plain(part).includes(plain(name))),
    );
    const days = text.days.filter(({ start }) => span.start <= start && start < span.end);
    if (own.length === 0 || (who.length === 0 && !FORM.test(words) && !/\bby\s/.test(part))) continue;
    const isProved =
      (who.length > 0 || isOfOne) &&
      held.some(
        (receipt) =>
          own.every(({ value }) => receipt.text.numerals.some((one) => one.value === value)) &&
          who.every((name) => receipt.names.some((known) => isSameName(known, name))) &&
          days.every((day) => isSaidOn(receipt, day)),
      );
    if (!isProved) faults.push({ kind: "source", words: part.trim(), why: "no one receipt proves all of it" });
  }
  return faults;
};

/** The words of an article are no series of ours. */
const saysSo = (held: readonly Held[]): boolean => held.some(({ text }) => FORM.test(text.prose.text));

/** “spoke of 12 missing”, where twelve were dead; “of 12 gallons”, where nobody speaks of gallons. */
export const shown: Rule = (sentence) => {
  if (sentence.isCount || !isSeries(sentence)) return none;
  return sentence.text.numerals.flatMap((numeral): Found[] => {
    const noun = SHOWN.exec(sentence.words.slice(numeral.start))?.[1];
    const own = sentence.held.filter(({ text }) => text.numerals.some(({ value }) => value === numeral.value));
    if (noun === undefined || own.length === 0 || own.some((receipt) => counts(receipt, numeral, noun))) return none;
    return [{ kind: "number", words: noun, why: "is not what the receipt counts" }];
  });
};

/** What is counted, behind its number. */
const SHOWN =
  /^\D{0,14}\d[\d.,]*(?: (?:thousand|million|billion|trillion))? (\p{Ll}[\p{Ll} -]*?)(?: on \d|[;,.]| and | of )/u;

function counts({ text }: Held, { value }: Numeral, noun: string): boolean {
  const head = stem(noun.split(" ").at(-1)!);
  if (text.tokens.some(({ lower }) => stem(lower) === head)) return true;
  const its = countedIn(text.prose.text).filter((one) => [one.value, one.min, one.max].includes(value));
  const known = its.flatMap((one) => [one.counted, one.unit, ...one.scope]).filter((one) => one !== null);
  // A toll may be told without a word for it.
  if (known.length === 0) return noun === "dead";
  // Whoever was evacuated is counted among the displaced.
  const same = countedIn(`${value} people were ${noun}.`).flatMap((one) =>
    one.counted === one.unit ? [] : one.counted,
  );
  return known.some((one) => one.includes(noun) || noun.includes(one) || same.includes(one));
}
