// What the small words of a sentence tie together: a number and what is counted, “to” and where, “not” and what is not,
// a verb with who does it and to whom. Words may be moved about, and these may not come apart.

import { covers } from "../../../article/index.ts";
import type { Token } from "../../../language/index.ts";
import type { Text } from "../text.ts";
import { deedAt, isDeed } from "./deeds.ts";
import { DIRECTIONS, LIMITS, POINTERS, isNumber } from "./lists.ts";
import { countedAt, objectAfter } from "./phrases.ts";
import { boundTo, epithetAt, isCompared, isDirection, pointerAt, tieAt } from "./small.ts";

/** Bonds of one sentence, each as a line of words. */
export interface Bonds {
  /** “soldier 1,200”. */
  readonly numbers: readonly string[];
  /** Numbers that count nothing that is named beside them. */
  readonly isOrdered: boolean;
  /** “to border”, “from 4 march”. */
  readonly directions: readonly string[];
  /** “not move”, “most soldier”, “may fail”. */
  readonly limits: readonly string[];
  /** “his ministry”, “they”. */
  readonly pointers: readonly string[];
  /** “armed soldier”. */
  readonly epithets: readonly string[];
  /** “soldier | attack | police”: who does what to whom. */
  readonly deeds: readonly string[];
  /** “knife in car”, “refuse to resign”, “quickly leave”. */
  readonly ties: readonly string[];
}

/** Words of a receipt that are looked at. */
const MOST = 600;

/** Before a day these say no more than the day itself. */
const DATED = new Set(["on", "in", "at"]);

/** The words of a sentence as its bonds see them: without quotations, and without the day of an “on 4 March”. */
function wordsOf({ prose, days, isQuoted }: Text): Token[] {
  const isDay = (token: Token | undefined) => token !== undefined && days.some((day) => covers(day, token));
  return prose.tokens.slice(0, MOST).filter((token, place, all) => {
    if (isQuoted(token)) return false;
    if (DATED.has(token.lower) && isDay(all[place + 1])) return false;
    if (!isDay(token)) return true;
    let first = place;
    while (first > 0 && isDay(all[first - 1])) first -= 1;
    const before = all[first - 1]?.lower ?? "";
    return DIRECTIONS.has(before) && !DATED.has(before);
  });
}

/** The bonds of a sentence; every rule asks for them. */
export function bondsOf(text: Text): Bonds {
  const made = known.get(text) ?? bondsIn(text);
  known.set(text, made);
  return made;
}

const known = new WeakMap<Text, Bonds>();

function bondsIn(text: Text): Bonds {
  const words = wordsOf(text);
  const counted = words.flatMap((token, at) => (isNumber(token) ? [countedAt(words, at)] : []));
  return {
    numbers: counted.map(({ number, noun }) => `${noun ?? ""} ${number}`),
    isOrdered: counted.some(({ noun }) => noun === null),
    directions: words.flatMap((token, at) =>
      isDirection(words, at) ? [`${token.lower} ${objectAfter(words, at)}`] : [],
    ),
    limits: words.flatMap((token, at) =>
      LIMITS.has(token.lower) && !isCompared(words, at) ? [boundTo(words, at)] : [],
    ),
    pointers: words.flatMap((token, at) => (POINTERS.has(token.lower) ? [pointerAt(words, at)] : [])),
    epithets: words.flatMap((token, at) =>
      token.pos === "ADJ" && !LIMITS.has(token.lower) ? epithetAt(words, at) : [],
    ),
    deeds: words.flatMap((_, at) => (isDeed(words, at) ? [deedAt(words, at)] : [])),
    ties: words.flatMap((_, at) => tieAt(words, at) ?? []),
  };
}
