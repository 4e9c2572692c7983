// Words that may tie a source to what it puts forward, and what is known of them.

import type { Clause } from "../english/clause.ts";
import type { VerbGroup } from "../english/groups.ts";
import { framesOf } from "../english/verbs.ts";
import type { Frame } from "../english/verbs.ts";
import { QUESTIONS } from "./keys.ts";
import type { Keys } from "./keys.ts";
import { AROUND, numberOfPart } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";

/** A verb with what belongs to it, or a single word. All are places of words. */
export interface Anchor {
  readonly clause: Clause;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly group: VerbGroup | null;
}

/** Words that may be cues in a sentence: every verb, every noun and adjective, and some others. */
export function anchorsIn(clause: Clause): Anchor[] {
  const { prose, sentence, groups } = clause;
  const anchors: Anchor[] = [];
  let next = 0;
  for (let at = sentence.first; at <= sentence.last; at += 1) {
    while (groups[next] && groups[next]!.last < at) next += 1;
    const group = groups[next];
    if (group && group.first <= at) {
      anchors.push({ clause, first: group.first, last: group.last, head: group.head, group });
      at = group.last;
    } else if (isBearing(prose.tokens[at]!)) anchors.push({ clause, first: at, last: at, head: at, group: null });
  }
  return anchors;
}

const isBearing = ({ pos, lower }: Clause["prose"]["tokens"][number]): boolean =>
  pos === "NOUN" || pos === "ADJ" || pos === "VERB" || OTHERS.has(lower);

const OTHERS = new Set(["according", "per", "reportedly", "allegedly"]);

const FRAMES: readonly Frame[] = [
  "clause",
  "that",
  "object",
  "act",
  "person",
  "whom",
  "quote",
  "refuse",
  "word",
  "paper",
];

/** The frames of a verb as one number. */
export function framesNumber(lemma: string): number {
  const frames = framesOf(lemma);
  if (!frames) return 0;
  let bits = 1;
  FRAMES.forEach((frame, place) => {
    if (frames.has(frame)) bits |= 2 << place;
  });
  return bits;
}

/** How a verb stands. */
export const formOf = ({ group, first, head, last }: Anchor): number =>
  group === null
    ? 0
    : 1 +
      (group.shape === "finite" ? 0 : group.shape === "ing" ? 1 : 2) * 8 +
      (group.passive ? 4 : 0) +
      (first === head ? 2 : 0) +
      (last > head ? 1 : 0);

/** Sizes and distances as a few classes. */
export function classOf(size: number): number {
  let place = 0;
  while (place < BOUNDS.length && size > BOUNDS[place]!) place += 1;
  return place;
}

/** The greatest size of every class but the last. */
const BOUNDS = [0, 1, 2, 3, 5, 8, 12, 18, 27, 40];

/** Puts the little by which most words are known for no cue. */
export function putLook(keys: Keys, sheet: Sheet, anchor: Anchor): void {
  const { word, lemma, tail, pos, quoted, told, inContent, inSource, answers } = sheet;
  const [first, last, head] = [anchor.first + AROUND, anchor.last + AROUND, anchor.head + AROUND];
  const form = formOf(anchor);
  const own = lemma[head]!;
  const rule = told[head] ? answers[told[head]! - 1]!.by : 0;
  const held = inContent[head]! * 2 + inSource[head]!;
  const kind = pos[head]! * 32 + form;
  keys.begin(QUESTIONS.cue);
  keys.put(kind);
  keys.put(own);
  keys.put(word[head]!, form);
  keys.put(tail[head]!, kind);
  keys.put(rule, own);
  keys.put(rule, held, form);
  keys.put(held, own);
  keys.put(held, kind);
  keys.put(quoted[last + 1]! * 16 + quoted[first - 1]! * 4 + quoted[head]!, own);
  keys.put(own, word[last + 1]!);
  keys.put(own, pos[first - 1]!, pos[last + 1]!, form);
}

/** Puts what else is known of a word that may be a cue, behind `putLook`. */
export function putCue(keys: Keys, sheet: Sheet, anchor: Anchor): void {
  const { word, lemma, pos, shape, quoted, told, answers } = sheet;
  const { prose, sentence } = anchor.clause;
  const [first, last, head] = [anchor.first + AROUND, anchor.last + AROUND, anchor.head + AROUND];
  const form = formOf(anchor);
  const own = lemma[head]!;
  const frames = framesNumber(prose.tokens[anchor.head]!.lemma);
  const kind = pos[head]! * 32 + form;
  const near = nearTold(sheet, first, last, sentence);
  const subject = subjectOf(sheet, first, sentence.first + AROUND);
  keys.put(told[head] ? answers[told[head]! - 1]!.by : 0);
  keys.put(quoted[last + 1]! * 16 + quoted[first - 1]! * 4 + quoted[head]!);
  keys.put(near, frames, form);
  keys.put(near, kind);
  keys.put(frames, word[last + 1]!);
  keys.put(frames, pos[last + 1]!, form);
  keys.put(frames, pos[first - 1]!, shape[first - 1]!, form);
  keys.put(own, pos[last + 1]!, pos[last + 2]!);
  keys.put(own, word[first - 1]!);
  keys.put(word[first]!, own);
  keys.put(kind, pos[first - 1]!, pos[last + 1]!);
  keys.put(word[first - 1]!, kind);
  keys.put(word[first - 2]!, word[first - 1]!);
  keys.put(word[last + 1]!, kind);
  keys.put(pos[first - 2]!, pos[first - 1]!, kind);
  keys.put(pos[last + 1]!, pos[last + 2]!, pos[last + 3]!, kind);
  keys.put(subject, form, frames);
  keys.put(subject, own);
  keys.put(Math.min(3, anchor.first - sentence.first), kind);
}

const [NOUN, PRON, PROPN] = [numberOfPart("NOUN"), numberOfPart("PRON"), numberOfPart("PROPN")];

/** The noun or pronoun before a verb, as a number: a pronoun by its word, others by their kind. */
function subjectOf({ pos, word, shape }: Sheet, first: number, from: number): number {
  for (let at = first - 1; at >= Math.max(from, first - 6); at -= 1) {
    const kind = pos[at]!;
    if (kind === PRON) return word[at]!;
    if (kind === NOUN || kind === PROPN) return kind * 8 + shape[at]!;
  }
  return 0;
}

/** Words to either side among which other cues are looked for. */
const NEAR = 40;

/** Whether a cue of the rules stands to the left, to the right or on both sides in the sentence. */
function nearTold({ told }: Sheet, first: number, last: number, sentence: Clause["sentence"]): number {
  let near = 0;
  for (let at = Math.max(sentence.first + AROUND, first - NEAR); at < first; at += 1) if (told[at]) near |= 1;
  for (let at = Math.min(sentence.last + AROUND, last + NEAR); at > last; at -= 1) if (told[at]) near |= 2;
  return near;
}

/** Puts what is known of a cue that has come to `at`: does it go on to the next word? */
export function putOn(keys: Keys, sheet: Sheet, anchor: Anchor, at: number): void {
  const { word, lemma, pos, told } = sheet;
  const p = at + AROUND;
  const own = lemma[anchor.head + AROUND]!;
  const far = Math.min(4, at - anchor.last);
  const form = formOf(anchor);
  keys.begin(QUESTIONS.on);
  keys.put(1);
  keys.put(own, far);
  keys.put(own, word[p + 1]!, far);
  keys.put(own, pos[p + 1]!, far);
  keys.put(word[p]!, word[p + 1]!);
  keys.put(word[p]!, word[p + 1]!, word[p + 2]!);
  keys.put(word[p + 1]!, pos[p + 2]!, far);
  keys.put(word[p + 1]!, form);
  keys.put(pos[p]!, pos[p + 1]!, far);
  keys.put(pos[p]!, pos[p + 1]!, pos[p + 2]!);
  keys.put(pos[p + 1]!, form, far);
  keys.put(own, word[p + 1]!, word[p + 2]!);
  keys.put(told[p + 1] === told[p] && told[p] !== 0 ? sheet.answers[told[p]! - 1]!.by : told[p] ? 1 : 0, far);
}
