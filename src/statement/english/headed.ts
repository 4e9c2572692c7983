// Subjects that a clause hangs on: "The claim that the dam is cracked | is baseless."

import type { Token } from "../../language/index.ts";
import type { Clause } from "./clause.ts";
import { isOpen, quotationAt } from "./clause.ts";
import type { VerbGroup } from "./groups.ts";
import type { Range } from "./phrases.ts";
import { nounPhraseEndingAt } from "./phrases.ts";
import { isSaying } from "./sayings.ts";

/** Words that open a clause with a verb of its own. */
const UNDER =
  /^(?:who|which|whom|whose|where|when|because|after|before|while|although|though|if|whether|what|how|why|since|until)$/;

/** The verb whose subject is the noun at `noun` with the "that" clause behind it; null where it is no subject. */
export function verbOfHeaded(clause: Clause, noun: number): VerbGroup | null {
  const { prose } = clause;
  const { tokens } = prose;
  const own = quotationAt(prose, noun);
  let open = 0;
  for (let i = noun + 1; i <= clause.sentence.last; i += 1) {
    if (tokens[i]!.text === ";" || quotationAt(prose, i) !== own) return null;
    const group = clause.groups.find(({ first, shape }) => first === i && shape === "finite");
    if (group && isInPhrase(tokens, i)) i = group.last;
    else if (group) {
      if (tokens[i - 1]!.pos === "CCONJ") continue;
      if (open === 0) return group;
      open -= 1;
      const next = tokens[group.last + 1];
      if (clause.verbs.get(i)?.frames.has("clause") && next?.lower !== "that" && next?.pos !== "ADP") open += 1;
      i = group.last;
    } else if (
      (tokens[i]!.lower === "that" && tokens[i]!.pos !== "DET") ||
      i === noun + 1 ||
      UNDER.test(tokens[i]!.lower)
    )
      open += 1;
  }
  return null;
}

/** "a self-made man": a verb to the tagger alone. */
const isInPhrase = (tokens: readonly Token[], i: number): boolean =>
  /^(?:DET|ADJ)$/.test(tokens[i - 1]!.pos) ? tokens[i]!.pos === "VERB" : tokens[i - 1]!.text === "-";

/** The noun phrase with all that hangs on it which is the subject of a verb; null where the verb has another. */
export function headedSubject(clause: Clause, group: VerbGroup): Range | null {
  const { prose, sentence } = clause;
  for (let i = sentence.first; i < group.first - 2; i += 1) {
    if (prose.tokens[i + 1]!.lower !== "that" || !isSaying(prose.tokens[i]!)) continue;
    const name = verbOfHeaded(clause, i) === group ? nounPhraseEndingAt(prose, sentence.first, i) : null;
    if (name && opens(clause, name.first)) return { first: name.first, last: group.first - 1 };
  }
  return null;
}

/** No verb and no preposition takes it. */
function opens({ prose: { tokens }, sentence, verbs, groups }: Clause, first: number): boolean {
  const before = tokens[first - 1];
  if (first === sentence.first || !before || isOpen(before)) return true;
  const verb = groups.find(({ last }) => last === first - 1);
  return verb ? !verbs.get(verb.first)?.frames.has("object") : before.pos !== "ADP" && before.pos !== "PART";
}
