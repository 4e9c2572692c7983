// Clauses and participles that a source carries along: who asked not to be named, briefed on the meeting.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { isClose } from "./clause.ts";
import { looksPast } from "./groups.ts";
import { nounPhraseEndingAt } from "./phrases.ts";
import { endsNoun } from "./words.ts";
import type { Range } from "./phrases.ts";

/** "An official briefed on the meeting said": the noun before a participle that stands without an auxiliary. */
export function withParticiple({ clause }: Cue, floor: number, range: Range | null): Range | null {
  const { tokens } = clause.prose;
  // "Media reports citing police said": the reports say it.
  if (
    range &&
    range.first - 2 >= floor &&
    tokens[range.first - 1]!.pos === "VERB" &&
    isCiting(tokens[range.first - 1]!)
  ) {
    const name = nounPhraseEndingAt(clause.prose, floor, range.first - 2);
    if (name) return name;
  }
  const walking = range && withDoing(clause, floor, range);
  if (walking) return walking;
  const verb = range ? tokens[range.first - 2] : undefined;
  if (!range || !verb || range.first - 3 < floor || tokens[range.first - 1]!.pos !== "ADP") return range;
  if (verb.pos !== "VERB" || !looksPast(verb) || !endsNoun(tokens[range.first - 3]!)) return range;
  // "because she feared for her job": a clause of its own.
  if (/^(?:he|she|they|it|we|i)$/.test(tokens[range.first - 3]!.lower)) return range;
  const name = nounPhraseEndingAt(clause.prose, floor, range.first - 3);
  return name ? { first: name.first, last: range.last } : range;
}

/** "A couple walking in the forest said", "a man walking his dog said": the noun that opens the clause. */
function withDoing({ prose }: Cue["clause"], floor: number, range: Range): Range | null {
  const { tokens } = prose;
  const at = tokens[range.first - 1]?.pos === "ADP" ? range.first - 2 : range.first - 1;
  const verb = tokens[at];
  if (!verb || at - 1 < floor || verb.pos !== "VERB" || !verb.lower.endsWith("ing")) return null;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[at - 1]!.pos)) return null;
  const name = nounPhraseEndingAt(prose, floor, at - 1);
  const before = name && name.first > floor ? tokens[name.first - 1]! : null;
  const opens = name && (before === null || /^(?:,|and|but|that|“|")$/.test(before.text));
  return opens ? { first: name.first, last: range.last } : null;
}

const isCiting = ({ lower }: Token) => lower === "citing" || lower === "quoting";

/** Longest relative clause, in words, that a subject may carry. */
export const RELATIVE = 24;

/** Words that open a relative clause: of a person, and of anything. */
const WHO = /^who$/;
export const TIED = /^(?:who|which|that)$/;

/** "An official who asked not to be named said": the noun before the "who" whose clause ends at `last`. */
export function withRelative({ clause }: Cue, floor: number, last: number, opens = WHO): Range | null {
  const { tokens } = clause.prose;
  for (let i = last; i > Math.max(floor, last - RELATIVE); i -= 1) {
    if (/^[,;:]$/.test(tokens[i]!.text) || isClose(tokens[i])) return null;
    if (!opens.test(tokens[i]!.lower) || (opens === TIED && !isRelative(tokens[i]!))) continue;
    // "a leader who the ministry said": somebody else says it.
    if (i < last && /^(?:DET|NOUN|PROPN|ADJ)$/.test(tokens[i + 1]!.pos)) return null;
    const name = nounPhraseEndingAt(clause.prose, floor, i - 1);
    return name ? { first: name.first, last } : null;
  }
  return null;
}

/** Who, which, that. */
export const isRelative = ({ pos, lower }: Token) => pos === "PRON" && /^(?:who|which|that)$/.test(lower);
