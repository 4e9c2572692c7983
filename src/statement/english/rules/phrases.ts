// Cues that are no verb: "according to", "reportedly", "it became known", a name and a colon.

import type { Span } from "../../../article/index.ts";
import type { Token } from "../../../language/index.ts";
import type { Clause } from "../clause.ts";
import { cueOf, hasVerb, isOpen, lastOf, quotationAt, spanOf, wordGroup } from "../clause.ts";
import { clauseFrom, startOfClause } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import { subjectOf } from "../sources.ts";
import { sentenceBefore } from "./before.ts";
import { quotationAndName } from "./captions.ts";
import { causeForConcern, holds } from "./holds.ts";
import { nounOf } from "./nouns.ts";
import type { Parts, PhraseRule } from "./parts.ts";
import { quotedAs } from "./quoted.ts";

/** According to Ruiz, the port is shut. / The port is shut, according to Ruiz. */
const accordingTo: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const found: Parts[] = [];
  for (let i = sentence.first; i < sentence.last; i += 1) {
    if (tokens[i]!.lower !== "according" || tokens[i + 1]!.lower !== "to") continue;
    const end = endOfName(clause, i + 2);
    const last = isInside(clause, i) ? behindRelative(clause, end) : end;
    if (last < i + 2 || i + 2 > sentence.last) continue;
    const bracket = bracketAround(tokens, sentence.first, i);
    const content = bracket === null ? around(clause, i, last) : inBracket(clause, bracket, i);
    if (content.length === 0) continue;
    found.push({
      content,
      source: [spanOf(prose, { first: i + 2, last })],
      cue: [spanOf(prose, { first: i, last: i + 1 })],
    });
  }
  return found;
};

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

/** Longest "which cites …" behind a name, in words. */
const RELATIVE = 24;

/** "the Post, which cites two officials, the port is shut": the last token before the second comma. */
function behindRelative(clause: Clause, last: number): number {
  const { tokens } = clause.prose;
  if (tokens[last + 1]?.text !== "," || !/^(?:which|who)$/.test(tokens[last + 2]?.lower ?? "")) return last;
  const limit = Math.min(lastOf(clause), last + RELATIVE);
  for (let i = last + 3; i < limit; i += 1) if (tokens[i]!.text === ",") return i - 1;
  return last;
}

/** The north has reportedly sent shells. */
const reportedly: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    if (!/^(?:reportedly|allegedly|supposedly|purportedly)$/.test(prose.tokens[i]!.lower)) continue;
    const group = clause.groups.find((other) => other.head > i && other.first <= i + 1);
    const subject = group && group.shape === "finite" ? subjectOf(cueOf(clause, group), group) : null;
    const first = subject?.first ?? (group ? i + 1 : null);
    if (first === null) continue;
    const cue = cueOf(clause, wordGroup(i));
    const rest = clauseFrom(cue, i + 1);
    if (!rest) continue;
    const content = first < i ? [{ first, last: i - 1 }, rest] : [rest];
    return [
      {
        content: content.map((range) => spanOf(prose, range)),
        source: [],
        cue: [spanOf(prose, { first: i, last: i })],
      },
    ];
  }
  return [];
};

/** It became known that the port is shut. It emerged that … It is unclear whether … */
const becameKnown: PhraseRule = (clause) => {
  const { prose } = clause;
  const { tokens } = prose;
  return clause.groups.flatMap((group) => {
    const head = tokens[group.head]!;
    const known =
      head.lemma === "become" && /^(?:known|clear|apparent|public)$/.test(tokens[group.last + 1]?.lower ?? "");
    const first = group.last + (known ? 2 : 1);
    if (!known && !/^(?:emerge|transpire)$/.test(head.lemma)) return [];
    if (tokens[group.first - 1]?.lower !== "it" || tokens[first]?.lower !== "that") return [];
    const content = clauseFrom(cueOf(clause, group), first);
    return content
      ? [
          {
            content: [spanOf(prose, content)],
            source: [],
            cue: [spanOf(prose, { first: group.first, last: first - 1 })],
          },
        ]
      : [];
  });
};

/** Ruiz: port to stay shut. */
const nameAndColon: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const block = prose.blocks[sentence.block]!;
  if (tokens[sentence.first]!.start !== block.start) return [];
  let colon = sentence.first + 1;
  while (colon < sentence.last && colon - sentence.first <= 6 && tokens[colon]!.text !== ":") colon += 1;
  if (tokens[colon]?.text !== ":" || colon >= sentence.last - 1) return [];
  const name = nounPhraseFrom(prose, colon - 1, sentence.first);
  if (!name || name.last !== colon - 1 || !isSpeaker(tokens, name.first, name.last)) return [];
  const quotation = quotationAt(prose, colon + 1);
  const last = Math.max(lastOf(clause), quotation?.last ?? 0);
  if (block.kind !== "headline" && !quotation && !hasVerb(clause, colon + 1, last)) return [];
  return [
    {
      content: [spanOf(prose, { first: colon + 1, last })],
      source: [spanOf(prose, name)],
      cue: [spanOf(prose, { first: colon, last: colon })],
    },
  ];
};

/** Words that stand before a colon and speak for nobody. */
const LABELS = new Set(
  (
    "update updated photo photos video watch related read more breaking exclusive opinion analysis live by from also note image " +
    "source sources tag tags share follow category categories topic topics filed keywords date time place where when what why how who " +
    "part chapter step page correction editor editors what's factbox explainer timeline interview review"
  ).split(" "),
);

/** Offices and papers that may speak in a headline without a name. */
const OFFICES =
  /^(?:report|poll|study|survey|police|officials?|minister|ministry|president|court|mayor|governor|sources|experts|scientists|researchers|union)$/;

/** A name or an office: not "Update:", "Photo:", "The disaster in Ostrel:". */
function isSpeaker(tokens: Clause["prose"]["tokens"], first: number, last: number): boolean {
  if (LABELS.has(tokens[first]!.lower)) return false;
  if (last > first && tokens.slice(first, last + 1).every(({ text }) => text === text.toUpperCase())) return false;
  let head = last;
  for (let i = last; i > first; i -= 1) if (tokens[i]!.pos === "ADP") head = i - 1;
  return tokens[head]!.pos === "PROPN" || OFFICES.test(tokens[head]!.lower);
}

/** Rules that look at a sentence instead of a verb. All of them are asked. */
export const phraseRules: Readonly<Record<string, PhraseRule>> = {
  accordingTo,
  reportedly,
  becameKnown,
  sentenceBefore,
  holds,
  causeForConcern,
  nameAndColon,
  quotationAndName,
  nounOf,
  quotedAs,
};
