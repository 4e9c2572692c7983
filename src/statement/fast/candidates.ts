// Candidates: what may be statements, before it is judged how likely they are.

import type { Clause } from "../english/clause.ts";
import { anchorsIn, putCue, putLook, putOn } from "./cues.ts";
import type { Anchor } from "./cues.ts";
import { Keys } from "./keys.ts";
import type { Table } from "./keys.ts";
import { NONE, sourceIn, tiedOf } from "./tied.ts";
import type { Range } from "../model/pairs.ts";
import type { Sheet, Told } from "./sheet.ts";
import { AROUND } from "./sheet.ts";
import { likeliest } from "./spans.ts";
import type { Likely } from "./spans.ts";
import type { Weights } from "./weights.ts";

/** A statement before it is judged. */
export interface Candidate {
  readonly cue: Range;
  /** What the model says of the cue, as a logarithm of odds. */
  readonly odds: number;
  readonly told: Told | null;
  readonly source: Likely;
  /** Null where the content of the rules has several pieces, or is not all in the cue's sentence: the models see no such. */
  readonly content: Likely | null;
}

/** Least odds of a cue, as a logarithm, from which on its source and content are looked for. */
const LEAST = -1.2;
/** Least of what the first look gives. */
const LOOK = -1;
/** Candidates of a sentence, beside those of the rules; beyond it is no prose. */
const MANY = 16;
/** Most words by which a cue goes on behind its verb. */
const MOST = 6;

const keys = new Keys();

/** What may be statements in a text. */
export const candidatesIn = (sheet: Sheet, weights: Weights): Candidate[] =>
  sheet.clauses.flatMap((clause) => inSentence(sheet, clause, weights));

/** The same in a sentence. A word that the cue before it takes in is none of its own. */
function inSentence(sheet: Sheet, clause: Clause, weights: Weights): Candidate[] {
  const found: Candidate[] = [];
  for (const anchor of anchorsIn(clause)) {
    const before = found.at(-1);
    if (before && anchor.first <= before.cue[1]) continue;
    const odds = oddsOf(sheet, anchor, weights.cue);
    const isTold = sheet.told[anchor.head + AROUND] !== 0;
    if (isTold || (odds >= LEAST && found.length < MANY)) found.push(candidate(sheet, anchor, odds, weights));
  }
  return found;
}

/** How likely a word is a cue, as a logarithm of odds; what looks like none is not looked at any further. */
export function oddsOf(sheet: Sheet, anchor: Anchor, weights: Table): number {
  putLook(keys, sheet, anchor);
  const look = keys.sum(weights);
  if (look < LOOK && sheet.told[anchor.head + AROUND] === 0) return -Infinity;
  putCue(keys, sheet, anchor);
  return keys.sum(weights);
}

function candidate(sheet: Sheet, anchor: Anchor, odds: number, weights: Weights): Candidate {
  const answer = sheet.told[anchor.head + AROUND]!;
  const cue = answer ? sheet.answers[answer - 1]!.cue[0]! : ([anchor.first, endOf(sheet, anchor, weights.on)] as const);
  const tied = tiedOf(sheet, anchor, cue[0], cue[1]);
  const { told } = tied;
  // Of their own sources the rules are as sure as the models are, and know better where they end.
  const named = sourceIn(anchor.clause, told);
  const source = named ? { range: named, sure: 0 } : likeliest(sheet, tied, "source", weights.source, NONE);
  const isWide = told !== null && isSpread(anchor.clause, told.content);
  const content = isWide ? null : likeliest(sheet, tied, "content", weights.content, source.range);
  return { cue, odds, told, source, content };
}

const isSpread = ({ sentence }: Anchor["clause"], content: readonly Range[]): boolean =>
  content.length > 1 || content.some(([first, last]) => first < sentence.first || last > sentence.last);

/** The last word of a cue that the rules do not have. One that goes on and on goes astray: it is the verb alone. */
export function endOf(sheet: Sheet, anchor: Anchor, weights: Table): number {
  const most = Math.min(anchor.clause.sentence.last, anchor.last + MOST);
  for (let at = anchor.last; at < most; at += 1) {
    putOn(keys, sheet, anchor, at);
    if (keys.sum(weights) <= 0) return at;
  }
  return anchor.last;
}
