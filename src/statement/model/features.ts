// What the model is told of every word beside its pieces: part of speech, shape, quotation marks, and what the rules took it for.

import type { Span } from "../../article/index.ts";
import type { PartOfSpeech, Prose, Token } from "../../language/index.ts";
import type { Found } from "../statement.ts";

/** The features of a word, each a place in one table of vectors. */
export type Features = readonly number[];

/** The parts of speech, in an order that what was learned keeps to. */
export const POS: readonly PartOfSpeech[] = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
];

/** The rules by name; a rule that is not here counts as the last of them. */
const RULES = [
  "quotationBefore",
  "quotationAfter",
  "accordingTo",
  "thatClause",
  "clauseBefore",
  "bareClause",
  "refusal",
  "afterPreposition",
  "holds",
  "whClause",
  "whomToAct",
  "object",
  "toAct",
  "passiveToAct",
  "nameAndColon",
  "passiveSubject",
  "reportedly",
  "nounOf",
  "becameKnown",
  "asTag",
  "other",
];

const SHAPES = 5;
/** Outside, first word, inside. */
const PLACES = 3;
/** Sizes of the groups in their order; each group begins where the one before it ends. */
const SIZES = [POS.length, SHAPES, PLACES, PLACES, RULES.length + 1, PLACES, PLACES];

/** Rows of the table. */
export const FEATURES = SIZES.reduce((sum, size) => sum + size, 0);
/** Features of one word. */
export const GROUPS = SIZES.length;

const OFFSETS = SIZES.map((_, group) => SIZES.slice(0, group).reduce((sum, size) => sum + size, 0));

/** The features of every token of a text, given what the rules found in it. */
export function featuresOf(prose: Prose, found: readonly Found[]): Features[] {
  const cue = cues(prose, found);
  const source = places(prose, found.map((one) => one.source).flat());
  const content = places(prose, found.map((one) => one.content).flat());
  const quoted = places(prose, prose.quotations);
  const start = starts(prose);
  return prose.tokens.map((token, at) =>
    [
      Math.max(0, POS.indexOf(token.pos)),
      shapeOf(token),
      quoted[at]!,
      start[at]!,
      cue[at]!,
      source[at]!,
      content[at]!,
    ].map((value, group) => OFFSETS[group]! + value),
  );
}

/** Small letters, a capital first, capitals only, a digit, none of these. */
function shapeOf({ text }: Token): number {
  if (/\p{Nd}/u.test(text)) return 3;
  if (!/\p{L}/u.test(text)) return 4;
  if (!/^\p{Lu}/u.test(text)) return 0;
  return text.length > 1 && !/\p{Ll}/u.test(text) ? 2 : 1;
}

/** For every token 0 outside the spans, 1 at the start of one, 2 inside. */
function places(prose: Prose, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(prose.tokens.length);
  for (const span of spans) {
    const { first, last } = wordsIn(prose, span);
    for (let at = first; at <= last; at += 1) marks[at] = at === first ? 1 : Math.max(marks[at]!, 2);
  }
  return marks;
}

/** For every token 0, or one more than the place of the rule that took it for a cue. */
function cues(prose: Prose, found: readonly Found[]): Uint8Array {
  const marks = new Uint8Array(prose.tokens.length);
  for (const { cue, by } of found) {
    const rule = RULES.indexOf(by);
    for (const span of cue) {
      const { first, last } = wordsIn(prose, span);
      marks.fill((rule < 0 ? RULES.length - 1 : rule) + 1, first, last + 1);
    }
  }
  return marks;
}

/** For every token 2 at the start of a block, 1 at the start of another sentence. */
function starts(prose: Prose): Uint8Array {
  const marks = new Uint8Array(prose.tokens.length);
  let block = -1;
  for (const sentence of prose.sentences) {
    marks[sentence.first] = sentence.block === block ? 1 : 2;
    block = sentence.block;
  }
  return marks;
}

/** The tokens that a span touches, by bisection; `last` is less than `first` where there is none. */
export function wordsIn({ tokens }: Prose, { start, end }: Span): { first: number; last: number } {
  const first = lowest(tokens, (token) => token.end > start);
  return { first, last: lowest(tokens, (token) => token.start >= end) - 1 };
}

function lowest(tokens: readonly Token[], holds: (token: Token) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(tokens[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
