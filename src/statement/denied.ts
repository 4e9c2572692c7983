// What is told only to be denied: nobody puts it forward.

import { type Span, covers, overlaps } from "../article/index.ts";
import type { Prose } from "../language/index.ts";
import { tokenAt, tokensIn } from "./record/tokens.ts";
import type { Found } from "./statement.ts";

const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|reject\w{0,3}|dismiss\w{0,3}|refut\w{1,3}|rebut\w{0,4}|disput\w{1,3}|disown\w{0,3}|disprov\w{1,3}|rubbish\w{0,3}|debunk\w{0,3}|retract\w{0,3}|recant\w{0,3}|withdr[ae]w\w{0,3}|(?:took|tak(?:e|es|en|ing)) back)\b/i;
const TAKES_BACK = /\b(?:retract|recant|withdr[ae]w|t(?:ook|ak(?:e|es|en|ing)) back)/i;
const NOT = /\b(?:(?:can)?not|never|no|neither|declin\w{1,3}|refus\w{1,3})\b|n['’]t\b/i;

/** “Asked not to be named”, “requested anonymity”: how somebody spoke, and nothing that he put forward. */
const CONDITION =
  /^(?:(?:not )?to (?:be|remain|stay) (?:publicly )?(?:named|identified|quoted|anonymous|unnamed)\b|(?:that (?:he|she|they) )?not be (?:named|identified)\b|anonymity\b)/i;

/**
 * Statements without those that nobody makes: the report in “denied reports that three were ill”, the warning in
 * “denied that inspectors had warned it”, the wish not to be named.
 */
export function standing(prose: Prose, found: readonly Found[]): Found[] {
  const denials = found.filter((one) => isDenial(prose, one));
  return found.filter(
    (one) =>
      !isCondition(prose, one) &&
      !isAnybody(prose, one) &&
      !denials.some((denial) => denial !== one && isDenied(prose, one, denial)),
  );
}

const wordsOf = ({ text }: Prose, spans: readonly Span[], most: number): string =>
  spans.map(({ start, end }) => text.slice(start, Math.min(end, start + most))).join(" ");

const isCondition = (prose: Prose, { content }: Found): boolean =>
  CONDITION.test(wordsOf(prose, content.slice(0, 1), 40));

/** “Anyone who thinks so”: nobody has said it. */
const isAnybody = (prose: Prose, { source }: Found): boolean =>
  /^(?:anyone|anybody|whoever) who\b/i.test(wordsOf(prose, source.slice(0, 1), 16));

function isDenial(prose: Prose, { cue }: Found): boolean {
  const words = wordsOf(prose, cue, 80);
  return DENIES.test(words) && !NOT.test(words);
}

/** Words from the beginning of what is denied to the noun or the verb that it turns on. */
const [NOUN, VERB] = [4, 4];

const ANYONE = /^any(?:one|body)\b/i;

const isObject = (first: number, at: number, content: Span, cue: Span) => covers(content, cue) && at - first <= NOUN;

const isTakenBack = (prose: Prose, { cue }: Found): boolean => TAKES_BACK.test(wordsOf(prose, cue, 80));

/**
 * Does a statement stand in what another one only denies, as the claim in “denied the union's claim that the dam is
 * safe”? Who denies it does not pass it on.
 */
export function isDeniedClaim(prose: Prose, one: Found, holder: Found): boolean {
  const [cue, content] = [one.cue[0], holder.content[0]];
  if (!cue || !content || !isDenial(prose, holder) || isTakenBack(prose, holder)) return false;
  const at = tokenAt(prose, cue.start);
  return prose.tokens[at]?.pos === "NOUN" && isObject(tokenAt(prose, content.start), at, content, cue);
}

function isDenied(prose: Prose, one: Found, denial: Found): boolean {
  const content = denial.content[0];
  const [cue, source] = [one.cue[0], one.source[0]];
  if (!content || !cue) return false;
  if (!covers(content, cue) && !denial.cue.some((span) => overlaps(span, cue))) return false;
  const first = tokenAt(prose, content.start);
  const at = tokenAt(prose, cue.start);
  // Ruiz said that. The union denied it: what stands in the sentence before is told all the same.
  if (denial.cue[0] && prose.tokens[first]?.sentence !== prose.tokens[tokenAt(prose, denial.cue[0].start)]?.sentence)
    return false;
  // Denied | the union's claim that: it is the union that claims it.
  if (prose.tokens[at]?.pos === "NOUN")
    return (
      source === undefined && (denial.cue.some((span) => overlaps(span, cue)) || isObject(first, at, content, cue))
    );
  if (!covers(content, cue) || isTakenBack(prose, denial)) return false;
  // Denied | having said: the verb is what is denied.
  if (at === first) return true;
  // Denied that | anyone had called them paint: what nobody is to have said is told.
  if (!source || !covers(content, source) || ANYONE.test(wordsOf(prose, [source], 10))) return false;
  const that = prose.tokens[first]?.lower === "that" ? 1 : 0;
  if (tokenAt(prose, source.start) !== first + that) return false;
  const between = tokensIn(prose, { start: source.end, end: cue.start }).filter(({ start }) => start >= source.end);
  return between.length <= VERB && between.every(({ pos }) => pos === "ADV" || pos === "AUX");
}
