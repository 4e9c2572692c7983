// Clauses behind a verb and a colon, without marks of quotation.

import { hasVerb, isOpen, isStop, lastOf, quotationAt } from "../clause.ts";
import { isDay, isInverted } from "./said.ts";
import type { Answer, ContentRule } from "./said.ts";

/** Words from a verb to its colon. */
const NEAR = 6;

/** The ministry reports: seventy soldiers were killed. Ruiz told reporters on Monday: we are going home. */
export const afterColon: ContentRule = (said): Answer | null => {
  const { clause, group, frames } = said;
  if (isInverted(said) || group.passive || group.shape !== "finite" || !frames.has("clause") || frames.has("paper"))
    return null;
  const { tokens } = clause.prose;
  const own = quotationAt(clause.prose, group.head);
  const last = Math.min(lastOf(clause), own?.closed ? own.last - 1 : Infinity);
  const next = tokens[group.last + 1];
  // "reaffirms a basic principle:" has its object before the colon.
  if (!next || !(next.text === ":" || next.pos === "ADP" || isDay(next.lower) || frames.has("person"))) return null;
  for (let i = group.last + 1; i < Math.min(last, group.last + NEAR); i += 1) {
    if (tokens[i]!.text === ":")
      return isOpen(tokens[i + 1]) || /^['`]/.test(tokens[i + 1]!.text) || !hasVerb(clause, i + 1, last)
        ? null
        : { content: [{ first: i + 1, last: isStop(tokens[last]) ? last - 1 : last }] };
    if (!/^(?:NOUN|PROPN|PRON|ADP|DET|ADJ|ADV)$/.test(tokens[i]!.pos) || /^(?:that|this)$/.test(tokens[i]!.lower))
      return null;
  }
  return null;
};
