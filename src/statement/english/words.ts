// What a token may be in a noun phrase.

import type { Token } from "../../language/index.ts";

export const NOUNISH = new Set(["NOUN", "PROPN", "PRON", "NUM", "SYM"]);
export const INSIDE = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "PART"]);

/** May this token end a noun phrase? */
export const endsNoun = (token: Token) =>
  NOUNISH.has(token.pos) ||
  (token.pos === "ADJ" && !token.lower.endsWith("ly")) ||
  (token.pos === "DET" && isPronounLike(token));
const isPronounLike = (token: Token) =>
  /^(?:this|that|these|those|both|all|some|many|others|each|most|few|neither|none)$/.test(token.lower);

export const isCloseMark = (text: string) =>
  text === "”" || text === '"' || text === "''" || text === ")" || text === "’" || text === "]";
export const isOpenMark = (text: string) =>
  text === "“" || text === '"' || text === "``" || text === "''" || text === "(" || text === "‘" || text === "[";

/** May this token begin a noun phrase? */
export const startsNoun = (token: Token) => INSIDE.has(token.pos) || token.pos === "PRON" || isOpenMark(token.text);

export const isTimeWord = (token: Token) =>
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|morning|evening|afternoon|night|week|month|year)$/.test(
    token.lower,
  );

/** "when many commentators called …": the word opens a clause. */
export const asks = ({ lower }: Token) => /^(?:when|where|why|how|whenever|wherever)$/.test(lower);
