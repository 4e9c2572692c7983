// How a verb of putting forward takes its content.
//
// A rule sees one cue and its source. It names the content or returns nothing. Rules run in the order of
// the list at the foot of this file and the first to answer decides.

import type { Quotation, Token } from "../../../language/index.ts";
import type { Cue } from "../clause.ts";
import { hasVerb, isClose, isOpen, isStop, lastOf, quotationAt } from "../clause.ts";
import { clauseFrom, contentBefore, objectFrom } from "../contents.ts";
import { nounPhraseFrom, startsNoun } from "../phrases.ts";
import type { Range, VerbGroup } from "../phrases.ts";
import { subjectOf } from "../sources.ts";
import type { Source } from "../sources.ts";
import { PREPOSITIONAL } from "../verbs.ts";

/** A cue with its source. */
export interface Said extends Cue {
  readonly source: Exclude<Source, null>;
}

/** The content of a cue in pieces, and how far the cue reaches where that is beyond the verb. */
export interface Answer {
  readonly content: readonly Range[];
  readonly last?: number;
  /** False where the subject is content and nobody is named. */
  readonly named?: boolean;
}

/** Names the content of a cue; null where the rule does not apply. */
export type ContentRule = (said: Said) => Answer | null;

/** “We will rebuild,” Ana Ruiz said. “We will rebuild,” said Ana Ruiz. */
const quotationBefore: ContentRule = (said) => {
  if (!speaks(said)) return null;
  const tag = tagOf(said);
  const before = tag.first - 1;
  const quotation = isClose(said.clause.prose.tokens[before]) ? quotationAt(said.clause.prose, before) : null;
  if (quotation?.last !== before || hasThat(said) !== null) return null;
  if (!said.frames.has("clause") && takesObject(said, tag.last)) return null;
  const content = contentBefore(said.clause, tag.first);
  if (!content || endsItself(said, content.last, tag)) return null;
  return { content: [content, ...goesOn(said, tag.last)] };
};

/** The port is shut, the minister said. The port, said the minister, is shut. */
const clauseBefore: ContentRule = (said) => {
  if (!said.frames.has("clause") || said.group.passive) return null;
  const { clause } = said;
  const tag = tagOf(said);
  const before = clause.prose.tokens[tag.first - 1];
  if (!before || tag.first <= clause.sentence.first || !(before.text === "," || /^[—–]+$/.test(before.text)))
    return null;
  if (!endsTag(said, tag.last)) return null;
  const content = contentBefore(clause, tag.first);
  const rest = restAfter(said, tag.last);
  if (!content || (rest.length === 0 && !hasVerb(clause, content.first, content.last))) return null;
  return { content: [content, ...rest] };
};

/** Said Ruiz: “…” A subject behind its verb goes with what was quoted, and with nothing that follows. */
const isInverted = ({ source }: Said) => source !== "nobody" && source.place === "after";

/** Ruiz said that the port is shut. */
const thatClause: ContentRule = (said) => {
  if (isInverted(said)) return null;
  const that = hasThat(said);
  if (that === null) return null;
  return one(clauseFrom(said, that));
};

/** Ruiz said: “The port is shut.” */
const quotationAfter: ContentRule = (said) => {
  const opening = quotationFollowing(said);
  if (!opening) return null;
  return one({ first: opening.first, last: opening.last });
};

/** Jobs are at risk, as Ruiz claims. */
const asTag: ContentRule = (said) => {
  const { clause, group, source, frames } = said;
  if (source === "nobody" || source.place !== "before" || !frames.has("clause")) return null;
  const as = source.range.first - 1;
  if (clause.prose.tokens[as]?.lower !== "as" || as <= clause.sentence.first + 1 || !endsTag(said, group.last))
    return null;
  const end = clause.prose.tokens[as - 1]!.text === "," ? as - 2 : as - 1;
  const first = nearestClause(clause, end);
  return first < end ? { content: [{ first, last: end }] } : null;
};

/** Where the innermost clause that ends at `end` begins: behind its "if", "that" or comma. */
function nearestClause(clause: Said["clause"], end: number): number {
  const { tokens } = clause.prose;
  for (let i = end - 1; i > clause.sentence.first; i -= 1)
    if (tokens[i]!.pos === "SCONJ" && i < end - 1)
      return /^(?:if|that|because|when|while|although|though)$/.test(tokens[i]!.lower) ? i + 1 : i;
  return clause.sentence.first;
}

/** Ruiz asked whether the port is shut. */
const whClause: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (!said.frames.has("clause") && !said.frames.has("that")) return null;
  const { tokens } = said.clause.prose;
  const near = said.group.last + 1;
  for (let i = near; i <= Math.min(near + 4, said.clause.sentence.last); i += 1) {
    if (/^(?:whether|if|how|what|why)$/.test(tokens[i]!.lower)) return one(clauseFrom(said, i));
    if (i === near && !said.group.passive && /^(?:where|who|when|which)$/.test(tokens[i]!.lower))
      return one(clauseFrom(said, i));
    if (tokens[i]!.pos === "VERB" || tokens[i]!.text === ",") return null;
  }
  return null;
};

/** Ruiz urged the council to shut the port. */
const whomToAct: ContentRule = (said) => {
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
const toAct: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (!said.frames.has("act")) return null;
  return said.clause.prose.tokens[said.group.last + 1]?.lower === "to"
    ? one(clauseFrom(said, said.group.last + 1))
    : null;
};

/** Ruiz said the port is shut. */
const bareClause: ContentRule = (said) => {
  if (isInverted(said)) return null;
  const { clause, group, frames } = said;
  if (group.passive || (!frames.has("clause") && !frames.has("that") && !frames.has("person"))) return null;
  let first = skipAdverbial(said, group.last + 1);
  if (frames.has("person")) {
    const person = nounPhraseFrom(clause.prose, clause.sentence.last, first);
    if (!person) return null;
    first = person.last + 1;
  }
  const token = clause.prose.tokens[first];
  if (
    !token ||
    first > lastOf(clause) ||
    !(startsNoun(token) || token.pos === "SCONJ" || token.pos === "ADV" || isMeasure(token.lower))
  )
    return null;
  const verb = clause.groups.find(
    (other) => other.first >= first && other.shape === "finite" && !isRelative(clause, other),
  );
  // What follows "said" is a clause, also where the tagger saw no verb in it.
  if (!verb) return said.lemma === "say" && lastOf(clause) - first > 3 ? one(clauseFrom(said, first)) : null;
  if (verb.first - first > 30) return null;
  if (!reachesVerb(said, first, verb.first)) return null;
  return one(clauseFrom(said, first));
};

/** Ruiz condemned the attack. */
const object: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (!said.frames.has("object") && !(said.frames.has("paper") && isPaper(said))) return null;
  const { clause, group } = said;
  const { tokens } = clause.prose;
  if (isBareParticiple(said)) return null;
  const first = group.last + 1;
  if (said.group.passive) return null;
  const token = tokens[first];
  if (!token || !(startsNoun(token) || (token.pos === "VERB" && token.lower.endsWith("ing")) || isOpen(token)))
    return null;
  return withQuotation(said, one(objectFrom(said, first)));
};

const PAPERS = new Set(
  (
    "report study poll survey data document record statement letter email memo video footage photo photograph picture image recording tape transcript " +
    "analysis figure statistic number result finding evidence research review audit inquiry investigation test census index " +
    "law bill act agreement treaty deal accord resolution amendment constitution rule order ruling judgment verdict contract " +
    "article book page website site post message chart map graph log paper filing complaint lawsuit indictment affidavit warrant " +
    "advertisement ad sign banner headline article story account interview percent majority"
  ).split(" "),
);

/** A document, a poll, a picture: what can only show and read, and never speak. */
function isPaper({ clause, source }: Said): boolean {
  if (source === "nobody") return false;
  for (let i = source.range.first; i <= source.range.last; i += 1) {
    const token = clause.prose.tokens[i]!;
    if (token.pos === "ADP" && i > source.range.first) return false;
    if (PAPERS.has(token.lemma) || PAPERS.has(token.lower)) return true;
  }
  return false;
}

/** "a plan called Bridge": a participle that names its noun has no subject. */
function isBareParticiple({ clause, group, lemma, source }: Said): boolean {
  const named = nounPhraseFrom(clause.prose, clause.sentence.last, group.last + 1);
  if (
    lemma === "call" &&
    named &&
    clause.groups.some((other) => other.first === named.last + 1 && other.shape === "finite")
  )
    return true;
  if (
    !/^(?:call|name|dub|term|style|label|brand|title|describe|know|view|consider)$/.test(lemma) ||
    group.first !== group.last
  )
    return false;
  const before = clause.prose.tokens[group.first - 1];
  if (before?.pos !== "NOUN" || source === "nobody") return false;
  return (
    /^(?:an?|another|some|any|one|two|three|several)$/.test(clause.prose.tokens[source.range.first]!.lower) &&
    clause.prose.tokens[group.head]!.lower.endsWith("ed")
  );
}

/** Ruiz complained of delays. Ruiz apologised for the delay. Ruiz lashed out at the council. */
const afterPreposition: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (said.group.passive) return null;
  const { clause, group, lemma } = said;
  const { tokens } = clause.prose;
  if (lemma === "provide" && !isPaper(said)) return null;
  for (const preposition of PREPOSITIONAL.get(lemma) ?? []) {
    const words = preposition.split(" ");
    const last = group.last + words.length;
    if (last >= clause.sentence.last || words.some((word, k) => tokens[group.last + 1 + k]!.lower !== word)) continue;
    const next = tokens[last + 1]!;
    if (
      isDay(next.lower) ||
      !(startsNoun(next) || isOpen(next) || next.lower.endsWith("ing") || next.pos === "ADV" || next.pos === "SCONJ")
    )
      continue;
    return withQuotation(said, one(objectFrom(said, last + 1), last));
  }
  return null;
};

/** The deal provides for help: “Each side shall …” */
function withQuotation({ clause }: Said, answer: Answer | null): Answer | null {
  const end = answer?.content.at(-1)?.last;
  if (!answer || end === undefined || clause.prose.tokens[end + 1]?.text !== ":") return answer;
  const quotation = openingAt(clause.prose, end + 2);
  return quotation
    ? { ...answer, content: [...answer.content, { first: quotation.first, last: quotation.last }] }
    : answer;
}

/** Ruiz declined to comment on the report. The ministry refused to say how many were hurt. */
const refusal: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (!said.frames.has("refuse")) return null;
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
  return one(clauseFrom(said, first), first - 1);
};

/** The plan is expected to fail. The boy was told to leave. */
const passiveToAct: ContentRule = (said) => {
  if (!said.group.passive) return null;
  const { clause, group } = said;
  if (!opensInfinitive(clause.prose.tokens, group.last + 1, group.last)) return null;
  const act = clauseFrom(said, group.last + 1);
  const whom = subjectOf(said, group);
  if (!act || !whom) return null;
  return { content: [whom, act], named: said.source !== "nobody" };
};

/** No injuries were reported in the attack. The attack was condemned by Ruiz. */
const passiveSubject: ContentRule = (said) => {
  const { clause, group, lemma, source } = said;
  if (!group.passive || !(said.frames.has("object") || said.frames.has("clause"))) return null;
  if (source === "nobody" && !/^(?:report|announce|confirm|deny|claim|allege|accuse|criticize|criticise)$/.test(lemma))
    return null;
  const whom = subjectOf(said, group);
  if (!whom || /^(?:it|this|that|which)$/.test(clause.prose.tokens[whom.first]!.lower)) return null;
  const next = clause.prose.tokens[group.last + 1];
  const rest = source === "nobody" && next?.pos === "ADP" ? clauseFrom(said, group.last + 1) : null;
  return { content: rest ? [whom, rest] : [whom] };
};

/** Is there a "to" with a verb behind it at `i`, and not a far one? */
function opensInfinitive(tokens: readonly Token[], i: number, from: number): boolean {
  if (i - from > 18) return false;
  const at = tokens[i]?.lower === "not" ? i + 1 : i;
  return tokens[at]?.lower === "to" && /^(?:VERB|AUX|ADV)$/.test(tokens[at + 1]?.pos ?? "");
}

/** "videos that show": the verb of a relative clause. */
function isRelative({ prose }: Said["clause"], group: VerbGroup): boolean {
  const before = prose.tokens[group.first - 1];
  return before !== undefined && before.pos === "PRON" && /^(?:that|which|who)$/.test(before.lower);
}

/** "at least six", "about half", "over 40": a preposition that opens a noun phrase. */
const isMeasure = (word: string) =>
  /^(?:at|about|over|around|under|nearly|almost|up|between|in|on|with|without|despite)$/.test(word);

function one(range: Range | null, last?: number): Answer | null {
  if (!range) return null;
  return last === undefined ? { content: [range] } : { content: [range], last };
}

/** “It is over.” Ruiz said that …: a quotation that ended with its own sentence is closed to what follows. */
function endsItself({ clause }: Said, close: number, tag: Range): boolean {
  if (tag.first !== clause.sentence.first || close >= clause.sentence.first) return false;
  return !/^[,!?—–-]+$/.test(clause.prose.tokens[close - 1]?.text ?? "");
}

/** Verbs that may stand beside a quotation. */
const speaks = ({ frames, group }: Said) =>
  !group.passive &&
  (frames.has("clause") ||
    frames.has("person") ||
    frames.has("that") ||
    frames.has("quote") ||
    frames.has("whom") ||
    frames.has("object"));

/** Source and cue together. */
function tagOf({ source, group }: Said): Range {
  if (source === "nobody") return group;
  const { range } = source;
  return { first: Math.min(range.first, group.first), last: Math.max(range.last, group.last) };
}

/** Place of the "that" that opens the content; null where there is none before the next verb. */
function hasThat(said: Cue): number | null {
  const { clause, group, frames } = said;
  const { tokens } = clause.prose;
  const quotation = quotationAt(clause.prose, group.head);
  let noun = false;
  let bound = false;
  for (let i = group.last + 1; i <= Math.min(clause.sentence.last, group.last + 22); i += 1) {
    const token = tokens[i]!;
    if (token.lower === "that" && (token.pos === "SCONJ" || i === group.last + 1 || token.pos === "PRON")) {
      if (noun && !frames.has("person")) return null;
      return isThatClause(clause, i) ? i : null;
    }
    if (token.pos === "VERB" || token.pos === "AUX") return null;
    if (token.text === ":" || token.text === ";" || quotationAt(clause.prose, i) !== quotation) return null;
    // "mentioned a plan that …": the clause hangs on the noun. In "said in March that …" the noun hangs on "in".
    if (token.pos === "ADP") bound = true;
    if ((token.pos === "NOUN" || token.pos === "PROPN") && !bound && !isDay(token.lower)) noun = true;
  }
  return null;
}

const isDay = (word: string) =>
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|week|month|year|night|morning|afternoon|evening)$/.test(
    word,
  );

/** "said that the …" and not "said that." */
function isThatClause({ prose, sentence }: Cue["clause"], i: number): boolean {
  const next = prose.tokens[i + 1];
  return next !== undefined && i + 1 <= sentence.last && next.text !== ".";
}

/** The quotation that follows a cue with only a place, time, addressee or colon between. */
function quotationFollowing(said: Said): Quotation | null {
  const { clause, group, source } = said;
  if (!speaks(said) && !said.frames.has("paper")) return null;
  if (said.lemma === "provide") return null;
  const { prose, sentence } = clause;
  const from = source !== "nobody" && source.place === "after" ? source.range.last + 1 : group.last + 1;
  const own = quotationAt(prose, group.head);
  for (let i = from; i <= Math.min(prose.tokens.length - 1, from + 24); i += 1) {
    const token = prose.tokens[i]!;
    if (isOpen(token)) {
      const quotation = quotationAt(prose, i);
      if (quotation === null || quotation === own || quotation.first !== i) return null;
      return isWhole(
        prose,
        quotation,
        i > sentence.last ||
          i === from ||
          prose.tokens[i - 1]!.text === ":" ||
          prose.tokens[i - 1]!.text === "," ||
          said.frames.has("person"),
      )
        ? quotation
        : null;
    }
    if (i > sentence.last && prose.tokens[i - 1]!.text !== ":") return null;
    if (token.pos === "VERB" || token.pos === "AUX" || isStop(token)) return null;
  }
  return null;
}

/** A quotation that is a sentence, not a borrowed word inside one. */
function isWhole(prose: Cue["clause"]["prose"], quotation: Quotation, announced: boolean): boolean {
  if (!announced) return false;
  const inside = prose.tokens[quotation.first + 1]!;
  return /^\p{Lu}|^[[(.…]|^\p{N}/u.test(inside.text) || quotation.last - quotation.first > 12;
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
    if (token.pos === "VERB" && !token.lower.endsWith("ing")) return false;
    if (i - last > 14) return false;
  }
  return true;
}

/** "Ruiz reported a loss": what follows the verb is its object, and no time or place. */
function takesObject({ clause, frames }: Said, last: number): boolean {
  const next = clause.prose.tokens[last + 1];
  if (!next || last >= lastOf(clause) || frames.has("person") || isDay(next.lower)) return false;
  return (
    /^(?:DET|PRON|NOUN|PROPN|NUM|ADJ|SYM)$/.test(next.pos) &&
    !/^(?:last|this|next|late|early|earlier)$/.test(next.lower)
  );
}

/** The port, said the minister, is shut: what follows the tag's comma. */
function restAfter(said: Said, last: number): Range[] {
  const { clause } = said;
  const { tokens } = clause.prose;
  const comma = last + 1;
  if (tokens[comma]?.text !== "," || comma >= lastOf(clause)) return [];
  const next = tokens[comma + 1]!;
  if (next.pos === "VERB" && next.lower.endsWith("ing")) return [];
  if (/^(?:who|which|and|but|while|as|according|after|when|before|a|an|the)$/.test(next.lower)) return [];
  const rest = clauseFrom(said, comma + 1);
  return rest ? [rest] : [];
}

/** “Never,” said Ruiz. “Not while I am here.” / “Never,” he said, “not while I am here.” */
function goesOn(said: Said, last: number): Range[] {
  const { prose, sentence } = said.clause;
  const found: Range[] = [];
  let i = last + 1;
  while (i <= sentence.last && !isOpen(prose.tokens[i]) && i - last < 25) i += 1;
  if (i <= sentence.last) {
    const quotation = openingAt(prose, i);
    const mark = prose.tokens[i - 1]!.text;
    if (!quotation || i === last + 1 || (mark !== "," && mark !== ":")) return [];
    found.push({ first: i, last: quotation.last });
    i = quotation.last + 1;
  }
  for (
    let quotation = openingAt(prose, i);
    quotation && isUntagged(prose, quotation);
    quotation = openingAt(prose, i)
  ) {
    found.push({ first: i, last: quotation.last });
    i = quotation.last + 1;
  }
  return found;
}

/** The quotation that opens with token `i`. */
function openingAt(prose: Cue["clause"]["prose"], i: number): Quotation | null {
  const quotation = isOpen(prose.tokens[i]) ? quotationAt(prose, i) : null;
  return quotation?.first === i ? quotation : null;
}

/** A quotation that ends with its sentence has no tag of its own. */
function isUntagged(prose: Cue["clause"]["prose"], quotation: Quotation): boolean {
  const sentence = prose.sentences[prose.tokens[quotation.last]!.sentence]!;
  return quotation.last >= sentence.last - 1;
}

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
    } else if (
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|later|earlier|recently|again)$/.test(
        token.lower,
      )
    )
      i += 1;
    else return i;
  }
  return i;
}

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

export const verbRules: Readonly<Record<string, ContentRule>> = {
  quotationBefore,
  asTag,
  thatClause,
  quotationAfter,
  clauseBefore,
  whClause,
  whomToAct,
  passiveToAct,
  toAct,
  refusal,
  bareClause,
  afterPreposition,
  object,
  passiveSubject,
};
