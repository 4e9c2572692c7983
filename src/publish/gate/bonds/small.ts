// What a small word holds together: “to” and where, “not” and what is not, “his” and what is his.

import type { Token } from "../../../language/index.ts";
import { CONTENT, DIRECTIONS, INSIDE, LIMITS, NOUNS, OWNING, PERSONS, isPunctuation, set, wordOf } from "./lists.ts";
import { BETWEEN, nounAfter, objectAfter, subjectOf } from "./phrases.ts";

/** “according to” only names a source; “to drink” is told by the verb. */
export const isDirection = (words: readonly Token[], at: number) =>
  DIRECTIONS.has(words[at]!.lower) &&
  (words[at]!.pos === "ADP" || words[at]!.pos === "SCONJ") &&
  words[at - 1]?.lower !== "according";

/** “as full as”, but not “as the union claims”. */
export const isCompared = (words: readonly Token[], at: number) =>
  words[at]!.lower === "as" && words[at]!.pos !== "ADV" && words[at - 1]?.pos !== "ADJ" && words[at + 1]?.pos !== "ADJ";

/** The next word of substance up to the next mark, or else the one before. */
export function boundTo(words: readonly Token[], at: number): string {
  const isBond = (token: Token) => CONTENT.has(token.pos) && !LIMITS.has(token.lower);
  const end = words.findIndex((token, place) => place > at && isPunctuation(token));
  const next = words.slice(at + 1, end < 0 ? words.length : end).find(isBond);
  const before = next ?? words.slice(0, at).findLast(isBond);
  return `${wordOf(words[at]!)} ${before ? wordOf(before) : ""}`;
}

export function pointerAt(words: readonly Token[], at: number): string {
  const { lower } = words[at]!;
  const next = OWNING.has(lower)
    ? words.slice(at + 1, at + 8).find(({ pos }) => pos === "NOUN" || pos === "PROPN")
    : null;
  return `${PERSONS.get(lower) ?? lower} ${next ? wordOf(next) : ""}`.trim();
}

/** The noun that an adjective stands before. */
export function epithetAt(words: readonly Token[], at: number): string[] {
  let noun: Token | null = null;
  for (const token of words.slice(at + 1)) {
    if (!INSIDE.has(token.pos) || token.pos === "DET") break;
    if (token.pos === "NOUN" || token.pos === "PROPN") noun = token;
  }
  return noun ? [`${wordOf(words[at]!)} ${wordOf(noun)}`] : [];
}

/** Prepositions that say where or whose the noun before them is. */
const PLACES = set("in on at of");

/** What a small word holds together with what stands before it, be it a noun or a verb with whoever does it, or an adverb with its verb; null for other words. */
export function tieAt(words: readonly Token[], at: number): string | null {
  const { lower, pos } = words[at]!;
  const before = words[at - 1];
  if (PLACES.has(lower) && before && NOUNS.has(before.pos)) {
    const noun = nounAfter(words, at);
    return noun && `${wordOf(before)} ${lower} ${noun}`;
  }
  if (before?.pos === "VERB" && pos === "ADP" && (PLACES.has(lower) || isDirection(words, at)))
    return `${subjectOf(words, at - 1) ?? ""} ${wordOf(before)} ${lower} ${objectAfter(words, at)}`;
  const next = words.slice(at + 1, at + 5).find((token) => !BETWEEN.has(token.pos) || token.pos === "VERB");
  if (lower === "to" && next?.pos === "VERB") {
    const verb = words.slice(0, at).findLast(({ pos: one }) => CONTENT.has(one));
    return `${verb ? wordOf(verb) : ""} to ${wordOf(next)}`;
  }
  if (pos !== "ADV" || !lower.endsWith("ly") || LIMITS.has(lower)) return null;
  const own =
    next?.pos === "VERB" || next?.pos === "ADJ" ? next : words.slice(0, at).findLast((one) => one.pos === "VERB");
  return own ? `${lower} ${wordOf(own)}` : null;
}
