// What a rule of relays looks at: a statement, and the words of its sentences that are no content.

import { type Span, covers, overlaps } from "../../article/index.ts";
import type { Prose, Token } from "../../language/index.ts";
import { isWord, tokenAt } from "../record/tokens.ts";
import type { Found } from "../statement.ts";
import type { Mention } from "./mention.ts";

/** One statement with the words around it. */
export interface Scene {
  readonly prose: Prose;
  readonly found: Found;
  /** Tokens of the sentence of the cue, or of the source, those of the content left out. */
  readonly frame: readonly Token[];
}

/** Names mentions that stand before or after the source of a statement; none where it does not apply. */
export type Rule = (scene: Scene) => Mention[];

/** Longest frame, in tokens. */
const LONGEST = 120;

/** The scene of a statement; only words within `bounds` count, where the statement stands in another one. */
export function sceneOf(prose: Prose, found: Found, bounds: Span | null): Scene {
  const anchor = found.cue[0] ?? found.source[0] ?? found.content.at(-1);
  const sentence = anchor ? prose.sentences[prose.tokens[tokenAt(prose, anchor.start)]?.sentence ?? -1] : undefined;
  if (!sentence) return { prose, found, frame: [] };
  const first = Math.max(sentence.first, tokenAt(prose, anchor!.start) - LONGEST);
  const frame = prose.tokens
    .slice(first, Math.min(sentence.last + 1, first + 3 * LONGEST))
    .filter((token) => (bounds === null || covers(bounds, token)) && !touches(found.content, token));
  return { prose, found, frame };
}

function touches(spans: readonly Span[], token: Token): boolean {
  for (const span of spans) if (overlaps(span, token)) return true;
  return false;
}

/** Are two tokens next to one another in the text? */
export const follows = (a: Token, b: Token | undefined): b is Token => b !== undefined && b.index === a.index + 1;

/** Does the word begin with a capital letter? */
export const isCapital = ({ text }: Token) => /^\p{Lu}/u.test(text);

const STOPS =
  /^(?:said|says|say|saying|reported|reports|report|wrote|writes|told|tells|has|have|had|was|were|is|are|will|would|that|added|claimed|announced|as|but|while|which|who)$/;

/** "citing intelligence reports, …": no verb has its comma right behind it. */
const isReports = (frame: readonly Token[], at: number): boolean =>
  /^reports?$/.test(frame[at]!.lower) && /^(?:[,.;]|of|from|by|in|that)$/.test(frame[at + 1]?.lower ?? "");

/** The noun phrase that begins at place `i`: up to a mark, a verb, or the end of the frame. */
export function phraseAt(frame: readonly Token[], i: number, stops: readonly Span[]): Span | null {
  let last = -1;
  for (let at = i; frame[at] && at - i < 20; at += 1) {
    const token = frame[at]!;
    if (at > i && !follows(frame[at - 1]!, token)) break;
    if ((STOPS.test(token.lower) && !isReports(frame, at)) || (!isWord(token) && !/^["“”'’&]/.test(token.text))) break;
    if (stops.some((span) => overlaps(span, token))) break;
    last = at;
  }
  return last < i ? null : { start: frame[i]!.start, end: frame[last]!.end };
}
