// Clauses that a short tag of source and verb follows or interrupts.

import { hasVerb, isOpen, lastOf } from "../clause.ts";
import { clauseFrom, contentBefore } from "../contents.ts";
import { correctedBefore } from "../corrected.ts";
import { tellsOrigin } from "./before.ts";
import type { Range } from "../phrases.ts";
import { one, tagOf, isDay, isInverted } from "./said.ts";
import type { ContentRule, Said } from "./said.ts";

/** The port is shut, the minister said. The port, said the minister, is shut. */
export const clauseBefore: ContentRule = (said) => {
  const { clause, group } = said;
  if (group.passive || !(said.frames.has("clause") || (said.frames.has("that") && group.last === lastOf(clause))))
    return null;
  if (tellsOrigin(clause)) return null;
  const tag = tagOf(said);
  const before = clause.prose.tokens[tag.first - 1];
  if (!before || tag.first <= clause.sentence.first || !(before.text === "," || /^[—–]+$/.test(before.text)))
    return null;
  if (!endsTag(said, tag.last)) return null;
  const content = contentBefore(clause, tag.first);
  const isAlone = content !== null && !hasVerb(clause, content.first, content.last);
  const rest = restAfter(said, tag.last, isAlone);
  const whole =
    isInverted(said) ||
    (content !== null && (hasVerb(clause, content.first, content.last) || hasPast(clause, content))) ||
    // "The job marks his return, a friend said.": also where the tagger saw no verb.
    (content !== null && said.lemma === "say" && tag.last >= lastOf(clause) && content.last - content.first > 3);
  if (!content || (rest.length === 0 && !whole)) return null;
  return { content: [content, ...rest] };
};

/** "Nine people drowned": a noun or an adjective to the tagger. */
function hasPast({ prose: { tokens } }: Said["clause"], { first, last }: Range): boolean {
  for (let i = first + 1; i <= last; i += 1) {
    const { lower, text, pos } = tokens[i]!;
    if (lower.endsWith("ed") && text === lower && pos !== "VERB" && /^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]!.pos))
      return true;
  }
  return false;
}

/** After the tag comes nothing, or a comma and the rest of the content. */
function endsTag(said: Said, last: number): boolean {
  const { clause } = said;
  const { tokens } = clause.prose;
  const limit = lastOf(clause);
  if (takesObject(said, last)) return false;
  for (let i = last + 1; i <= limit; i += 1) {
    const token = tokens[i]!;
    if (token.text === "," || token.text === ";") return true;
    if (token.lower === "that" || token.text === ":" || isOpen(token)) return false;
    if (token.pos === "VERB" && !token.lower.endsWith("ing") && !/^(?:DET|ADJ)$/.test(tokens[i - 1]!.pos)) return false;
    if (i - last > 14) return false;
  }
  return true;
}

/** The port, said the minister, is shut. In May, he said, the port was shut: what follows the tag's comma. */
function restAfter(said: Said, last: number, isAlone: boolean): Range[] {
  const { clause } = said;
  const { tokens } = clause.prose;
  const comma = last + 1;
  const limit = lastOf(clause);
  if (tokens[comma]?.text !== "," || comma >= limit) return [];
  const next = tokens[comma + 1]!;
  if (next.pos === "VERB" && next.lower.endsWith("ing")) return [];
  if (/^(?:who|which|and|but|while|as|according|after|when|before)$/.test(next.lower)) return [];
  // "said Ruiz, the mayor": an article opens an apposition, or the clause whose beginning stands before the tag.
  if (/^(?:a|an|the)$/.test(next.lower) && !(isAlone && hasVerb(clause, comma + 1, limit) && !isInverted(said)))
    return [];
  const rest = clauseFrom(said, comma + 1);
  return rest ? [rest] : [];
}

/** "Ruiz reported a loss": what follows the verb is its object, and no time or place. */
export function takesObject({ clause, frames }: Said, last: number): boolean {
  const next = clause.prose.tokens[last + 1];
  if (!next || last >= lastOf(clause) || frames.has("person") || isDay(next.lower)) return false;
  return (
    /^(?:DET|PRON|NOUN|PROPN|NUM|ADJ|SYM)$/.test(next.pos) &&
    !/^(?:last|this|next|late|early|earlier)$/.test(next.lower)
  );
}

/** Jobs are at risk, as Ruiz claims. As Ruiz reported, jobs are at risk. Six, not eight as Ruiz reported: eight. */
export const asTag: ContentRule = (said) => {
  const { clause, group, source, frames } = said;
  if (source === "nobody" || source.place !== "before" || !frames.has("clause")) return null;
  const as = source.range.first - 1;
  if (clause.prose.tokens[as]?.lower !== "as" || as < clause.sentence.first || !endsTag(said, group.last)) return null;
  if (as === clause.sentence.first) return one(behindTag(said));
  if (as === clause.sentence.first + 1) return null;
  const corrected = correctedBefore(clause.prose.tokens, as);
  if (corrected) return one(corrected);
  const end = clause.prose.tokens[as - 1]!.text === "," ? as - 2 : as - 1;
  const first = nearestClause(clause, end);
  return first < end ? { content: [{ first, last: end }] } : null;
};

/** What follows the comma behind a tag that opens the sentence, past "last week". */
function behindTag(said: Said): Range | null {
  const { tokens } = said.clause.prose;
  let comma = said.group.last + 1;
  while (
    comma < said.group.last + 4 &&
    (isDay(tokens[comma]!.lower) || /^(?:on|last|this|earlier|first)$/.test(tokens[comma]!.lower))
  )
    comma += 1;
  return tokens[comma]?.text === "," ? clauseFrom(said, comma + 1) : null;
}

/** Where the innermost clause that ends at `end` begins: behind its "if", "that" or comma. */
function nearestClause(clause: Said["clause"], end: number): number {
  const { tokens } = clause.prose;
  for (let i = end - 1; i > clause.sentence.first; i -= 1)
    if (tokens[i]!.pos === "SCONJ" && i < end - 1)
      return /^(?:if|that|because|when|while|although|though)$/.test(tokens[i]!.lower) ? i + 1 : i;
  return clause.sentence.first;
}
