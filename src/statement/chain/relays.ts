// How English news says through whom a statement came.
//
// A rule sees one statement and the words of its sentence that are no content. It names mentions that stand
// before the source (whom the source cites) or after it (who carried it). All rules are asked.

import { type Span, covers, overlaps } from "../../article/index.ts";
import type { Token } from "../../language/index.ts";
import type { Mention } from "./mention.ts";
import { type Scene, isCapital, outletAt, phraseAt } from "./scene.ts";

export type Rule = (scene: Scene) => Mention[];

const none: Mention[] = [];

/**
 * The Harbour Times, citing two officials, reported. With reference to the ministry, Reuters reported.
 * Reported with reference to the Times, which cites two officials: each cites the next, and the last is the origin.
 */
const citing: Rule = ({ frame, found }) => {
  const source = found.source[0];
  if (!source) return none;
  const cited: Mention[] = [];
  for (let i = 0; i < frame.length && cited.length < DEEPEST; i += 1) {
    const start = cited.length === 0 ? citationAt(frame, i) : citedByIt(frame, i);
    if (start === null || found.cue.some((span) => overlaps(span, frame[i]!))) continue;
    const span = phraseAt(frame, start, [...found.cue, ...(covers(source, frame[i]!) ? [] : found.source)]);
    if (span && isSource(frame, start, span) && !(span.start <= source.start && span.end >= source.end))
      cited.unshift({ span, as: "origin" });
  }
  return cited;
};

/** Most links that one sentence cites one behind the other. */
const DEEPEST = 3;

/** Place of the first word after "which cites", "who quoted"; null where none stands at `i`. */
function citedByIt(frame: readonly Token[], i: number): number | null {
  if (!/^(?:cites|cited|quotes|quoted)$/.test(frame[i]!.lower)) return null;
  return /^(?:which|who|that)$/.test(frame[i - 1]?.lower ?? "") ? i + 1 : null;
}

/** Place of the first word after "citing", "quoting", "with reference to"; null where none stands at `i`. */
function citationAt(frame: readonly Token[], i: number): number | null {
  const word = frame[i]!.lower;
  if (word === "citing" || word === "quoting") return i + 1;
  const two = frame[i + 1]?.lower;
  const three = frame[i + 2]?.lower;
  if (word === "referring" && two === "to") return i + 2;
  if (word === "with" && two === "reference" && three === "to") return i + 3;
  if (word === "in" && two === "reference" && three === "to") return i + 3;
  return null;
}

const SOURCES =
  /^(?:sources?|officials?|people|persons?|insiders?|executives?|employees?|diplomats?|officers?|ministers?|ministry|spokes\w+|document|documents|report|reports|study|research|data|figures|statistics|intelligence|police|analysts?|experts?|authorities|witnesses|lawyers?|prosecutors?|records|emails|letter|memo|statement|agency|media|newspaper|website|government|military|army|navy|embassy|court|company|party|president|chief|head|mayor|governor|leader|source)$/;

/** Is the phrase one for somebody or a document, and no reason: citing | security concerns? */
function isSource(frame: readonly Token[], start: number, span: Span): boolean {
  const words = frame.slice(start, start + 20).filter((token) => covers(span, token));
  return (
    words.some(({ lower }) => SOURCES.test(lower)) ||
    words.every((token) => isCapital(token) || /^(?:the|of|a|its|and)$/.test(token.lower)) ||
    endsInName(words)
  );
}

/** The harbour master Šárka Żeleńska; but not: concerns over North Velmar. */
const endsInName = (words: readonly Token[]) =>
  words.length > 2 && words.slice(-2).every(isCapital) && words.every(({ pos }) => pos !== "ADP");

/** Told Reuters, said in an interview with the Harbour Times, in a statement carried by KCNA. */
const toldOutlet: Rule = ({ frame, found, prose }) => {
  for (let i = 0; i < frame.length; i += 1) {
    const start = channelAt(frame, i);
    if (start === null) continue;
    const span = outletAt(frame, start);
    if (span && !found.source.some((source) => overlaps(source, span)) && isFree(found, span, prose.text))
      return [{ span, as: "relay" }];
  }
  return none;
};

/** The source's own words must not run through the channel. */
const isFree = (found: Scene["found"], span: Span, text: string) =>
  !found.cue.some((cue) => overlaps(cue, span)) && span.end <= text.length;

/** Place of the word after "told", "in an interview with", "quoted by"; null where no channel opens at `i`. */
function channelAt(frame: readonly Token[], i: number): number | null {
  const word = frame[i]!.lower;
  if (/^(?:told|tells|telling)$/.test(word)) return i + 1;
  const two = frame[i + 1]?.lower ?? "";
  if (
    /^(?:quoted|cited|carried|reported|relayed|published|broadcast|aired|released|circulated)$/.test(word) &&
    /^(?:by|in|on)$/.test(two)
  )
    return i + 2;
  if (
    /^(?:speaking|spoke|talking|talked|writing|wrote|interview|interviews|statement|comments?|remarks?|email|e-mail|article|op-ed|letter|column)$/.test(
      word,
    ) &&
    /^(?:to|with|for|in|on|by)$/.test(two)
  )
    return i + 2;
  return null;
}

const REPORTS = /^(?:report|reports|reported|reporting|writes|wrote|informs|informed|said|says)$/;

/** …, the Harbour Times reported; …, according to the news agency Harbour Wire; …, writes Reuters. */
const carried: Rule = ({ frame, found }) => {
  if (found.source.length === 0) return none;
  const end = Math.max(...[...found.source, ...found.cue].map((span) => span.end));
  for (let i = 1; i < frame.length; i += 1) {
    if (frame[i]!.start < end || !/^[,–—-]$/.test(frame[i - 1]!.text)) continue;
    const span = tailAt(frame, i);
    if (span && !found.source.some((source) => overlaps(source, span))) return [{ span, as: "relay" }];
  }
  return none;
};

/** An outlet with a verb of reporting right after it or before it, from place `i`. */
function tailAt(frame: readonly Token[], i: number): Span | null {
  const word = frame[i]!.lower;
  if (REPORTS.test(word)) return outletAt(frame, i + 1);
  if (word === "according" && frame[i + 1]?.lower === "to") return outletAt(frame, i + 2);
  if (word === "as" && REPORTS.test(frame[i + 1]?.lower ?? ""))
    return outletAt(frame, frame[i + 2]?.lower === "by" ? i + 3 : i + 2);
  const span = outletAt(frame, i);
  const after = span && frame.find(({ start }) => start >= span.end);
  return after && REPORTS.test(after.lower) ? span : null;
}

export const rules: readonly Rule[] = [citing, toldOutlet, carried];
