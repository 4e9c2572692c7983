// Noun phrases, found from parts of speech alone.
//
// No parser is fast and small enough for us, and news is written to be read once: the words next to a
// verb, taken in order, say who is its subject nearly as often as a tree does.

import type { Prose, Token } from "../../language/index.ts";
import { hangs, isModifier, isShareOf, joinsNouns, opensAt } from "./modifiers.ts";
import { INSIDE, asks, endsNoun, isCloseMark, isOpenMark, isTimeWord, startsNoun } from "./words.ts";

/** Tokens `first` to `last`, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Pronouns that make a whole subject by themselves. */
export const SUBJECT_PRONOUNS = new Set("he she they it we i you who which that others some many".split(" "));

/** Prepositions that hang on the noun before them. */
const HANGS = new Set(
  "of for in at from with on to by about against between behind under near over within outside inside among around across".split(
    " ",
  ),
);

/**
 * The noun phrase that ends at token `last`, back to its first word: "the head of the Defence
 * Intelligence of Ukraine". Null where no noun phrase ends there.
 */
export function nounPhraseEndingAt(prose: Prose, floor: number, last: number): Range | null {
  const { tokens } = prose;
  let end = tokens[last];
  if (!end) return null;
  let i = last;
  if (isCloseMark(end.text)) {
    i -= 1;
    end = tokens[i];
    if (!end || i < floor) return null;
  }
  const isShare = isShareOf(tokens, floor, i);
  if (
    !endsNoun(end) ||
    (end.pos !== "PROPN" &&
      !isShare &&
      /^(?:me|us|him|them|himself|herself|themselves|itself|its|their|my|our|your)$/.test(end.lower))
  )
    return null;
  if (end.pos === "PRON" && SUBJECT_PRONOUNS.has(end.lower)) return { first: i, last: i };
  // "12 confirmed dead": a figure alone says nothing.
  if (/^\d/.test(end.text) && end.pos === "NUM" && !isShare && (i === floor || tokens[i - 1]!.pos !== "PROPN"))
    return null;
  if (isTimeWord(end) && (i === floor || !INSIDE.has(tokens[i - 1]!.pos))) return null;
  let first = i;
  while (i > floor) {
    const step = stepLeft(prose, floor, i);
    if (step === null) break;
    i = step;
    first = i;
  }
  return { first, last };
}

/** "nearly six", "about 40", "only 52 percent": a word before a number. */
const ABOUT = /^(?:nearly|almost|about|around|roughly|approximately|only|just|some|over|barely|fully)$/;

/** "the union (UDW) spokesman": the noun before the bracket that closes at `close`; null where it is an aside. */
function beforeBracket(tokens: readonly Token[], floor: number, close: number): number | null {
  for (let i = close - 1; i > floor && close - i < 8; i -= 1)
    if (tokens[i]!.text === "(") return endsNoun(tokens[i - 1]!) ? i - 1 : null;
  return null;
}

/** One step further left inside a noun phrase; null where it begins. */
function stepLeft(prose: Prose, floor: number, i: number): number | null {
  const { tokens } = prose;
  const here = tokens[i]!;
  const before = tokens[i - 1];
  if (!before || i - 1 < floor) return null;
  // "the Pentagon" begins at its article; what stands before must tie it on.
  const opens = here.pos === "DET" || (here.pos === "PRON" && /^(?:his|her|its|their|my|our|your)$/.test(here.lower));
  if (!opens) {
    // "said that photos showed"
    const isMany = here.pos === "NOUN" && (here.lower.endsWith("s") || here.lemma !== here.lower);
    if (before.lower === "that" && (isMany || here.pos === "PROPN")) return null;
    if (INSIDE.has(before.pos)) return i - 1;
    if (before.pos === "PRON" && /^(?:his|her|its|their|my|our|your)$/.test(before.lower)) return i - 1;
    // "OSTREL (Tern) - The mayor": the dash behind a dateline joins nothing.
    if (before.text === "-" && tokens[i - 2]?.text === ")") return null;
    if (before.text === "-" || before.text === "/" || before.text === "&") return i - 1;
    if (before.pos === "VERB" && isModifier(prose, floor, i - 1)) return i - 1;
    if (before.pos === "ADV" && (here.pos === "ADJ" || here.pos === "NUM") && i - 1 > floor && !asks(before))
      return i - 1;
    if (here.pos === "NUM" && ABOUT.test(before.lower) && opensAt(tokens, floor, i - 1)) return i - 1;
    if (
      here.pos === "NUM" &&
      before.lower === "than" &&
      i - 2 >= floor &&
      /^(?:more|fewer|less)$/.test(tokens[i - 2]!.lower)
    )
      return i - 2;
    if (isOpenMark(before.text)) return i - 1 > floor && INSIDE.has(tokens[i - 2]!.pos) ? i - 2 : null;
    if (before.text === ")") return beforeBracket(tokens, floor, i - 1);
    if (isCloseMark(before.text) && i - 2 >= floor && endsNoun(tokens[i - 2]!)) return i - 2;
    // "the attendants' union"
    if (
      before.text === "'" &&
      i - 2 >= floor &&
      tokens[i - 2]!.end === before.start &&
      tokens[i - 2]!.lower.endsWith("s")
    )
      return i - 2;
  }
  if (/^(?:nearly|almost|virtually)$/.test(before.lower) && /^(?:all|every|everyone|everybody|none)$/.test(here.lower))
    return i - 1;
  const noun = tokens[i - 2];
  if (before.pos === "ADP" && HANGS.has(before.lower) && noun && i - 2 >= floor && endsNoun(noun) && !isTimeWord(noun))
    return i - 2;
  // "observers in the north and around the country"
  if (
    before.pos === "ADP" &&
    noun?.lower === "and" &&
    i - 3 > floor &&
    endsNoun(tokens[i - 3]!) &&
    hangs(tokens, floor, i - 3)
  )
    return i - 3;
  if ((before.lower === "and" || before.lower === "or") && noun && i - 2 >= floor && joinsNouns(prose, floor, i))
    return i - 2;
  return null;
}

/** Pronouns that begin a phrase. */
const STARTS = /^(?:he|she|they|we|i|it|his|her|its|their|my|our)$/;

/**
 * The noun phrase that begins at token `first`, up to its last word, prepositional phrases included.
 * Null where none begins there.
 */
export function nounPhraseFrom(prose: Prose, ceiling: number, first: number): Range | null {
  const { tokens } = prose;
  let i = first;
  while (i <= ceiling && isOpenMark(tokens[i]!.text)) i += 1;
  const head = tokens[i];
  if (!head || i > ceiling) return null;
  if (head.pos === "PRON" && /^(?:he|she|they|it|we|i|you|him|her|them|us|me|who|which)$/.test(head.lower)) {
    const next = tokens[i + 1];
    if (!(head.lower === "her" && next && INSIDE.has(next.pos))) return { first, last: i };
  }
  let last = -1;
  let brackets = 0;
  for (; i <= ceiling; i += 1) {
    const token = tokens[i]!;
    if (token.text === "(") brackets += 1;
    // "(30 per cent, according to exit polls)": the bracket is not of the phrase.
    if (token.text === ")" && (brackets -= 1) < 0) break;
    // "told the Herald he would stay": a pronoun begins another phrase.
    if (token.pos === "PRON" && last === i - 1 && STARTS.test(token.lower) && i > first) break;
    if (endsNoun(token) || isCloseMark(token.text)) {
      if (endsNoun(token) || last >= 0) last = i;
      continue;
    }
    // "told the Herald the port is shut": a second article begins another phrase.
    if (token.pos === "DET" && last >= 0 && last === i - 1 && endsNoun(tokens[last]!)) break;
    if (INSIDE.has(token.pos) || token.text === "-" || token.text === "&" || isOpenMark(token.text)) continue;
    if (token.pos === "ADV" && last < 0) continue;
    if (token.pos === "VERB" && last < 0 && /(?:ing|ed)$/.test(token.lower)) continue;
    if (token.pos === "ADP" && last >= 0 && HANGS.has(token.lower) && i < ceiling && startsNoun(tokens[i + 1]!))
      continue;
    if ((token.lower === "and" || token.lower === "or") && last >= 0 && i < ceiling && startsNoun(tokens[i + 1]!))
      continue;
    break;
  }
  return last < 0 ? null : { first, last };
}
