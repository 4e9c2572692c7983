// When two statements have nothing to do with each other, however alike they look.

import { overlaps } from "../article/index.ts";
import { countSame } from "./counts.ts";
import { hoursBetween, isOneArticle } from "./pair.ts";
import type { Rule } from "./pair.ts";
import { takesBack } from "./taking-back.ts";

/** Share of words from which on two contents are one proposition, and fewest words that tell. */
const ALIKE = 0.62;
const FEWEST = 2;

const ASSERTING = new Set(["say", "report", "confirm", "deny", "accuse", "believe", "decline", "ask"]);

/** A demand, a promise or a forecast is not put against what is said to be so. */
const otherActs: Rule = ({ earlier, later }) => {
  if (takesBack(later)) return null;
  const acts = [earlier.statement.act, later.statement.act];
  return acts[0] === acts[1] || acts.every((act) => ASSERTING.has(act)) ? null : "nothing";
};

/** A statement inside a statement is no answer to it. */
const sameWords: Rule = ({ earlier, later }) =>
  isOneArticle(earlier, later) &&
  earlier.statement.content.some((one) => later.statement.content.some((other) => overlaps(one, other)))
    ? "nothing"
    : null;

/** A later statement was not published earlier. */
const outOfOrder: Rule = ({ earlier, later }) => {
  const hours = hoursBetween(earlier, later);
  return hours !== null && hours < -12 ? "nothing" : null;
};

/** The minister had earlier claimed that nobody was there: that answers nothing of what his ministry says now. */
const saidBefore: Rule = ({ earlier, later, sameSource }) =>
  sameSource !== true &&
  isOneArticle(earlier, later) &&
  /\b(?:previously|earlier|initially|at first|had)\b/i.test(later.cue ?? "")
    ? "nothing"
    : null;

const declined: Rule = ({ earlier, later }) =>
  earlier.statement.act === "decline" || later.statement.act === "decline" ? "nothing" : null;

const otherProposition: Rule = ({ both, before, after, together }) => {
  if (together && before.main && after.main && countSame(before.main, after.main, true)) return null;
  if (both.namesClash || both.likeness < ALIKE) return "nothing";
  const countsAlone = both.shared === 1 && (both.figures === "differ" || both.figures === "agree");
  const short = Math.max(before.stems.size, after.stems.size) <= FEWEST + 1;
  return both.shared >= FEWEST || (countsAlone && short) ? null : "nothing";
};

/** If the wall fails, the town will be flooded. */
const conditional: Rule = ({ before, after }) =>
  before.isConditional !== after.isConditional || before.isTricky !== after.isTricky ? "nothing" : null;

/** Twelve dead, and seventeen dead and missing; but not "three injured, not 13". */
const otherScope: Rule = ({ both }) => (both.figures === "other" && !both.deniesCount ? "nothing" : null);

export const unrelated = {
  sameWords,
  outOfOrder,
  saidBefore,
  otherActs,
  declined,
  otherProposition,
  conditional,
  otherScope,
};
