// How often each rule was right, measured by bench/confidence.ts (which says when a statement counts as right).
// One corpus annotates nothing inside another statement, so rules that mostly find such (`asTag`, `reportedly`)
// are better than their numbers.

const RIGHT: Readonly<Record<string, number>> = {
  quotationBefore: 0.86,
  quotationAfter: 0.82,
  accordingTo: 0.8,
  thatClause: 0.79,
  clauseBefore: 0.75,
  bareClause: 0.73,
  refusal: 0.59,
  afterPreposition: 0.58,
  holds: 0.58,
  whClause: 0.57,
  whomToAct: 0.56,
  object: 0.56,
  toAct: 0.52,
  passiveToAct: 0.53,
  nameAndColon: 0.52,
  passiveSubject: 0.47,
  reportedly: 0.32,
  nounOf: 0.31,
  becameKnown: 0.25,
  asTag: 0.18,
};

/** Share of a rule's statements that people found too, between 0 and 1; one half where it was too rare to measure. */
export const confidenceOf = (rule: string): number => RIGHT[rule] ?? 0.5;
