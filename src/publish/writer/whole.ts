// Other words for a sentence are its own words, moved about in whole phrases: none is left out, and none comes in but
// the few that join a source to what it said.

import type { Token } from "../../language/index.ts";
import { PLAIN, VERBS } from "../gate/lexicon.ts";
import type { Text } from "../gate/text.ts";

/** “Šimon Äär said that …”, “…, Šimon Äär said”, “According to Šimon Äär, …”. */
const isJoint = ({ lower }: Token, place: number, all: readonly Token[]): boolean =>
  lower === "that" ||
  lower === "according" ||
  VERBS.get(lower) === PLAIN ||
  (lower === "to" && all[place - 1]?.lower === "according");

/** “had warned”, after warned. */
const PERFECT = new Set(["has", "have", "had"]);

/** Words and what is cut off from them, without marks and joints. */
const wordsOf = ({ tokens }: Text): Token[] => tokens.filter((token, place) => !isJoint(token, place, tokens));

/** Why some words are not all of a sentence's own; null where they are. */
export function lostWord(before: Text, after: Text): string | null {
  const left = new Map<string, number>();
  for (const { lower } of wordsOf(before)) left.set(lower, (left.get(lower) ?? 0) + 1);
  for (const { lower } of wordsOf(after)) left.set(lower, (left.get(lower) ?? 0) - 1);
  const counts = [...left];
  if (counts.some(([, count]) => count > 0)) return "a word is left out";
  const isAdded = ([word, count]: [string, number]) => count < 0 && !(PERFECT.has(word) && isPerfect(word, after));
  return counts.some(isAdded) ? "a word is added" : null;
}

/** Every “had” stands between who did something and what was done. */
function isPerfect(word: string, { tokens, prose }: Text): boolean {
  return tokens.every((token, place) => {
    if (token.lower !== word) return true;
    const next = tokens.slice(place + 1).find(({ pos }) => pos !== "ADV");
    const before = tokens.slice(0, place).findLast(({ pos }) => pos !== "ADV");
    const isQuote = /["”’]/.test(prose.tokens[token.index - 1]?.text ?? "");
    if (next?.lower === "been") return true;
    return !isQuote && before !== undefined && DOERS.has(before.pos) && /(?:ed|said|told)$/.test(next?.lower ?? "");
  });
}

const DOERS = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

/** Phrases into which a sentence may come apart. */
const PHRASES = 6;
/** What no phrase ends with. */
const OPEN = new Set(["DET", "ADP", "SCONJ", "CCONJ", "PART", "AUX", "ADJ", "NUM"]);

/** Why words are not in an order that makes a sentence; null where they are. */
export function brokenOrder(before: Text, after: Text): string | null {
  const phrases = phrasesOf(before, after);
  const isWhole = (phrase: readonly Token[], place: number) =>
    phrase.length > 1 ? place === phrases.length - 1 || !OPEN.has(phrase.at(-1)!.pos) : isAlone(phrase[0]!);
  if (phrases.length > PHRASES || !phrases.every(isWhole)) return "words out of order";
  return isJoined(before, after) && isWritten(before, after) ? null : "words out of order";
}

/** A word that moves by itself: “quickly”, “Sirrinchem”, “residents”. */
const isAlone = ({ pos }: Token): boolean => pos === "ADV" || (DOERS.has(pos) && pos !== "NUM");

/** The words of a sentence in stretches that stood together before. */
function phrasesOf(before: Text, after: Text): Token[][] {
  const isOwn = ({ lower }: Token) => !PERFECT.has(lower) || countOf(after, lower) <= countOf(before, lower);
  const [its, own] = [wordsOf(before).filter(isOwn), wordsOf(after).filter(isOwn)];
  const phrases: Token[][] = [];
  for (let at = 0; at < own.length;) {
    let longest = 1;
    for (let from = 0; from < its.length; from += 1) {
      let same = 0;
      while (its[from + same] && its[from + same]!.lower === own[at + same]?.lower) same += 1;
      longest = Math.max(longest, same);
    }
    phrases.push(own.slice(at, at + longest));
    at += longest;
  }
  return phrases;
}

const countOf = ({ tokens }: Text, word: string): number => tokens.filter(({ lower }) => lower === word).length;

/** No “that to the border”, no “the that report”, no “said been killed”: joints stand where they join something. */
function isJoined(before: Text, after: Text): boolean {
  const known = new Set(pairsOf(before));
  return after.tokens.every((token, at) => {
    const [last, next] = [after.tokens[at - 1], after.tokens[at + 1]];
    const isNew = (a: Token, b: Token) => !known.has(pairOf(a, b));
    if (VERBS.get(token.lower) === PLAIN && next && isNew(token, next))
      return next.pos !== "AUX" && next.pos !== "VERB";
    if (token.lower !== "that" || !last || !next || (!isNew(last, token) && !isNew(token, next))) return true;
    if (next.pos === "ADP" || next.pos === "VERB" || next.pos === "AUX") return !isNew(token, next);
    // It comes between no two words that stood side by side, but behind a verb that puts something forward.
    return VERBS.has(last.lower) || !known.has(pairOf(last, next));
  });
}

const pairOf = (a: Token, b: Token) => `${a.lower} ${b.lower}`;
const pairsOf = ({ tokens }: Text): string[] => tokens.slice(1).map((token, at) => pairOf(tokens[at]!, token));

/** Only what was large before is large inside the sentence, and it ends once. */
function isWritten(before: Text, after: Text): boolean {
  const large = new Set(before.tokens.slice(1).map(({ text }) => text));
  const isName = ({ pos }: Token) => pos === "PROPN" || pos === "NOUN";
  const isLarge = (token: Token) => /^\p{Lu}/u.test(token.text) && !isName(token) && !large.has(token.text);
  if (after.tokens.slice(1).some((token) => isLarge(token) && !isOpening(after, token))) return false;
  return !/[.!?] \p{Ll}/u.test(after.prose.text) || /[.!?] \p{Ll}/u.test(before.prose.text);
}

const isOpening = ({ prose }: Text, { index }: Token) => /^["“‘']$/.test(prose.tokens[index - 1]?.text ?? "");
