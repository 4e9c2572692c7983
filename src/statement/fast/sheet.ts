// A text as the linear models see it: every word as a few numbers, with what the rules made of it.

import type { PartOfSpeech, Prose } from "../../language/index.ts";
import type { Clause } from "../english/clause.ts";
import { POS } from "../model/features.ts";
import { placed } from "../model/pairs.ts";
import type { Placed } from "../model/pairs.ts";
import type { Found } from "../statement.ts";
import { numberOf } from "./keys.ts";

const NUMBERS = new Map(POS.map((pos, place) => [pos, place + 1]));

/** A part of speech as a number, from 1 on. */
export const numberOfPart = (pos: PartOfSpeech): number => NUMBERS.get(pos)!;

/** For every part of speech by its number whether it is one of these. */
export function partsOf(list: string): Uint8Array {
  const marks = new Uint8Array(POS.length + 1);
  for (const pos of list.split(" ")) marks[numberOfPart(pos as PartOfSpeech)] = 1;
  return marks;
}

/** What the rules found, as places of words. */
export interface Told extends Placed {
  /** The rule as a number. */
  readonly by: number;
}

/** Numbers of every word of a text, `AROUND` words of nothing at both ends; `told` is one more than a place in `answers`. */
export interface Sheet {
  readonly prose: Prose;
  readonly clauses: readonly Clause[];
  readonly answers: readonly Told[];
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tail: Int32Array;
  readonly pos: Uint8Array;
  readonly shape: Uint8Array;
  /** 0 outside of quotations, 1 the first word of one, 2 inside, 3 the last. */
  readonly quoted: Uint8Array;
  readonly told: Int32Array;
  readonly inContent: Uint8Array;
  readonly inSource: Uint8Array;
  /** Commas and finite verbs before every word of the text. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
}

/** Words of nothing before the first and behind the last, so that neighbours can be asked for without a question. */
export const AROUND = 4;

/** Makes a text ready, given its clauses and what the rules found in it. */
export function sheetOf(prose: Prose, clauses: readonly Clause[], found: readonly Found[]): Sheet {
  const size = prose.tokens.length + 2 * AROUND;
  const sheet = {
    prose,
    clauses,
    answers: found.map((one) => ({ ...placed(prose, one), by: numberOf(one.by) })),
    word: new Int32Array(size),
    lemma: new Int32Array(size),
    tail: new Int32Array(size),
    pos: new Uint8Array(size),
    shape: new Uint8Array(size),
    quoted: new Uint8Array(size),
    told: new Int32Array(size),
    inContent: new Uint8Array(size),
    inSource: new Uint8Array(size),
    commas: new Int32Array(size),
    verbs: new Int32Array(size),
  };
  fillWords(sheet);
  fillQuoted(sheet);
  fillTold(sheet);
  fillCounts(sheet);
  return sheet;
}

function fillWords({ prose: { tokens }, word, lemma, tail, pos, shape }: Sheet): void {
  let at = AROUND;
  for (const token of tokens) {
    word[at] = numberOf(token.lower);
    lemma[at] = token.lemma === token.lower ? word[at]! : numberOf(token.lemma);
    tail[at] = numberOf(token.lower, Math.max(0, token.lower.length - 3));
    pos[at] = NUMBERS.get(token.pos) ?? 0;
    shape[at] = shapeOf(token.text);
    at += 1;
  }
}

/** Small letters, a capital first, capitals only, a digit, none of these. */
function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) return 1;
  if (first >= 48 && first <= 57) return 4;
  const isCapital = (code: number) => code >= 65 && code <= 90;
  if (isCapital(first)) return text.length > 1 && isCapital(text.charCodeAt(text.length - 1)) ? 3 : 2;
  return 5;
}

function fillQuoted({ prose: { quotations }, quoted }: Sheet): void {
  for (const { first, last } of quotations) {
    quoted.fill(2, first + AROUND, last + AROUND);
    quoted[first + AROUND] = 1;
    quoted[last + AROUND] = 3;
  }
}

function fillTold({ answers, told, inContent, inSource }: Sheet): void {
  answers.forEach(({ content, source, cue }, place) => {
    for (const [first, last] of content) inContent.fill(1, first + AROUND, last + AROUND + 1);
    for (const [first, last] of source) inSource.fill(1, first + AROUND, last + AROUND + 1);
    for (const [first, last] of cue) told.fill(place + 1, first + AROUND, last + AROUND + 1);
  });
}

function fillCounts({ prose: { tokens }, clauses, commas, verbs }: Sheet): void {
  for (const { groups } of clauses) for (const { head, shape } of groups) if (shape === "finite") verbs[head + 1] = 1;
  for (let at = 0; at < tokens.length; at += 1) {
    commas[at + 1] = commas[at]! + (tokens[at]!.text === "," ? 1 : 0);
    verbs[at + 1]! += verbs[at]!;
  }
}
