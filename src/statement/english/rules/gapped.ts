// Clauses that hang on what somebody says of it: "a change that he said would help", "what she called a mistake".

import { clauseFrom } from "../contents.ts";
import type { Answer, ContentRule } from "./said.ts";

/** Words that open such a clause and are of what is said. */
const RELATIVE = /^(?:that|which|who|what)$/;

/** A change that Ruiz said would help: the content is "that … would help". */
export const gapped: ContentRule = (said): Answer | null => {
  const { clause, group, frames, source } = said;
  if (source === "nobody" || source.place !== "before" || group.shape !== "finite" || group.passive) return null;
  if (!frames.has("clause") && !frames.has("that")) return null;
  const { tokens } = clause.prose;
  const relative = tokens[source.range.first - 1];
  if (!relative || source.range.first - 1 < clause.sentence.first || !RELATIVE.test(relative.lower)) return null;
  // "on which Ruiz insisted": the word is of the verb. "What he said was that": it opens the sentence, and nothing hangs.
  const before = tokens[relative.index - 1];
  if (before?.sentence !== relative.sentence || (before.pos === "ADP" && relative.lower !== "what")) return null;
  // "said that Ruiz said was": the "that" hangs on no noun.
  if (relative.lower === "that" && !/^(?:NOUN|PROPN|PRON)$/.test(before.pos)) return null;
  const verb = clause.groups.find(({ first }) => first === group.last + 1);
  if (!verb || verb.shape !== "finite") return null;
  const rest = clauseFrom(said, verb.first);
  return rest && { content: [{ first: relative.index, last: relative.index }, rest] };
};
