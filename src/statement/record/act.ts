// What a source does by putting a content forward.
//
// The cue decides first: each rule reads it, some with the shape of the content beside it. What the cue leaves
// open, a document or an outlet, then the content itself decides; in doubt the source says.

import type { Act } from "../statement.ts";
import { type Rule, type Speaker, caseOf } from "./case.ts";
import {
  accusing,
  announcing,
  asking,
  assessing,
  calling,
  claimingWrong,
  criticising,
  declining,
  denying,
  documented,
  estimating,
  insisting,
  named,
  refusing,
  silent,
  telling,
  wanting,
  warning,
} from "./cued.ts";
import { advising, denyingInWords, promising, questioning, sayingWrong, threatening } from "./said.ts";
import type { Sight } from "./sight.ts";

/** The act of a statement. `speaker` says what kind of source it is, where that is known. */
export function actOf(sight: Sight, speaker: Speaker | null = null): Act {
  const seen = caseOf(sight, speaker);
  for (const rule of rules) {
    const act = rule(seen);
    if (act) return act;
  }
  return "say";
}

const rules: readonly Rule[] = [
  declining,
  silent,
  refusing,
  denying,
  accusing,
  claimingWrong,
  warning,
  asking,
  telling,
  calling,
  estimating,
  criticising,
  wanting,
  insisting,
  announcing,
  documented,
  assessing,
  named,
  questioning,
  denyingInWords,
  threatening,
  promising,
  advising,
  sayingWrong,
];
