// What may be wrong with a sentence, in the order in which it is told.

import { answers } from "./answers.ts";
import { clipped } from "./clipped.ts";
import { attempts, conditions } from "./conditions.ts";
import { counted } from "./counted.ts";
import { displaced } from "./displaced.ts";
import { counts, dates, numbers, receiptless, swapped, uncounted } from "./facts.ts";
import { denied } from "./denials.ts";
import { disguises } from "./disguises.ts";
import { days, particles } from "./exchanges.ts";
import { names, pieces, quotations } from "./names.ts";
import { offices } from "./offices.ts";
import { placed } from "./placed.ts";
import type { Rule } from "./rule.ts";
import { series, shown } from "./series.ts";
import { sources } from "./sources.ts";
import { standins } from "./standins.ts";
import { unattributed } from "./unattributed.ts";
import { certainties, negations, tenses, verbs } from "./turns.ts";
import { ways } from "./ways.ts";

export const RULES = {
  receiptless,
  unattributed,
  numbers,
  swapped,
  counts,
  uncounted,
  dates,
  names,
  quotations,
  pieces,
  clipped,
  sources,
  answers,
  standins,
  series,
  verbs,
  negations,
  certainties,
  ways,
  offices,
  denied,
  conditions,
  attempts,
  tenses,
  displaced,
  days,
  particles,
  counted,
  shown,
  placed,
  disguises,
} satisfies Readonly<Record<string, Rule>>;
