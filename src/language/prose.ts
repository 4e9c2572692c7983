// Prose: an article's text, cut into tokens, sentences and quotations. What reads it never touches raw text again.

import type { Block, Span } from "../article/index.ts";

/** Universal part-of-speech tags (universaldependencies.org/u/pos), as the tagger knows them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** One word, number or mark. */
export interface Token extends Span {
  /** Place in `Prose.tokens`. */
  readonly index: number;
  readonly text: string;
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Place in `Prose.sentences`. */
  readonly sentence: number;
}

/** One sentence: tokens `first` to `last`, both included. It never runs out of its block. */
export interface Sentence extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** Place of its block in `Prose.blocks`. */
  readonly block: number;
}

/**
 * One quotation, its marks included: tokens `first` to `last`. It may run over sentences, and over
 * paragraphs where each opens with a mark and only the last one closes.
 */
export interface Quotation extends Span {
  readonly first: number;
  readonly last: number;
  /** False where the closing mark is missing and the paragraph's end was taken for it. */
  readonly closed: boolean;
}

/** A text made ready for rules and models. */
export interface Prose {
  readonly text: string;
  /** BCP 47 tag of the language it was cut by. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
