// Contents that are no clause: what is condemned, called, proposed, complained of.

import type { Token } from "../../../language/index.ts";
import { isOpen } from "../clause.ts";
import { objectFrom } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import { startsNoun } from "../words.ts";
import { takesSaying } from "../sayings.ts";
import { OF_WORDS, PREPOSITIONAL } from "../verbs.ts";
import type { Range } from "../phrases.ts";
import { one, isInverted, isDay, openingAt } from "./said.ts";
import type { Answer, ContentRule, Said } from "./said.ts";

/** Ruiz condemned the attack. */
export const object: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (!said.frames.has("object") && !said.frames.has("word") && !(said.frames.has("paper") && isPaper(said)))
    return null;
  const { clause, group } = said;
  const { tokens } = clause.prose;
  if (isBareParticiple(said) || citesInPassing(said) || isDone(said)) return null;
  const first = group.last + 1;
  if (said.group.passive) return null;
  const token = tokens[first];
  if (
    !token ||
    !(
      startsNoun(token) ||
      said.frames.has("word") ||
      (token.pos === "VERB" && token.lower.endsWith("ing")) ||
      isOpen(token)
    )
  )
    return null;
  // "reported last week"
  if (
    /^(?:last|this|next|every)$/.test(token.lower) &&
    isDay(tokens[first + 1]?.lower ?? "") &&
    tokens[first + 2]?.pos !== "PART"
  )
    return null;
  const content = objectFrom(said, first);
  return content && isSummoned(said, content) ? null : withQuotation(said, one(content));
};

/** "They called police", "called her twice on Monday": whoever calls somebody nothing only calls. */
function isSummoned({ clause: { prose, sentence }, lemma }: Said, { first, last }: Range): boolean {
  if (lemma !== "call" || prose.tokens.slice(first, last + 1).some(isOpen)) return false;
  // "called 911"
  if (prose.tokens[first]!.pos === "NUM" && first === last) return true;
  const whom = nounPhraseFrom(prose, sentence.last, first);
  if (whom === null || !/^(?:NOUN|PROPN)$/.test(prose.tokens[Math.min(whom.last, last)]!.pos)) return false;
  const rest = prose.tokens.slice(whom.last + 1, last + 1);
  return rest.every(
    ({ pos, lower }) => /^(?:ADV|NUM)$/.test(pos) || lower === "on" || lower === "times" || isDay(lower),
  );
}

/** "The office dismissed 849 cases", "admitted 38 people", "the story found its way", "ordered six boats for 310 million": done, and not said. */
function isDone({ clause: { prose }, group, lemma }: Said): boolean {
  const words = prose.tokens.slice(group.last + 1, group.last + 5);
  if (lemma === "find") return /^(?:its|his|her|their)$/.test(words[0]?.lower ?? "") && words[1]?.lower === "way";
  if (lemma === "report" && isNegated(prose.tokens.slice(group.first, group.last)))
    return words[0]?.pos === "DET" && words[0].lower !== "any" && words[0].lower !== "no";
  if (lemma === "write") return isWritten(words, prose.tokens.slice(group.last + 1, group.last + 8));
  if (lemma === "admit") return words[0]?.pos === "NUM" && words.some(({ lower }) => PEOPLE.test(lower));
  if (lemma === "order") return isBought(prose.tokens.slice(group.last + 1, group.last + 12));
  return (
    lemma === "dismiss" &&
    (words[0]?.pos === "NUM" || words.some(({ lower }) => /^(?:case|lawsuit|suit)s?$/.test(lower)))
  );
}

/** "did not report the failures": it kept them to itself. "Did not report any injuries" tells that there were none. */
const isNegated = (words: readonly Token[]): boolean => words.some(({ lower }) => /^(?:not|n['’]t|never)$/.test(lower));

/** "wrote a letter of resignation", "a book": what the words of it are is not told. */
function isWritten([first]: readonly Token[], words: readonly Token[]): boolean {
  if (words.some(isOpen) || !/^(?:DET|NUM|PRON|ADJ)$/.test(first?.pos ?? "")) return false;
  const noun = words.findIndex(({ pos }, at) => pos === "NOUN" && words[at + 1]?.pos !== "NOUN");
  return (
    noun >= 0 &&
    /^(?:letter|book|novel|song|poem|play|script|novella|memoir|biograph|cheque|check|will|note|diar|essay|column|article|stor|blog|e-?mail|report|opinion|history|music|code)/.test(
      words[noun]!.lower,
    )
  );
}

const PEOPLE =
  /^(?:people|patients?|pupils?|students?|children|refugees?|migrants?|members?|passengers?|prisoners?|soldiers?|men|women|casualties|guests?|visitors?|states?|countries)$/;

/** "ordered 200 buses", "ordered new boats worth three million", "trams from the yard": goods, and no deed. */
function isBought(words: readonly Token[]): boolean {
  const end = words.findIndex(({ text, pos }) => /^[,.;:]$/.test(text) || pos === "VERB" || pos === "AUX");
  const object = end < 0 ? words : words.slice(0, end);
  const tie = object.findIndex(({ pos }) => pos === "ADP");
  const noun = object[tie < 0 ? object.length - 1 : tie - 1];
  if (noun?.pos !== "NOUN" || DEEDS.test(noun.lower)) return false;
  const isCounted = object[0]!.pos === "NUM" || (object[0]!.pos === "DET" && object[1]?.pos === "NUM");
  return isCounted || object.some(({ lower, pos }) => lower === "worth" || (lower === "from" && pos === "ADP"));
}

/** Last letters of nouns for what is done, and for how long. */
const DEEDS =
  /(?:[ts]ions?|ments?|ings?|als?|inquir(?:y|ies)|probes?|strikes?|arrests?|releases?|searche?s?|raids?|(?:re)?trials?|tests?|reviews?|cuts?|days?|weeks?|hours?|months?|years?|minutes?)$/;

/** "The Herald, citing two officials, reported", "which attributed it to": links of a chain, and no content. */
function citesInPassing({ clause, group, lemma, source }: Said): boolean {
  if (!/^(?:cite|quote|reference|attribute)$/.test(lemma) || source === "nobody") return false;
  return group.shape === "ing" || /^(?:which|who|that)$/.test(clause.prose.tokens[source.range.first]!.lower);
}

/** "a plan called Bridge", "a group called the Watch was there": a participle that names its noun has no subject. */
function isBareParticiple({ clause, group, lemma, source }: Said): boolean {
  if (!NAMING.has(lemma) || group.first !== group.last || source === "nobody" || source.place !== "before")
    return false;
  const { tokens } = clause.prose;
  if (!tokens[group.head]!.lower.endsWith("ed") || tokens[source.range.first]!.pos !== "DET") return false;
  if (/^(?:an?|another|some|any|one|two|three|several)$/.test(tokens[source.range.first]!.lower)) return true;
  const named = nounPhraseFrom(clause.prose, clause.sentence.last, group.last + 1);
  return named !== null && clause.groups.some((other) => other.first === named.last + 1 && other.shape === "finite");
}

const NAMING = new Set("call name dub term style label brand describe deem".split(" "));

/** Ruiz complained of delays. Ruiz apologised for the delay. Ruiz lashed out at the council. */
export const afterPreposition: ContentRule = (said) => {
  if (isInverted(said)) return null;
  if (said.group.passive) return null;
  const { clause, group, lemma } = said;
  const { tokens } = clause.prose;
  if (lemma === "provide" && !isPaper(said)) return null;
  if (lemma === "respond" && isSummons(said)) return null;
  // "Two officers accused of lying": it is they who are accused.
  if (/^(?:accuse|suspect)$/.test(lemma) && group.first === group.last) return null;
  for (const preposition of PREPOSITIONAL.get(lemma) ?? []) {
    const words = preposition.split(" ");
    const from = lemma === "apologize" || lemma === "apologise" ? behindDay(clause, group.last + 1) : group.last + 1;
    const last = from - 1 + words.length;
    if (last >= clause.sentence.last || words.some((word, k) => tokens[from + k]!.lower !== word)) continue;
    if (OF_WORDS.has(preposition) && !takesSaying(clause.prose, clause.sentence, { ...group, last })) continue;
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

/** "apologised | on Thursday | for": the place behind the day. */
function behindDay({ prose: { tokens }, sentence }: Said["clause"], at: number): number {
  const on = tokens[at]?.lower === "on" ? at + 1 : at;
  return on < sentence.last && isDay(tokens[on]!.lower) ? on + 1 : at;
}

/** "Officers responded to a call", "to a fire": they went there. */
const isSummons = ({ clause: { prose }, group }: Said): boolean =>
  prose.tokens
    .slice(group.last + 2, group.last + 6)
    .some(({ lower }) =>
      /^(?:calls?|fires?|emergenc(?:y|ies)|incidents?|scene|alarms?|shootings?|disturbance)$/.test(lower),
    );

/** The deal provides for help: “Each side shall …” */
function withQuotation({ clause }: Said, answer: Answer | null): Answer | null {
  const end = answer?.content.at(-1)?.last;
  if (!answer || end === undefined || clause.prose.tokens[end + 1]?.text !== ":") return answer;
  const quotation = openingAt(clause.prose, end + 2);
  return quotation
    ? { ...answer, content: [...answer.content, { first: quotation.first, last: quotation.last }] }
    : answer;
}

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
    if (PAPERS.has(token.lemma) || PAPERS.has(token.lower.replace(/s$/, ""))) return true;
  }
  return false;
}
