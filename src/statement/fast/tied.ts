// A cue and what stands around it, as the grammar of the rules sees it.

import { cueOf, wordGroup } from "../english/clause.ts";
import type { Clause, Cue } from "../english/clause.ts";
import { clauseFrom, contentBefore, objectFrom } from "../english/contents.ts";
import { nounPhraseEndingAt, nounPhraseFrom } from "../english/phrases.ts";
import { sourceOf } from "../english/sources.ts";
import type { Range } from "../model/pairs.ts";
import { formOf } from "./cues.ts";
import type { Anchor } from "./cues.ts";
import { AROUND } from "./sheet.ts";
import type { Sheet, Told } from "./sheet.ts";

/** A cue, and what grammar and rules make of what stands around it; -1 where they make nothing. */
export interface Tied {
  readonly anchor: Anchor;
  readonly first: number;
  readonly last: number;
  /** How its verb stands. */
  readonly form: number;
  readonly told: Told | null;
  /** The subject, or whoever stands for it. */
  readonly subject: Range;
  /** Where the clause and the object behind the cue end. */
  readonly clauseEnd: number;
  readonly objectEnd: number;
  /** What stands before a tag that begins with the subject or the cue. */
  readonly before: Range;
  /** The noun phrase behind the cue. */
  readonly noun: Range;
}

/** No words. */
export const NONE: Range = [-1, -1];

/** A cue of some words with what stands around it. */
export function tiedOf(sheet: Sheet, anchor: Anchor, first: number, last: number): Tied {
  const { clause } = anchor;
  const group = { ...(anchor.group ?? wordGroup(anchor.head)), last };
  const cue = cueOf(clause, group);
  const answer = sheet.told[anchor.head + AROUND]!;
  const told = answer ? sheet.answers[answer - 1]! : null;
  const subject = sourceIn(clause, told) ?? (anchor.group ? subjectOf(cue) : ownerOf(anchor, first));
  const from = Math.max(last, subject[0] > last ? subject[1] : last) + 1;
  const before = contentBefore(clause, subject[0] >= 0 ? Math.min(first, subject[0]) : first);
  const noun = last < clause.sentence.last ? nounPhraseFrom(clause.prose, clause.sentence.last, last + 1) : null;
  return {
    anchor,
    first,
    last,
    form: formOf(anchor),
    told,
    subject,
    clauseEnd: clauseFrom(cue, from)?.last ?? -1,
    objectEnd: objectFrom(cue, from)?.last ?? -1,
    before: before ? [before.first, before.last] : NONE,
    noun: noun ? [noun.first, noun.last] : NONE,
  };
}

/** The one source that the rules have, where it stands in the sentence. */
export function sourceIn({ sentence }: Clause, told: Told | null): Range | null {
  const [range, more] = told?.source ?? [];
  return range && !more && range[0] >= sentence.first && range[1] <= sentence.last ? range : null;
}

function subjectOf(cue: Cue): Range {
  const found = sourceOf(cue);
  return found && found !== "nobody" ? [found.range.first, found.range.last] : NONE;
}

/** "The council's plan", "his doubt": whose noun it is. */
function ownerOf({ clause: { prose, sentence } }: Anchor, first: number): Range {
  const found = first > sentence.first ? nounPhraseEndingAt(prose, sentence.first, first - 1) : null;
  return found ? [found.first, found.last] : NONE;
}
