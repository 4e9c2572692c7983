// When a content was put forward, where the sentence says so.

import { type Span, covers, overlaps } from "../../article/index.ts";
import type { Prose, Token } from "../../language/index.ts";
import type { Found, Moment } from "../statement.ts";
import { tokenAt } from "./tokens.ts";

/** Words between a date and the cue, at most. */
const REACH = 6;

/** Words at the head of a sentence, where a date stands for all that follows. */
const OPENING = 8;

/**
 * The date beside the cue, in the source's phrase, or at the head of the sentence; null where none stands
 * outside the content. `moments` are the dates of the whole text, in order.
 */
export function saidAtOf(prose: Prose, found: Found, moments: readonly Moment[]): string | null {
  const anchor = found.cue[0] ?? found.source[0];
  if (!anchor) return null;
  const at = tokenAt(prose, anchor.start);
  const sentence = prose.sentences[prose.tokens[at]?.sentence ?? -1];
  if (!sentence) return null;
  const near = momentsWithin(moments, sentence).filter(
    (moment) =>
      !found.content.some((span) => overlaps(span, moment)) && isOfSaying(prose, found, moment, sentence.first),
  );
  const distance = (moment: Span) => Math.abs(tokenAt(prose, moment.start) - at);
  return near.sort((a, b) => distance(a) - distance(b))[0]?.value ?? null;
}

function momentsWithin(moments: readonly Moment[], span: Span): Moment[] {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]!.start >= span.start) high = middle;
    else low = middle + 1;
  }
  const within: Moment[] = [];
  for (let i = low; i < moments.length && covers(span, moments[i]!); i += 1) within.push(moments[i]!);
  return within;
}

/** Announced on Monday; today announced; on 2 July, …; a report of 3 May. No verb but the cue may stand between. */
function isOfSaying(prose: Prose, found: Found, moment: Moment, first: number): boolean {
  const from = tokenAt(prose, moment.start);
  if (isOfRelative(prose.tokens.slice(Math.max(first, from - OPENING), from))) return false;
  if (found.source.some((span) => covers(span, moment)) || found.cue.some((span) => overlaps(span, moment)))
    return true;
  const to = tokenAt(prose, moment.end - 1);
  const parts = [...found.cue, ...found.source];
  for (const part of parts) {
    const start = tokenAt(prose, part.start);
    const end = tokenAt(prose, part.end - 1);
    const [left, right] = from > end ? [end + 1, from] : [to + 1, start];
    const opens = from - first < OPENING;
    if (right - left > (opens ? 2 * REACH : REACH)) continue;
    const between = prose.tokens.slice(left, right);
    if (between.every((token) => !isBreak(token, opens || right - left < 3) || (opens && token.lower.endsWith("ing"))))
      return true;
  }
  return false;
}

/** In Orla, where a wall fell | on Monday, …: the date is that of a clause which only tells of the place. */
function isOfRelative(before: readonly Token[]): boolean {
  const relative = before.findLastIndex(({ lower }) => /^(?:where|which|who|whose)$/.test(lower));
  const rest = before.slice(relative + 1);
  return (
    relative > 0 && rest.some(({ pos }) => pos === "VERB" || pos === "NOUN") && !rest.some(({ text }) => text === ",")
  );
}

/** Does a word part the date from the cue? At the head of a sentence a comma does not, nor "speaking on Monday". */
const isBreak = ({ pos, text }: Token, near: boolean) =>
  pos === "VERB" || /^[;:“”"—–]$/.test(text) || (text === "," && !near);
