// Verb groups and noun phrases, found from parts of speech alone.
//
// No parser is fast and small enough for us, and news is written to be read once: the words next to a
// verb, taken in order, say who is its subject nearly as often as a tree does.

import type { Prose, Sentence, Token } from "../../language/index.ts";

/** Tokens `first` to `last`, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A verb with its auxiliaries, negation and adverbs: "has not yet said". */
export interface VerbGroup extends Range {
  /** The verb that carries the meaning. */
  readonly head: number;
  /** "to say", "saying" and a bare "said" after a noun have no subject of their own. */
  readonly shape: "finite" | "infinitive" | "ing";
  readonly passive: boolean;
}

const NEGATIONS = new Set(["not", "n't", "n’t", "never", "no", "neither"]);
const BE = new Set(["be"]);
const MODALS = new Set("will would shall should can could may might must 'll 'd ca wo".split(" "));
const HAVE_DO = new Set(["have", "do"]);

/** Is this token an auxiliary where another verb follows? */
const helps = (token: Token) =>
  BE.has(token.lemma) || HAVE_DO.has(token.lemma) || MODALS.has(token.lower) || token.pos === "AUX";

/** The verb groups of a sentence, in order. */
export function verbGroups(prose: Prose, sentence: Sentence): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let i = sentence.first;
  while (i <= sentence.last) {
    const group = groupAt(prose, sentence, i);
    if (group) groups.push(group);
    i = group ? group.last + 1 : i + 1;
  }
  return groups;
}

function groupAt(prose: Prose, sentence: Sentence, first: number): VerbGroup | null {
  const { tokens } = prose;
  let i = first;
  let to = false;
  let be = false;
  let head = -1;
  const start = tokens[i]!;
  if (start.lower === "to" && start.pos === "PART") {
    to = true;
    i += 1;
  } else if (start.pos !== "VERB" && !(start.pos === "AUX" || isLeadingAdverb(prose, sentence, i))) return null;
  for (; i <= sentence.last; i += 1) {
    const token = tokens[i]!;
    if (token.pos === "VERB" && !(helps(token) && verbFollows(prose, sentence, i))) {
      head = i;
      break;
    }
    if (token.pos === "AUX" || (token.pos === "VERB" && helps(token))) {
      if (BE.has(token.lemma)) be = true;
      head = i;
      continue;
    }
    if (NEGATIONS.has(token.lower) && (token.pos === "PART" || token.pos === "ADV")) continue;
    if ((token.pos === "ADV" || isSince(prose, i)) && verbFollows(prose, sentence, i)) continue;
    break;
  }
  if (head < 0) return null;
  const verb = tokens[head]!;
  const ing = verb.lower.endsWith("ing") && !be;
  const passive = be && verb.pos === "VERB" && !verb.lower.endsWith("ing") && looksPast(verb);
  return {
    first,
    last: head,
    head,
    shape: to ? "infinitive" : ing && tokens[first]!.pos !== "AUX" ? "ing" : "finite",
    passive,
  };
}

/** "also said", "reportedly told": an adverb belongs to the verb that it stands before. */
function isLeadingAdverb(prose: Prose, sentence: Sentence, i: number): boolean {
  const token = prose.tokens[i]!;
  if (token.pos !== "ADV" || !verbFollows(prose, sentence, i)) return false;
  const before = prose.tokens[i - 1];
  // "where", "when" and "how" open clauses; they are not part of the verb.
  return (
    before !== undefined &&
    i > sentence.first &&
    !/^(?:where|when|how|why|as|so|then|there|here|not)$/.test(token.lower)
  );
}

/** After adverbs and negation, does a verb come next? */
function verbFollows(prose: Prose, sentence: Sentence, i: number): boolean {
  for (let k = i + 1; k <= Math.min(sentence.last, i + 4); k += 1) {
    const token = prose.tokens[k]!;
    if (token.pos === "VERB" || token.pos === "AUX") return true;
    if (token.pos !== "ADV" && !NEGATIONS.has(token.lower) && !isSince(prose, k)) return false;
  }
  return false;
}

/** "has since withdrawn": an adverb. */
const isSince = ({ tokens }: Prose, i: number) => tokens[i]!.lower === "since" && tokens[i - 1]?.lemma === "have";

const IRREGULAR = new Set(
  "said told known thought found written shown heard held understood seen given made put read".split(" "),
);
export const looksPast = (token: Token) =>
  token.lower.endsWith("ed") || IRREGULAR.has(token.lower) || /(?:en|wn|ught|ept|elt)$/.test(token.lower);

const NOUNISH = new Set(["NOUN", "PROPN", "PRON", "NUM", "SYM"]);
const INSIDE = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "PART"]);

/** May this token end a noun phrase? */
export const endsNoun = (token: Token) =>
  NOUNISH.has(token.pos) ||
  (token.pos === "ADJ" && !token.lower.endsWith("ly")) ||
  (token.pos === "DET" && isPronounLike(token));
const isPronounLike = (token: Token) =>
  /^(?:this|that|these|those|both|all|some|many|others|each|most|few|neither|none)$/.test(token.lower);

/** Pronouns that make a whole subject by themselves. */
export const SUBJECT_PRONOUNS = new Set("he she they it we i you who which that others some many".split(" "));

/** Prepositions that hang on the noun before them. */
const HANGS = new Set(
  "of for in at from with on to by about against between behind under near over within outside inside among".split(" "),
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
  if (
    !endsNoun(end) ||
    (end.pos !== "PROPN" &&
      /^(?:me|us|him|them|himself|herself|themselves|itself|its|their|my|our|your)$/.test(end.lower))
  )
    return null;
  if (end.pos === "PRON" && SUBJECT_PRONOUNS.has(end.lower)) return { first: i, last: i };
  // "12 confirmed dead": a figure alone says nothing.
  if (/^\d/.test(end.text) && end.pos === "NUM" && (i === floor || tokens[i - 1]!.pos !== "PROPN")) return null;
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

const isCloseMark = (text: string) =>
  text === "”" || text === '"' || text === "''" || text === ")" || text === "’" || text === "]";
const isOpenMark = (text: string) =>
  text === "“" || text === '"' || text === "``" || text === "(" || text === "‘" || text === "[";

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
    if (before.lower === "that" && here.pos === "NOUN" && here.lower.endsWith("s")) return null;
    if (INSIDE.has(before.pos)) return i - 1;
    if (before.pos === "PRON" && /^(?:his|her|its|their|my|our|your)$/.test(before.lower)) return i - 1;
    // "OSTREL (Tern) - The mayor": the dash behind a dateline joins nothing.
    if (before.text === "-" && tokens[i - 2]?.text === ")") return null;
    if (before.text === "-" || before.text === "/" || before.text === "&") return i - 1;
    if (before.pos === "VERB" && isModifier(prose, floor, i - 1)) return i - 1;
    if (before.pos === "ADV" && (here.pos === "ADJ" || here.pos === "NUM") && i - 1 > floor && !asks(before))
      return i - 1;
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
  }
  if (/^(?:nearly|almost|virtually)$/.test(before.lower) && /^(?:all|every|everyone|everybody|none)$/.test(here.lower))
    return i - 1;
  const noun = tokens[i - 2];
  if (before.pos === "ADP" && HANGS.has(before.lower) && noun && i - 2 >= floor && endsNoun(noun) && !isTimeWord(noun))
    return i - 2;
  if ((before.lower === "and" || before.lower === "or") && noun && i - 2 >= floor && joinsNouns(prose, floor, i))
    return i - 2;
  return null;
}

export const isTimeWord = (token: Token) =>
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|morning|evening|afternoon|night|week|month|year)$/.test(
    token.lower,
  );

/** "when many commentators called …": the word opens a clause. */
const asks = ({ lower }: Token) => /^(?:when|where|why|how|whenever|wherever)$/.test(lower);

/** "the Ministry of Defence and Foreign Affairs", but not "left the hall and Smith said". */
function joinsNouns(prose: Prose, floor: number, i: number): boolean {
  const { tokens } = prose;
  const noun = tokens[i - 2]!;
  if (!NOUNISH.has(noun.pos) || noun.pos === "PRON") return false;
  // A comma before "and" begins a clause more often than it ends a list.
  for (let k = i - 3; k >= Math.max(floor, i - 9); k -= 1) {
    if (tokens[k]!.pos === "VERB" || tokens[k]!.pos === "AUX") return false;
    if (tokens[k]!.text === ",") return true;
  }
  return true;
}

/** Participles before an office: "managing director", "acting mayor". */
const HOLDING = /^(?:managing|acting|presiding|commanding|founding|sitting|visiting|attending|supervising)$/;

/** A participle between article and noun: "the deepening crisis", "a self-described socialist". */
function isModifier(prose: Prose, floor: number, i: number): boolean {
  const before = prose.tokens[i - 1];
  const token = prose.tokens[i]!;
  if (!/(?:ing|ed|en|own)$/.test(token.lower)) return false;
  if (HOLDING.test(token.lower)) return true;
  return (
    before !== undefined &&
    i > floor &&
    (before.pos === "DET" || before.pos === "ADJ" || before.pos === "PART" || before.text === "-")
  );
}

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

/** May this token begin a noun phrase? */
export const startsNoun = (token: Token) => INSIDE.has(token.pos) || token.pos === "PRON" || isOpenMark(token.text);
