// Where a statement stands in its article, as far as a sentence can be lifted from there.

import type { Span } from "../../article/index.ts";
import type { Prose, Sentence } from "../../language/index.ts";
import type { Told } from "../../ledger/index.ts";

/** The name of the rule that kept a statement from becoming a sentence. */
export type Refusal = string;

/** Where a statement stands: all in one paragraph, cue and content in one sentence. */
export interface Frame {
  readonly prose: Prose;
  readonly sentence: Sentence;
  readonly source: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly whole: Span;
}

/** Does one span hold another? */
export const isIn = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Where a statement stands; the rule that refuses it, or null, where it cannot be lifted. */
export function frameOf({ statement }: Told, prose: Prose): Frame | Refusal | null {
  const [source, cue] = [statement.source[0], statement.cue[0]];
  if (!source) return "nobody named";
  if (!cue || statement.source.length > 1) return "scattered";
  const sentence = prose.sentences.find(({ start, end }) => start <= cue.start && cue.start < end);
  if (!sentence || !isIn(sentence, source)) return "scattered";
  const content = statement.content.filter((piece) => piece.start < sentence.end && piece.end > sentence.start);
  if (content.length === 0) return "scattered";
  const block = prose.blocks[sentence.block]!;
  const spans = [source, ...statement.cue, ...content];
  const whole = spans.reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }));
  if (!isIn(block, whole)) return "scattered";
  if (isCutOff(prose, whole)) return "cut off";
  if (
    isTitle(block.kind) &&
    !isSentence(prose.text.slice(block.start, block.end), prose.text.slice(cue.start, cue.end))
  )
    return "headline";
  const last = statement.cue.at(-1)!;
  return { prose, sentence, source, cue: { start: cue.start, end: last.end }, content, whole };
}

const isTitle = (kind: string) => kind === "headline" || kind === "subhead" || kind === "caption";

/** “The ministry acknowledged the presence of a battalion”: a title that could stand in the text as it is. */
const isSentence = (title: string, cue: string) =>
  /^(?:The|A|An)\s/.test(title) && /^(?:\p{Ll}+ed|said|told|wrote|found)$/u.test(cue) && !/[:;|–—‘’]/u.test(title);

/** Does a sentence begin in the middle of a name or a number: “58 per | cent of respondents”? */
function isCutOff({ tokens }: Prose, { start }: Span): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  const before = tokens[at - 1];
  if (!before || before.sentence !== tokens[at]?.sentence) return false;
  return (
    ["NUM", "ADJ", "DET", "NOUN", "PROPN", "ADP"].includes(before.pos) &&
    !/^(?:that|than|as|after|before)$/.test(before.lower)
  );
}
