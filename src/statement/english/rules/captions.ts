// A quotation that stands alone, signed with a name.

import { isOpen, isStop, quotationAt, spanOf } from "../clause.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { PhraseRule } from "./parts.ts";

/** Words of a signature. */
const LONGEST = 16;

/** “It was loud, and then it was not.” — Ana Ruiz, harbour master. The paragraph holds nothing else. */
export const quotationAndName: PhraseRule = ({ prose, sentence }) => {
  const { tokens, sentences } = prose;
  if (sentences[sentence.index + 1]?.block === sentence.block) return [];
  let opening = sentence;
  while (sentences[opening.index - 1]?.block === sentence.block) opening = sentences[opening.index - 1]!;
  const quotation = isOpen(tokens[opening.first]) ? quotationAt(prose, opening.first) : null;
  if (quotation?.first !== opening.first) return [];
  const dash = quotation.last + 1;
  if (tokens[dash]?.sentence !== sentence.index || !/^[-–—]+$/.test(tokens[dash]!.text)) return [];
  const last = sentence.last - (isStop(tokens[sentence.last]) ? 1 : 0);
  const name = nounPhraseFrom(prose, last, dash + 1);
  const isSigned = name && (name.last === last || tokens[name.last + 1]!.text === ",");
  if (!isSigned || tokens[dash + 1]!.pos !== "PROPN" || last - dash > LONGEST) return [];
  return [
    {
      content: [spanOf(prose, quotation)],
      source: [spanOf(prose, { first: dash + 1, last })],
      cue: [spanOf(prose, { first: dash, last: dash })],
    },
  ];
};
