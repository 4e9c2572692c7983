// What may be wrong with a sentence, in the order in which it is told.

import { counts, dates, numbers, receiptless, swapped, uncounted } from "./facts.ts";
import { denied } from "./denials.ts";
import { disguises } from "./disguises.ts";
import { counted, days, particles } from "./exchanges.ts";
import { names, pieces, quotations } from "./names.ts";
import { offices } from "./offices.ts";
import { placed } from "./placed.ts";
import type { Rule } from "./rule.ts";
import { series, sources } from "./sources.ts";
import { standins } from "./standins.ts";
import { certainties, negations, tenses, verbs } from "./turns.ts";
import { ways } from "./ways.ts";

export const RULES = {
  receiptless,
  numbers,
  swapped,
  counts,
  uncounted,
  dates,
  names,
  quotations,
  pieces,
  sources,
  standins,
  series,
  verbs,
  negations,
  certainties,
  ways,
  offices,
  denied,
  tenses,
  days,
  particles,
  counted,
  placed,
  disguises,
} satisfies Readonly<Record<string, Rule>>;
