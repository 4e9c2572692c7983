// According to somebody: whose name it is, and what stands around it.

import type { Span } from "../../../article/index.ts";
import type { Token } from "../../../language/index.ts";
import type { Clause } from "../clause.ts";
import { hasVerb, isOpen, lastOf, quotationAt, spanOf } from "../clause.ts";
import { startOfClause } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import { behindApposition, behindAside } from "./appositions.ts";
import type { Parts, PhraseRule } from "./parts.ts";

/** According to Ruiz, the port is shut. / The port is shut, according to Ruiz. */
export const accordingTo: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const found: Parts[] = [];
  for (let i = sentence.first; i < sentence.last; i += 1) {
    if (tokens[i]!.lower !== "according" || tokens[i + 1]!.lower !== "to") continue;
    const own = behindConjunction(clause, i);
    const last = behindApposition(own, i, endOfName(own, i + 2));
    if (last < i + 2 || i + 2 > sentence.last) continue;
    const bracket = bracketAround(tokens, sentence.first, i);
    const content = bracket === null ? around(own, i, behindAside(own, last)) : inBracket(clause, bracket, i);
    if (content.length === 0 || isOnlyThis(clause, content)) continue;
    found.push({
      content,
      source: [spanOf(prose, { first: i + 2, last })],
      cue: [spanOf(prose, { first: i, last: i + 1 })],
    });
  }
  return found;
};

/**
 * "The port was shut, but according to the mayor the ferry ran", "it learned that according to …": the clause that
 * begins there. Where no subject follows the name, the cue is of the whole sentence.
 */
function behindConjunction(clause: Clause, i: number): Clause {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  if (i - 1 <= sentence.first || !/^(?:but|and|while|though|although|that)$/.test(tokens[i - 1]!.lower)) return clause;
  const own = { ...clause, sentence: { ...sentence, first: i } };
  const isThat = tokens[i - 1]!.lower === "that";
  const name = isThat ? endOfName(own, i + 2) : (nounPhraseFrom(prose, sentence.last, i + 2)?.last ?? i + 2);
  const next = tokens[name + 1]?.text === "," ? name + 2 : name + 1;
  if (next >= sentence.last || !startsNoun(tokens[next])) return clause;
  return own;
}

/** "This is according to the mayor": nothing of its own. */
const isOnlyThis = ({ prose: { text } }: Clause, [content, ...rest]: readonly Span[]): boolean =>
  rest.length === 0 &&
  /^(?:this|that|it|all this)(?: (?:is|was|comes|came|all))?$/i.test(text.slice(content!.start, content!.end));

/**
 * "according to a report released on Monday, …": the name runs to the comma or the full stop. "According to Ruiz the
 * port is shut.": where the sentence opens with it and no comma follows, it ends before the clause that does.
 */
function endOfName(clause: Clause, first: number): number {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const name = nounPhraseFrom(prose, sentence.last, first)?.last ?? first;
  let end = name;
  while (end < sentence.last && !/^[,.;:“”"—–]$/.test(tokens[end + 1]!.text)) {
    if (tokens[end + 1]!.text === ")" && bracketAround(tokens, first, end + 1) === null) break;
    end += 1;
  }
  const isWhole = first === sentence.first + 2 && end >= lastOf(clause);
  return isWhole && startsNoun(tokens[name + 1]) && hasVerb(clause, name + 1, end) ? name : end;
}

/** "the", "its", a name, "he": not "in", "who", "and". */
const startsNoun = (token: Token | undefined) => /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(token?.pos ?? "");

/** The bracket that opens between two tokens and is not closed before the second; null where there is none. */
function bracketAround(tokens: readonly Token[], from: number, to: number): number | null {
  let closed = 0;
  for (let at = to - 1; at >= from; at -= 1) {
    if (tokens[at]!.text === ")") closed += 1;
    if (tokens[at]!.text === "(" && (closed -= 1) < 0) return at;
  }
  return null;
}

/** "(30 per cent, according to …)": what the bracket says; "The port is shut (according to …)": what stands before it. */
function inBracket(clause: Clause, bracket: number, cue: number): Span[] {
  const { tokens } = clause.prose;
  const isAlone = bracket === cue - 1;
  let last = isAlone ? bracket - 1 : cue - 1;
  const first = isAlone ? startOfClause(clause, bracket) : bracket + 1;
  while (last > first && /^[,—–-]$/.test(tokens[last]!.text)) last -= 1;
  return first <= last ? [spanOf(clause.prose, { first, last })] : [];
}

/** The content on either side of an interruption from `first` to `last`. */
function around(clause: Clause, first: number, last: number): Span[] {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const spans: Span[] = [];
  if (first > sentence.first + 1 && !isInside(clause, first)) {
    let end = first - 1;
    while (end > sentence.first && /^[,—–-]$/.test(tokens[end]!.text)) end -= 1;
    const start = startOfClause(clause, first);
    if (start <= end) spans.push(spanOf(prose, { first: start, last: end }));
  }
  if (last < lastOf(clause)) {
    let start = last + 1;
    while (start < sentence.last && tokens[start]!.text === ",") start += 1;
    const end = Math.max(lastOf(clause), quotationAt(prose, start)?.last ?? 0);
    const opening = first <= sentence.first + 3 || isOpen(tokens[start]) || tokens[start]!.pos === "ADP";
    if (opening || spans.length === 0) spans.push(spanOf(prose, { first: start, last: end }));
  }
  return spans;
}

/** "The Herald reports that, | according to Ruiz, the port is shut": what stands before is no content. */
const isInside = ({ prose: { tokens } }: Clause, first: number) =>
  tokens[first - 1]?.text === "," && tokens[first - 2]?.lower === "that";
