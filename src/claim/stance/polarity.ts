// Lines that say outright what the claim denies.

import { DENIAL, FALSE, NEGATION } from "./denial.ts";
import { standsIn } from "./lexicon.ts";
import { sharedBy, tellsDenied } from "./line.ts";
import type { Line } from "./line.ts";
import type { Rule } from "./rule.ts";

const isDenial = (line: Line) => [NEGATION, DENIAL, FALSE].some((words) => standsIn(line, words, 0, line.marks.length));

/** Share of the claim's words that a line has which says the contrary of it by leaving out the negation. */
const MOST = 0.5;

/** The bridge did not fall: bridge falls. */
const affirms: Rule = (line) =>
  tellsDenied(line) && !isDenial(line) && sharedBy(line) >= line.claim.telling.size * MOST ? "against" : null;

export const affirming = { affirms };
