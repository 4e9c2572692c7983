// How likely a candidate is right: a logistic regression over what the network and the rules say of it, fitted by
// training/statements/calibrate.ts on one half of the articles that the network never saw.

import type { Candidate } from "./candidates.ts";
import type { Range } from "./pairs.ts";

const WEIGHTS = [-0.533, 0.464, -0.429, 0.09, 0.855, 1.219, 1.187, -1.719, 0.263];

/** What a candidate is judged by; each number is between some -10 and 10. */
export function evidenceOf({ cue, roles, told }: Candidate): number[] {
  const likely = Math.min(0.9999, Math.max(0.0001, cue.likely));
  return [
    Math.log(likely / (1 - likely)),
    told ? 1 : 0,
    told ? told.confidence - 0.6 : 0,
    told ? shared(told.content, roles.content) : 0,
    roles.contentSure,
    roles.sourceSure,
    roles.source.length === 0 ? 1 : 0,
    Math.log(1 + roles.content.reduce((sum, [first, last]) => sum + last - first + 1, 0)),
  ];
}

/** How likely a candidate of the network is right, between 0 and 1. */
export const confidenceOf = (candidate: Candidate): number => likelihood(evidenceOf(candidate), WEIGHTS);

/** How likely something is with such evidence, by the weights of a logistic regression, of which the first stands alone. */
export const likelihood = (evidence: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-evidence.reduce((sum, value, at) => sum + value * weights[at + 1]!, weights[0]!)));

/** Words that both have, as a share of those that either has. */
export function shared(a: readonly Range[], b: readonly Range[]): number {
  const size = (ranges: readonly Range[]) => ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const both = a.reduce(
    (sum, [first, last]) =>
      sum + b.reduce((part, [from, to]) => part + Math.max(0, Math.min(last, to) - Math.max(first, from) + 1), 0),
    0,
  );
  const either = size(a) + size(b) - both;
  return either === 0 ? 0 : both / either;
}
