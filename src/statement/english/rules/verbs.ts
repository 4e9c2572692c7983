// How a verb of putting forward takes its content.
//
// A rule sees one cue and its source. It names the content or returns nothing. Rules run in the order of
// the list at the foot of this file and the first to answer decides.

import { whomToAct, toAct, refusal, passiveToAct, passiveSubject } from "./acts.ts";
import { thatClause, bareClause, whClause } from "./clauses.ts";
import { afterColon } from "./colons.ts";
import { gapped } from "./gapped.ts";
import { object, afterPreposition } from "./objects.ts";
import { quotationBefore, quotationAfter } from "./quotations.ts";
import { clauseBefore, asTag } from "./tags.ts";
import type { ContentRule } from "./said.ts";

export const verbRules: Readonly<Record<string, ContentRule>> = {
  quotationBefore,
  asTag,
  thatClause,
  gapped,
  quotationAfter,
  afterColon,
  clauseBefore,
  whClause,
  whomToAct,
  passiveToAct,
  toAct,
  refusal,
  bareClause,
  afterPreposition,
  object,
  passiveSubject,
};
