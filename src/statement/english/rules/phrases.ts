// Cues that are no verb: "according to", "reportedly", "it became known", a name and a colon.

import type { Span } from "../../../article/index.ts";
import type { Clause } from "../clause.ts";
import { isOpen, lastOf, quotationAt, spanOf } from "../clause.ts";
import { clauseFrom, objectFrom, startOfClause } from "../contents.ts";
import { nounPhraseFrom, startsNoun } from "../phrases.ts";
import { subjectOf } from "../sources.ts";

/** Spans of one statement. */
export interface Parts {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** Finds statements in one sentence. */
export type PhraseRule = (clause: Clause) => Parts[];

/** According to Ruiz, the port is shut. / The port is shut, according to Ruiz. */
export const accordingTo: PhraseRule = (clause) => {
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
    found.push({
      content,
      source: [spanOf(prose, { first: name.first, last })],
      cue: [spanOf(prose, { first: i, last: i + 1 })],
    });
  }
  return found;
};

/** "according to a report released on Monday, …": the name runs to the comma or the full stop. */
function endOfName({ prose, sentence }: Clause, last: number): number {
  const { tokens } = prose;
  let end = last;
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
    const opening = first <= sentence.first + 3 || isOpen(tokens[start]) || tokens[start]!.pos === "ADP";
    if (opening || spans.length === 0) spans.push(spanOf(prose, { first: start, last: end }));
  }
  return spans;
}

/** The north has reportedly sent shells. */
const reportedly: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    if (!/^(?:reportedly|allegedly|supposedly|purportedly)$/.test(prose.tokens[i]!.lower)) continue;
    const group = clause.groups.find((other) => other.head > i && other.first <= i + 1);
    const subject =
      group && group.shape === "finite" ? subjectOf({ clause, group, lemma: "", frames: NONE }, group) : null;
    const first = subject?.first ?? (group ? i + 1 : null);
    if (first === null) continue;
    const cue = {
      clause,
      group: { first: i, last: i, head: i, shape: "finite", passive: false, negated: false },
      lemma: "",
      frames: NONE,
    } as const;
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

const NONE = new Set<never>();

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
    const content = clauseFrom({ clause, group, lemma: "", frames: NONE }, first);
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

/** What somebody is, who holds something: "is concerned about", "was adamant that". */
const HOLDS = new Set(
  (
    "concerned worried confident adamant optimistic pessimistic hopeful skeptical sceptical critical convinced afraid certain sure doubtful " +
    "unhappy outraged disappointed pleased dismayed alarmed supportive dismissive wary fearful supportive insistent appalled furious proud"
  ).split(" "),
);

/** The union is concerned about the plan. The minister was adamant that the port is shut. */
const holds: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  return clause.groups.flatMap((group) => {
    let at = group.head;
    if (tokens[at]!.lemma === "be" || /^(?:remain|feel)$/.test(tokens[at]!.lemma)) {
      at += 1;
      while (at < sentence.last && tokens[at]!.pos === "ADV") at += 1;
    } else if (!group.passive) return [];
    if (at >= sentence.last || !HOLDS.has(tokens[at]!.lower)) return [];
    const tie = tokens[at + 1]!;
    const subject = group.shape === "finite" ? subjectOf({ clause, group, lemma: "", frames: NONE }, group) : null;
    if (!subject || /^(?:i|we|you|it|there)$/.test(tokens[subject.first]!.lower)) return [];
    const cue = { clause, group, lemma: "", frames: NONE };
    const preposition = /^(?:about|of|with|by|over|at)$/.test(tie.lower);
    const clausal =
      tie.lower === "that" ||
      (startsNoun(tie) && !preposition && clause.groups.some((other) => other.first > at && other.first < at + 8));
    if (!preposition && !clausal) return [];
    const content = preposition ? objectFrom(cue, at + 2) : clauseFrom(cue, at + 1);
    if (!content) return [];
    const last = preposition ? at + 1 : at;
    return [
      {
        content: [spanOf(prose, content)],
        source: [spanOf(prose, subject)],
        cue: [spanOf(prose, { first: group.first, last })],
      },
    ];
  });
};

/** The port is a cause for concern in the capital. */
const causeForConcern: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  return clause.groups.flatMap((group) => {
    if (tokens[group.head]!.lemma !== "be" || group.shape !== "finite") return [];
    let at = group.last + 1;
    while (at < sentence.last && /^(?:DET|ADJ)$/.test(tokens[at]!.pos)) at += 1;
    const words = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]].map((token) => token?.lower ?? "");
    if (
      !/^(?:cause|source|matter|reason)$/.test(words[0]!) ||
      !/^(?:for|of)$/.test(words[1]!) ||
      !/^(?:concern|alarm|worry|anger)$/.test(words[2]!)
    )
      return [];
    const name = /^(?:in|for|to|among)$/.test(words[3]!) ? nounPhraseFrom(prose, sentence.last, at + 4) : null;
    const subject = subjectOf({ clause, group, lemma: "", frames: NONE }, group);
    if (!name || !subject) return [];
    return [
      {
        content: [spanOf(prose, subject)],
        source: [spanOf(prose, name)],
        cue: [spanOf(prose, { first: group.first, last: at + 2 })],
      },
    ];
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
  const ends = block.kind === "headline" ? lastOf(clause) : lastOf(clause);
  const quotation = quotationAt(prose, colon + 1);
  const last = Math.max(ends, quotation?.last ?? 0);
  return [
    {
      content: [spanOf(prose, { first: colon + 1, last })],
      source: [spanOf(prose, name)],
      cue: [spanOf(prose, { first: colon, last: colon })],
    },
  ];
};

/** A name or an office, written large: not "Update:", "Photo:", "Related:". */
function isSpeaker(tokens: Clause["prose"]["tokens"], first: number, last: number): boolean {
  if (
    /^(?:update|updated|photo|photos|video|watch|related|read|more|breaking|exclusive|opinion|analysis|live|by|from|categories|category|tags?|topics?|filed|keywords|also|note|image|source|sources|tags?|share|follow|category|date|time|place|where|when|what|why|how|who|part|chapter|step|page|correction|editor|editors)$/.test(
      tokens[first]!.lower,
    )
  )
    return false;
  for (let i = first; i <= last; i += 1)
    if (
      tokens[i]!.pos === "PROPN" ||
      /^(?:report|poll|study|survey|police|officials?|minister|president|court)$/.test(tokens[i]!.lower)
    )
      return true;
  return false;
}

export const phraseRules: Readonly<Record<string, PhraseRule>> = {
  accordingTo,
  reportedly,
  becameKnown,
  holds,
  causeForConcern,
  nameAndColon,
};
