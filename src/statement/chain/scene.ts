// What a rule of relays looks at: a statement, and the words of its sentences that are no content.

import { type Span, covers, overlaps } from "../../article/index.ts";
import type { Prose, Token } from "../../language/index.ts";
import { isWord, tokenAt } from "../record/tokens.ts";
import type { Found } from "../statement.ts";
import { isOutlet } from "./outlets.ts";

/** One statement with the words around it. */
export interface Scene {
  readonly prose: Prose;
  readonly found: Found;
  /** Tokens of the sentence of the cue, or of the source, those of the content left out. */
  readonly frame: readonly Token[];
}

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
    .filter((token) => bounds === null || covers(bounds, token))
    .filter((token) => !found.content.some((span) => overlaps(span, token)));
  return { prose, found, frame };
}

/** Are two tokens next to one another in the text? */
const follows = (a: Token, b: Token | undefined): b is Token => b !== undefined && b.index === a.index + 1;

const INNER = new Set(["of", "the", "de", "&", "for", "della", "du"]);

/** The outlet that `frame` names from place `i` on, "the" and what kind it is left in: the news agency Harbour Wire. */
export function outletAt(frame: readonly Token[], i: number): Span | null {
  let at = i;
  while (
    frame[at] &&
    /^(?:the|a|an|its|our|local|state|news|daily|weekly|both|newspaper|magazine|agency|broadcaster|tabloid|website|channel|["“”'‘])$/.test(
      frame[at]!.lower,
    ) &&
    !isCapital(frame[at]!)
  )
    at += 1;
  if (frame[at]?.text === "The" && frame[at + 1] && isCapital(frame[at + 1]!)) at += 0;
  const from = at;
  let last = -1;
  for (; frame[at] && at - from < 8; at += 1) {
    const token = frame[at]!;
    if (at > from && !follows(frame[at - 1]!, token)) break;
    if (isCapital(token)) last = at;
    else if (!INNER.has(token.lower)) break;
  }
  for (; last >= from; last -= 1) {
    const words = frame.slice(from, last + 1).map(({ text }) => text);
    if (isCapital(frame[last]!) && isOutlet(words)) return { start: frame[from]!.start, end: frame[last]!.end };
  }
  const kind = frame[i + 1]?.lower ?? "";
  const named =
    from > i + 1 &&
    last >= -1 &&
    /\b(?:newspaper|magazine|agency|broadcaster|tabloid|website|channel)\b/.test(
      frame
        .slice(i, from)
        .map(({ lower }) => lower)
        .join(" "),
    );
  if (named && frame[from] && isCapital(frame[from]!)) return { start: frame[from]!.start, end: runEnd(frame, from) };
  if (
    frame[i]?.lower === "the" &&
    /^(?:agency|newspaper|paper|magazine|broadcaster|outlet|tabloid|channel|website)$/.test(kind)
  )
    return { start: frame[i]!.start, end: frame[i + 1]!.end };
  return null;
}

function runEnd(frame: readonly Token[], from: number): number {
  let at = from;
  while (frame[at + 1] && follows(frame[at]!, frame[at + 1]) && isCapital(frame[at + 1]!)) at += 1;
  return frame[at]!.end;
}

/** Does the word begin with a capital letter? */
export const isCapital = ({ text }: Token) => /^\p{Lu}/u.test(text);

const STOPS =
  /^(?:said|says|say|saying|reported|reports|report|wrote|writes|told|tells|has|have|had|was|were|is|are|will|would|that|added|claimed|announced|as|but|while|which|who)$/;

/** The noun phrase that begins at place `i`: up to a mark, a verb, or the end of the frame. */
export function phraseAt(frame: readonly Token[], i: number, stops: readonly Span[]): Span | null {
  let last = -1;
  for (let at = i; frame[at] && at - i < 20; at += 1) {
    const token = frame[at]!;
    if (at > i && !follows(frame[at - 1]!, token)) break;
    if (STOPS.test(token.lower) || (!isWord(token) && !/^["“”'’&]/.test(token.text))) break;
    if (stops.some((span) => overlaps(span, token))) break;
    last = at;
  }
  return last < i ? null : { start: frame[i]!.start, end: frame[last]!.end };
}
