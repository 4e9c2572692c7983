import type { Prose } from "../../language/index.ts";
import { standing } from "../denied.ts";
import type { Found, Reader } from "../statement.ts";
import { quotedAlone } from "./alone.ts";
import { confidenceOf } from "./confidence.ts";
import { clauseOf, cuesIn, quotationAt, spanOf } from "./clause.ts";
import type { Clause, Cue } from "./clause.ts";
import { sourceOf } from "./sources.ts";
import type { Source } from "./sources.ts";
import { tellsThis } from "./rules/before.ts";
import { asSaying } from "./rules/quoted.ts";
import { verbRules } from "./rules/verbs.ts";
import { repliedWith, reply, replyAt } from "./rules/replies.ts";
import { answersBefore, deniedBefore, sameBefore } from "./rules/same.ts";
import type { Answer } from "./rules/said.ts";
import { phraseRules } from "./rules/phrases.ts";
import { isTurn } from "./rules/turns.ts";
import { PREPOSITIONAL } from "./verbs.ts";

/** Finds statements in English prose by rules over words and parts of speech. */
export const rules: Reader = { name: "rules", find: (prose) => ruled(prose).found };

/** What the rules find in a text, and how they saw its sentences. */
export interface Ruled {
  readonly found: Found[];
  readonly clauses: readonly Clause[];
}

/** Reads a text by the rules. */
export function ruled(prose: Prose): Ruled {
  const clauses = prose.sentences.map((sentence) => clauseOf(prose, sentence));
  const found = clausesOf(prose, clauses);
  return { found: standing(prose, [...found, ...quotedAlone(prose, found)]), clauses };
}

function statement(prose: Prose, cue: Cue, source: Exclude<Source, null>, answer: Answer, by: string): Found {
  const named = source !== "nobody" && answer.named !== false;
  return {
    content: answer.content.map((range) => spanOf(prose, range)),
    source: named ? [spanOf(prose, source.range)] : [],
    cue: [spanOf(prose, { first: cue.group.first, last: answer.last ?? cue.group.last })],
    by,
    confidence: confidenceOf(by),
  };
}

/** A “recommended” rating: a word in quotation marks by itself puts nothing forward. */
function isBorrowed({ prose }: Clause, cue: Cue): boolean {
  const quotation = quotationAt(prose, cue.group.head);
  return quotation !== null && quotation.last - quotation.first < 5;
}

/** "He should say why": what is asked of somebody has not been said. */
const isDue = ({ prose }: Clause, { group }: Cue) => /^(?:should|must|ought)$/.test(prose.tokens[group.first]!.lower);

/** "Ruiz reports that": words that only join others put nothing forward. */
const isEmpty = ({ tokens }: Prose, { content }: Answer) =>
  content.every(({ first, last }) => tokens.slice(first, last + 1).every(({ text }) => JOINS.test(text)));

const JOINS = /^(?:that|which|who|whom|whether|if|as|of|to|in|on|by|for|at|and|or|but|the|an?|[^\p{L}\p{N}]+)$/iu;

/**
 * "I think", "you know", "we asked for the file": the speaker's own hedge or doing, and no statement of somebody else. "We
 * reported", "we deny that" outside all quotations is said by whose page it is.
 */
function isSelf({ prose }: Clause, cue: Cue, source: Source): boolean {
  if (source === "nobody" || source === null || source.range.first !== source.range.last) return false;
  const word = prose.tokens[source.range.first]!.lower;
  if (word === "you" || word === "there") return true;
  if (word === "we" && HOUSE.has(cue.lemma) && isOwnVoice(prose, source.range.first)) return false;
  if (word !== "i" && word !== "we") return false;
  return cue.frames.has("that") || cue.frames.has("object") || takesPreposition(prose, cue);
}

/** What a house says of itself and for itself on its own page. */
const HOUSE = new Set(
  "report write print publish deny reject refute dispute regret apologize apologise confirm condemn announce reaffirm inform declare".split(
    " ",
  ),
);

const isOwnVoice = (prose: Prose, i: number): boolean =>
  quotationAt(prose, i) === null && !isTurn(prose, prose.sentences[prose.tokens[i]!.sentence]!.block);

const takesPreposition = ({ tokens }: Prose, { group, lemma }: Cue): boolean =>
  PREPOSITIONAL.get(lemma)?.includes(tokens[group.last + 1]?.lower ?? "") ?? false;

/** A list of rules with their names, made once for all sentences. */
const named = <Rule>(list: Readonly<Record<string, Rule>>) => Object.entries(list).map(([by, rule]) => ({ by, rule }));

const [ofSentences, ofVerbs] = [named(phraseRules), named(verbRules)];
const ofAnswers = named({ sameBefore, deniedBefore, reply, repliedWith });

/** All sentences in order: what one says may be told by the next. */
function clausesOf(prose: Prose, clauses: readonly Clause[]): Found[] {
  const found: Found[] = [];
  let before: readonly Found[] = [];
  for (const clause of clauses) {
    before = inSentence(prose, clause, before);
    for (const one of before) found.push(one);
  }
  return found;
}

function inSentence(prose: Prose, clause: Clause, before: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const { by, rule } of ofAnswers)
    for (const parts of rule(clause, before)) found.push({ ...parts, by, confidence: confidenceOf(by) });
  for (const { by, rule } of ofSentences)
    for (const parts of rule(clause)) found.push({ ...parts, by, confidence: confidenceOf(by) });
  for (const cue of cuesIn(clause)) {
    // Who quotes another "as saying" puts nothing forward; "Tern reports this" and "denied that" are said of the sentence before.
    if (asSaying(clause, cue.group) !== null || tellsThis(clause, cue.group) || answersBefore(clause, cue.group))
      continue;
    if (replyAt(clause, cue.group) !== null) continue;
    const source = sourceOf(cue);
    if (source === null || isBorrowed(clause, cue) || isDue(clause, cue) || isSelf(clause, cue, source)) continue;
    const said = { ...cue, source };
    for (const { by, rule } of ofVerbs) {
      const answer = rule(said);
      if (!answer || isEmpty(prose, answer)) continue;
      found.push(statement(prose, cue, source, answer, by));
      break;
    }
  }
  return found;
}
