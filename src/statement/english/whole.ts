// Subjects that a clause opens with and that nothing parts from their verb.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { isClose, isOpen } from "./clause.ts";
import { looksPast } from "./groups.ts";
import { endsNoun, isTimeWord } from "./words.ts";
import type { VerbGroup } from "./groups.ts";
import type { Range } from "./phrases.ts";

/** Longest such subject, in words. */
const LONGEST = 24;

/**
 * "Several judges handling requests for papers have said", "those close to him say", "the experts I asked said": all
 * from where the clause opens to its verb. Two finite verbs do not stand in one clause: the earlier one is a participle,
 * or that of a clause that hangs on the noun. `last` is the last token before the verb.
 */
export function wholeSubject(cue: Cue, floor: number, group: VerbGroup, last: number): Range | null {
  const { clause } = cue;
  const { tokens } = clause.prose;
  const first = openingOf(tokens, floor, last);
  if (first === null || !opensNoun(tokens, first) || first === last) return null;
  const inner = clause.groups.filter((other) => other.first > first && other.last < group.first);
  if (inner.length > 2 || inner.some((other) => !isTied(cue, first, other))) return null;
  for (let i = (inner[0]?.last ?? last) + 1; i < last; i += 1) if (tokens[i]!.pos === "CCONJ") return null;
  // "Fury as insider says"; but "judges handling her time as mayor say".
  if (
    inner.length === 0 &&
    tokens.slice(first, last).some(({ lower }, i, all) => lower === "as" && all[i - 1]?.lower !== "such")
  )
    return null;
  // "The poll released Friday shows": the time is of the participle.
  if (tokens[last]!.pos === "VERB") return { first, last: group.first - 1 };
  return { first, last: withoutTime(tokens, first, last) };
}

/** Words that open a clause under another, however they are tagged. */
const UNDER =
  /^(?:after|before|while|when|whenever|where|because|since|until|although|though|if|whether|what|how|that|than)$/;

/** Where the clause opens that ends at `last`: behind a mark, a conjunction or a "that"; null where it is too far. */
function openingOf(tokens: readonly Token[], floor: number, last: number): number | null {
  for (let i = last; i >= Math.max(floor, last - LONGEST); i -= 1) {
    if (isOpen(tokens[i]) || isClose(tokens[i]) || /^[,;:—–]|--/.test(tokens[i]!.text)) return i + 1;
    if (isRelativeAt(tokens, i)) continue;
    if (tokens[i]!.pos === "SCONJ" || (UNDER.test(tokens[i]!.lower) && tokens[i]!.pos !== "PRON")) return i + 1;
    if (tokens[i]!.pos === "CCONJ" && !endsNoun(tokens[i - 1] ?? tokens[i]!)) return i + 1;
    if (i === floor) return tokens[i]!.pos === "CCONJ" ? i + 1 : i;
  }
  return null;
}

/** "a study that appeared", "officials who had seen it": the word stands between a noun and its verb. */
const isRelativeAt = (tokens: readonly Token[], i: number): boolean =>
  /^(?:that|which|who)$/.test(tokens[i]!.lower) &&
  /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? "") &&
  /^(?:VERB|AUX)$/.test(tokens[i + 1]?.pos ?? "");

/** A noun phrase begins, and no preposition or time before it. */
const opensNoun = (tokens: readonly Token[], i: number): boolean =>
  /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[i]!.pos) && !isTimeWord(tokens[i]!);

/** Does this verb hang on the noun before it: a participle, a "who" or "that", a pronoun of its own? */
function isTied({ clause }: Cue, opening: number, { first, head, shape }: VerbGroup): boolean {
  const { tokens } = clause.prose;
  const before = tokens[first - 1]!;
  if (shape !== "finite") return true;
  if (before.pos === "PRON" || isRelativeAt(tokens, first - 1)) {
    const noun = tokens[first - 2];
    return first - 2 >= opening && noun !== undefined && /^(?:NOUN|PROPN)$/.test(noun.pos);
  }
  const isBare = first === head || tokens[first]!.lower === "being";
  const isParticiple = isBare && tokens[head]!.pos === "VERB" && looksPast(tokens[head]!) && endsNoun(before);
  if (!isParticiple) return false;
  const next = tokens[head + 1]!;
  // "Officials said voters agreed": who is said to agree is the next one.
  const frames = clause.verbs.get(first)?.frames;
  return (
    !(frames?.has("clause") || frames?.has("that")) ||
    /^(?:by|in|on|at|from|with|to|for|last|this)$/.test(next.pos === "PART" ? "" : next.lower)
  );
}

/** "The council in 2015 rejected", "the ministry on Monday said": without the time. */
function withoutTime(tokens: readonly Token[], first: number, last: number): number {
  const isYear = /^(?:1[89]|20)\d\d$/.test(tokens[last]!.text);
  if (last - 2 < first || !(isYear || isTimeWord(tokens[last]!)) || !/^(?:in|on)$/.test(tokens[last - 1]!.lower))
    return last;
  return tokens[last - 2]!.pos === "VERB" ? last : last - 2;
}
