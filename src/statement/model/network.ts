// What the network takes and gives; whoever loads it stands outside.

/** The trained network. Tables of numbers are flat, row by row. */
export interface Network {
  /**
   * Pieces of one window, the features of each piece (`FEATURES` a row, ones and zeros), and the place of the first
   * piece of every word. Gives a vector of `WIDTH` and the scores of no cue, a cue's first word and a later one, a word.
   */
  readonly encode: (input: Encoded) => Promise<{ readonly words: Float32Array; readonly cues: Float32Array }>;
  /**
   * Words' vectors; of every cue its first and last word, the first of the words that are asked about, as many for each
   * cue, and `PAIRS` ones and zeros for each of these. Gives `ROLES` scores for each.
   */
  readonly link: (input: Linked) => Promise<Float32Array>;
}

export interface Encoded {
  readonly ids: Int32Array;
  readonly features: Float32Array;
  readonly heads: Int32Array;
}

export interface Linked {
  readonly words: Float32Array;
  readonly cues: Int32Array;
  readonly starts: Int32Array;
  readonly pairs: Float32Array;
}

/** Numbers of a word's vector. */
export const WIDTH = 384;
/** Outside, source's first word and later ones, content's first word and later ones. */
export const ROLES = 5;
