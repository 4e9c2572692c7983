// Those who say nothing: "would not comment", "had no comment", "could not be reached for comment".

import type { Clause } from "../clause.ts";
import { cueOf, lastOf, spanOf } from "../clause.ts";
import { objectFrom } from "../contents.ts";
import type { VerbGroup } from "../groups.ts";
import type { Range } from "../phrases.ts";
import { subjectOf } from "../subjects.ts";
import type { PhraseRule } from "./parts.ts";

/** Where the comment stands, and where the cue ends. */
interface Silence {
  readonly content: Range;
  readonly cue: Range;
}

/** The ministry would not comment. Ruiz had no comment on the report. The mayor could not be reached for comment. */
export const silence: PhraseRule = (clause) => {
  if (!speaksOfComment(clause)) return [];
  return clause.groups.flatMap((group, place) => {
    const found =
      wouldNot(clause, group) ?? yetTo(clause, group, place) ?? hadNone(clause, group) ?? outOfReach(clause, group);
    const subject =
      found && subjectOf(cueOf(clause, group), group.shape === "infinitive" ? clause.groups[place - 1]! : group);
    if (!found || !subject) return [];
    const { prose } = clause;
    return [
      {
        content: [spanOf(prose, found.content)],
        source: [spanOf(prose, subject)],
        cue: [spanOf(prose, found.cue)],
      },
    ];
  });
};

/** A glance that spares most sentences the rest. */
function speaksOfComment({ prose: { tokens }, sentence }: Clause): boolean {
  for (let i = sentence.first + 1; i <= sentence.last; i += 1) if (tokens[i]!.lemma === "comment") return true;
  return false;
}

/** Does nothing that is commented on follow token `i`? */
function isBare({ prose, ...clause }: Clause, i: number): boolean {
  const next = prose.tokens[i + 1];
  return i >= lastOf({ prose, ...clause }) || BARE.test(next!.lower);
}

const BARE =
  /^(?:[,;.—–]|further|immediately|publicly|directly|when|as|until|after|before|because|and|but|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

const NEGATED = /^(?:not|n't|n’t|never)$/;

/** Would not | comment. What it would not comment on is found by its preposition. */
function wouldNot(clause: Clause, { first, head, shape, passive }: VerbGroup): Silence | null {
  const { tokens } = clause.prose;
  if (tokens[head]!.lemma !== "comment" || shape !== "finite" || passive || head === first) return null;
  const isNot = tokens.slice(first, head).some(({ lower }) => NEGATED.test(lower));
  if (!isNot || !isBare(clause, head)) return null;
  return { content: { first: head, last: head }, cue: { first, last: head - 1 } };
}

/** Has yet | to comment. */
function yetTo(clause: Clause, { first, last, head, shape }: VerbGroup, place: number): Silence | null {
  const { tokens } = clause.prose;
  const before = clause.groups[place - 1];
  if (tokens[head]!.lemma !== "comment" || shape !== "infinitive" || tokens[first - 1]?.lower !== "yet") return null;
  if (!before || before.last < first - 2 || !isBare(clause, last)) return null;
  return { content: { first, last }, cue: { first: before.first, last: first - 1 } };
}

/** Had no | comment; offered no comment on | the report. */
function hadNone(clause: Clause, group: VerbGroup): Silence | null {
  const { tokens } = clause.prose;
  const { first, last, head, shape } = group;
  if (shape !== "finite" || !/^(?:have|offer|make|give|provide|issue)$/.test(tokens[head]!.lemma)) return null;
  const no = tokens[last]!.lower === "no" ? last : last + 1;
  if (tokens[no]?.lower !== "no") return null;
  const noun = /^(?:comment|comments)$/.test(tokens[no + 1]?.lower ?? "") ? no + 1 : no + 2;
  if (!/^comments?$/.test(tokens[noun]?.lower ?? "")) return null;
  const on = /^(?:on|about)$/.test(tokens[noun + 1]?.lower ?? "");
  const object = on ? objectFrom(cueOf(clause, group), noun + 2) : null;
  if (object) return { content: object, cue: { first, last: noun + 1 } };
  return isBare(clause, noun) ? { content: { first: noun, last: noun }, cue: { first, last: noun - 1 } } : null;
}

/** Could not be reached for | comment; was not immediately available for comment. */
function outOfReach(clause: Clause, { first, last, head }: VerbGroup): Silence | null {
  const { tokens } = clause.prose;
  let at = last + 1;
  while (NEGATED.test(tokens[at]?.lower ?? "") || tokens[at]?.pos === "ADV") at += 1;
  const end = /^(?:available|unavailable)$/.test(tokens[at]?.lower ?? "") ? at : last;
  if (tokens[end + 1]?.lower !== "for" || !/^comments?$/.test(tokens[end + 2]?.lower ?? "")) return null;
  const isNot =
    tokens.slice(first, end).some(({ lower }) => NEGATED.test(lower)) || tokens[end]!.lower === "unavailable";
  const isGone = end > last || /^(?:reach|contact)$/.test(tokens[head]!.lemma);
  if (!isNot || !isGone) return null;
  return { content: { first: end + 2, last: end + 2 }, cue: { first, last: end + 1 } };
}
