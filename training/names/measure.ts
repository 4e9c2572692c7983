// F1 and the area under the curve of scored pairs.

export interface Scored {
  readonly score: number;
  readonly match: boolean;
}

/** F1 at one half, the best F1 over all thresholds, and how often a match stands above one that is none. */
export function measure(pairs: readonly Scored[]): { fixed: number; best: number; auc: number } {
  const total = pairs.filter(({ match }) => match).length;
  const at = (threshold: number) => {
    const called = pairs.filter(({ score }) => score >= threshold);
    return (2 * called.filter(({ match }) => match).length) / (called.length + total);
  };
  const others = pairs.filter(({ match }) => !match);
  const wins = pairs
    .filter(({ match }) => match)
    .flatMap(({ score }) => others.map((other): number => (score > other.score ? 1 : score === other.score ? 0.5 : 0)))
    .reduce((sum, win) => sum + win, 0);
  return {
    fixed: at(0.5),
    best: Math.max(...pairs.map(({ score }) => at(score))),
    auc: wins / (total * others.length),
  };
}
