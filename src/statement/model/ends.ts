// Where contents begin and end: what no content begins or ends with is cut off, what a window broke off is made whole.

import type { PartOfSpeech, Prose, Quotation } from "../../language/index.ts";
import type { Range } from "./pairs.ts";

const STOPS = /^[.,;:!?]+$/;

/** Stops with which no content ends: a question keeps its mark, and a point in a sentence is an abbreviation's. */
const isStop = ({ tokens }: Prose, at: number): boolean =>
  /^[,;:]$/.test(tokens[at]!.text) ||
  (tokens[at]!.text === "." && (tokens[at + 1]?.sentence !== tokens[at]!.sentence || tokens[at + 1]!.text === ")"));

/** Contents without the stop of the sentence before in front, and without a stop or ", but" at the end. */
export const trimmed = (prose: Prose, content: readonly Range[]): Range[] =>
  content.flatMap(([from, to]): Range[] => {
    const { tokens } = prose;
    let [first, last] = [from, to];
    while (first <= last && STOPS.test(tokens[first]!.text)) first += 1;
    while (last >= first && (tokens[last]!.pos === "CCONJ" || isStop(prose, last))) last -= 1;
    if (tokens[last]?.text === ")" && !opens(tokens, first, last)) last -= isStop(prose, last - 1) ? 2 : 1;
    return first <= last ? [[first, last]] : [];
  });

/** Does the bracket that closes at `last` open at or after `first`? */
function opens(tokens: Prose["tokens"], first: number, last: number): boolean {
  let open = 0;
  for (let at = first; at <= last; at += 1) open += Number(tokens[at]!.text === "(") - Number(tokens[at]!.text === ")");
  return open >= 0;
}

/** Parts of speech with which nothing that is put forward ends while its clause goes on: "cracking down on | their". */
const DANGLING: ReadonlySet<PartOfSpeech> = new Set(["ADP", "AUX", "DET", "PART"]);
const OWNERS = /^(?:my|your|his|its|our|their)$/;

/**
 * Contents of which one that breaks off behind a word that needs another goes on to the next mark, or where a mark
 * stands before that word, ends there: "a factor for | decades", "Tern (Coast), a | former governor". Nothing goes on
 * into the words of `taken`, the statement's own cue and source.
 */
export const mended = (prose: Prose, content: readonly Range[], taken: readonly Range[]): Range[] =>
  content.map(([first, last]): Range => {
    if (!isBroken(prose, [first, last])) return [first, last];
    if (last > first && isMark(prose, last - 1)) return [first, last - 1];
    const end = endOfPart(prose, last);
    return taken.some(([from, to]) => from <= end && to > last) ? [first, last] : [first, end];
  });

function isBroken({ tokens }: Prose, [first, last]: Range): boolean {
  const { pos, lower, sentence } = tokens[last]!;
  const next = tokens[last + 1];
  if (last === first || next?.sentence !== sentence || next.pos === "PUNCT") return false;
  return DANGLING.has(pos) || OWNERS.test(lower);
}

/** The last word before the next mark, or of the sentence. */
function endOfPart(prose: Prose, from: number): number {
  const { last } = prose.sentences[prose.tokens[from]!.sentence]!;
  let end = from;
  while (end < last && !isMark(prose, end + 1)) end += 1;
  return end;
}

const isMark = ({ tokens }: Prose, at: number): boolean => tokens[at]!.pos === "PUNCT";

/**
 * Pieces of a statement within the paragraphs that they are in: where one runs on into the next, only what is in the
 * cue's paragraph is of it, or what it begins with. A quotation may run over paragraphs.
 */
export const withinBlocks = (
  prose: Prose,
  quotations: readonly Quotation[],
  pieces: readonly Range[],
  cue: Range,
): Range[] =>
  pieces.map(([first, last]): Range => {
    const { tokens, sentences } = prose;
    const blockOf = (word: number) => sentences[tokens[word]!.sentence]!.block;
    if (blockOf(first) === blockOf(last)) return [first, last];
    if (quotations.some((one) => one.first <= last && one.last >= first && blockOf(one.first) !== blockOf(one.last)))
      return [first, last];
    const own = blockOf(last) === blockOf(cue[0]) ? blockOf(last) : blockOf(first);
    let [from, to] = [first, last];
    while (from < to && blockOf(from) !== own) from += 1;
    while (to > from && blockOf(to) !== own) to -= 1;
    return [from, to];
  });

/** Contents of which one that ends with the last word that the network saw goes on to the end of its sentence. */
export const unbroken = ({ tokens, sentences }: Prose, content: readonly Range[], seen: number): Range[] =>
  content.map(([first, last]): Range => {
    if (last !== seen) return [first, last];
    const end = sentences[tokens[last]!.sentence]!.last;
    return [first, end > last && STOPS.test(tokens[end]!.text) ? end - 1 : end];
  });
