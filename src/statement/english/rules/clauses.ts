// Clauses behind a verb.

import { isOpen, lastOf } from "../clause.ts";
import type { Token } from "../../../language/index.ts";
import { clauseFrom } from "../contents.ts";
import { nounPhraseEndingAt, nounPhraseFrom } from "../phrases.ts";
import { startsNoun } from "../words.ts";
import type { VerbGroup } from "../groups.ts";
import { one, isInverted, hasThat } from "./said.ts";
import type { ContentRule, Said } from "./said.ts";

/** "backed away from her claim that": what is behind the preposition is the content. */
const TAKING_BACK = /^(?:back|backtrack|renege|row|stand)$/;

/** Ruiz said that the port is shut. */
export const thatClause: ContentRule = (said) => {
  if (isInverted(said) || TAKING_BACK.test(said.lemma) || !mayTakeThat(said)) return null;
  const that = hasThat(said);
  if (that === null) return null;
  return one(clauseFrom(said, that));
};

/** "pointed to a flaw that": only what puts something forward has its content behind a "that"; or "came to the view that". */
const mayTakeThat = ({ clause: { prose }, group, frames, lemma }: Said): boolean =>
  frames.size > 0 ||
  (lemma === "come" &&
    prose.tokens
      .slice(group.last + 1, group.last + 5)
      .some(({ lower }) => /^(?:conclusion|view|opinion|belief|realisation|realization)$/.test(lower)));

/** Ruiz said the port is shut. */
export const bareClause: ContentRule = (said) => {
  if (isInverted(said) || !takesClause(said)) return null;
  const { clause, group, frames } = said;
  let first = skipAdverbial(said, group.last + 1);
  if (frames.has("person")) {
    const person = nounPhraseFrom(clause.prose, clause.sentence.last, first);
    if (!person) return null;
    first = skipAdverbial(said, person.last + 1);
  }
  const token = clause.prose.tokens[first];
  if (!token || first > lastOf(clause) || !(startsClause(token) || isDoing(said, first))) return null;
  // "writes about dockers who left": what is written of.
  if (/^(?:about|over|around)$/.test(token.lower) && token.pos === "ADP" && !isCount(clause.prose.tokens[first + 1]))
    return null;
  // "has decided on a truce"
  if (!frames.has("clause") && /^(?:on|in|with|without|between|despite)$/.test(token.lower)) return null;
  const verb = clause.groups.find(
    (other) => other.first >= first && other.shape === "finite" && !isUnder(said, other, first),
  );
  // What follows "said" is a clause, also where the tagger saw no verb in it.
  if (!verb)
    return said.lemma === "say" && startsNoun(token) && lastOf(clause) - first > 3
      ? one(clauseFrom(said, first))
      : null;
  if (verb.first - first > 30 || !reachesVerb(said, first, verb.first) || isOfPlace(said, first, verb.first))
    return null;
  return one(clauseFrom(said, first));
};

/** "about half", "over 40", "around a third". */
const isCount = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === "NUM" || /^(?:half|a|an|one|two|three|several|many)$/.test(token.lower));

/** Questions need their "whether", and a passive its "that". */
const takesClause = ({ group, frames, lemma }: Said) =>
  !group.passive &&
  // "the prospect of the dog finding a home looks good"
  (group.shape !== "ing" || frames.has("clause")) &&
  !/^(?:ask|inquire|enquire|wonder|query|establish|decree|calculate|project|understand|doubt)$/.test(lemma) &&
  (frames.has("clause") || frames.has("that") || frames.has("person"));

/** "Ruiz said shutting the port was wrong": the subject is what is done, and its verb follows without a comma. */
function isDoing({ clause, frames }: Said, first: number): boolean {
  const { tokens } = clause.prose;
  if (
    !(frames.has("clause") || frames.has("that")) ||
    tokens[first]!.pos !== "VERB" ||
    !tokens[first]!.lower.endsWith("ing")
  )
    return false;
  const verb = clause.groups.find((other) => other.first > first && other.shape === "finite");
  return (
    verb !== undefined && !tokens.slice(first, verb.first).some(({ text, pos }) => text === "," || pos === "CCONJ")
  );
}

const startsClause = (token: Token) =>
  token.lower !== "to" &&
  (startsNoun(token) || token.pos === "SCONJ" || token.pos === "ADV" || OPENS.test(token.lower));

/** "said Tuesday", "said in a statement", "said on Monday": skips what tells when and where. */
function skipAdverbial({ clause }: Said, first: number): number {
  const { tokens } = clause.prose;
  let i = first;
  for (let round = 0; round < 3; round += 1) {
    const token = tokens[i];
    if (!token || i > clause.sentence.last) return i;
    if (/^(?:on|in|at|during|to|via|through|by|from|after|before)$/.test(token.lower) && token.pos === "ADP") {
      const phrase = adverbialEnd(clause, i + 1);
      if (phrase === null) return i;
      i = phrase + 1;
    } else if (/^(?:this|last)$/.test(token.lower) && TIME.test(tokens[i + 1]?.lower ?? "")) i += 2;
    else if (
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|later|earlier|recently|again)$/.test(
        token.lower,
      )
    )
      i += 1;
    else return i;
  }
  return i;
}

/** "this week", "last month". */
const TIME = /^(?:week|weekend|month|year|morning|evening|night|afternoon|summer|winter|spring|autumn|fall)$/;

/** Last token of a short phrase of place or time, where a clause begins right behind it. */
function adverbialEnd(clause: Said["clause"], first: number): number | null {
  const { tokens } = clause.prose;
  let i = first;
  while (i <= clause.sentence.last && i - first < 7 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[i]!.pos)) {
    const next = tokens[i + 1];
    i += 1;
    if (next && (next.pos === "DET" || next.pos === "PRON") && i > first) return i - 1;
  }
  return null;
}

/** "Photos posted on the site | showed smoke": between the place and the verb stands no subject. */
function isOfPlace({ clause: { prose, sentence } }: Said, first: number, verb: number): boolean {
  const { tokens } = prose;
  if (tokens[first]!.pos !== "ADP" || !/^(?:on|in|with|at|by)$/.test(tokens[first]!.lower)) return false;
  const place = nounPhraseFrom(prose, sentence.last, first + 1);
  return (
    place?.last === verb - 1 &&
    !tokens.slice(first, verb).some((token) => token.pos === "NUM" || token.text === "," || isOpen(token))
  );
}

/** No comma or conjunction stands between the cue and the verb of its clause. */
function reachesVerb({ clause }: Said, first: number, verb: number): boolean {
  const { tokens } = clause.prose;
  let commas = 0;
  for (let i = first; i < verb; i += 1) {
    const token = tokens[i]!;
    if (token.text === ":" || token.text === ";") return false;
    if (token.text === ",") commas += 1;
    if (token.lower === "who" || token.lower === "which") return commas > 0 || i > first + 1;
  }
  return commas !== 1 || !startsNoun(tokens[first]!);
}

/**
 * "videos that show", "found a grave near where they were seen", "found the grave and shut the road": a verb that is not
 * of the clause that begins at `first`.
 */
function isUnder({ clause: { prose }, frames }: Said, group: VerbGroup, first: number): boolean {
  const { tokens } = prose;
  const before = tokens[group.first - 1];
  if (before === undefined || group.first <= first) return false;
  if (/^(?:that|which|who)$/.test(before.lower) && (before.pos === "PRON" || group.first - 1 > first)) return true;
  const subject = nounPhraseEndingAt(prose, first, group.first - 1);
  // "predicted the fall days before it came"
  if (frames.has("object") && subject !== null && subject.first > first + 1)
    if (/^(?:after|before|when|while|until|since|because)$/.test(tokens[subject.first - 1]!.lower)) return true;
  // Who shouts insults says them; who finds a grave says nothing.
  if (frames.has("clause") && !frames.has("paper")) return false;
  if (before.pos === "CCONJ" && group.first - 1 > first) return true;
  return subject !== null && subject.first > first + 1 && UNDER.test(tokens[subject.first - 1]!.lower);
}

/** Words that open a clause under another. */
const UNDER = /^(?:where|when|as|while|because|whose|although|though|whereas|after|before|until|since)$/;

/** "at least six", "about half", "in May the port was shut": a preposition that opens a clause. */
const OPENS = /^(?:at|about|over|around|under|nearly|almost|up|between|in|on|with|without|despite)$/;

/** Ruiz asked whether the port is shut. */
export const whClause: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (!said.frames.has("clause") && !said.frames.has("that")) return null;
  const { tokens } = said.clause.prose;
  const near = said.group.last + 1;
  for (let i = near; i <= Math.min(near + 4, said.clause.sentence.last); i += 1) {
    if (/^(?:whether|if|how|what|why)$/.test(tokens[i]!.lower)) return one(clauseFrom(said, i));
    if (i === near && !said.group.passive && /^(?:where|who|when|which)$/.test(tokens[i]!.lower))
      return one(clauseFrom(said, i));
    if (tokens[i]!.pos === "VERB" || tokens[i]!.pos === "AUX" || tokens[i]!.text === ",") return null;
  }
  return null;
};
