// One who answers what was said and goes on in words of his own: "Ruiz denied this: “We never had boats there.”"

import type { Token } from "../../../language/index.ts";
import type { Clause } from "../clause.ts";
import { cueOf, hasVerb, isOpen, isStop, lastOf, quotationAt, spanOf } from "../clause.ts";
import { clauseFrom } from "../contents.ts";
import type { VerbGroup } from "../groups.ts";
import type { Range } from "../phrases.ts";
import { subjectOf } from "../subjects.ts";
import { startsNoun } from "../words.ts";
import type { Found } from "../../statement.ts";
import type { Parts } from "./parts.ts";
import { answerTo } from "./same.ts";

/** Verbs that say of something what it is worth, and what it is that they say it of. */
const ANSWERS =
  /^(?:deny|dispute|dismiss|reject|refute|rebut|contest|contradict|retract|withdraw|call|describe|label|brand|dub|term)$/;

/** Longest object, in words. */
const LONGEST = 16;

/** Where a verb that answers has its object before a colon, and his own words behind it; null where it has not. */
export function replyAt(clause: Clause, { first: at, head, last, shape, passive }: VerbGroup): Range | null {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  if (!ANSWERS.test(tokens[head]!.lemma) || !clause.verbs.has(at) || shape !== "finite" || passive) return null;
  const first = tokens[last + 1];
  if (!first || last + 1 > sentence.last || !(startsNoun(first) || isThat(first)) || quotationAt(prose, head))
    return null;
  for (let i = last + 2; i < Math.min(sentence.last, last + LONGEST); i += 1) {
    if (/^[,;.—–]$/.test(tokens[i]!.text)) return null;
    if (tokens[i]!.text !== ":" || quotationAt(prose, i)) continue;
    const isTold = isOpen(tokens[i + 1]) || isThat(tokens[i - 1]!) || hasVerb(clause, i + 1, lastOf(clause));
    return isTold ? { first: last + 1, last: i - 1 } : null;
  }
  return null;
}

/** Ruiz rejected | the report: “Our boats are safe.” */
export function reply(clause: Clause, before: readonly Found[]): Parts[] {
  return clause.groups.flatMap((group) => {
    const object = replyAt(clause, group);
    const source = object && subjectOf(cueOf(clause, group), group);
    return source ? answered(clause, group, object, source, before) : [];
  });
}

/** Ruiz rejected the report | : | “Our boats are safe.” */
export function repliedWith(clause: Clause, before: readonly Found[]): Parts[] {
  return clause.groups.flatMap((group) => {
    const object = replyAt(clause, group);
    const source = object && subjectOf(cueOf(clause, group), group);
    const own = object && ownWords(clause, group, object.last + 1);
    if (!source || !own) return [];
    // "He denied it: …" at the head of a page: what it is stands behind the colon, and nowhere else.
    const isOf = answered(clause, group, object, source, before).length > 0;
    return [partsOf(clause, own, source, isOf ? { first: object.last + 1, last: object.last + 1 } : group)];
  });
}

function answered(clause: Clause, group: VerbGroup, object: Range, source: Range, before: readonly Found[]): Parts[] {
  const isNamed = object.first < object.last || !isThat(clause.prose.tokens[object.first]!);
  return isNamed ? [partsOf(clause, object, source, group)] : answerTo(clause, group, source, before);
}

const partsOf = ({ prose }: Clause, content: Range, source: Range, cue: Range): Parts => ({
  content: [spanOf(prose, content)],
  source: [spanOf(prose, source)],
  cue: [spanOf(prose, cue)],
});

const isThat = ({ lower }: Token): boolean => /^(?:this|that|it|these|those)$/.test(lower);

/** What stands behind the colon; a quotation with a tag of its own is found by that. */
function ownWords(clause: Clause, group: VerbGroup, colon: number): Range | null {
  const { prose } = clause;
  const quotation = isOpen(prose.tokens[colon + 1]) ? quotationAt(prose, colon + 1) : null;
  if (quotation)
    return quotation.first === colon + 1 && quotation.last >= lastOf(clause)
      ? { first: quotation.first, last: quotation.last }
      : null;
  if (!hasVerb(clause, colon + 1, lastOf(clause))) return null;
  const rest = clauseFrom(cueOf(clause, group), colon + 1);
  return rest && isStop(prose.tokens[rest.last]) ? { ...rest, last: rest.last - 1 } : rest;
}
