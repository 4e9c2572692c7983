// What an answer gives that cannot be used, by reason. Nothing is left out in silence.

/** Why something of an answer was left out. */
export type Reason =
  | "no such shape"
  | "content not in the article"
  | "source not in the article"
  | "cue not in the article"
  | "words cut in the middle"
  | "far from its cue"
  | "content holds its cue or source"
  | "not asked for"
  | "answer cut off"
  | "answer not readable"
  | "article too long";

/** Is told of everything that is left out. */
export type Note = (reason: Reason) => void;
