// Whether "and" joins two that speak: Ruiz and the mayor, but the president and chief executive Ana Ruiz.

import type { Token } from "../language/index.ts";
import { COMPANY_NOUNS, isPlace } from "./english/bodies.ts";
import { PEOPLE, ROLES } from "./english/people.ts";
import { isBodyWord, isPersonName } from "./kind.ts";
import { DETERMINERS, type Phrase, isCapital, isRelative } from "./words.ts";

/** Reads a phrase that names one. */
export type Read = (tokens: readonly Token[]) => Phrase;

/** A, B and C: two phrases or more, each of which names somebody. */
export function partsOf(tokens: readonly Token[], read: Read): Token[][] {
  const and = lastAnd(tokens);
  if (and < 1 || and >= tokens.length - 1) return [];
  const left = tokens.slice(0, and);
  const right = tokens.slice(and + 1);
  if (!isWhole(left, right, read)) return [];
  const parts: Token[][] = [];
  let from = 0;
  left.forEach((token, i) => {
    if (token.text !== "," || i === from) return;
    parts.push(left.slice(from, i));
    from = i + 1;
  });
  if (from < left.length) parts.push(left.slice(from));
  // Ana Ruiz, head of the council, and the mayor: an apposition is no part.
  const whole = parts.every(
    (part) => DETERMINERS.has(part[0]!.lower) || (isCapital(part[0]!) && !ROLES.has(part[0]!.lower)),
  );
  return whole ? [...parts, right] : [left, right];
}

function lastAnd(tokens: readonly Token[]): number {
  for (let i = tokens.length - 2; i > 0; i -= 1) {
    if (isRelative(tokens[i]!)) return -1;
    if (tokens[i]!.lower === "and" && !tokens.slice(0, i).some(isRelative)) return i;
  }
  return -1;
}

/** Before the body that somebody belongs to. */
const HOMES: ReadonlySet<string> = new Set(["of", "from", "at", "with"]);

/** Does "and" join two that speak, and no two roles of one, nor words of one name? */
function isWhole(left: readonly Token[], right: readonly Token[], read: Read): boolean {
  const end = left.at(-1)!;
  const start = right[0]!;
  const ends = left.findLast(({ text }) => text !== ",")!;
  if (ROLES.has(ends.lower) && ends === end && !DETERMINERS.has(start.lower)) return false;
  if (ROLES.has(end.lower) && !left.some(isCapital)) return false;
  if (left.some((token) => token.lower === "between" || token.lower === "for")) return false;
  if (DETERMINERS.has(start.lower) && start.lower !== "that")
    return isCapital(end) || PEOPLE.has(end.lower) || end.text === ")" || !ROLES.has(end.lower);
  if (
    left.some((token) => DETERMINERS.has(token.lower)) &&
    right.length > 1 &&
    /^(?:director|vice|chief|president|head|member)$/.test(start.lower)
  )
    return false;
  const bare = DETERMINERS.has(left[0]!.lower) ? left.slice(1) : left;
  // Ana Ruiz, a lawyer and former mayor
  const comma = left.findLastIndex(({ text }) => text === ",");
  const apposed = comma > 0 && left[comma + 1] !== undefined && !isCapital(left[comma + 1]!);
  const a = read(bare);
  const b = read(right);
  if (apposed && !isPersonName(b.name)) return false;
  // Ana Ruiz of The Gull and Tide
  if (isPersonName(a.name) && left.some(({ lower }) => HOMES.has(lower)) && !isPersonName(b.name)) return false;
  if (a.name.length > 0 && (isPersonName(a.name) || isPlaceName(a.name) || (a.called !== null && ROLES.has(a.called))))
    return b.name.length > 0 || (b.head !== null && PEOPLE.has(b.head));
  if (ROLES.has(end.lower) || ROLES.has(left[0]!.lower)) return false;
  if (a.name.length > 0 && b.name.length > 0)
    return (
      (bare.length === 1 && a.name.length === 1 && right.length === 1) ||
      (b.name.length >= 1 &&
        (left.some(({ text }) => text === ",") ||
          (isBodyWord(a.name.at(-1)!.lower) && isBodyWord(b.name.at(-1)!.lower) && b.name.length > 1)))
    );
  return a.head !== null && (PEOPLE.has(a.head) || COMPANY_NOUNS.has(a.head)) && (b.head !== null || b.name.length > 0);
}

const isPlaceName = (name: readonly Token[]) => isPlace(name.map(({ text }) => text));
