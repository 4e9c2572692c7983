// What is known of a place where a source or a content of a cue may begin or end.

import type { Range } from "../model/pairs.ts";
import { classOf, framesNumber } from "./cues.ts";
import { QUESTIONS } from "./keys.ts";
import type { Keys } from "./keys.ts";
import { AROUND } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { Tied } from "./tied.ts";

/** Whose place is asked for. */
export type Role = "source" | "content";

const sideOf = ({ first, last }: Tied, at: number): number => (at < first ? 0 : at > last ? 1 : 2);
const apart = ({ first, last }: Tied, at: number): number =>
  classOf(at < first ? first - at : at > last ? at - last : 0);

/** Puts what is known of a place where a source or a content may begin; `source` is who is taken for the source. */
export function putStart(keys: Keys, sheet: Sheet, tied: Tied, role: Role, at: number, source: Range): void {
  const { word, lemma, pos, quoted, inContent, inSource, told, commas, verbs } = sheet;
  const p = at + AROUND;
  const head = tied.anchor.head + AROUND;
  const own = lemma[head]!;
  const form = tied.form;
  const side = sideOf(tied, at);
  const away = side * 16 + apart(tied, at);
  const edge = tied.first > at ? tied.first : tied.last + 1;
  const comma = Math.min(3, Math.abs(commas[edge]! - commas[at]!));
  const verb = Math.min(3, Math.abs(verbs[edge]! - verbs[at]!));
  const opens = at === tied.anchor.clause.sentence.first ? 1 : 0;
  const hint =
    (tied.subject[0] === at ? 1 : 0) +
    (tied.before[0] === at ? 2 : 0) +
    (tied.noun[0] === at ? 4 : 0) +
    (tied.last + 1 === at ? 8 : 0) +
    (source[1] >= 0 && (source[1] + 1 === at || source[1] + 2 === at) ? 16 : 0) +
    (source[0] <= at && at <= source[1] ? 32 : 0);
  const answer = startTold(tied, role, at);
  const quote = quoted[p]! * 16 + quoted[p - 1]! * 4 + quoted[head]!;
  keys.begin(QUESTIONS[role].begins);
  keys.put(away);
  keys.put(side, word[p]!);
  keys.put(side, word[p - 1]!);
  keys.put(side, pos[p - 1]!, pos[p]!);
  keys.put(side, pos[p - 1]!, pos[p]!, pos[p + 1]!);
  keys.put(away, pos[p - 1]!);
  keys.put(own, away);
  keys.put(own, word[p - 1]!, side);
  keys.put(form, away, pos[p]!);
  keys.put(quote, side, pos[p - 1]!);
  keys.put(comma * 4 + verb, side, pos[p - 1]!);
  keys.put(opens, side, pos[p]!);
  keys.put(hint, side);
  keys.put(hint, form, pos[p]!);
  keys.put(hint, own);
  keys.put(answer, hint);
  keys.put(inContent[p]! * 2 + inSource[p]!, side, told[head] ? 1 : 0);
}

/** Puts what is known of a cue that may have no source or no content. */
export function putNone(keys: Keys, sheet: Sheet, tied: Tied, role: Role): void {
  const { word, lemma, pos, told, quoted, prose } = sheet;
  const [p, n, head] = [tied.first + AROUND, tied.last + AROUND + 1, tied.anchor.head + AROUND];
  const own = lemma[head]!;
  const form = tied.form;
  keys.begin(QUESTIONS[role].none);
  keys.put(1);
  keys.put(own);
  keys.put(form);
  keys.put(own, form);
  keys.put(own, pos[n]!);
  keys.put(own, word[n]!);
  keys.put(pos[p - 1]!, pos[n]!, form);
  keys.put(framesNumber(prose.tokens[tied.anchor.head]!.lemma), form);
  keys.put(quoted[head]!);
  keys.put(tied.subject[0] < 0 ? 1 : 0, form);
  keys.put(told[head] ? tied.told!.by : 0, tied.told ? Math.min(2, tied.told[role].length) : 3);
}

/** Puts what is known of a place where a source or a content that begins at `start` may end. */
export function putEnd(
  keys: Keys,
  sheet: Sheet,
  tied: Tied,
  role: Role,
  start: number,
  at: number,
  source: Range,
): void {
  const { word, lemma, pos, shape, quoted, commas, verbs } = sheet;
  const p = at + AROUND;
  const head = tied.anchor.head + AROUND;
  const own = lemma[head]!;
  const form = tied.form;
  const side = sideOf(tied, start) * 3 + sideOf(tied, at);
  const size = classOf(at - start);
  const comma = Math.min(3, commas[at]! - commas[start]!);
  const verb = Math.min(3, verbs[at + 1]! - verbs[start]!);
  const { sentence } = tied.anchor.clause;
  const rest = Math.min(2, sentence.last - at);
  const hint =
    (tied.subject[1] === at && tied.subject[0] <= start ? 1 : 0) +
    (tied.clauseEnd === at ? 2 : 0) +
    (tied.objectEnd === at ? 4 : 0) +
    (tied.before[1] === at ? 8 : 0) +
    (tied.noun[1] === at ? 16 : 0) +
    (tied.first - 1 === at ? 32 : 0) +
    (source[0] >= 0 && (source[0] - 1 === at || source[0] - 2 === at) ? 64 : 0) +
    (source[0] <= at && at <= source[1] ? 128 : 0);
  const answer = endTold(tied, role, start, at);
  const quote = quoted[p]! * 64 + quoted[p + 1]! * 16 + quoted[start + AROUND]! * 4 + quoted[head]!;
  keys.begin(QUESTIONS[role].ends);
  keys.put(size, side);
  keys.put(word[p]!, side);
  keys.put(word[p + 1]!, side);
  keys.put(pos[p]!, pos[p + 1]!, side);
  keys.put(pos[p]!, pos[p + 1]!, pos[p + 2]!, side);
  keys.put(word[p + 1]!, word[p + 2]!, side);
  keys.put(word[p + 1]!, size, side);
  keys.put(rest, side, word[p + 1]!);
  keys.put(quote, pos[p + 1]!);
  keys.put(verb, pos[p + 1]!, side);
  keys.put(comma * 4 + verb, word[p + 1]!);
  keys.put(hint, side);
  keys.put(hint, pos[p + 1]!, form);
  keys.put(hint, own);
  keys.put(answer, hint);
  keys.put(own, word[p + 1]!);
  keys.put(own, pos[p + 1]!, size);
  keys.put(shape[p]! * 8 + shape[p + 1]!, pos[p]!, pos[p + 1]!, side);
}

/** What the rules say of a beginning: no answer, none of this role, elsewhere, inside, or the rule that begins here. */
function startTold({ told }: Tied, role: Role, at: number): number {
  if (!told) return 0;
  const pieces = told[role];
  if (pieces.length === 0) return 1;
  if (pieces[0]![0] === at) return told.by;
  return isWithin(pieces, at) ? 3 : 2;
}

/** The same of an end. */
function endTold({ told }: Tied, role: Role, start: number, at: number): number {
  if (!told) return 0;
  const pieces = told[role];
  if (pieces.length === 0) return 1;
  if (pieces.at(-1)![1] === at) return pieces[0]![0] === start ? told.by : told.by ^ OTHERWISE;
  return isWithin(pieces, at) ? 3 : 2;
}

/** Sets a rule that ends here apart from one that begins and ends like this. */
const OTHERWISE = 0x5bd1e995;

function isWithin(pieces: readonly Range[], at: number): boolean {
  for (const [first, last] of pieces) if (first <= at && at <= last) return true;
  return false;
}
