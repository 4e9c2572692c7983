// Logistic regression with a quadratic penalty, fitted by Newton's method; deterministic.

export interface Model {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Fits rows of numbers to yes and no. The bias is not held back by the penalty. */
export function fit(rows: readonly (readonly number[])[], yes: readonly boolean[], penalty: number): Model {
  const size = rows[0]!.length + 1;
  const x = rows.map((row) => [1, ...row]);
  let w: number[] = Array.from({ length: size }, () => 0);
  for (let round = 0; round < 40; round += 1) {
    const gradient = w.map((value, i) => (i === 0 ? 0 : -penalty * value));
    const curve = w.map((_, i) => w.map((__, j) => (i === j ? (i === 0 ? 1e-9 : penalty) : 0)));
    x.forEach((row, n) => {
      const p = chance(row, w);
      const miss = (yes[n] ? 1 : 0) - p;
      const slope = Math.max(1e-9, p * (1 - p));
      for (let i = 0; i < size; i += 1) {
        gradient[i]! += miss * row[i]!;
        for (let j = 0; j < size; j += 1) curve[i]![j]! += slope * row[i]! * row[j]!;
      }
    });
    const step = solve(curve, gradient);
    w = w.map((value, i) => value + step[i]!);
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return { bias: w[0]!, weights: w.slice(1) };
}

/** The same where each weight has its sign, +1 or -1, or is nothing. */
export function fitSigned(
  rows: readonly (readonly number[])[],
  yes: readonly boolean[],
  penalty: number,
  signs: readonly number[],
): Model {
  const kept = signs.map(() => true);
  for (;;) {
    const model = fit(
      rows.map((row) => row.map((value, i) => (kept[i] ? value : 0))),
      yes,
      penalty,
    );
    const wrong = model.weights.map((weight, i) => (kept[i] ? -weight * signs[i]! : 0));
    const most = Math.max(...wrong);
    if (most <= 0) return { bias: model.bias, weights: model.weights.map((weight, i) => (kept[i] ? weight : 0)) };
    kept[wrong.indexOf(most)] = false;
  }
}

const chance = (row: readonly number[], w: readonly number[]) =>
  1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * w[i]!, 0)));

/** The model's chance of yes. */
export const predict = ({ bias, weights }: Model, row: readonly number[]) => chance([1, ...row], [bias, ...weights]);

/** Gaussian elimination with pivots. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let at = 0; at < n; at += 1) {
    const pivot = rows
      .slice(at)
      .reduce((best, row, i) => (Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? at + i : best), at);
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let i = 0; i < n; i += 1) {
      if (i === at) continue;
      const share = rows[i]![at]! / rows[at]![at]!;
      for (let j = at; j <= n; j += 1) rows[i]![j]! -= share * rows[at]![j]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
