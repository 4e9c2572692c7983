// What a rule of a verb is given, what it answers, and the questions that several rules ask.

import type { Quotation, Token } from "../../../language/index.ts";
import { isOpen, quotationAt } from "../clause.ts";
import type { Cue } from "../clause.ts";
import { looksPast } from "../groups.ts";
import type { Range } from "../phrases.ts";
import type { Source } from "../sources.ts";

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

export function one(range: Range | null, last?: number): Answer | null {
  if (!range) return null;
  return last === undefined ? { content: [range] } : { content: [range], last };
}

/** Source and cue together. */
export function tagOf({ source, group }: Said): Range {
  if (source === "nobody") return group;
  const { range } = source;
  return { first: Math.min(range.first, group.first), last: Math.max(range.last, group.last) };
}

/** Verbs that may stand beside a quotation. */
export const speaks = ({ frames, group }: Said) =>
  !group.passive &&
  (frames.has("clause") ||
    frames.has("person") ||
    frames.has("that") ||
    frames.has("quote") ||
    frames.has("whom") ||
    frames.has("object"));

/** Said Ruiz: “…” A subject behind its verb goes with what was quoted, and with nothing that follows. */
export const isInverted = ({ source }: Said) => source !== "nobody" && source.place === "after";

export const isDay = (word: string) =>
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|week|month|year|night|morning|afternoon|evening)$/.test(
    word,
  );

/** Place of the "that" that opens the content; null where there is none before the next verb. */
export function hasThat(said: Cue): number | null {
  const { clause, group, frames } = said;
  const { tokens } = clause.prose;
  const quotation = quotationAt(clause.prose, group.head);
  let noun = false;
  let bound = false;
  let behind = -1;
  for (let i = afterAside(clause, group.last + 1); i <= Math.min(clause.sentence.last, group.last + 22); i += 1) {
    const token = tokens[i]!;
    if (
      token.lower === "that" &&
      (token.pos === "SCONJ" ||
        token.pos === "PRON" ||
        i === group.last + 1 ||
        i === behind ||
        isFlatly(tokens, group, i))
    ) {
      if (noun && !frames.has("person")) return null;
      return isThatClause(clause, i, group.last) ? i : null;
    }
    if ((token.pos === "VERB" && !(bound && frames.has("clause") && isCarried(tokens, i))) || token.pos === "AUX")
      return null;
    if (token.text === "," && bound && tokens[i + 1]?.lower !== "that") {
      // "on Monday, citing two officials, that", "in a statement, seen by Tern, that"
      behind = tokens[i + 1]?.pos === "VERB" ? afterAside(clause, i) : afterPlace(tokens, i);
      if (behind === i) return null;
      i = behind - 1;
      continue;
    }
    if (token.text === ":" || token.text === ";" || quotationAt(clause.prose, i) !== quotation) return null;
    // "mentioned a plan that …": the clause hangs on the noun. In "said in March that …" the noun hangs on "in".
    if (token.pos === "ADP") bound = true;
    if ((token.pos === "NOUN" || token.pos === "PROPN") && !bound && !isDay(token.lower)) noun = true;
  }
  return null;
}

/** "denied categorically that": one adverb between the two. */
const isFlatly = (tokens: readonly Token[], { last }: Cue["group"], that: number): boolean =>
  that === last + 2 && tokens[last + 1]!.lower.endsWith("ly") && tokens[last + 1]!.pos === "ADV";

/** "in Toledo, Ohio, that": the place behind the second comma, where a "that" follows it; else that of the first. */
function afterPlace(tokens: readonly Token[], comma: number): number {
  let at = comma + 1;
  while (tokens[at]?.pos === "PROPN" && at - comma < 4) at += 1;
  return at > comma + 1 && tokens[at]?.text === "," && tokens[at + 1]?.lower === "that" ? at + 1 : comma;
}

/** "in a statement carried by Tern that": the participle is of the noun before it. */
const isCarried = (tokens: readonly Token[], i: number): boolean =>
  looksPast(tokens[i]!) && tokens[i - 1]!.pos === "NOUN" && /^(?:by|in|on|to|with)$/.test(tokens[i + 1]?.lower ?? "");

/** Longest aside between a cue and its "that", in words. */
const ASIDE = 18;

/** "writes, citing Tern, that": the place behind the last comma of an aside, where a "that" follows it. */
function afterAside({ prose, sentence }: Cue["clause"], first: number): number {
  const { tokens } = prose;
  if (tokens[first]?.text !== ",") return first;
  const cites = /^(?:citing|quoting)$/.test(tokens[first + 1]?.lower ?? "");
  for (let i = first + 1; i < Math.min(sentence.last, first + ASIDE); i += 1) {
    if (tokens[i]!.text !== ",") continue;
    if (tokens[i + 1]?.lower === "that") return i + 1;
    if (!cites) return first;
  }
  return first;
}

/** "said that the …" and not "said that.", "posted that morning", "about the valve that caused a leak". */
function isThatClause({ prose: { tokens }, sentence }: Cue["clause"], i: number, cue: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || i + 1 > sentence.last || /^[.:]$/.test(next.text)) return false;
  const isDated = isDay(next.lower) && !/^(?:VERB|AUX|PART)$/.test(tokens[i + 2]?.pos ?? "");
  const isBound = tokens[i]!.pos === "PRON" && tokens[i - 1]!.pos === "NOUN" && /^(?:VERB|AUX)$/.test(next.pos);
  // "told a crowd at the bar that filled the street"
  const isOfPlace = next.pos === "VERB" && !next.lower.endsWith("ing");
  const isRelative = i > cue + 1 && (isBound || isOfPlace);
  return !isDated && !(isRelative && !isDay(tokens[i - 1]!.lower));
}

/** The quotation that opens with token `i`. */
export function openingAt(prose: Cue["clause"]["prose"], i: number): Quotation | null {
  const quotation = isOpen(prose.tokens[i]) ? quotationAt(prose, i) : null;
  return quotation?.first === i ? quotation : null;
}
