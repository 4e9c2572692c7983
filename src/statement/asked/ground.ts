// Answered words are found in the article, or the statement is dropped. The article decides: no offset of an answer is
// used, and no word of it is stored. What an answer that was led astray can do at worst is to point at words that
// stand there.

import type { Span } from "../../article/index.ts";
import { covers, overlaps } from "../../article/index.ts";
import type { Prose, Quotation, Token } from "../../language/index.ts";
import { isWord, tokensIn } from "../record/index.ts";
import type { Found } from "../statement.ts";
import type { Said } from "./answers.ts";
import type { Reason } from "./drops.ts";
import { foldedOf, placesOf } from "./folded.ts";
import type { Folded } from "./folded.ts";
import { coreOf } from "./windows.ts";
import type { Window } from "./windows.ts";

/** The spans of a statement. */
export type Grounded = Pick<Found, "content" | "source" | "cue">;

/** A window made ready for finding words in it. */
export interface Ground {
  readonly prose: Prose;
  readonly window: Window;
  readonly core: Span;
  readonly folded: Folded;
  readonly quotations: readonly Quotation[];
}

/** Farthest from its cue that the nearest piece of content, the source, and any other piece may stand, in UTF-16 code units. */
const NEAR = 300;
const SOURCE = 500;
const FAR = 2000;

/** What speaks against a cue that stands inside its own content, and against one of another sentence than the answer tells. */
const INSIDE = 20;
const ELSEWHERE = 100;

/** Makes a window ready. */
export function groundOf(prose: Prose, window: Window): Ground {
  const all = hull(window.sentences[0]!, window.sentences.at(-1)!);
  return {
    prose,
    window,
    core: coreOf(window),
    folded: foldedOf(prose.text, all),
    quotations: prose.quotations.filter((one) => overlaps(one, all)),
  };
}

/** Where words stand in a window. */
interface Places {
  readonly spans: readonly Span[];
  /** Do they stand there at all, if only as a part of other words? */
  readonly isThere: boolean;
}

/** The spans of what was said, or why it has none. */
export function grounded(ground: Ground, said: Said): Grounded | Reason {
  const cues = placesIn(ground, said.cue, cueAt);
  const contents = said.content.map((words) => placesIn(ground, words, contentAt));
  const sources = said.source === "" ? null : placesIn(ground, said.source, sourceAt);
  const missing = missingIn(cues, contents, sources);
  if (missing !== null) return missing;
  const cue = cueOf(ground, said, cues.spans, sources ? [...contents, sources] : contents);
  if (!covers(ground.core, cue)) return "not asked for";
  const pieces = contents.flatMap(({ spans }) => nearest(spans, cue, [cue]) ?? []);
  const content = inOrder(pieces);
  const source = sources && nearest(sources.spans, cue, [cue, ...content]);
  if (pieces.length < contents.length || (sources && !source)) return "content holds its cue or source";
  const far = content.map((span) => apart(span, cue));
  if (Math.min(...far) > NEAR || Math.max(...far) > FAR || (source && apart(source, cue) > SOURCE))
    return "far from its cue";
  return { content, source: source ? [source] : [], cue: [cue] };
}

function placesIn(ground: Ground, words: string, at: (ground: Ground, span: Span) => Span | null): Places {
  const places = placesOf(ground.folded, words);
  return { spans: places.flatMap((span) => at(ground, span) ?? []), isThere: places.length > 0 };
}

function missingIn(cue: Places, contents: readonly Places[], source: Places | null): Reason | null {
  const isMissing = (one: Places | null) => one?.spans.length === 0;
  if ([cue, source, ...contents].some((one) => isMissing(one) && one!.isThere)) return "words cut in the middle";
  if (contents.some(isMissing)) return "content not in the article";
  if (isMissing(source)) return "source not in the article";
  return isMissing(cue) ? "cue not in the article" : null;
}

/** Words without the marks around them; a colon may be a cue by itself. */
function cueAt({ prose }: Ground, span: Span): Span | null {
  const tokens = wholeTokens(prose, span);
  const own = tokens.some(isWord) ? tokens.filter(isWord) : tokens.filter(({ text }) => text === ":");
  return own.length > 0 ? hull(own[0]!, own.at(-1)!) : null;
}

/** Words without the commas around them: "Ana Ruiz (left)" keeps its bracket. */
function sourceAt({ prose }: Ground, span: Span): Span | null {
  const tokens = wholeTokens(prose, span);
  return tokens.some(isWord) ? withoutBeside(tokens) : null;
}

/** Marks that lead into a content or out of it, and do not belong to it. */
const BESIDE = /^[,;:.!?—–-]+$/;

function withoutBeside(tokens: readonly Token[]): Span {
  const isOwn = ({ text }: Token) => !BESIDE.test(text);
  return hull(tokens.find(isOwn)!, tokens.findLast(isOwn)!);
}

/** A content as statements have it: with its quotation marks, without the marks that lead out of its sentence. */
function contentAt({ prose, quotations }: Ground, span: Span): Span | null {
  const tokens = wholeTokens(prose, span);
  if (!tokens.some(isWord)) return null;
  const whole = quotations.filter((one) => overlaps(one, span) && holdsWordsOf(prose, span, one));
  return whole.reduce<Span>(hull, withoutBeside(tokens));
}

/** Does a span hold all words of a quotation? */
function holdsWordsOf({ tokens }: Prose, span: Span, { first, last }: Quotation): boolean {
  let [from, to] = [first, last];
  while (from < to && !isWord(tokens[from]!)) from += 1;
  while (to > from && !isWord(tokens[to]!)) to -= 1;
  return covers(span, hull(tokens[from]!, tokens[to]!));
}

/** The tokens that a span touches; none where it cuts a word in two. */
function wholeTokens(prose: Prose, span: Span): readonly Token[] {
  const tokens = tokensIn(prose, span);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return [];
  const beside = prose.text.slice(first.start, span.start) + prose.text.slice(span.end, last.end);
  return /[\p{L}\p{N}]/u.test(beside) ? [] : tokens;
}

/** The place of a cue that is meant: nearest to content and source, and rather in the sentence of that number. */
function cueOf({ window }: Ground, { sentence }: Said, cues: readonly Span[], others: readonly Places[]): Span {
  const homes = window.sentences.filter(({ number }) => number === sentence);
  const beside = (cue: Span) => (span: Span) => (overlaps(span, cue) ? INSIDE : apart(span, cue));
  const against = (cue: Span) =>
    others.reduce((sum, { spans }) => sum + Math.min(...spans.map(beside(cue))), 0) +
    (homes.some((home) => covers(home, cue)) ? 0 : ELSEWHERE);
  return cues.reduce((best, cue) => (against(cue) < against(best) ? cue : best));
}

/** The place nearest to a cue that touches none of the spans that are taken; null where there is none. */
function nearest(spans: readonly Span[], cue: Span, taken: readonly Span[]): Span | null {
  const free = spans.filter((span) => !taken.some((other) => overlaps(span, other)));
  return free.reduce<Span | null>(
    (best, span) => (best === null || apart(span, cue) < apart(best, cue) ? span : best),
    null,
  );
}

/** How many code units lie between two spans. */
const apart = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Pieces in the order of the text, those that overlap made one. */
function inOrder(pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && overlaps(last, piece)) merged[merged.length - 1] = hull(last, piece);
    else merged.push(piece);
  }
  return merged;
}
