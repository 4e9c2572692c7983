// The fast reader: rules first, then linear models that have learned where they are wrong.

import { standing } from "../denied.ts";
import { ruled } from "../english/index.ts";
import { isNone } from "../english/subjects.ts";
import type { Candidate as Judged } from "../model/candidates.ts";
import { likelihood, shared } from "../model/confidence.ts";
import { settled } from "../model/settled.ts";
import type { Judge } from "../model/settled.ts";
import type { Prose } from "../../language/index.ts";
import type { Found, Reader } from "../statement.ts";
import { candidatesIn } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import type { Range } from "../model/pairs.ts";
import { sheetOf } from "./sheet.ts";
import type { Weights } from "./weights.ts";

/** A reader that finds statements with linear models. */
export const fastReader = (weights: Weights): Reader => ({
  name: "fast",
  find: (prose) => {
    const { read, found } = answered(prose, weights);
    return standing(prose, settled(prose, found, read, JUDGE));
  },
});

/** Every candidate of a text, as it is judged. */
export const candidatesOf = (prose: Prose, weights: Weights): readonly Judged[] => answered(prose, weights).read;

/** What the models read in a text, and what the rules found. */
function answered(prose: Prose, weights: Weights): { readonly read: Judged[]; readonly found: readonly Found[] } {
  const { found, clauses } = ruled(prose);
  const read = candidatesIn(sheetOf(prose, clauses, found), weights).map((one) => judged(prose, one));
  return { read: read.filter((one) => !isOfNobody(prose, one)), found };
}

/** "Nobody has told the town what they carry": the rules leave it, and so do the models. */
const isOfNobody = ({ tokens }: Prose, { told, roles }: Judged): boolean =>
  told === null && roles.source.some(([first]) => isNone(tokens, first));

function judged(prose: Prose, { cue, odds, told, source, content }: Candidate): Judged {
  const pieces = (range: Range) => (range[0] < 0 ? [] : [range]);
  return {
    cue: { range: cue, likely: Math.min(0.9999, Math.max(0.0001, 1 / (1 + Math.exp(-odds)))) },
    roles: {
      source: pieces(source.range),
      content: content ? around(prose, content.range, cue, source.range) : told!.content,
      sourceSure: source.sure,
      contentSure: content ? content.sure : 0,
    },
    told,
    seen: [0, -1],
  };
}

/** “We will stay,” he said, “for now”: a content without the cue and the source that stand in it. */
function around({ tokens }: Prose, [first, last]: Range, cue: Range, source: Range): Range[] {
  if (first < 0) return [];
  const holds = ([from, to]: Range) => from >= first && to <= last && from >= 0;
  const inner = [cue, source].filter(holds);
  if (inner.length === 0) return [[first, last]];
  const from = Math.min(...inner.map((one) => one[0]));
  const to = Math.max(...inner.map((one) => one[1]));
  const isMark = (at: number) => /^[,;:—–-]+$/.test(tokens[at]!.text);
  let [end, begin] = [from - 1, to + 1];
  while (end >= first && isMark(end)) end -= 1;
  while (begin <= last && isMark(begin)) begin += 1;
  const found: Range[] = [];
  if (end >= first) found.push([first, end]);
  if (begin <= last) found.push([begin, last]);
  return found;
}

/** Candidates that are less likely are left out; of those a little below one half many are what people might have marked. */
const LEAST = 0.4;
/** From such a share of words in common on, the rules' content is taken. */
const ALIKE = 0.8;
/** Fitted by training/statements/calibrate.ts. */
const WEIGHTS = [-0.388, 0.556, -0.592, 0.074, 0.776, 1.137, 0.482, -0.48, 0.326];

/** What a candidate of the linear models is judged by. */
export const evidenceOf = ({ cue, roles, told }: Judged): number[] => [
  Math.log(cue.likely / (1 - cue.likely)),
  told ? 1 : 0,
  told ? told.confidence - 0.6 : 0,
  told ? shared(told.content, roles.content) : 0,
  roles.contentSure,
  roles.sourceSure,
  roles.source.length === 0 ? 1 : 0,
  Math.log(1 + roles.content.reduce((sum, [first, last]) => sum + last - first + 1, 0)),
];

const JUDGE: Judge = {
  by: "fast",
  least: LEAST,
  confidenceOf: (candidate) => likelihood(evidenceOf(candidate), WEIGHTS),
  contentOf: ({ roles, told }) => (told && shared(told.content, roles.content) >= ALIKE ? told.content : roles.content),
  sourceOf: ({ roles, told }) => (told && told.source.length > 0 ? told.source : roles.source),
};
