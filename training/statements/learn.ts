// What the linear models of the fast reader learn of one article.

import { Keys } from "../../src/statement/fast/keys.ts";
import { putCue, putLook, putOn } from "../../src/statement/fast/cues.ts";
import type { Anchor } from "../../src/statement/fast/cues.ts";
import { putEnd, putNone, putStart } from "../../src/statement/fast/places.ts";
import { NONE, tiedOf } from "../../src/statement/fast/tied.ts";
import type { Tied } from "../../src/statement/fast/tied.ts";
import type { Role } from "../../src/statement/fast/places.ts";
import { endsOf, startsOf } from "../../src/statement/fast/spans.ts";
import type { Sheet } from "../../src/statement/fast/sheet.ts";
import type { Placed, Range } from "../../src/statement/model/pairs.ts";
import type { Marked } from "./answers.ts";
import type { Learner } from "./linear.ts";

/** The models: is it a cue, how far does it go, who is its source, what its content. */
export interface Learners {
  readonly cue: Learner;
  readonly on: Learner;
  readonly source: Learner;
  readonly content: Learner;
}

const keys = new Keys();

/** Learns from an article once. */
export function learn({ sheet, anchors, gold }: Marked, learners: Learners): void {
  anchors.forEach((anchor, place) => {
    putLook(keys, sheet, anchor);
    putCue(keys, sheet, anchor);
    learners.cue.yesOrNo(keys, gold[place] !== null);
    if (gold[place]) learnCue(sheet, anchor, gold[place], learners);
  });
}

function learnCue(sheet: Sheet, anchor: Anchor, gold: Placed, learners: Learners): void {
  const last = Math.max(anchor.last, gold.cue.at(-1)![1]);
  const { sentence } = anchor.clause;
  for (let at = anchor.last; at < Math.min(sentence.last, anchor.last + 6) && at <= last; at += 1) {
    putOn(keys, sheet, anchor, at);
    learners.on.yesOrNo(keys, at < last);
  }
  const tied = tiedOf(sheet, anchor, anchor.first, Math.min(last, sentence.last));
  const source = hullOf(gold.source, tied);
  learnRole(sheet, tied, "source", source, learners.source, NONE);
  learnRole(sheet, tied, "content", hullOf(gold.content, tied), learners.content, source ?? NONE);
}

/** From the first to the last word of a sentence that people marked; null where all stands in other sentences. */
function hullOf(pieces: readonly Range[], { anchor, first, last }: Tied): Range | null {
  if (pieces.length === 0) return NONE;
  const { sentence } = anchor.clause;
  let [from, to] = [Math.max(pieces[0]![0], sentence.first), Math.min(pieces.at(-1)![1], sentence.last)];
  if (from >= first && from <= last) from = last + 1;
  if (to >= first && to <= last) to = first - 1;
  return from <= to ? [from, to] : null;
}

function learnRole(sheet: Sheet, tied: Tied, role: Role, range: Range | null, learner: Learner, source: Range): void {
  if (!range) return;
  const starts = startsOf(sheet, tied, role);
  const right = range[0] < 0 ? starts.length : starts.indexOf(range[0]);
  if (right < 0) return;
  const options = starts.map((at) => {
    putStart(keys, sheet, tied, role, at, source);
    return keys.list.slice(0, keys.size);
  });
  putNone(keys, sheet, tied, role);
  learner.choice([...options, keys.list.slice(0, keys.size)], right);
  if (range[0] < 0) return;
  const ends = endsOf(sheet, tied, role, range[0]);
  const end = ends.indexOf(range[1]);
  if (end < 0) return;
  learner.choice(
    ends.map((at) => {
      putEnd(keys, sheet, tied, role, range[0], at, source);
      return keys.list.slice(0, keys.size);
    }),
    end,
  );
}
