// The channel through which somebody speaks: told Reuters, said on Harbour Radio, quoted by the Herald.

import { type Span, covers, overlaps } from "../../article/index.ts";
import type { Prose, Token } from "../../language/index.ts";
import { correctedBefore } from "../english/corrected.ts";
import type { Mention } from "./mention.ts";
import { outletAt } from "./naming.ts";
import type { Rule, Scene } from "./scene.ts";

/** Told Reuters, said in an interview with the Harbour Times, in a statement carried by KCNA, a memo seen by the Herald. */
export const toldOutlet: Rule = ({ frame, found, prose }) => {
  for (let i = 0; i < frame.length; i += 1) {
    const start = channelAt(frame, i);
    if (start === null || isCorrected(prose, frame[i]!)) continue;
    const span = outletAt(frame, start);
    if (!span || found.cue.some((cue) => overlaps(cue, span))) continue;
    const source = found.source.find((one) => overlaps(one, span));
    if (!source || (covers(source, frame[i]!) && frame[i]!.start > source.start && OF_SOURCES.test(frame[i]!.lower)))
      return [{ span, as: "relay" }];
  }
  return [];
};

/** "not 8,000 as first | reported by the Herald": who carried what is put right has not carried the rest. */
function isCorrected({ tokens }: Prose, { index }: Token): boolean {
  const as = [index - 1, index - 2].find((i) => tokens[i]?.lower === "as");
  return as !== undefined && correctedBefore(tokens, as) !== null;
}

/** What may stand in the words for a source: two officials who spoke to Reuters; but not: an article in the Herald. */
const OF_SOURCES =
  /^(?:quoted|cited|carried|broadcast|aired|seen|obtained|reviewed|viewed|examined|leaked|shared|spoke|speaking|talked|told|interviewed)$/;

/** Words that lead to a channel, and the words that must follow each; none behind those that are told. */
const CHANNELS: ReadonlyMap<string, RegExp | null> = new Map(
  (
    [
      ["told tells tell telling", null],
      ["quoted cited carried reported relayed published broadcast aired released circulated", /^(?:by|in|on)$/],
      ["seen obtained reviewed viewed examined interviewed", /^by$/],
      ["leaked shared", /^(?:to|with)$/],
      [
        "speaking spoke talking talked writing wrote interview interviews statement comment comments",
        /^(?:to|with|for|in|on|by)$/,
      ],
      ["remark remarks email e-mail article op-ed letter column", /^(?:to|with|for|in|on|by)$/],
      ["said says", /^(?:on|in)$/],
      ["anonymity anonymously", /^to$/],
    ] as const
  ).flatMap(([words, ties]) => words.split(" ").map((word) => [word, ties] as const)),
);

/** Place of the word after "told", "in an interview with", "quoted by"; null where no channel opens at `i`. */
function channelAt(frame: readonly Token[], i: number): number | null {
  const ties = CHANNELS.get(frame[i]!.lower);
  if (ties === undefined) return null;
  if (ties === null) return i + 1;
  return ties.test(frame[i + 1]?.lower ?? "") ? i + 2 : null;
}

/** Tern News was told by two ministers that the port is shut; Tern News has been told so. */
export const outletTold: Rule = ({ frame, found, prose }) => {
  const cue = found.cue[0];
  if (!cue || !/\b(?:told|informed)\b/.test(prose.text.slice(cue.start, Math.min(cue.end, cue.start + 60)))) return [];
  const end = frame.findIndex(({ start }) => start >= cue.start);
  if (!/^(?:was|were|has|have|had|is|are)$/.test(frame[end]?.lower ?? "")) return [];
  for (let i = Math.max(0, end - NAME); i < end; i += 1) {
    const span = outletAt(frame, i);
    if (span && span.end === frame[end - 1]!.end && !found.source.some((one) => overlaps(one, span)))
      return [{ span, as: "relay" } satisfies Mention];
  }
  return [];
};

/** Longest name of an outlet, in words. */
const NAME = 8;

/** Two officials | quoted by Reuters: the words for the source, without those for who quotes it. */
export function withoutQuoter({ frame }: Pick<Scene, "frame">, source: Span): Span {
  const at = frame.findIndex(
    (token, i) =>
      (token.lower === "quoted" || token.lower === "cited") &&
      covers(source, token) &&
      token.start > source.start &&
      frame[i + 1]?.lower === "by",
  );
  if (at < 1) return source;
  const last = frame[at - 1]!.text === "," ? frame[at - 2] : frame[at - 1];
  return last && last.start >= source.start ? { start: source.start, end: last.end } : source;
}
