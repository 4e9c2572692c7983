// Nouns for what somebody has said before, which may be taken back or corrected.

import type { Prose, Sentence, Token } from "../../language/index.ts";
import type { VerbGroup } from "./groups.ts";

const SAYINGS = new Set(
  (
    "claim assertion contention statement remark comment allegation accusation denial report story article testimony apology figure estimate " +
    "pledge promise vow confession admission announcement warning prediction forecast assessment tweet suggestion threat criticism endorsement " +
    "assurance insistence rumour rumor speculation toll tally number call demand objection complaint"
  ).split(" "),
);

/** Words from a verb to the noun that it takes. */
const NEAR = 8;

/** Does a verb take such a noun as its object, or have it as the subject of its passive? */
export function takesSaying({ tokens }: Prose, { last: end }: Sentence, { first, last, passive }: VerbGroup): boolean {
  if (passive) return tokens[first - 1]?.pos === "NOUN" && isSaying(tokens[first - 1]!);
  for (let i = last + 1; i <= Math.min(end, last + NEAR); i += 1) {
    const token = tokens[i]!;
    // "its earlier figures": a verb to the tagger.
    const isNoun =
      token.pos === "NOUN" || (token.pos === "VERB" && /^(?:earlier|its|his|her|their)$/.test(tokens[i - 1]!.lower));
    if (!isNoun && !/^(?:DET|ADJ|ADV|PROPN|NUM|PRON|PART)$/.test(token.pos)) return false;
    if (isNoun && isSaying(token) && isWhole(token, tokens[i + 1])) return true;
  }
  return false;
}

/** Neither a "story book" nor "a number of toys". */
const isWhole = ({ lemma }: Token, next: Token | undefined): boolean =>
  next === undefined ||
  (!/^(?:NOUN|PROPN)$/.test(next.pos) && !/^['’]s?$/.test(next.text) && !(lemma === "number" && next.lower === "of"));

/** Is it a noun for what somebody has said? */
export const isSaying = ({ lemma, lower }: Token): boolean =>
  SAYINGS.has(lemma) || SAYINGS.has(lower.replace(/s$/, ""));
