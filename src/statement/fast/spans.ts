// For a cue, the likeliest source and content.

import { Keys } from "./keys.ts";
import type { Table } from "./keys.ts";
import { putEnd, putNone, putStart } from "./places.ts";
import type { Range } from "../model/pairs.ts";
import type { Role } from "./places.ts";
import { NONE } from "./tied.ts";
import type { Tied } from "./tied.ts";
import { AROUND, numberOfPart, partsOf } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** Beginnings of which the ends are looked at. */
const BEAM = 2;

/** A source or a content, `[-1, -1]` where there is none, and how likely it is, as a logarithm. */
export interface Likely {
  readonly range: Range;
  readonly sure: number;
}

const keys = new Keys();
const [PUNCT, DET, PRON] = [numberOfPart("PUNCT"), numberOfPart("DET"), numberOfPart("PRON")];

/** Parts of speech by their number: where a noun phrase may begin, what stands inside of one, where one may end. */
const OPENS = partsOf("ADJ DET NOUN NUM PRON PROPN SYM VERB X ADV");
const INSIDE = partsOf("ADJ DET NUM");
const CLOSES = partsOf("ADJ ADV DET INTJ NOUN NUM PRON PROPN PUNCT SYM VERB X PART");
const NAMES = partsOf("NOUN PROPN NUM");
/** Before such a word a clause may begin or end. */
const JOINS = partsOf("PUNCT CCONJ SCONJ");
const LEADS = partsOf("ADP ADV AUX CCONJ DET PART PRON PUNCT SCONJ VERB PROPN");
/** Words that another must follow. */
const DANGLES = partsOf("ADP AUX CCONJ DET SCONJ");

/** Most words between a cue and its source, and in a source. */
const [FAR, LONG] = [30, 30];
/** Most words from a content to its cue in front of it, and in a content. */
const WIDE = 150;
/** Words to either side of where the rules begin. */
const BESIDE = 8;
/** Words behind a cue in which a content may begin in the middle of a clause. */
const NEAR = 5;

/** Words where a source or a content of a cue may begin. */
export function startsOf(sheet: Sheet, tied: Tied, role: Role): number[] {
  const { anchor, first, last } = tied;
  const { sentence, prose } = anchor.clause;
  const places: number[] = [];
  const isSource = role === "source";
  const known = tied.told?.[role][0]?.[0] ?? -1;
  const isTold = known >= sentence.first && known <= sentence.last;
  const from = Math.max(sentence.first, isTold ? known - BESIDE : first - (isSource ? FAR : WIDE));
  const to = Math.min(sentence.last, isTold ? known + BESIDE : last + FAR);
  for (let at = from; at <= to; at += 1) {
    if (at >= first && at <= last) continue;
    if (prose.tokens[at]!.pos === "PUNCT" && !isMark(prose.tokens[at]!.text)) continue;
    const isSure = at === sentence.first || at === tied.subject[0] || at === tied.told?.[role][0]?.[0];
    if (isSure || (isSource ? mayOpen(sheet, at) : mayBegin(sheet, tied, at))) places.push(at);
  }
  return places;
}

/** May a noun phrase begin here? */
function mayOpen({ pos, word }: Sheet, at: number): boolean {
  const [here, before] = [pos[at + AROUND]!, pos[at + AROUND - 1]!];
  if (here === PUNCT) return true;
  if (!OPENS[here]) return false;
  if (INSIDE[before] && here !== DET && here !== PRON && word[at + AROUND - 1] !== 0) return false;
  return !(NAMES[before] && NAMES[here]);
}

/** May a content begin here? */
function mayBegin({ pos, quoted, prose }: Sheet, { anchor, first, last, subject }: Tied, at: number): boolean {
  const { sentence } = anchor.clause;
  if (quoted[at + AROUND] === 1 || at === subject[1] + 1) return true;
  const before = pos[at + AROUND - 1]!;
  if (JOINS[before] || JOINS[pos[at + AROUND]!]) return true;
  if (at === sentence.first + 1 && prose.tokens[sentence.first]!.pos === "ADV") return true;
  if (at < first) return at > first - NEAR && mayOpenAt(pos, at);
  return at <= last + NEAR;
}

const mayOpenAt = (pos: Uint8Array, at: number) => OPENS[pos[at + AROUND]!] === 1 && !INSIDE[pos[at + AROUND - 1]!];

/** Words where one that begins at `start` may end: a source on its side of the cue, a content also behind it. */
export function endsOf(sheet: Sheet, tied: Tied, role: Role, start: number): number[] {
  const { anchor, first, last } = tied;
  const { sentence, prose } = anchor.clause;
  const { pos, quoted } = sheet;
  const places: number[] = [];
  const isSource = role === "source";
  const most = isSource ? (start < first ? Math.min(first - 1, start + LONG) : start + LONG) : start + WIDE;
  const to = Math.min(sentence.last, most);
  for (let at = start; at <= to; at += 1) {
    if (at >= first && at <= last) continue;
    const here = pos[at + AROUND]!;
    const next = pos[at + AROUND + 1]!;
    if (here === PUNCT && /^[,;:—–-]$/.test(prose.tokens[at]!.text) && (!isSource || at + 1 !== first)) continue;
    const isEdge = at + 1 === first || at === sentence.last || quoted[at + AROUND] === 3;
    if (!isEdge && (isSource ? !mayClose(pos, at) : DANGLES[here]! === 1 || !LEADS[next])) continue;
    places.push(at);
  }
  return places;
}

/** May a noun phrase end here? */
const mayClose = (pos: Uint8Array, at: number): boolean =>
  CLOSES[pos[at + AROUND]!] === 1 && !(NAMES[pos[at + AROUND]!] && NAMES[pos[at + AROUND + 1]!]);

const isMark = (text: string): boolean => /^["“”'‘’`«»„([$#@]/.test(text);

/** The likeliest source or content of a cue. */
export function likeliest(sheet: Sheet, tied: Tied, role: Role, weights: Table, source: Range): Likely {
  const starts = startsOf(sheet, tied, role);
  const scores = new Float64Array(starts.length + 1);
  let place = 0;
  for (const at of starts) {
    putStart(keys, sheet, tied, role, at, source);
    scores[place] = keys.sum(weights);
    place += 1;
  }
  putNone(keys, sheet, tied, role);
  const none = keys.sum(weights);
  scores[place] = none;
  const whole = logSum(scores);
  let best: Likely = { range: NONE, sure: none - whole };
  scores[place] = -Infinity;
  for (let tries = 0; tries < BEAM; tries += 1) {
    const first = highest(scores);
    // No end makes a beginning likelier than it is.
    if (scores[first]! - whole <= best.sure) break;
    const end = endFrom(sheet, tied, role, starts[first]!, weights, source);
    const sure = scores[first]! - whole + end.sure;
    if (sure > best.sure) best = { range: [starts[first]!, end.at], sure };
    scores[first] = -Infinity;
  }
  return best;
}

/** Where what begins at a word likeliest ends. */
function endFrom(sheet: Sheet, tied: Tied, role: Role, start: number, weights: Table, source: Range) {
  const ends = endsOf(sheet, tied, role, start);
  if (ends.length === 0) return { at: -1, sure: -Infinity };
  const scores = new Float64Array(ends.length);
  let place = 0;
  for (const at of ends) {
    putEnd(keys, sheet, tied, role, start, at, source);
    scores[place] = keys.sum(weights);
    place += 1;
  }
  const most = highest(scores);
  return { at: ends[most]!, sure: scores[most]! - logSum(scores) };
}

function highest(values: Float64Array): number {
  let most = 0;
  for (let at = 1; at < values.length; at += 1) if (values[at]! > values[most]!) most = at;
  return most;
}

/** The logarithm of the sum of exponentials. */
function logSum(values: Float64Array): number {
  const most = values[highest(values)]!;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}
