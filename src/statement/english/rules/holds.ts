// Adjectives and nouns that say what somebody holds of something: concern, certainty, approval.

import { cueOf, spanOf } from "../clause.ts";
import { clauseFrom, objectFrom } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import { startsNoun } from "../words.ts";
import { subjectOf } from "../subjects.ts";
import type { PhraseRule } from "./parts.ts";

/** What somebody is, who holds something: "is concerned about", "was adamant that". */
const HOLDS = new Set(
  (
    "concerned worried confident adamant optimistic pessimistic hopeful skeptical sceptical critical convinced afraid certain sure doubtful " +
    "unhappy outraged disappointed pleased dismayed alarmed supportive dismissive wary fearful supportive insistent appalled furious proud"
  ).split(" "),
);

/** Verbs behind which such a word stands. */
const LINKING = new Set(["be", "remain", "feel"]);

/** The union is concerned about the plan. The minister was adamant that the port is shut. */
export const holds: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  return clause.groups.flatMap((group) => {
    let at = group.head;
    if (LINKING.has(tokens[at]!.lemma)) {
      at += 1;
      while (at < sentence.last && tokens[at]!.pos === "ADV") at += 1;
    } else if (!group.passive) return [];
    if (at >= sentence.last || !HOLDS.has(tokens[at]!.lower)) return [];
    const tie = tokens[at + 1]!;
    const subject = group.shape === "finite" ? subjectOf(cueOf(clause, group), group) : null;
    if (!subject || /^(?:i|we|you|it|there)$/.test(tokens[subject.first]!.lower)) return [];
    const cue = cueOf(clause, group);
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
export const causeForConcern: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  return clause.groups.flatMap((group) => {
    if (tokens[group.head]!.lemma !== "be" || group.shape !== "finite") return [];
    let at = group.last + 1;
    while (at < sentence.last && (tokens[at]!.pos === "DET" || tokens[at]!.pos === "ADJ")) at += 1;
    const wordAt = (i: number) => tokens[i]?.lower ?? "";
    if (
      !/^(?:cause|source|matter|reason)$/.test(wordAt(at)) ||
      !/^(?:for|of)$/.test(wordAt(at + 1)) ||
      !/^(?:concern|alarm|worry|anger)$/.test(wordAt(at + 2))
    )
      return [];
    const name = /^(?:in|for|to|among)$/.test(wordAt(at + 3)) ? nounPhraseFrom(prose, sentence.last, at + 4) : null;
    const subject = subjectOf(cueOf(clause, group), group);
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
