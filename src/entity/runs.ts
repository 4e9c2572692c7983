// Runs of capitalised words: where a name begins and ends.

import type { Token } from "../language/index.ts";
import { isPlace } from "./english/bodies.ts";
import { genderOfName, isFirstName } from "./english/firstnames.ts";
import { isBodyWord } from "./kind.ts";
import { isCapital, isNumber } from "./words.ts";

/** Small words inside a name. */
const CONNECTORS = new Set([
  "of",
  "for",
  "&",
  "de",
  "la",
  "le",
  "du",
  "des",
  "del",
  "della",
  "dello",
  "delle",
  "dei",
  "degli",
  "van",
  "von",
  "der",
  "den",
  "al",
  "el",
  "bin",
  "ibn",
  "da",
  "dos",
  "di",
  "y",
  "zu",
  "ter",
]);

/** Where a person's name begins after "of Defence", "for Competition", "of the United States"; -1 where none does. */
export function personAt(tokens: readonly Token[]): number {
  let start = tokens.length;
  while (
    start > 0 &&
    (isCapital(tokens[start - 1]!) || /^(?:al|bin|de|van|von|der|den|la|le|el|da|di)$/.test(tokens[start - 1]!.lower))
  )
    start -= 1;
  const run = tokens.slice(start);
  if (run.length < 2 || start === 0) return -1;
  for (let i = run.length - 2; i >= Math.max(0, run.length - 4); i -= 1)
    if (isFirstName(run[i]!.text) && !isBodyWord(run.at(-1)!.lower))
      return start + (i > 1 && genderOfName(run[i - 1]!.text) && run.length - i < 3 ? i - 1 : i);
  const place = run.findLastIndex(({ text }, i) => i < run.length - 1 && isPlace([text]));
  if (place >= 0 && run.length - place - 1 >= 2 && run.length - place - 1 <= 3) return start + place + 1;
  const last = run.at(-1)!;
  // The director of communications Šárka Ženlić
  const before = tokens[start - 1]!;
  if (run.length === 2 && before.pos === "NOUN" && !isBodyWord(last.lower) && run.every(({ text }) => !isPlace([text])))
    return start;
  if (run.length >= 3 && !isBodyWord(last.lower) && !isPlace([last.text]) && !isBodyWord(run.at(-2)!.lower))
    return start + run.length - 2;
  return -1;
}

/** The capitalised run that ends at place `at`. */
export function runBefore(tokens: readonly Token[], at: number): Token[] {
  let from = at + 1;
  for (let i = at; i >= 0; i -= 1) {
    if (isCapital(tokens[i]!) || (isNumber(tokens[i]!) && from <= at)) from = i;
    else if (
      !(
        (CONNECTORS.has(tokens[i]!.lower) ||
          tokens[i]!.lower === "and" ||
          tokens[i]!.lower === "in" ||
          tokens[i]!.lower === "on" ||
          (tokens[i]!.lower === "the" && /^(?:of|for)$/.test(tokens[i - 1]?.lower ?? "")) ||
          /^['’-]s?$/.test(tokens[i]!.text)) &&
        i > 0 &&
        from <= at
      )
    )
      break;
  }
  return tokens.slice(from, at + 1);
}

/** The capitalised run that begins at place `from`. */
export function runFrom(tokens: readonly Token[], from: number): Token[] {
  let to = from;
  for (let i = from; i < tokens.length && i < from + 10; i += 1) {
    if (isCapital(tokens[i]!)) to = i + 1;
    else if (!CONNECTORS.has(tokens[i]!.lower)) break;
    else if (tokens[i]!.lower === "of" || tokens[i]!.lower === "for") break;
  }
  return tokens.slice(from, to);
}
