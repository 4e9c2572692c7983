// Terms with their weights as rows of whole numbers, sorted by term: quick to lay side by side, small to keep,
// and exact, so that what was put in comes out again.

/** Term by its number at each even place, its weight behind it. */
export type Row = Int32Array;

/** Weights are kept as so many parts of one. */
export const ONE = 1 << 14;
const MOST = 2 ** 31 - 1;
/** Behind every term. */
export const END = 2 ** 31;

/** A row of these terms. */
export function rowOf(weights: readonly (readonly [term: number, weight: number])[]): Row {
  const row = new Int32Array(weights.length * 2);
  weights
    .toSorted((a, b) => a[0] - b[0])
    .forEach(([term, weight], place) => {
      row[place * 2] = term;
      row[place * 2 + 1] = weight;
    });
  return row;
}

/** The weights of `b` put to those of `a`, or taken from them; terms of which nothing is left are gone. */
export function sumOf(a: Row, b: Row, sign: 1 | -1): Row {
  const sum = new Int32Array(a.length + b.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const left = i < a.length ? a[i]! : END;
    const right = j < b.length ? b[j]! : END;
    let weight = 0;
    if (left <= right) weight += a[(i += 2) - 1]!;
    if (right <= left) weight += sign * b[(j += 2) - 1]!;
    if (weight <= 0) continue;
    sum[length] = Math.min(left, right);
    sum[length + 1] = Math.min(weight, MOST);
    length += 2;
  }
  return sum.slice(0, length);
}

/** The rows of articles, added up. */
export function added(members: Iterable<{ readonly terms: Row }>): Row {
  const [first, ...others] = members;
  return others.reduce((sum, { terms }) => sumOf(sum, terms, 1), first?.terms ?? new Int32Array(0));
}

/** The terms of a row, first to last. */
export const termsOf = (row: Row): number[] => Array.from({ length: row.length / 2 }, (_, place) => row[place * 2]!);

/** Does the row have the term? */
export const has = (row: Row, term: number): boolean => row[placeOf(row, term)] === term;

/** The weight of a term; zero where the row does not have it. */
export function weightOf(row: Row, term: number): number {
  const place = placeOf(row, term);
  return row[place] === term ? row[place + 1]! : 0;
}

/** Where the term stands, or would. */
function placeOf(row: Row, term: number): number {
  let [low, high] = [0, row.length / 2];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (row[middle * 2]! < term) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

/** The row with the terms that `keep` keeps. */
export function filtered(row: Row, keep: (term: number, weight: number) => boolean): Row {
  let length = 0;
  const left = new Int32Array(row.length);
  for (let i = 0; i < row.length; i += 2)
    if (keep(row[i]!, row[i + 1]!)) {
      left[length] = row[i]!;
      left[length + 1] = row[i + 1]!;
      length += 2;
    }
  return left.slice(0, length);
}
