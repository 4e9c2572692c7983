// Contents that tell what is to be done, or is not, and subjects of passives.

import type { Token } from "../../../language/index.ts";
import { lastOf } from "../clause.ts";
import { clauseFrom, objectFrom } from "../contents.ts";
import { headedSubject } from "../headed.ts";
import { nounPhraseFrom } from "../phrases.ts";
import { subjectOf } from "../subjects.ts";
import { PREPOSITIONAL, framesOf } from "../verbs.ts";
import { one, isInverted } from "./said.ts";
import type { ContentRule, Said } from "./said.ts";

/** Ruiz urged the council to shut the port. */
export const whomToAct: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (!said.frames.has("whom") && said.lemma !== "call") return null;
  const { prose, sentence } = said.clause;
  const { tokens } = prose;
  if (said.group.passive) return null;
  const on = said.lemma === "call" && /^(?:on|upon)$/.test(tokens[said.group.last + 1]?.lower ?? "") ? 1 : 0;
  const whom = nounPhraseFrom(prose, sentence.last, said.group.last + 1 + on);
  if (!whom || !opensInfinitive(tokens, whom.last + 1, said.group.last)) return null;
  return one(clauseFrom(said, whom.first), said.group.last + on);
};

/** Ruiz vowed to shut the port. */
export const toAct: ContentRule = (said) => {
  if (isInverted(said) || !said.frames.has("act") || isWhat(said) || isCondition(said)) return null;
  return said.clause.prose.tokens[said.group.last + 1]?.lower === "to"
    ? one(clauseFrom(said, said.group.last + 1))
    : null;
};

/** "What he expected to see was a crowd" names a thing by what was expected of it. */
const isWhat = ({ clause, source }: Said) =>
  source !== "nobody" && clause.prose.tokens[source.range.first - 1]?.lower === "what";

/** "who asked not to be named", "who declined to be named": how somebody spoke, and nothing that he put forward. */
function isCondition({ clause, group }: Said): boolean {
  const words = clause.prose.tokens.slice(group.last + 1, group.last + 5).map(({ lower }) => lower);
  return (
    /^(?:not )?to (?:be|remain) (?:publicly )?(?:named|identified|quoted|anonymous|unnamed)/.test(words.join(" ")) ||
    /^to (?:remain|stay) anonymous/.test(words.join(" "))
  );
}

/** Ruiz declined to comment on the report. The ministry refused to say how many were hurt. */
export const refusal: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (!said.frames.has("refuse") || isCondition(said)) return null;
  const { clause, group } = said;
  const { tokens } = clause.prose;
  const from = tokens[group.last + 1]?.lower === "from" ? 1 : 0;
  const to = clause.groups.find(
    (other) => other.first === group.last + 1 + from && other.shape === (from ? "ing" : "infinitive"),
  );
  if (!to) return null;
  const verb = tokens[to.head]!;
  const preposition = PREPOSITIONAL.get(verb.lemma)?.find((word) => word === tokens[to.last + 1]?.lower);
  const first = to.last + 1 + (preposition ? 1 : 0);
  const next = tokens[first];
  const bare =
    !next || first > lastOf(clause) || next.text === "," || /^(?:when|on|as|after|before|until)$/.test(next.lower);
  if (bare) return one({ first: to.first, last: to.last });
  if (!isOfSpeech(verb.lemma)) return one(clauseFrom(said, to.first), group.last + from);
  return one(clauseFrom(said, first), first - 1);
};

/** "refused to say", "refused to give details"; whoever refuses to send help refuses just that. */
const isOfSpeech = (lemma: string): boolean => framesOf(lemma) !== null || GIVES.test(lemma);

const GIVES = /^(?:give|provide|release|offer|share|supply|elaborate|speculate|take|identify|go|be|make|issue)$/;

/** The plan is expected to fail. The boy was told to leave. */
export const passiveToAct: ContentRule = (said) => {
  if (!said.group.passive) return null;
  const { clause, group } = said;
  if (!opensInfinitive(clause.prose.tokens, group.last + 1, group.last) || isResolved(said)) return null;
  const act = clauseFrom(said, group.last + 1);
  const whom = subjectOf(said, group);
  if (!act || !whom) return null;
  return { content: [whom, act], named: said.source !== "nobody" };
};

/** "They are determined to leave" is about their will; "it was determined to be a fake", what somebody found. */
const isResolved = ({ clause, group, lemma }: Said) =>
  lemma === "determine" && !/^(?:be|have)$/.test(clause.prose.tokens[group.last + 2]?.lower ?? "");

/** No injuries were reported in the attack. The attack was condemned by Ruiz. */
export const passiveSubject: ContentRule = (said) => {
  const { clause, group, lemma, source } = said;
  if (!group.passive || !(said.frames.has("object") || said.frames.has("clause") || said.frames.has("word")))
    return null;
  if (
    source === "nobody" &&
    !/^(?:report|announce|confirm|deny|claim|allege|accuse|criticize|criticise|retract|withdraw)$/.test(lemma)
  )
    return null;
  const whom = headedSubject(clause, group) ?? subjectOf(said, group);
  if (!whom || /^(?:it|this|that|which)$/.test(clause.prose.tokens[whom.first]!.lower)) return null;
  const next = clause.prose.tokens[group.last + 1];
  const rest = source === "nobody" && next?.pos === "ADP" ? objectFrom(said, group.last + 1) : null;
  return { content: rest ? [whom, rest] : [whom] };
};

/** Is there a "to" with a verb behind it at `i`, and not a far one? */
function opensInfinitive(tokens: readonly Token[], i: number, from: number): boolean {
  if (i - from > 18) return false;
  const at = tokens[i]?.lower === "not" ? i + 1 : i;
  return tokens[at]?.lower === "to" && /^(?:VERB|AUX|ADV)$/.test(tokens[at + 1]?.pos ?? "");
}
