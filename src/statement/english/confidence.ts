// How often each rule was right, measured by bench/confidence.ts (which says when a statement counts as right).
// One corpus annotates nothing inside another statement, so rules that mostly find such (`asTag`, `reportedly`)
// are better than their numbers.

const RIGHT: Readonly<Record<string, number>> = {
  quotationBefore: 0.86,
  quotationAfter: 0.81,
  accordingTo: 0.81,
  thatClause: 0.78,
  clauseBefore: 0.75,
  bareClause: 0.7,
  refusal: 0.6,
  afterPreposition: 0.59,
  holds: 0.58,
  whClause: 0.56,
  whomToAct: 0.55,
  object: 0.55,
  toAct: 0.52,
  passiveToAct: 0.52,
  nameAndColon: 0.46,
  passiveSubject: 0.46,
  reportedly: 0.32,
  nounOf: 0.3,
  becameKnown: 0.2,
  asTag: 0.16,
};

/** Share of a rule's statements that people found too, between 0 and 1; one half where it was too rare to measure. */
export const confidenceOf = (rule: string): number => RIGHT[rule] ?? 0.5;
