// What the tagger gets wrong that the words beside a word put right.

import type { Token } from "../prose.ts";
import type { Word } from "./tokens.ts";

/** Names and verbs of the sentence from `first` to `last` put right in place. */
export function retag(words: Word[], first: number, last: number): void {
  nameVerbs(words, first, last);
  for (let i = first + 1; i < last; i += 1) {
    if (words[i]!.pos === "PART" && isContracted(words, i)) words[i] = contracted(words, i);
    else if (words[i]!.pos === "NOUN" && isOngoing(words, i)) words[i] = { ...words[i]!, pos: "VERB" };
    else if (words[i]!.text === "said" && words[i]!.pos !== "VERB" && words[i - 1]!.pos !== "DET")
      words[i] = { ...words[i]!, pos: "VERB", lemma: "say" };
    else if (words[i]!.pos === "NOUN" && isSaidOf(words, i, first)) words[i] = { ...words[i]!, pos: "VERB" };
    else if (words[i]!.pos === "DET" && isRelative(words, i)) words[i] = { ...words[i]!, pos: "PRON" };
    else if (words[i]!.pos === "VERB" && isCounted(words, i)) words[i] = { ...words[i]!, pos: "ADJ" };
  }
}

/** Share of words written large from which on a sentence is taken for a title. */
const TITLE = 0.6;

/** Most Words Are Written Large Here. */
function isTitle(words: readonly Word[], first: number, last: number): boolean {
  let [letters, large] = [0, 0];
  for (let i = first; i <= last; i += 1) {
    const { text } = words[i]!;
    if (!/^\p{L}{2}/u.test(text)) continue;
    letters += 1;
    if (/^\p{Lu}/u.test(text)) large += 1;
  }
  return large >= TITLE * letters;
}

/**
 * The Astrun Herald, Sirrin Works, said Cook: to the tagger a verb, but written large inside a sentence. "Lynch said": so
 * is the first word before a verb. From the right, as tagged.
 */
function nameVerbs(words: Word[], first: number, last: number): void {
  const large: number[] = [];
  for (let i = last; i >= first; i -= 1)
    if (words[i]!.pos === "VERB" && words[i]!.text !== words[i]!.lower && /^\p{Lu}\p{Ll}/u.test(words[i]!.text))
      large.push(i);
  if (large.length === 0 || isTitle(words, first, last)) return;
  for (const i of large) {
    const word = words[i]!;
    if (i > first ? isInside(words[i - 1]!) : isBeforeVerb(word, words[i + 1])) words[i] = { ...word, pos: "PROPN" };
  }
}

/** What stands inside a sentence: no mark before it that may open one. */
const isInside = ({ pos, text }: Word): boolean => pos !== "PUNCT" || text === "," || text === "”";

const isBeforeVerb = ({ lower }: Word, next: Word | undefined): boolean =>
  !/(?:ing|ed|en)$/.test(lower) &&
  /^(?:said|says|told|tells|wrote|writes|has|had|was|will|would)$/.test(next?.lower ?? "");

/** "He’s claiming": of a pronoun it is no owner. */
const isContracted = (words: readonly Word[], i: number): boolean =>
  words[i]!.lower === "'s" && /^(?:he|she|it|that|there|here|who|what)$/.test(words[i - 1]!.lower);

/** "She’s accused of it" is short for "is", "she’s claimed that" for "has". */
function contracted(words: readonly Word[], i: number): Word {
  const next = words[i + 1]!;
  const has =
    next.lower === "been" ||
    (next.pos === "VERB" &&
      /(?:ed|id|ld|nt|wn|en)$/.test(next.lower) &&
      !/^(?:ADP|PART)$/.test(words[i + 2]?.pos ?? ""));
  return { ...words[i]!, pos: "AUX", lemma: has ? "have" : "be" };
}

/** "is not planning an appeal": a noun has no article behind it. */
function isOngoing(words: readonly Word[], i: number): boolean {
  if (
    !words[i]!.text.endsWith("ing") ||
    !/\p{Ll}{2}ing$/u.test(words[i]!.text) ||
    !/^(?:DET|PRON)$/.test(words[i + 1]!.pos)
  )
    return false;
  let at = i - 1;
  while (at > 0 && (words[at]!.pos === "ADV" || /^(?:not|n't)$/.test(words[at]!.lower))) at -= 1;
  return words[at]!.pos === "AUX" && words[at]!.lemma === "be";
}

/** "a weapon that officials | say | is banned": a verb between its subject and another verb. */
function isSaidOf(words: readonly Word[], i: number, first: number): boolean {
  const [subject, next] = [words[i - 1]!, words[i + 1]!];
  if (next.pos !== "AUX" || !/^(?:say|says|claim|claims|charge|fear|hope|estimate|predict)$/.test(words[i]!.lower))
    return false;
  const isMany = subject.pos === "NOUN" && subject.lemma !== subject.lower;
  if (!isMany && subject.pos !== "PROPN" && !/^says?$/.test(words[i]!.lower)) return false;
  return words.slice(Math.max(first, i - 6), i - 1).some(({ lower }) => /^(?:which|that|who|whom|what)$/.test(lower));
}

/** "the weapon, | which | officials say is banned": of the noun before it, not of the one behind. */
function isRelative(words: readonly Word[], i: number): boolean {
  const before = words[words[i - 1]!.text === "," ? i - 2 : i - 1];
  if (words[i]!.lower !== "which" || !/^(?:NOUN|PROPN)$/.test(before?.pos ?? "")) return false;
  const at = words.slice(i + 2, i + 7).findIndex(({ lower }) => SAYS.test(lower));
  return at >= 0 && /^(?:AUX|VERB)$/.test(words[i + 3 + at]?.pos ?? "");
}

const SAYS =
  /^(?:sa(?:y|ys|id)|(?:claim|charge|allege|argue|believe|fear|hope|predict|estimate|warn|insist)(?:s|d|ed)?|thinks?|thought)$/;

/** "four confirmed fatalities", "several reported cases": how sure it is of what is counted; "six in 10 reported pain" is a verb. */
function isCounted(words: readonly Word[], i: number): boolean {
  const [count, next] = [words[i - 1]!, words[i + 1]!];
  if (next.pos !== "NOUN" || !SURE.test(words[i]!.lower)) return false;
  if (!(count.pos === "NUM" || /^(?:several|more|fewer|further|additional|new|other|no)$/.test(count.lower)))
    return false;
  return words[i - 2]?.lower !== "in" && (next.lower !== next.lemma || /^(?:one|1|no)$/.test(count.lower));
}

const SURE =
  /^(?:confirmed|unconfirmed|reported|suspected|alleged|presumed|documented|verified|announced|proposed|planned|promised|expected|known|acknowledged|predicted|estimated)$/;

/** Names that stand first in their sentence and are verbs to the tagger, by where they stand again: Lynch, Cook. */
export function nameFirst(tokens: Token[], firsts: readonly number[]): void {
  const doubtful = firsts.filter((i) => tokens[i]!.pos === "VERB" && /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text));
  if (doubtful.length === 0) return;
  const wanted = new Set(doubtful.map((i) => tokens[i]!.text));
  const names = new Set<string>();
  for (const { pos, text, index, sentence } of tokens)
    if (pos === "PROPN" && wanted.has(text) && tokens[index - 1]?.sentence === sentence) names.add(text);
  for (const i of doubtful) if (names.has(tokens[i]!.text)) tokens[i] = { ...tokens[i]!, pos: "PROPN" };
}
