// "Six, not eight as reported by the Herald": what a tag behind "not" belongs to.

import type { Token } from "../../language/index.ts";
import type { Range } from "./phrases.ts";

/** Most words between "not" and the tag. */
const LONGEST = 6;

/** The words behind "not", "rather than", "instead of" that end before the "as" at `as`; null where no such words do. */
export function correctedBefore(tokens: readonly Token[], as: number): Range | null {
  const last = tokens[as - 1]?.text === "," ? as - 2 : as - 1;
  for (let i = last; i > last - LONGEST && i > 0; i -= 1) {
    const { lower, pos, sentence } = tokens[i]!;
    if (sentence !== tokens[as]!.sentence || pos === "VERB" || pos === "AUX" || pos === "PUNCT") return null;
    const two = `${tokens[i - 1]!.lower} ${lower}`;
    const isTie = lower === "not" || two === "rather than" || two === "instead of";
    if (isTie) return isWhole(tokens.slice(i + 1, as), tokens[i - 1]!) ? { first: i + 1, last } : null;
  }
  return null;
}

/** "not 50, as …", "not the mayor as …"; but "not just a few, as …" and "was not seen as …" are all that was said. */
const isWhole = (words: readonly Token[], before: Token): boolean =>
  words.length > 0 &&
  !/^(?:VERB|AUX)$/.test(before.pos) &&
  (words.at(-1)!.text !== "," || words.some(({ pos }) => pos === "NUM"));
