// What may be wrong with a sentence, in the order in which it is told.

import { counts, dates, numbers, receiptless, swapped } from "./facts.ts";
import { names, quotations } from "./names.ts";
import type { Rule } from "./rule.ts";
import { series, sources } from "./sources.ts";
import { certainties, negations, verbs } from "./turns.ts";
import { ways } from "./ways.ts";

export const RULES = {
  receiptless,
  numbers,
  swapped,
  counts,
  dates,
  names,
  quotations,
  sources,
  series,
  verbs,
  negations,
  certainties,
  ways,
} satisfies Readonly<Record<string, Rule>>;
