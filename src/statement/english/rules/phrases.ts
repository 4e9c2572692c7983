// Cues that are no verb: "according to", "reportedly", a name and a colon.

import type { Span } from "../../../article/index.ts";
import type { Clause } from "../clause.ts";
import { isOpen, lastOf, quotationAt, spanOf } from "../clause.ts";
import { startOfClause } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";

/** Spans of one statement. */
export interface Parts {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** Finds statements in one sentence. */
export type PhraseRule = (clause: Clause) => Parts[];

/** According to Ruiz, the port is shut. / The port is shut, according to Ruiz. */
const accordingTo: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const found: Parts[] = [];
  for (let i = sentence.first; i < sentence.last; i += 1) {
    if (tokens[i]!.lower !== "according" || tokens[i + 1]!.lower !== "to") continue;
    const name = nounPhraseFrom(prose, sentence.last, i + 2);
    if (!name) continue;
    const last = endOfName(clause, name.last);
    const content = around(clause, i, last);
    if (content.length === 0) continue;
    found.push({ content, source: [spanOf(prose, { first: name.first, last })], cue: [spanOf(prose, { first: i, last: i + 1 })] });
  }
  return found;
};

/** "according to Ruiz, head of the council, …": the apposition belongs to the name where another comma closes it. */
function endOfName({ prose, sentence }: Clause, last: number): number {
  const { tokens } = prose;
  let end = last;
  // "who was there", "which …", "released on Monday": up to the comma or the full stop.
  while (end < sentence.last && !/^[,.;:“”"—–]$/.test(tokens[end + 1]!.text)) end += 1;
  return end;
}

/** The content on either side of an interruption from `first` to `last`. */
function around(clause: Clause, first: number, last: number): Span[] {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const spans: Span[] = [];
  if (first > sentence.first + 1) {
    let end = first - 1;
    while (end > sentence.first && /^[,—–-]$/.test(tokens[end]!.text)) end -= 1;
    const start = startOfClause(clause, first);
    if (start <= end) spans.push(spanOf(prose, { first: start, last: end }));
  }
  if (last < lastOf(clause)) {
    let start = last + 1;
    while (start < sentence.last && tokens[start]!.text === ",") start += 1;
    const end = Math.max(lastOf(clause), quotationAt(prose, start)?.last ?? 0);
    const opening = first <= sentence.first + 3 || isOpen(tokens[start]);
    if (opening || spans.length === 0) spans.push(spanOf(prose, { first: start, last: end }));
  }
  return spans;
}

export const phraseRules: Readonly<Record<string, PhraseRule>> = { accordingTo };
