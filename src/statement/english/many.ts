// Bare verbs behind plurals that the tagger takes for nouns.

import type { Prose, Sentence } from "../../language/index.ts";

/** "Polls show a close race", "six in 10 say they": a bare verb behind many, and a phrase of its own behind it. */
export function isOfMany({ tokens }: Prose, { first, last }: Sentence, i: number): boolean {
  const [many, token, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (!many || !next || i === first || i >= last || token.pos !== "NOUN" || token.lower !== token.lemma) return false;
  const isShare = many.pos === "NUM" && /^(?:in|all|of)$/.test(tokens[i - 2]?.lower ?? "");
  // "the sales report the company released" is a noun.
  const isPlural = /^(?:NOUN|PROPN)$/.test(many.pos) && /[^sw]s$/.test(many.lower) && NO_NOUN.test(token.lower);
  const isFar = many.pos === "PROPN" && next.lower === "that" && DATA.test(tokens[first]!.lower);
  return (isShare || isPlural || isFar) && /^(?:DET|PRON|SCONJ)$/.test(next.pos);
}

/** Verbs that are rarely nouns behind another. */
const NO_NOUN = /^(?:show|say|think|believe|know|hope|fear|suggest|argue|insist|agree|want)$/;

/** Plurals that do not end in s. */
const DATA = /^(?:data|figures|people|police|media)$/;
